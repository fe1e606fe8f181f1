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
    /// The apostrophe, full stop, comma, colon and ampersand, which can join a word's parts; not looked for by
    /// `nutgraf_scan_64_bytes_for_identifiers`.
    uint64_t joints;
    /// Not 0 where a number sign, plus sign, slash or at sign is among the bytes, of which addresses, handles and hashtags
    /// have one; not looked for by `nutgraf_scan_64_bytes_for_identifiers`.
    uint16_t hasMarks;
    /// Looked for by `nutgraf_scan_64_bytes_for_identifiers` only.
    uint64_t underscores;
    /// Bytes of characters beyond ASCII.
    uint64_t beyondASCII;
} nutgraf_byte_classes;

typedef uint8_t nutgraf_64_bytes __attribute__((ext_vector_type(64)));
typedef _Bool nutgraf_64_bits __attribute__((ext_vector_type(64)));

typedef uint8_t nutgraf_16_bytes __attribute__((ext_vector_type(16)));
typedef _Bool nutgraf_16_bits __attribute__((ext_vector_type(16)));

#define NUTGRAF_BITS(comparison) \
    __builtin_bit_cast(uint64_t, __builtin_convertvector((comparison), nutgraf_64_bits))

/// The part of a classification that both ways of reading need; stores the bytes at `lowered` with ASCII capitals made
/// small.
static inline nutgraf_byte_classes nutgraf_lower_64_bytes(const nutgraf_64_bytes *source, uint8_t *lowered) {
    nutgraf_64_bytes bytes = *source;
    nutgraf_64_bytes small = bytes | __builtin_convertvector(((bytes - 'A') < 26) & 0x20, nutgraf_64_bytes);
    memcpy(lowered, &small, 64);
    nutgraf_byte_classes classes = {0};
    classes.alphanumeric = NUTGRAF_BITS(((small - 'a') < 26) | ((bytes - '0') < 10));
    classes.beyondASCII = NUTGRAF_BITS(bytes > 0x7F);
    return classes;
}

/// Classifies the 64 bytes at `source` for words of a language.
///
/// Two characters that differ in one bit are found by one comparison: & and ', the comma and the full stop, + and /.
static inline nutgraf_byte_classes nutgraf_scan_64_bytes_for_words(const uint8_t *source, uint8_t *lowered) {
    nutgraf_64_bytes bytes;
    memcpy(&bytes, source, 64);
    nutgraf_byte_classes classes = nutgraf_lower_64_bytes(&bytes, lowered);
    classes.joints = NUTGRAF_BITS(((bytes | 1) == '\'') | ((bytes | 2) == '.') | (bytes == ':'));
    // Where the marks are does not matter, so sixteen bytes of answers are enough.
    nutgraf_64_bytes marks = (nutgraf_64_bytes)(((bytes | 4) == '/') | (bytes == '#') | (bytes == '@'));
    nutgraf_16_bytes folded = (marks.lo.lo | marks.lo.hi) | (marks.hi.lo | marks.hi.hi);
    classes.hasMarks = __builtin_bit_cast(uint16_t, __builtin_convertvector(folded, nutgraf_16_bits));
    return classes;
}

/// Classifies the 64 bytes at `source` for runs of letters, digits and underscores.
static inline nutgraf_byte_classes nutgraf_scan_64_bytes_for_identifiers(const uint8_t *source, uint8_t *lowered) {
    nutgraf_64_bytes bytes;
    memcpy(&bytes, source, 64);
    nutgraf_byte_classes classes = nutgraf_lower_64_bytes(&bytes, lowered);
    classes.underscores = NUTGRAF_BITS(bytes == '_');
    return classes;
}

/// Asks for the memory at an address, which is needed soon.
static inline void nutgraf_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
