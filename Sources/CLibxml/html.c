#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "CLibxml.h"
#include "library.h"
#include "prepare.h"

enum {
    // Recover, without errors and warnings, no network, huge, no encoding from meta tags.
    options = 1 << 0 | 1 << 5 | 1 << 6 | 1 << 11 | 1 << 19 | 1 << 21,
};

static parser_head *(*create_parser)(const char *, int);
static int (*use_options)(parser_head *, int);
static int (*switch_encoding)(parser_head *, int);
static int (*parse_document)(parser_head *);
static void (*free_parser)(parser_head *);
static void (*initialize)(void);
static void (*stop_parser)(parser_head *);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) {
    const late_function functions[] = {
        {"htmlCreateMemoryParserCtxt", &create_parser}, {"htmlCtxtUseOptions", &use_options},
        {"xmlSwitchEncoding", &switch_encoding},        {"htmlParseDocument", &parse_document},
        {"htmlFreeParserCtxt", &free_parser},           {"xmlInitParser", &initialize},
        {"xmlStopParser", &stop_parser},
    };
    is_loaded = late_library_open(
        libxml_names, sizeof libxml_names / sizeof *libxml_names, functions, sizeof functions / sizeof *functions);
    if (is_loaded) initialize();
}

bool nutgraf_html_load(void) {
    pthread_once(&once, load);
    return is_loaded;
}

static const char *const tag_names[] = {
#define X(name) #name,
    NUTGRAF_HTML_TAGS(X)
#undef X
};

static int compare(const void *name, const void *known) { return strcasecmp(name, *(const char *const *)known); }

/// The names are sorted but for `other`, the first.
static uint16_t tag_number(const unsigned char *name) {
    size_t count = sizeof tag_names / sizeof *tag_names - 1;
    const char *const *found = bsearch(name, tag_names + 1, count, sizeof *tag_names, compare);
    return found ? (uint16_t)(found - tag_names) : nutgraf_tag_other;
}

typedef struct {
    buffer elements, attributes, text, values, linked_data;
    /// The element that is open; -1 for none.
    int32_t open;
    /// How many are.
    int depth;
    parser_head *parser;
    /// The parser hands the same name in the same place: the numbers of those that were seen.
    struct {
        const unsigned char *name;
        uint16_t tag;
    } names[128];
} builder;

/// Where a page is nested deeper in spite of `prepare`, by elements that count for no depth or end tags that close nothing, the rest of
/// it is not read.
enum { deepest = 4000 };

static uint16_t known_tag_number(builder *b, const unsigned char *name) {
    size_t slot = ((uintptr_t)name >> 1 ^ (uintptr_t)name >> 7) % (sizeof b->names / sizeof *b->names);
    if (b->names[slot].name != name) {
        b->names[slot].name = name;
        b->names[slot].tag = tag_number(name);
    }
    return b->names[slot].tag;
}

static nutgraf_html_element *element(builder *b, int32_t index) { return (nutgraf_html_element *)b->elements.items + index; }

static uint32_t read_number(const char **at) {
    uint32_t number = 0;
    while ((uint8_t)(**at - '0') < 10) number = number * 10 + (uint8_t)(*(*at)++ - '0');
    return number;
}

static void start_element(void *user, const unsigned char *name, const unsigned char **attributes) {
    builder *b = user;
    nutgraf_html_element e = {
        .tag = known_tag_number(b, name),
        .first_attribute = (uint32_t)(b->attributes.count / sizeof(nutgraf_html_attribute)),
        .parent = b->open,
        .text_start = (uint32_t)b->text.count,
    };
    for (size_t i = 0; attributes && attributes[i]; i += 2) {
        const char *value = attributes[i + 1] ? (const char *)attributes[i + 1] : "";
        if (attributes[i][0] == attributes_mark && !attributes[i][1]) {
            e.first_attribute = read_number(&value);
            value++;
            e.attribute_count = (uint16_t)read_number(&value);
            break;
        }
        int number = attribute_number(attributes[i], strlen((const char *)attributes[i]));
        if (number < 0) continue;
        nutgraf_html_attribute a = {(uint32_t)number, (uint32_t)b->values.count, (uint32_t)strlen(value)};
        buffer_append(&b->values, value, a.count);
        buffer_append(&b->attributes, &a, sizeof a);
        e.attribute_count++;
    }
    int32_t index = (int32_t)(b->elements.count / sizeof e);
    buffer_append(&b->elements, &e, sizeof e);
    if (b->elements.has_failed) return;
    b->open = index;
    if (++b->depth > deepest) stop_parser(b->parser);
}

static void end_element(void *user, const unsigned char *name) {
    builder *b = user;
    (void)name;
    if (b->open < 0) return;
    nutgraf_html_element *e = element(b, b->open);
    e->end = (int32_t)(b->elements.count / sizeof *e);
    e->text_end = (uint32_t)b->text.count;
    b->open = e->parent;
    b->depth--;
}

static void characters(void *user, const unsigned char *text, int count) {
    builder *b = user;
    if (count > 0) buffer_append(&b->text, text, (size_t)count);
}

nutgraf_html_page *nutgraf_html_parse(const uint8_t *bytes, size_t count) {
    builder b = {.open = -1};
    buffer prepared = {0};
    prepare(bytes, count, &prepared, &b.linked_data, &b.attributes, &b.values);
    nutgraf_html_page *page = calloc(1, sizeof *page);
    bool is_whole = page && !prepared.has_failed && prepared.count < INT_MAX / 2 && b.values.count < INT_MAX / 2;
    if (is_whole && prepared.count > 0) {
        parser_head *parser = create_parser((const char *)prepared.items, (int)prepared.count);
        if (parser) {
            use_options(parser, options);
            switch_encoding(parser, utf8);
            *parser->sax = (handlers){
                .start_element = start_element,
                .end_element = end_element,
                .characters = characters,
                .ignorable_white_space = characters,
                .cdata = characters,
                .initialized = 1,
            };
            parser->user_data = &b;
            b.parser = parser;
            parse_document(parser);
            while (b.open >= 0) end_element(&b, NULL);
            free_parser(parser);
        }
        is_whole = parser && !b.elements.has_failed && !b.attributes.has_failed && !b.text.has_failed &&
                   !b.values.has_failed && !b.linked_data.has_failed;
    }
    free(prepared.items);
    if (page)
        *page = (nutgraf_html_page){
            .elements = (nutgraf_html_element *)b.elements.items,
            .element_count = b.elements.count / sizeof(nutgraf_html_element),
            .attributes = (nutgraf_html_attribute *)b.attributes.items,
            .attribute_count = b.attributes.count / sizeof(nutgraf_html_attribute),
            .text = b.text.items,
            .text_count = b.text.count,
            .values = b.values.items,
            .value_count = b.values.count,
            .linked_data = b.linked_data.items,
            .linked_data_count = b.linked_data.count,
        };
    if (is_whole) return page;
    nutgraf_html_free(page);
    return NULL;
}

void nutgraf_html_free(nutgraf_html_page *page) {
    if (!page) return;
    free(page->elements);
    free(page->attributes);
    free(page->text);
    free(page->values);
    free(page->linked_data);
    free(page);
}
