#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "CLibxml.h"
#include "buffer.h"
#include "library.h"

enum {
    // What tells libxml2 that the handlers know namespaces.
    sax2_magic = 0xDEEDBEAF,
    // Recover, put characters in place of references, without errors and warnings, no network, huge, no declared encoding,
    // line numbers beyond 65,535.
    options = 1 << 0 | 1 << 1 | 1 << 5 | 1 << 6 | 1 << 11 | 1 << 19 | 1 << 21 | 1 << 22,
    fatal = 3,
    first_slots = 256,
    // libxml2 looks through all that are open for each name, and no document has as many.
    most_namespaces = 1024,
};

static parser_head *(*create_parser)(const char *, int);
static int (*use_options)(parser_head *, int);
static int (*switch_encoding)(parser_head *, int);
static int (*parse_document)(parser_head *);
static void (*free_parser)(parser_head *);
static void (*initialize)(void);
static int (*line_number)(void *);
static void (*stop)(parser_head *);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) {
    const late_function functions[] = {
        {"xmlCreateMemoryParserCtxt", &create_parser}, {"xmlCtxtUseOptions", &use_options},
        {"xmlSwitchEncoding", &switch_encoding},       {"xmlParseDocument", &parse_document},
        {"xmlFreeParserCtxt", &free_parser},           {"xmlInitParser", &initialize},
        {"xmlSAX2GetLineNumber", &line_number},        {"xmlStopParser", &stop},
    };
    is_loaded = late_library_open(
        libxml_names, sizeof libxml_names / sizeof *libxml_names, functions, sizeof functions / sizeof *functions);
    if (is_loaded) initialize();
}

bool nutgraf_xml_load(void) {
    pthread_once(&once, load);
    return is_loaded;
}

/// The beginning of xmlError (libxml/xmlerror.h).
typedef struct {
    int domain, code;
    char *message;
    int level;
    char *file;
    int line;
} error_head;

typedef struct {
    const unsigned char *name;
    uint32_t number;
} name_slot;

typedef struct {
    parser_head *parser;
    buffer elements, attributes, text, values, names;
    /// Numbers of names by the addresses at which the parser keeps them, each once: open addressing, a power of two.
    name_slot *slots;
    size_t slot_count;
    bool is_short_of_memory;
    /// The element that is open; -1 for none.
    int32_t open;
    /// Namespaces that the open elements declare.
    uint64_t namespaces;
    uint32_t fault_line;
    bool is_cut;
} builder;

static nutgraf_xml_element *element(builder *b, int32_t index) { return (nutgraf_xml_element *)b->elements.items + index; }

static uint32_t append_value(builder *b, const void *bytes, size_t count) {
    uint32_t start = (uint32_t)b->values.count;
    buffer_append(&b->values, bytes, count);
    return start;
}

/// The slot of a name, or the free one where it belongs.
static name_slot *slot_of(name_slot *slots, size_t count, const unsigned char *name) {
    size_t place = ((uintptr_t)name ^ (uintptr_t)name >> 12) * 0x9E3779B97F4A7C15u >> 32;
    while (slots[place & (count - 1)].name && slots[place & (count - 1)].name != name) place++;
    return slots + (place & (count - 1));
}

/// Keeps the table at most half full.
static bool make_room(builder *b) {
    size_t used = b->names.count / sizeof(nutgraf_xml_slice);
    if (used * 2 < b->slot_count) return true;
    size_t count = b->slot_count ? b->slot_count * 2 : first_slots;
    name_slot *slots = calloc(count, sizeof *slots);
    if (!slots) return false;
    for (size_t i = 0; i < b->slot_count; i++)
        if (b->slots[i].name) *slot_of(slots, count, b->slots[i].name) = b->slots[i];
    free(b->slots);
    b->slots = slots;
    b->slot_count = count;
    return true;
}

static uint32_t name_number(builder *b, const unsigned char *name) {
    if (!name || !*name) return 0;
    if (!make_room(b)) {
        b->is_short_of_memory = true;
        return 0;
    }
    name_slot *slot = slot_of(b->slots, b->slot_count, name);
    if (slot->name) return slot->number;
    size_t count = strlen((const char *)name);
    nutgraf_xml_slice slice = {append_value(b, name, count), (uint32_t)count};
    *slot = (name_slot){name, (uint32_t)(b->names.count / sizeof slice)};
    buffer_append(&b->names, &slice, sizeof slice);
    if (b->names.has_failed) slot->number = 0;
    return slot->number;
}

static nutgraf_xml_name full_name(
    builder *b, const unsigned char *local, const unsigned char *prefix, const unsigned char *space) {
    return (nutgraf_xml_name){name_number(b, local), name_number(b, prefix), name_number(b, space)};
}

