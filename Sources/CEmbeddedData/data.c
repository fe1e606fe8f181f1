#include "CEmbeddedData.h"

// Each file is compiled in as it stands, so a tool that is moved away from its checkout still has them.
// #embed is of C23, which this compiler takes as an extension where it is older.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char frequencies_ar[] = {
#embed "Frequencies/ar.df"
};
static const unsigned char frequencies_de[] = {
#embed "Frequencies/de.df"
};
static const unsigned char frequencies_en[] = {
#embed "Frequencies/en.df"
};
static const unsigned char frequencies_es[] = {
#embed "Frequencies/es.df"
};
static const unsigned char frequencies_fr[] = {
#embed "Frequencies/fr.df"
};
static const unsigned char frequencies_it[] = {
#embed "Frequencies/it.df"
};
static const unsigned char frequencies_nl[] = {
#embed "Frequencies/nl.df"
};
static const unsigned char frequencies_pt[] = {
#embed "Frequencies/pt.df"
};
static const unsigned char frequencies_ru[] = {
#embed "Frequencies/ru.df"
};

static const nutgraf_frequencies tables[] = {
    {"ar", frequencies_ar, sizeof frequencies_ar},
    {"de", frequencies_de, sizeof frequencies_de},
    {"en", frequencies_en, sizeof frequencies_en},
    {"es", frequencies_es, sizeof frequencies_es},
    {"fr", frequencies_fr, sizeof frequencies_fr},
    {"it", frequencies_it, sizeof frequencies_it},
    {"nl", frequencies_nl, sizeof frequencies_nl},
    {"pt", frequencies_pt, sizeof frequencies_pt},
    {"ru", frequencies_ru, sizeof frequencies_ru},
};

size_t nutgraf_frequencies_count(void) { return sizeof tables / sizeof tables[0]; }

nutgraf_frequencies nutgraf_frequencies_at(size_t index) { return tables[index]; }

static const unsigned char parts_of_speech_en[] = {
#embed "PartsOfSpeech/en.pos"
};

nutgraf_parts_of_speech nutgraf_parts_of_speech_en(void) {
    return (nutgraf_parts_of_speech){parts_of_speech_en, sizeof parts_of_speech_en};
}
