#ifndef CTHAI_H
#define CTHAI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Words of Thai: libthai (LGPL-2.1 or later), opened with dlopen at the first Thai text. It cuts Thai better than ICU.

/// Whether the library and its dictionary are there. Thread-safe.
bool nutgraf_thai_load(void);

/// The words of at most 64 Thai scalars: bit i says that a word ends behind scalar i. 0 where the library refuses them.
/// Needs `nutgraf_thai_load`. Thread-safe; each thread has a breaker of its own. O(count).
uint64_t nutgraf_thai_words(const uint32_t *scalars, size_t count);

#endif
