// Opens a library when it is first needed, so that the start of the tool does not pay for it.
#pragma once

#include <stdbool.h>
#include <stddef.h>

// A function of a library, and the pointer that it is put into.
typedef struct {
    const char *name;
    void *pointer;
} late_function;

// Opens the first of these libraries that is there, and finds all functions; false where it is missing or lacks one.
bool late_library_open(const char *const *libraries, size_t library_count, const late_function *functions, size_t function_count);
