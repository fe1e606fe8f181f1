#include "CLateLibrary.h"

#include <dlfcn.h>
#include <string.h>

bool late_library_open(const char *const *libraries, size_t library_count, const late_function *functions, size_t function_count) {
    void *library = NULL;
    for (size_t i = 0; !library && i < library_count; i++) library = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL);
    if (!library) return false;
    for (size_t i = 0; i < function_count; i++) {
        void *found = dlsym(library, functions[i].name);
        if (!found) return false;
        // C has no cast from a pointer to data to one to a function.
        memcpy(functions[i].pointer, &found, sizeof found);
    }
    return true;
}
