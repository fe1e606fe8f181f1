#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char languages[] __attribute__((aligned(8))) = {
#embed "Languages/languages.heli"
};

nutgraf_language_table nutgraf_languages(void) {
    return (nutgraf_language_table){languages, sizeof languages};
}
