#include "CICU.h"

#include <CLateLibrary.h>
#include <pthread.h>
#include <stdio.h>

// unicode/ubrk.h: what is used of it. A function's name ends in the version of the library, but for Apple's.
typedef struct UBreakIterator iterator;
enum { kind_word = 1, all_done = -1 };
static iterator *(*open_iterator)(int kind, const char *locale, const uint16_t *text, int32_t length, int *error);
static void (*set_text)(iterator *, const uint16_t *text, int32_t length, int *error);
static int32_t (*next_boundary)(iterator *);
static void (*close_iterator)(iterator *);

enum { oldest_version = 60, newest_version = 99 };

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t iterator_of_thread;
static bool is_loaded;

static bool open_library(const char *library, const char *suffix) {
    static const char *const bases[] = {"ubrk_open", "ubrk_setText", "ubrk_next", "ubrk_close"};
    char names[4][24];
    for (int i = 0; i < 4; i++) snprintf(names[i], sizeof names[i], "%s%s", bases[i], suffix);
    const late_function functions[] = {
        {names[0], &open_iterator}, {names[1], &set_text}, {names[2], &next_boundary}, {names[3], &close_iterator}};
    return late_library_open(&library, 1, functions, 4);
}

static bool open_any_library(void) {
#if defined(__APPLE__)
    if (open_library("/usr/lib/libicucore.A.dylib", "")) return true;
    static const char *const patterns[] = {
        "/opt/homebrew/opt/icu4c/lib/libicuuc.%d.dylib", "/usr/local/opt/icu4c/lib/libicuuc.%d.dylib"};
#else
    static const char *const patterns[] = {"libicuuc.so.%d"};
#endif
    for (int version = newest_version; version >= oldest_version; version--) {
        for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
            char library[64], suffix[8];
            snprintf(library, sizeof library, patterns[i], version);
            snprintf(suffix, sizeof suffix, "_%d", version);
            if (open_library(library, suffix)) return true;
        }
    }
    // Built with --disable-renaming.
    return open_library("libicuuc.so", "");
}

static void close_of_thread(void *made) { close_iterator(made); }

static iterator *of_thread(void) {
    iterator *known = pthread_getspecific(iterator_of_thread);
    if (known) return known;
    int error = 0;
    iterator *made = open_iterator(kind_word, "", NULL, 0, &error);
    if (error > 0 || !made) return NULL;
    if (pthread_setspecific(iterator_of_thread, made) == 0) return made;
    close_iterator(made);
    return NULL;
}

static void load(void) {
    if (!open_any_library() || pthread_key_create(&iterator_of_thread, close_of_thread) != 0) return;
    // Without its data the library is there and refuses, and with little data it has no dictionaries: 中国 and 人民.
    static const uint32_t known[] = {0x4E2D, 0x56FD, 0x4EBA, 0x6C11};
    is_loaded = nutgraf_icu_words(known, 4) == 0xA;
}

bool nutgraf_icu_load(void) {
    pthread_once(&once, load);
    return is_loaded;
}

uint64_t nutgraf_icu_words(const uint32_t *scalars, size_t count) {
    iterator *words = of_thread();
    if (!words || count == 0 || count > 64) return 0;
    // In UTF-16, and for each place there the scalar that ends before it.
    uint16_t text[128];
    uint8_t scalar_at[129];
    int32_t length = 0;
    for (size_t i = 0; i < count; i++) {
        const uint32_t scalar = scalars[i];
        if (scalar >= 0x10000) {
            text[length++] = (uint16_t)(0xD7C0 + (scalar >> 10));
            scalar_at[length] = (uint8_t)i;
            text[length++] = (uint16_t)(0xDC00 + (scalar & 0x3FF));
        } else {
            text[length++] = (uint16_t)scalar;
        }
        scalar_at[length] = (uint8_t)i;
    }
    int error = 0;
    set_text(words, text, length, &error);
    uint64_t ends = 0;
    if (error <= 0) {
        for (int32_t place = next_boundary(words); place != all_done; place = next_boundary(words)) {
            if (place > 0 && place <= length) ends |= (uint64_t)1 << scalar_at[place];
        }
    }
    // The iterator keeps the address of the text: it must not outlive this call.
    error = 0;
    set_text(words, NULL, 0, &error);
    return ends;
}
