#ifndef NUTGRAF_EMBEDDED_DATA_H
#define NUTGRAF_EMBEDDED_DATA_H

#include <stddef.h>

/// A stop-word file of the folder Stopwords.
typedef struct {
    /// The BCP 47 code that the file is named by.
    const char *language;
    const unsigned char *bytes;
    size_t count;
} nutgraf_stopwords;

/// The number of stop-word files.
size_t nutgraf_stopwords_count(void);

/// The stop-word file with this index, which is below the count. Files are in the order of their codes.
nutgraf_stopwords nutgraf_stopwords_at(size_t index);

/// A table of background document frequencies of the folder Frequencies.
typedef struct {
    /// The BCP 47 code that the file is named by.
    const char *language;
    const unsigned char *bytes;
    size_t count;
} nutgraf_frequencies;

/// The number of tables of background document frequencies.
size_t nutgraf_frequencies_count(void);

/// The table with this index, which is below the count. Tables are in the order of their codes.
nutgraf_frequencies nutgraf_frequencies_at(size_t index);

/// A model of the parts of speech of a language, of the folder PartsOfSpeech.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} nutgraf_parts_of_speech;

/// The model of English.
nutgraf_parts_of_speech nutgraf_parts_of_speech_en(void);

/// The words of a language that puts no space between them, of the folder Words.
typedef struct {
    /// The BCP 47 code that the file is named by.
    const char *language;
    const unsigned char *bytes;
    size_t count;
} nutgraf_words;

/// The number of word lists.
size_t nutgraf_words_count(void);

/// The word list with this index, which is below the count. Lists are in the order of their codes.
nutgraf_words nutgraf_words_at(size_t index);

/// The table by which the language of a text is found out, of the folder Languages.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} nutgraf_language_table;

/// The table of all languages. Its bytes begin at a multiple of eight.
nutgraf_language_table nutgraf_languages(void);

#endif
