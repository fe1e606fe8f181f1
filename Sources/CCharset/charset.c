#include "CCharset.h"

#include <CLateLibrary.h>
#include <errno.h>
#include <iconv.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

typedef struct uchardet *uchardet_t;

static uchardet_t (*new_detector)(void);
static void (*delete_detector)(uchardet_t);
static int (*handle_data)(uchardet_t, const char *, size_t);
static void (*data_end)(uchardet_t);
static const char *(*get_charset)(uchardet_t);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) {
    static const char *const names[] = {
#if defined(__APPLE__)
        "/opt/homebrew/opt/uchardet/lib/libuchardet.dylib", "/usr/local/opt/uchardet/lib/libuchardet.dylib",
#else
        "libuchardet.so.0", "libuchardet.so",
#endif
    };
    const late_function functions[] = {
        {"uchardet_new", &new_detector},   {"uchardet_delete", &delete_detector},   {"uchardet_handle_data", &handle_data},
        {"uchardet_data_end", &data_end}, {"uchardet_get_charset", &get_charset},
    };
    is_loaded = late_library_open(
        names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions);
}

bool charset_load(void) {
    pthread_once(&once, load);
    return is_loaded;
}

bool charset_detect(const unsigned char *bytes, size_t count, char *name, size_t room) {
    if (!charset_load()) return false;
    uchardet_t detector = new_detector();
    if (!detector) return false;
    bool is_found = false;
    if (handle_data(detector, (const char *)bytes, count) == 0) {
        data_end(detector);
        const char *found = get_charset(detector);
        is_found = found && *found && strlen(found) < room;
        if (is_found) snprintf(name, room, "%s", found);
    }
    delete_detector(detector);
    return is_found;
}

void *charset_open(const char *name) {
    iconv_t converter = iconv_open("UTF-8", name);
    return converter == (iconv_t)-1 ? NULL : converter;
}

enum charset_end charset_convert(void *converter, const unsigned char *bytes, size_t count, size_t *read,
                                 unsigned char *output, size_t room, size_t *written) {
    char *in = (char *)bytes;
    char *out = (char *)output;
    size_t left = count, free_room = room;
    const size_t result = iconv(converter, &in, &left, &out, &free_room);
    *read = count - left;
    *written = room - free_room;
    if (result != (size_t)-1) return CHARSET_DONE;
    return errno == E2BIG ? CHARSET_FULL : CHARSET_INVALID;
}

void charset_close(void *converter) { iconv_close(converter); }
