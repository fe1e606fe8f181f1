#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Brotli (RFC 7932) through libbrotlidec (MIT), opened with dlopen at the first page of an archive that is packed so.

/// Whether the library is there. Thread-safe.
bool nutgraf_brotli_load(void);

enum nutgraf_brotli_end {
    NUTGRAF_BROTLI_DONE,
    NUTGRAF_BROTLI_CUT,        // the bytes end too early
    NUTGRAF_BROTLI_BROKEN,     // the bytes are no Brotli data
    NUTGRAF_BROTLI_TOO_LARGE,  // they hold more than `most` bytes
    NUTGRAF_BROTLI_NO_MEMORY,
};

/// Decompresses; `output` is the caller's to free, also where it holds what stands before a fault. Thread-safe.
/// Precondition: `nutgraf_brotli_load()` gave true. O(output).
enum nutgraf_brotli_end nutgraf_brotli_decode(const uint8_t *bytes, size_t count, size_t most, uint8_t **output,
                                              size_t *output_count);
