#ifndef NUTGRAF_H
#define NUTGRAF_H

// Nutgraf for programs in C, and in every language that calls C: Python by ctypes, R, Julia, Go.
//
//     nutgraf_answer *answer = NULL;
//     const char *article = "{\"id\":\"1\",\"text\":\"A storm hit the coast. Three ships were lost.\"}";
//     size_t length = strlen(article);
//     nutgraf_texts articles = {&article, &length, 1};
//     nutgraf_status status = nutgraf_run("summarize", "{\"sentences\":1}", articles, &answer);
//     size_t count = 0;
//     const char *bytes = nutgraf_answer_bytes(answer, &count);   // JSON, or what went wrong
//     fwrite(bytes, 1, count, status == NUTGRAF_OK ? stdout : stderr);
//     nutgraf_answer_free(answer);
//
// Rules
// - Text is UTF-8. It is given by its first byte and its number of bytes, so it may hold NUL and need not end with one.
//   No bytes, whatever they are, end the process.
// - What a call is given is read during the call alone. What it gives belongs to the caller, until the caller frees it
//   once, by the function named after it; freeing NULL does nothing. A pointer that was freed must not be used again.
// - Every function may be called from any thread. A handle may be read by several threads at a time.
// - A call that fails says why: its status is the kind, and the answer a line that names the input and the remedy.
// - The same input gives the same bytes, for any number of threads.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The number of this interface. It grows when a call, a type or a meaning changes in a way that callers must follow.
#define NUTGRAF_INTERFACE 1

/// The interface that the library has: to be compared with NUTGRAF_INTERFACE before any other call.
int32_t nutgraf_interface(void);

/// The version of Nutgraf, such as "0.1.0": a string that stays.
const char *nutgraf_version(void);

/// How a call ended.
typedef int32_t nutgraf_status;

enum {
    NUTGRAF_OK = 0,
    /// The call breaks a rule of this interface: a pointer is NULL that must not be, or a number is out of its range.
    NUTGRAF_MISUSE = 1,
    /// There is no job of that name.
    NUTGRAF_UNKNOWN_JOB = 2,
    /// An option is unknown or has no such value.
    NUTGRAF_BAD_OPTION = 3,
    /// The input as a whole is of no use.
    NUTGRAF_BAD_INPUT = 4,
};

/// Some texts: `count` first bytes, and as many lengths in bytes.
///
/// Both arrays may be NULL where `count` is 0, and a first byte where its length is 0.
typedef struct {
    const char *const *starts;
    const size_t *lengths;
    size_t count;
} nutgraf_texts;

// MARK: Jobs

/// What a call has to say.
typedef struct nutgraf_answer nutgraf_answer;

/// Does a job on articles: summarize, keywords, sentences, similar, cluster or duplicates.
///
/// - job: its name, ended by NUL.
/// - options: a JSON object, ended by NUL, or NULL for none. Options have the names of the command line's without the
///   dashes, in camelCase: {"sentences":2,"method":"lead","threads":2}. A wrong one is named in the answer.
/// - articles: each a JSON object as `nutgraf --input-format json` reads it: {"id":"1","title":"…","text":"…"}.
/// - answer: set in any case. After NUTGRAF_OK it is
///       {"results":[…],"problems":[{"index":0,"id":"1","code":"noText","what":"…","remedy":"…"}]}
///   with results as `nutgraf JOB --format json` writes them. Jobs on one article (summarize without "together",
///   keywords, sentences) have a result for each article, in order: {"id":"1","problem":{"code":…,"what":…,"remedy":…}}
///   for one that could not be read. The others leave such articles out.
///
/// Complexity: that of the job; the articles are read on all threads.
nutgraf_status nutgraf_run(
    const char *job, const char *options, nutgraf_texts articles, nutgraf_answer **answer);

/// The bytes of an answer, which live as long as it; NULL and 0 of NULL.
const char *nutgraf_answer_bytes(const nutgraf_answer *answer, size_t *count);
void nutgraf_answer_free(nutgraf_answer *answer);

// MARK: Term matrices

/// Distinct terms in the order of their bytes: the columns of a matrix.
typedef struct nutgraf_vocabulary nutgraf_vocabulary;

/// How often terms occur in documents, in CSR form.
typedef struct nutgraf_counts nutgraf_counts;

