#ifndef CLIBXML_H
#define CLIBXML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// libxml2's HTML parser (MIT license), opened with dlopen at the first page: linked, it would cost every start of the
// tool more than the start itself, since ICU comes with it.

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
    X(class) X(id) X(itemprop) X(itemtype) X(itemscope) X(rel) X(href) X(name) X(property) X(content) X(datetime)      \
    X(role) X(style) X(hidden) X(lang) X(type) X(title) X(pubdate) X(charset) X(alt)

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

#endif
