#include "CEmbeddedData.h"

// Each file is compiled in as it stands, so a tool that is moved away from its checkout still has them.
// #embed is of C23, which this compiler takes as an extension where it is older.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char parts_of_speech_en[] = {
#embed "PartsOfSpeech/en.pos"
};

nutgraf_parts_of_speech nutgraf_parts_of_speech_en(void) {
    return (nutgraf_parts_of_speech){parts_of_speech_en, sizeof parts_of_speech_en};
}
