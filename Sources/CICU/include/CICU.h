#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Words of scripts that put no space between them: ICU (Unicode license), opened with dlopen at the first such text. Its
// dictionaries know Chinese, Japanese, Thai, Lao, Khmer and Burmese.

/// Whether the library is there and has its dictionaries. Thread-safe.
bool nutgraf_icu_load(void);

/// The words of at most 64 scalars: bit i says that a word ends behind scalar i. 0 where ICU refuses them. Needs
/// `nutgraf_icu_load`. Thread-safe; each thread has an iterator of its own. O(count).
uint64_t nutgraf_icu_words(const uint32_t *scalars, size_t count);

#endif
