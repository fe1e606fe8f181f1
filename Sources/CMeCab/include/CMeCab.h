#ifndef CMECAB_H
#define CMECAB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Words of Japanese: MeCab (BSD) with the dictionary ipadic in UTF-8, opened with dlopen at the first Japanese text. It
// cuts Japanese far better than ICU.

/// Whether the library and the dictionary are there. Thread-safe.
bool nutgraf_mecab_load(void);

/// The words of a text of at most 64 scalars in UTF-8: bit i says that a word ends behind scalar i. 0 where MeCab
/// refuses it. Needs `nutgraf_mecab_load`. Thread-safe; each thread has a lattice of its own. O(count).
uint64_t nutgraf_mecab_words(const uint8_t *text, size_t count);

#endif
