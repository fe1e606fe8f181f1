#include "prepare.h"

#include <strings.h>

#include "CLibxml.h"

/// Deeper elements are left out, and their text stands in the one above: looking for the start of an end tag takes the
/// parser as long as the nesting is deep.
enum { deepest = 800 };

static const char *const attribute_names[] = {
#define X(name) #name,
    NUTGRAF_HTML_ATTRIBUTES(X) "data-testid", "data-component", "aria-hidden",
#undef X
};

int attribute_number(const uint8_t *name, size_t count) {
    if (count < 2 || count > 14) return -1;
    for (int i = 0; i < nutgraf_attribute_count; i++)
        if (strlen(attribute_names[i]) == count && !strncasecmp(attribute_names[i], (const char *)name, count)) return i;
    return -1;
}

typedef struct {
    const uint8_t *at, *end;
    buffer *page, *linked_data;
    /// Whether a quotation mark is known not to come any more.
    bool no_double, no_single;
    bool in_cdata;
    size_t depth;
    /// Elements that are dropped for their depth and not closed yet.
    size_t dropped;
} scan;

static bool is_space(uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }
static bool is_letter(uint8_t c) { return (uint8_t)((c | 0x20) - 'a') < 26; }

static bool is_named(const uint8_t *name, size_t count, const char *wanted) {
    return strlen(wanted) == count && !strncasecmp((const char *)name, wanted, count);
}

static const uint8_t *find(const uint8_t *from, const uint8_t *end, const char *mark) {
    return from < end ? memmem(from, (size_t)(end - from), mark, strlen(mark)) : NULL;
}

/// The end tag of an element whose content is no markup, or NULL. The caller asks once for each kind that fails.
static const uint8_t *raw_end(const uint8_t *from, const uint8_t *end, const uint8_t *name, size_t count) {
    while ((from = find(from, end, "</"))) {
        from += 2;
        if ((size_t)(end - from) >= count && !strncasecmp((const char *)from, (const char *)name, count)) return from - 2;
    }
    return NULL;
}

