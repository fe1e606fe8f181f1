#include "CThai.h"

#include <CLateLibrary.h>
#include <pthread.h>
#include <wchar.h>

// thai/thbrk.h and thai/thwbrk.h: what is used of them.
typedef struct _ThBrk breaker;
static breaker *(*new_breaker)(const char *dictionary);
static void (*delete_breaker)(breaker *);
static int (*find_breaks)(breaker *, const wchar_t *text, int *places, size_t room);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t breaker_of_thread;
static bool is_loaded;

static void delete_of_thread(void *made) { delete_breaker(made); }

static breaker *of_thread(void) {
    breaker *known = pthread_getspecific(breaker_of_thread);
    if (known) return known;
    breaker *made = new_breaker(NULL);
    if (!made) return NULL;
    if (pthread_setspecific(breaker_of_thread, made) == 0) return made;
    delete_breaker(made);
    return NULL;
}

static void load(void) {
    static const char *const names[] = {
#if defined(__APPLE__)
        "/opt/homebrew/opt/libthai/lib/libthai.dylib", "/usr/local/opt/libthai/lib/libthai.dylib",
#else
        "libthai.so.0",
#endif
    };
    const late_function functions[] = {
        {"th_brk_new", &new_breaker}, {"th_brk_delete", &delete_breaker}, {"th_brk_wc_find_breaks", &find_breaks}};
    if (sizeof(wchar_t) != sizeof(uint32_t) || !late_library_open(names, sizeof names / sizeof *names, functions, 3)) return;
    is_loaded = pthread_key_create(&breaker_of_thread, delete_of_thread) == 0 && of_thread();
}

bool nutgraf_thai_load(void) {
    pthread_once(&once, load);
    return is_loaded;
}

uint64_t nutgraf_thai_words(const uint32_t *scalars, size_t count) {
    breaker *words = of_thread();
    if (!words || count == 0 || count > 64) return 0;
    wchar_t text[65];
    for (size_t i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
    text[count] = 0;
    int places[64];
    const int found = find_breaks(words, text, places, 64);
    // The end of the text is no break to the library, and an end to us.
    uint64_t ends = (uint64_t)1 << (count - 1);
    for (int i = 0; i < found; i++) {
        if (places[i] > 0 && (size_t)places[i] <= count) ends |= (uint64_t)1 << (places[i] - 1);
    }
    return ends;
}