/// How documents are counted.
typedef struct {
    /// Whether terms are lower-cased, as Python's str.lower does it.
    int32_t lowercase;
    /// The fewest and the most words of an n-gram, from 1 to 32; the words of one are joined by a space.
    int32_t ngram_min;
    int32_t ngram_max;
    /// Whether a term that occurs counts 1, however often it does.
    int32_t binary;
    /// Terms that occur in fewer or in more documents are left out; infinity sets no bound.
    double min_documents;
    double max_documents;
    /// Words that are left out before n-grams are made.
    nutgraf_texts stop_words;
    /// From 1 to 1024.
    int32_t threads;
} nutgraf_counting;

/// Counts the words of documents as scikit-learn's vectorizers do by default: runs of two or more characters that are
/// letters, numbers or `_`.
///
/// - vocabulary: the terms that are counted; NULL to find them, and the bounds on documents hold only then.
/// - counts: set after NUTGRAF_OK.
/// - answer: set otherwise; may be NULL where nobody asks why.
///
/// Complexity: O(bytes + terms log terms + entries).
nutgraf_status nutgraf_count(
    nutgraf_texts documents, const nutgraf_counting *counting, const nutgraf_vocabulary *vocabulary,
    nutgraf_counts **counts, nutgraf_answer **answer);

/// The arrays of counts. They live as long as the counts do, and may be written to by whoever owns these.
typedef struct {
    /// The number of documents, of terms, and of entries.
    int64_t rows;
    int64_t columns;
    int64_t entries;
    /// Where each row starts among the entries, and the end of the last (rows + 1).
    const int64_t *row_offsets;
    /// The column of each entry, ascending in each row.
    int32_t *column_indices;
    /// How often the term occurs in the document.
    int32_t *values;
    /// In how many documents each term occurs (columns).
    const int64_t *document_frequencies;
} nutgraf_counts_view;

/// Sets a view; one of zeros where `counts` is NULL.
void nutgraf_counts_look(const nutgraf_counts *counts, nutgraf_counts_view *view);
/// The terms of the columns: a handle of its own, which is freed by itself. NULL of NULL.
nutgraf_vocabulary *nutgraf_counts_vocabulary(const nutgraf_counts *counts);
void nutgraf_counts_free(nutgraf_counts *counts);

/// A vocabulary of given terms, which must be distinct and in ascending order of their bytes. Complexity: O(bytes).
nutgraf_status nutgraf_vocabulary_create(
    nutgraf_texts terms, nutgraf_vocabulary **vocabulary, nutgraf_answer **answer);

typedef struct {
    int64_t count;
    /// The terms one after the other, and where each starts, with the end of the last (count + 1).
    const uint8_t *bytes;
    const int64_t *offsets;
} nutgraf_vocabulary_view;

/// Sets a view, which lives as long as the vocabulary; one of zeros where that is NULL.
void nutgraf_vocabulary_look(const nutgraf_vocabulary *vocabulary, nutgraf_vocabulary_view *view);
void nutgraf_vocabulary_free(nutgraf_vocabulary *vocabulary);

/// The length that each row is divided by.
typedef int32_t nutgraf_norm;
enum { NUTGRAF_NORM_NONE = 0, NUTGRAF_NORM_L1 = 1, NUTGRAF_NORM_L2 = 2 };

/// A matrix of counts in CSR form, wherever it is kept, and how it is weighted.
typedef struct {
    int64_t rows;
    int64_t columns;
    int64_t entries;
    const int64_t *row_offsets;
    const int32_t *column_indices;
    const int32_t *values;
    /// What a count becomes: the factor at its place, of `factor_count`; NULL where a count stays.
    const double *factors;
    int64_t factor_count;
    /// What the entries of each column are multiplied by (columns); NULL for 1.
    const double *column_weights;
    nutgraf_norm norm;
    /// From 1 to 1024.
    int32_t threads;
} nutgraf_weighting;

/// Writes the weight of each entry: factor(count) · column weight / norm of the row, in double precision, sums taken
/// in the order of the row. Complexity: O(entries).
///
/// - weights: as many as there are entries.
/// - answer: set after a failure, where it is not NULL.
nutgraf_status nutgraf_weigh(const nutgraf_weighting *weighting, double *weights, nutgraf_answer **answer);

#ifdef __cplusplus
}
#endif

#endif
