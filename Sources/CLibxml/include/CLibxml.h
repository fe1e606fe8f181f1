#ifndef CLIBXML_H
#define CLIBXML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// libxml2's parsers of HTML and XML (MIT license), opened with dlopen at the first page or feed: linked, the library would
// cost every start of the tool more than the start itself, since ICU comes with it.

/// The elements that are told apart; all others are `other`.
#define NUTGRAF_HTML_TAGS(X)                                                                                        \
    X(other) X(a) X(abbr) X(address) X(article) X(aside) X(audio) X(b) X(base) X(blockquote) X(body) X(br) X(button)    \
    X(canvas) X(center) X(cite) X(code) X(dd) X(del) X(details) X(dialog) X(div) X(dl) X(dt) X(em) X(embed)             \
    X(fieldset) X(figcaption) X(figure) X(font) X(footer) X(form) X(h1) X(h2) X(h3) X(h4) X(h5) X(h6) X(head)           \
    X(header) X(hr) X(html) X(i) X(iframe) X(img) X(input) X(label) X(legend) X(li) X(link) X(main) X(menu) X(meta)     \
    X(nav) X(noscript) X(object) X(ol) X(option) X(p) X(picture) X(pre) X(q) X(s) X(section) X(select) X(small)        \
    X(source) X(span) X(strong) X(sub) X(summary) X(sup) X(svg) X(table) X(tbody) X(td) X(template) X(textarea)        \
    X(tfoot) X(th) X(thead) X(time) X(title) X(tr) X(u) X(ul) X(video)

/// The attributes that are kept.
#define NUTGRAF_HTML_ATTRIBUTES(X)                                                                                  \
    X(class) X(id) X(itemprop) X(rel) X(href) X(name) X(property) X(content) X(datetime) X(role) X(style) X(hidden)     \
    X(lang) X(type) X(pubdate)

enum {
#define X(name) nutgraf_tag_##name,
    NUTGRAF_HTML_TAGS(X)
#undef X
};

enum {
#define X(name) nutgraf_attribute_##name,
    NUTGRAF_HTML_ATTRIBUTES(X) nutgraf_attribute_data_testid,
    nutgraf_attribute_data_component,
    nutgraf_attribute_aria_hidden,
    nutgraf_attribute_count,
#undef X
};

/// An element. Elements stand in document order, so its subtree is the elements from itself to before `end`.
typedef struct {
    uint16_t tag;
    uint16_t attribute_count;
    uint32_t first_attribute;
    /// -1 for a root.
    int32_t parent;
    int32_t end;
    /// The text of the subtree, in bytes of the page's text.
    uint32_t text_start, text_end;
} nutgraf_html_element;

typedef struct {
    uint32_t name;
    /// Where its value stands in the page's values.
    uint32_t start, count;
} nutgraf_html_attribute;

/// A page: its elements, the characters between tags, and its scripts of linked data.
typedef struct {
    nutgraf_html_element *elements;
    size_t element_count;
    nutgraf_html_attribute *attributes;
    size_t attribute_count;
    uint8_t *text;
    size_t text_count;
    /// Values of attributes.
    uint8_t *values;
    size_t value_count;
    /// The contents of JSON-LD scripts, each with a line of NUL behind it.
    uint8_t *linked_data;
    size_t linked_data_count;
} nutgraf_html_page;

/// Opens the library if that has not been tried yet; true where it can be used. Thread-safe.
bool nutgraf_html_load(void);

/// Parses a page in UTF-8. May be called only after nutgraf_html_load has returned true; from several threads at once.
/// NULL where memory is short.
nutgraf_html_page *nutgraf_html_parse(const uint8_t *bytes, size_t count);

void nutgraf_html_free(nutgraf_html_page *page);

/// A name of an element or of an attribute: its local part, its prefix as written and the address of its namespace, each a
/// number of a name of the document; 0 for none.
typedef struct {
    uint32_t local, prefix, space;
} nutgraf_xml_name;

/// An element of a document. They stand in document order, as those of a page do.
typedef struct {
    nutgraf_xml_name name;
    uint32_t first_attribute, attribute_count;
    /// -1 for a root.
    int32_t parent;
    int32_t end;
    /// The text of the subtree, in bytes of the document's text.
    uint32_t text_start, text_end;
    /// The line of its start tag, from 1.
    uint32_t line;
    /// Namespaces that it declares.
    uint32_t namespace_count;
    /// Whether the document ends before its end tag.
    bool is_cut;
} nutgraf_xml_element;

typedef struct {
    nutgraf_xml_name name;
    /// Where its value stands in the document's values.
    uint32_t start, count;
} nutgraf_xml_attribute;

typedef struct {
    uint32_t start, count;
} nutgraf_xml_slice;

/// An XML document.
typedef struct {
    nutgraf_xml_element *elements;
    size_t element_count;
    nutgraf_xml_attribute *attributes;
    size_t attribute_count;
    uint8_t *text;
    size_t text_count;
    /// Values of attributes, and names.
    uint8_t *values;
    size_t value_count;
    /// The names by their numbers; the one of number 0 is empty.
    nutgraf_xml_slice *names;
    size_t name_count;
    /// The line on which the document first breaks the rules of XML; 0 where it does not.
    uint32_t fault_line;
    /// Whether it ends before its root element does.
    bool is_cut;
} nutgraf_xml_document;

/// Opens the library if that has not been tried yet; true where it can be used. Thread-safe.
bool nutgraf_xml_load(void);

/// Parses a document in UTF-8, without its declared encoding, entities or anything outside of it. What breaks the rules is
/// passed over. May be called only after nutgraf_xml_load has returned true; from several threads at once. NULL where
/// memory is short, or for 1 GiB or more.
nutgraf_xml_document *nutgraf_xml_parse(const uint8_t *bytes, size_t count);

void nutgraf_xml_free(nutgraf_xml_document *document);

#endif
