#include "CEmbeddedData.h"

// Each file is compiled in as it stands, so a tool that is moved away from its checkout still has them.
// #embed is of C23, which this compiler takes as an extension where it is older.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char stopwords_ar[] = {
#embed "../../Stopwords/ar.txt"
};
static const unsigned char stopwords_de[] = {
#embed "../../Stopwords/de.txt"
};
static const unsigned char stopwords_en[] = {
#embed "../../Stopwords/en.txt"
};
static const unsigned char stopwords_es[] = {
#embed "../../Stopwords/es.txt"
};
static const unsigned char stopwords_fr[] = {
#embed "../../Stopwords/fr.txt"
};
static const unsigned char stopwords_it[] = {
#embed "../../Stopwords/it.txt"
};
static const unsigned char stopwords_nl[] = {
#embed "../../Stopwords/nl.txt"
};
static const unsigned char stopwords_pt[] = {
#embed "../../Stopwords/pt.txt"
};
static const unsigned char stopwords_ru[] = {
#embed "../../Stopwords/ru.txt"
};

static const nutgraf_stopwords lists[] = {
    {"ar", stopwords_ar, sizeof stopwords_ar},
    {"de", stopwords_de, sizeof stopwords_de},
    {"en", stopwords_en, sizeof stopwords_en},
    {"es", stopwords_es, sizeof stopwords_es},
    {"fr", stopwords_fr, sizeof stopwords_fr},
    {"it", stopwords_it, sizeof stopwords_it},
    {"nl", stopwords_nl, sizeof stopwords_nl},
    {"pt", stopwords_pt, sizeof stopwords_pt},
    {"ru", stopwords_ru, sizeof stopwords_ru},
};

size_t nutgraf_stopwords_count(void) { return sizeof lists / sizeof lists[0]; }

nutgraf_stopwords nutgraf_stopwords_at(size_t index) { return lists[index]; }

static const unsigned char parts_of_speech_en[] = {
#embed "PartsOfSpeech/en.pos"
};

nutgraf_parts_of_speech nutgraf_parts_of_speech_en(void) {
    return (nutgraf_parts_of_speech){parts_of_speech_en, sizeof parts_of_speech_en};
}
