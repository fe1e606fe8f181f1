#include "CMeCab.h"

#include <CLateLibrary.h>
#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

// mecab.h: what is used of it, and the first members of its structures.
typedef struct mecab_model_t model;
typedef struct mecab_t tagger;
typedef struct mecab_lattice_t lattice;
typedef struct node {
    struct node *previous, *next, *next_ending, *next_beginning;
    void *right_path, *left_path;
    const char *surface, *feature;
    unsigned int id;
    /// Bytes of the word, and with the white space before it.
    unsigned short length, whole_length;
} node;
typedef struct {
    const char *file, *charset;
} dictionary_info;

static model *(*new_model)(const char *options);
static const dictionary_info *(*information)(model *);
static tagger *(*new_tagger)(model *);
static lattice *(*new_lattice)(model *);
static void (*delete_lattice)(lattice *);
static void (*set_sentence)(lattice *, const char *, size_t);
static int (*parse)(tagger *, lattice *);
static node *(*first_node)(lattice *);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t lattice_of_thread;
// A model and a tagger may be used by several threads at a time, a lattice by one.
static model *dictionary;
static tagger *words;
static bool is_loaded;

static void delete_of_thread(void *made) { delete_lattice(made); }

/// Opens a folder's dictionary if it is in UTF-8. The file of settings is none: what a machine's owner prefers would
/// change the words.
static bool open_dictionary(const char *folder) {
    DIR *directory = opendir(folder);
    if (!directory) return false;
    closedir(directory);
    char options[256];
    snprintf(options, sizeof options, "-r /dev/null -d %s", folder);
    model *made = new_model(options);
    const dictionary_info *known = made ? information(made) : NULL;
    if (!known || !known->charset) return false;
    if (strcmp(known->charset, "UTF-8") != 0 && strcmp(known->charset, "utf8") != 0 && strcmp(known->charset, "UTF8") != 0
        && strcmp(known->charset, "utf-8") != 0)
        return false;
    dictionary = made;
    return true;
}

static void load(void) {
    static const char *const names[] = {
#if defined(__APPLE__)
        "/opt/homebrew/opt/mecab/lib/libmecab.dylib", "/usr/local/opt/mecab/lib/libmecab.dylib",
#else
        "libmecab.so.2",
#endif
    };
    static const char *const folders[] = {
#if defined(__APPLE__)
        "/opt/homebrew/lib/mecab/dic/ipadic", "/usr/local/lib/mecab/dic/ipadic",
#else
        "/var/lib/mecab/dic/ipadic-utf8", "/usr/lib64/mecab/dic/ipadic", "/usr/lib/mecab/dic/ipadic",
        "/usr/local/lib/mecab/dic/ipadic",
#endif
    };
    const late_function functions[] = {
        {"mecab_model_new2", &new_model},
        {"mecab_model_dictionary_info", &information},
        {"mecab_model_new_tagger", &new_tagger},
        {"mecab_model_new_lattice", &new_lattice},
        {"mecab_lattice_destroy", &delete_lattice},
        {"mecab_lattice_set_sentence2", &set_sentence},
        {"mecab_parse_lattice", &parse},
        {"mecab_lattice_get_bos_node", &first_node},
    };
    if (!late_library_open(names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions)) return;
    for (size_t i = 0; !dictionary && i < sizeof folders / sizeof *folders; i++) open_dictionary(folders[i]);
    words = dictionary ? new_tagger(dictionary) : NULL;
    is_loaded = words && pthread_key_create(&lattice_of_thread, delete_of_thread) == 0;
}

bool nutgraf_mecab_load(void) {
    pthread_once(&once, load);
    return is_loaded;
}

static lattice *of_thread(void) {
    lattice *known = pthread_getspecific(lattice_of_thread);
    if (known) return known;
    lattice *made = new_lattice(dictionary);
    if (!made || pthread_setspecific(lattice_of_thread, made) == 0) return made;
    delete_lattice(made);
    return NULL;
}

uint64_t nutgraf_mecab_words(const uint8_t *text, size_t count) {
    lattice *own = of_thread();
    if (!own || count == 0) return 0;
    set_sentence(own, (const char *)text, count);
    if (!parse(words, own)) return 0;
    uint64_t ends = 0;
    unsigned scalars = 0;
    for (const node *word = first_node(own); word; word = word->next) {
        for (unsigned i = 0; i < word->length; i++) {
            if (((unsigned char)word->surface[i] & 0xC0) != 0x80) scalars++;
        }
        if (word->length > 0 && scalars > 0 && scalars <= 64) ends |= (uint64_t)1 << (scalars - 1);
    }
    return ends;
}
