#include "CBrotli.h"

#include <CLateLibrary.h>
#include <pthread.h>
#include <stdlib.h>

typedef struct BrotliDecoderStateStruct decoder;

/// BrotliDecoderResult (brotli/decode.h).
enum { result_error, result_success, result_needs_input, result_needs_output };

static decoder *(*new_decoder)(void *, void *, void *);
static int (*decompress)(decoder *, size_t *, const uint8_t **, size_t *, uint8_t **, size_t *);
static void (*delete_decoder)(decoder *);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) {
    static const char *const names[] = {
#if defined(__APPLE__)
        "/opt/homebrew/opt/brotli/lib/libbrotlidec.dylib", "/usr/local/opt/brotli/lib/libbrotlidec.dylib",
#else
        "libbrotlidec.so.1", "libbrotlidec.so",
#endif
    };
    const late_function functions[] = {
        {"BrotliDecoderCreateInstance", &new_decoder},
        {"BrotliDecoderDecompressStream", &decompress},
        {"BrotliDecoderDestroyInstance", &delete_decoder},
    };
    is_loaded = late_library_open(
        names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions);
}

bool nutgraf_brotli_load(void) {
    pthread_once(&once, load);
    return is_loaded;
}

enum nutgraf_brotli_end nutgraf_brotli_decode(const uint8_t *bytes, size_t count, size_t most, uint8_t **output,
                                              size_t *output_count) {
    *output = NULL;
    *output_count = 0;
    decoder *state = new_decoder(NULL, NULL, NULL);
    if (!state) return NUTGRAF_BROTLI_NO_MEMORY;
    enum nutgraf_brotli_end end = NUTGRAF_BROTLI_DONE;
    size_t capacity = 0, produced = 0;
    int result = result_needs_output;
    while (result == result_needs_output) {
        if (produced == capacity) {
            if (capacity >= most) {
                end = NUTGRAF_BROTLI_TOO_LARGE;
                break;
            }
            capacity = capacity ? capacity * 2 : (size_t)1 << 16;
            if (capacity > most) capacity = most;
            uint8_t *larger = realloc(*output, capacity);
            if (!larger) {
                end = NUTGRAF_BROTLI_NO_MEMORY;
                break;
            }
            *output = larger;
        }
        size_t room = capacity - produced;
        uint8_t *next = *output + produced;
        result = decompress(state, &count, &bytes, &room, &next, NULL);
        produced = capacity - room;
    }
    delete_decoder(state);
    *output_count = produced;
    if (result == result_error) return NUTGRAF_BROTLI_BROKEN;
    return result == result_needs_input ? NUTGRAF_BROTLI_CUT : end;
}