/// Whether an element is always closed by a tag of its own, so that it counts for the depth.
static bool is_closed(const uint8_t *name, size_t count) {
    static const char *const others[] = {"p",    "li",  "br",   "img",   "hr",    "meta",  "link",  "input", "td",     "tr",
                                         "th",   "dt",  "dd",   "tbody", "thead", "tfoot", "option", "html", "body",   "head",
                                         "base", "area", "col", "embed", "param", "source", "track", "wbr"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (is_named(name, count, others[i])) return false;
    return true;
}

/// Copies text, NULs as spaces.
static void copy_text(scan *s, const uint8_t *to) {
    size_t count = (size_t)(to - s->at);
    uint8_t *room = buffer_room(s->page, count);
    if (room && count) {
        memcpy(room, s->at, count);
        for (uint8_t *nul = room; (nul = memchr(nul, 0, (size_t)(room + count - nul)));) *nul = ' ';
        s->page->count += count;
    }
    s->at = to;
}

/// The end of a quoted value; NULL where its mark does not come again.
static const uint8_t *quote_end(scan *s, const uint8_t *from, uint8_t quote) {
    bool *none = quote == '"' ? &s->no_double : &s->no_single;
    const uint8_t *found = *none || from >= s->end ? NULL : memchr(from, quote, (size_t)(s->end - from));
    if (!found) *none = true;
    return found;
}

/// Reads the attributes behind a tag's name and copies those that are kept, each once. Returns the place behind the tag.
static const uint8_t *copy_attributes(scan *s, const uint8_t *at, bool copies, bool *is_linked_data) {
    uint32_t seen = 0;
    const uint8_t *end = s->end;
    while (at < end && *at != '>') {
        if (is_space(*at) || *at == '/' || *at == '"' || *at == '\'' || *at == '=') {
            at++;
            continue;
        }
        if (*at == '<') return at;
        const uint8_t *name = at;
        while (at < end && !is_space(*at) && *at != '=' && *at != '>' && *at != '/' && *at != '<') at++;
        size_t name_count = (size_t)(at - name);
        const uint8_t *after = at;
        while (after < end && is_space(*after)) after++;
        const uint8_t *value = NULL;
        size_t value_count = 0;
        uint8_t quote = '"';
        if (after < end && *after == '=') {
            at = after + 1;
            while (at < end && is_space(*at)) at++;
            value = at;
            const uint8_t *close = NULL;
            if (at < end && (*at == '"' || *at == '\'') && (close = quote_end(s, at + 1, *at))) {
                quote = *at;
                value = at + 1;
                value_count = (size_t)(close - value);
                at = close + 1;
            } else {
                while (at < end && !is_space(*at) && *at != '>') at++;
                value_count = (size_t)(at - value);
                if (value_count && (memchr(value, '"', value_count))) quote = '\'';
            }
        }
        int number = attribute_number(name, name_count);
        if (number < 0 || seen & 1u << number) continue;
        seen |= 1u << number;
        if (number == nutgraf_attribute_type && value && find(value, value + value_count, "ld+json")) *is_linked_data = true;
        if (!copies) continue;
        buffer_append(s->page, " ", 1);
        buffer_append(s->page, attribute_names[number], strlen(attribute_names[number]));
        buffer_append(s->page, "=", 1);
        buffer_append(s->page, &quote, 1);
        const uint8_t *kept = s->at;
        s->at = value ? value : name;
        copy_text(s, s->at + value_count);
        s->at = kept;
        buffer_append(s->page, &quote, 1);
    }
    return at < end ? at + 1 : end;
}

/// Reads the tag at a `<` with a letter or a slash behind it.
static void copy_tag(scan *s, bool *no_end_of_script, bool *no_end_of_style) {
    const uint8_t *name = s->at + 1;
    bool closes = *name == '/';
    if (closes) name++;
    const uint8_t *at = name;
    while (at < s->end && !is_space(*at) && *at != '>' && *at != '/' && *at != '<') at++;
    size_t count = (size_t)(at - name);
    bool is_script = is_named(name, count, "script"), is_style = is_named(name, count, "style");
    bool copies = !is_script && !is_style && count < 40;
    bool counts = copies && is_closed(name, count);
    if (counts && closes && s->dropped) {
        s->dropped--;
        copies = false;
    } else if (counts && !closes && s->depth >= deepest) {
        s->dropped++;
        copies = false;
    } else if (counts) {
        if (!closes) s->depth++;
        else if (s->depth) s->depth--;
    }
    if (copies) {
        buffer_append(s->page, closes ? "</" : "<", closes ? 2 : 1);
        buffer_append(s->page, name, count);
    }
    bool is_linked_data = false;
    const uint8_t *start = s->at;
    at = copy_attributes(s, at, copies && !closes, &is_linked_data);
    // `<div/>` opens an element all the same.
    if (copies) buffer_append(s->page, ">", 1);
    if (at == start) at++;
    s->at = at;
    if (closes || !(is_script || is_style)) return;
    bool *none = is_script ? no_end_of_script : no_end_of_style;
    const uint8_t *end = *none ? NULL : raw_end(at, s->end, name, count);
    if (!end) {
        *none = true;
        return;
    }
    if (is_linked_data) {
        buffer_append(s->linked_data, at, (size_t)(end - at));
        buffer_append(s->linked_data, "", 1);
    }
    s->at = end;
}

void prepare(const uint8_t *bytes, size_t count, buffer *page, buffer *linked_data) {
    scan s = {.at = bytes, .end = bytes + count, .page = page, .linked_data = linked_data};
    bool no_end_of_comment = false, no_end_of_script = false, no_end_of_style = false;
    while (s.at < s.end) {
        const uint8_t *next = memchr(s.at, '<', (size_t)(s.end - s.at));
        if (!next) next = s.end;
        const uint8_t *mark = s.in_cdata ? find(s.at, next, "]]>") : NULL;
        if (mark) {
            copy_text(&s, mark);
            s.at = mark + 3;
            s.in_cdata = false;
            continue;
        }
        copy_text(&s, next);
        size_t left = (size_t)(s.end - s.at);
        if (left < 2) break;
        if (is_letter(s.at[1]) || (s.at[1] == '/' && left > 2 && is_letter(s.at[2]))) {
            copy_tag(&s, &no_end_of_script, &no_end_of_style);
        } else if (left >= 4 && !memcmp(s.at, "<!--", 4)) {
            const uint8_t *end = no_end_of_comment ? NULL : find(s.at + 2, s.end, "-->");
            if (end) {
                s.at = end + 3;
            } else {
                no_end_of_comment = true;
                s.at += 4;
            }
        } else if (left >= 9 && !memcmp(s.at, "<![CDATA[", 9)) {
            s.at += 9;
            s.in_cdata = true;
        } else if (s.at[1] == '!' || s.at[1] == '?' || s.at[1] == '/') {
            const uint8_t *end = memchr(s.at, '>', left);
            s.at = end ? end + 1 : s.at + 2;
        } else {
            buffer_append(page, "&lt;", 4);
            s.at++;
        }
    }
    buffer_append(page, "", 1);
    if (!page->has_failed) page->count--;
}
