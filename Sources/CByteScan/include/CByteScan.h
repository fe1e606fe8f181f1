#ifndef NUTGRAF_CBYTESCAN_H
#define NUTGRAF_CBYTESCAN_H

// Looks at 64 bytes of text at a time. Written with the compiler's portable vectors: Swift's own have no quick way from
// a vector of comparisons to a number with a bit for each.

#include <stdint.h>
#include <string.h>

/// What 64 bytes are, a bit a byte, the first byte lowest.
typedef struct {
    /// ASCII letters and digits.
    uint64_t alphanumeric;
    /// The apostrophe, full stop, comma, colon and ampersand, which can join a word's parts.
    uint64_t joints;
    uint64_t underscores;
    /// Bytes of characters beyond ASCII.
    uint64_t beyondASCII;
} nutgraf_byte_classes;

typedef uint8_t nutgraf_64_bytes __attribute__((ext_vector_type(64)));
typedef _Bool nutgraf_64_bits __attribute__((ext_vector_type(64)));

#define NUTGRAF_BITS(comparison) \
    __builtin_bit_cast(uint64_t, __builtin_convertvector((comparison), nutgraf_64_bits))

/// Classifies the 64 bytes at `source`, and stores them at `lowered` with ASCII capitals made small.
static inline nutgraf_byte_classes nutgraf_scan_64_bytes(const uint8_t *source, uint8_t *lowered) {
    nutgraf_64_bytes bytes;
    memcpy(&bytes, source, 64);
    nutgraf_64_bytes small = bytes | __builtin_convertvector(((bytes - 'A') < 26) & 0x20, nutgraf_64_bytes);
    memcpy(lowered, &small, 64);
    nutgraf_byte_classes classes;
    classes.alphanumeric = NUTGRAF_BITS(((small - 'a') < 26) | ((bytes - '0') < 10));
    classes.joints = NUTGRAF_BITS(
        (bytes == '\'') | (bytes == '.') | (bytes == ',') | (bytes == ':') | (bytes == '&'));
    classes.underscores = NUTGRAF_BITS(bytes == '_');
    classes.beyondASCII = NUTGRAF_BITS(bytes > 0x7F);
    return classes;
}

/// Asks for the memory at an address, which is needed soon.
static inline void nutgraf_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