static void start_element(
    void *user, const unsigned char *local, const unsigned char *prefix, const unsigned char *space, int namespace_count,
    const unsigned char **namespaces, int attribute_count, int defaulted, const unsigned char **attributes) {
    builder *b = user;
    (void)namespaces;
    nutgraf_xml_element e = {
        .name = full_name(b, local, prefix, space),
        .first_attribute = (uint32_t)(b->attributes.count / sizeof(nutgraf_xml_attribute)),
        .parent = b->open,
        .text_start = (uint32_t)b->text.count,
        .line = (uint32_t)line_number(b->parser),
        .namespace_count = (uint32_t)namespace_count,
    };
    b->namespaces += e.namespace_count;
    if (b->namespaces > most_namespaces) {
        if (!b->fault_line) b->fault_line = e.line;
        stop(b->parser);
    }
    // Each attribute is five pointers: local name, prefix, namespace, start and end of the value. Those that a declaration
    // adds stand last; they may be much longer than the tag, and nobody asks for them.
    for (int i = 0; attributes && i < attribute_count - defaulted; i++, attributes += 5) {
        nutgraf_xml_attribute a = {.name = full_name(b, attributes[0], attributes[1], attributes[2])};
        a.count = (uint32_t)(attributes[4] - attributes[3]);
        a.start = append_value(b, attributes[3], a.count);
        buffer_append(&b->attributes, &a, sizeof a);
        e.attribute_count++;
    }
    int32_t index = (int32_t)(b->elements.count / sizeof e);
    buffer_append(&b->elements, &e, sizeof e);
    if (!b->elements.has_failed) b->open = index;
}

static void close_element(builder *b) {
    if (b->open < 0) return;
    nutgraf_xml_element *e = element(b, b->open);
    e->end = (int32_t)(b->elements.count / sizeof *e);
    e->text_end = (uint32_t)b->text.count;
    b->namespaces -= e->namespace_count;
    b->open = e->parent;
}

static void end_element(void *user, const unsigned char *local, const unsigned char *prefix, const unsigned char *space) {
    (void)local, (void)prefix, (void)space;
    close_element(user);
}

static void characters(void *user, const unsigned char *text, int count) {
    builder *b = user;
    if (count > 0 && b->open >= 0) buffer_append(&b->text, text, (size_t)count);
}

static void note_error(void *user, void *error) {
    builder *b = user;
    const error_head *e = error;
    if (e && e->level >= fatal && !b->fault_line) b->fault_line = e->line > 0 ? (uint32_t)e->line : 1;
}

nutgraf_xml_document *nutgraf_xml_parse(const uint8_t *bytes, size_t count) {
    builder *b = calloc(1, sizeof *b);
    nutgraf_xml_document *document = calloc(1, sizeof *document);
    bool is_whole = b && document && count < INT_MAX / 2;
    if (is_whole) {
        b->open = -1;
        nutgraf_xml_slice none = {0, 0};
        buffer_append(&b->names, &none, sizeof none);
        parser_head *parser = count ? create_parser((const char *)bytes, (int)count) : NULL;
        if (parser) {
            b->parser = parser;
            use_options(parser, options);
            switch_encoding(parser, utf8);
            // Without handlers of entities none is declared, so none is expanded.
            *parser->sax = (handlers){
                .start_element_ns = start_element,
                .end_element_ns = end_element,
                .characters = characters,
                .ignorable_white_space = characters,
                .cdata = characters,
                .structured_error = note_error,
                .initialized = sax2_magic,
            };
            parser->user_data = b;
            parse_document(parser);
            b->is_cut = b->open >= 0;
            while (b->open >= 0) {
                element(b, b->open)->is_cut = true;
                close_element(b);
            }
            free_parser(parser);
        }
        is_whole = (parser || !count) && !b->is_short_of_memory && !b->elements.has_failed &&
                   !b->attributes.has_failed && !b->text.has_failed && !b->values.has_failed && !b->names.has_failed;
    }
    if (b && document)
        *document = (nutgraf_xml_document){
            .elements = (nutgraf_xml_element *)b->elements.items,
            .element_count = b->elements.count / sizeof(nutgraf_xml_element),
            .attributes = (nutgraf_xml_attribute *)b->attributes.items,
            .attribute_count = b->attributes.count / sizeof(nutgraf_xml_attribute),
            .text = b->text.items,
            .text_count = b->text.count,
            .values = b->values.items,
            .value_count = b->values.count,
            .names = (nutgraf_xml_slice *)b->names.items,
            .name_count = b->names.count / sizeof(nutgraf_xml_slice),
            .fault_line = b->fault_line,
            .is_cut = b->is_cut,
        };
    if (b) free(b->slots);
    free(b);
    if (is_whole) return document;
    nutgraf_xml_free(document);
    return NULL;
}

void nutgraf_xml_free(nutgraf_xml_document *document) {
    if (!document) return;
    free(document->elements);
    free(document->attributes);
    free(document->text);
    free(document->values);
    free(document->names);
    free(document);
}
