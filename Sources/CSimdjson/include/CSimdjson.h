#ifndef NUTGRAF_CSIMDJSON_H
#define NUTGRAF_CSIMDJSON_H

// A C interface to simdjson's document tree: what reading articles needs, no more.
//
// G. Langdale and D. Lemire. Parsing gigabytes of JSON per second. The VLDB Journal 28, 2019.
// doi:10.1007/s00778-019-00578-5

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable behind the text that is parsed, whatever they hold.
enum { NUTGRAF_JSON_PADDING = 64 };

/// A parser with its buffers; one for each thread. A document lives until its parser's next parse.
typedef struct nutgraf_json_parser nutgraf_json_parser;

/// A place in a document. Copied freely; valid as long as the document.
typedef struct {
    const void *document;
    size_t index;
} nutgraf_json_value;

/// A string inside a document or inside its parser's buffers, not terminated.
typedef struct {
    const uint8_t *bytes;
    size_t count;
} nutgraf_json_text;

typedef enum {
    NUTGRAF_JSON_OK,
    NUTGRAF_JSON_BROKEN,
    NUTGRAF_JSON_NOT_UTF8,
    NUTGRAF_JSON_EMPTY,
    NUTGRAF_JSON_BAD_NUMBER,
    NUTGRAF_JSON_BAD_STRING,
    NUTGRAF_JSON_TOO_DEEP,
    NUTGRAF_JSON_NO_MEMORY,
} nutgraf_json_status;

typedef enum {
    NUTGRAF_JSON_OBJECT,
    NUTGRAF_JSON_ARRAY,
    NUTGRAF_JSON_STRING,
    NUTGRAF_JSON_SIGNED,
    NUTGRAF_JSON_UNSIGNED,
    NUTGRAF_JSON_DOUBLE,
    NUTGRAF_JSON_BOOLEAN,
    NUTGRAF_JSON_NULL,
} nutgraf_json_kind;

/// NULL where memory is short.
nutgraf_json_parser *nutgraf_json_parser_create(void);
void nutgraf_json_parser_destroy(nutgraf_json_parser *parser);

/// Parses one document of `count` bytes, behind which NUTGRAF_JSON_PADDING bytes are readable; sets its root.
nutgraf_json_status nutgraf_json_parse(
    nutgraf_json_parser *parser, const uint8_t *bytes, size_t count, nutgraf_json_value *root);

nutgraf_json_kind nutgraf_json_kind_of(nutgraf_json_value value);
/// The text of a string; of another value an empty text.
nutgraf_json_text nutgraf_json_text_of(nutgraf_json_value value);
int64_t nutgraf_json_signed_of(nutgraf_json_value value);
uint64_t nutgraf_json_unsigned_of(nutgraf_json_value value);
double nutgraf_json_double_of(nutgraf_json_value value);
/// 1 of true, else 0.
int nutgraf_json_boolean_of(nutgraf_json_value value);

/// A walk over the elements of an array or the fields of an object.
typedef struct {
    nutgraf_json_value next;
    size_t end;
    int is_object;
} nutgraf_json_walk;

/// A walk from the first element; over nothing where the value is neither array nor object.
nutgraf_json_walk nutgraf_json_walk_of(nutgraf_json_value value);
/// Sets the next element (and of an object its key) and steps on; 0 at the end.
int nutgraf_json_walk_next(nutgraf_json_walk *walk, nutgraf_json_text *key, nutgraf_json_value *value);

#ifdef __cplusplus
}
#endif

#endif
