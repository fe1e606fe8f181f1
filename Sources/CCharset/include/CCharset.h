#ifndef CCHARSET_H
#define CCHARSET_H

#include <stdbool.h>
#include <stddef.h>

// Character sets: uchardet (Mozilla's detector, MPL-1.1), opened with dlopen at the first text that is no UTF-8, which
// few runs meet; and iconv of the C library.

/// Opens the detector if that has not been tried yet; true where it can be used. Thread-safe.
bool charset_load(void);

/// Writes the name of the character set that the bytes are most likely in, as iconv knows it; false where the library is
/// missing or cannot tell. Thread-safe. O(count).
bool charset_detect(const unsigned char *bytes, size_t count, char *name, size_t room);

/// A converter to UTF-8; a null pointer where the C library does not know the name.
void *charset_open(const char *name);

enum charset_end {
    CHARSET_DONE,     // all bytes were read
    CHARSET_FULL,     // there is no more room
    CHARSET_INVALID,  // the next bytes are no character, or the first part of one
};

/// Converts bytes until something ends it; both counts say how far it came.
enum charset_end charset_convert(void *converter, const unsigned char *bytes, size_t count, size_t *read,
                                 unsigned char *output, size_t room, size_t *written);

void charset_close(void *converter);

#endif
