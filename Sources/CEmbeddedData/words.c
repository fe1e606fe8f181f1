#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char words_ja[] = {
#embed "Words/ja.words"
};
static const unsigned char words_th[] = {
#embed "Words/th.words"
};
static const unsigned char words_zh[] = {
#embed "Words/zh.words"
};

static const nutgraf_words lists[] = {
    {"ja", words_ja, sizeof words_ja},
    {"th", words_th, sizeof words_th},
    {"zh", words_zh, sizeof words_zh},
};

size_t nutgraf_words_count(void) { return sizeof lists / sizeof lists[0]; }

nutgraf_words nutgraf_words_at(size_t index) { return lists[index]; }
