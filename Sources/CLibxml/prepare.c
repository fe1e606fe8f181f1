#include "prepare.h"

#include <stdio.h>
#include <strings.h>

#include "CLibxml.h"

/// Deeper elements are left out, and their text stands in the one above: looking for the start of an end tag takes the
/// parser as long as the nesting is deep.
enum { deepest = 800 };
/// Bytes in which the element of a page is looked for that declares namespaces.
enum { longest_prolog = 4096 };

static const struct {
    const char *letters;
    size_t count;
} attribute_names[] = {
#define Y(name) {name, sizeof name - 1},
#define X(name) Y(#name)
    NUTGRAF_HTML_ATTRIBUTES(X) Y("data-testid") Y("data-component") Y("aria-hidden")
#undef X
#undef Y
};

static bool is_same(const uint8_t *name, size_t count, const char *wanted, size_t wanted_count) {
    return count == wanted_count && (name[0] | 0x20) == wanted[0] && !strncasecmp((const char *)name, wanted, count);
}

int attribute_number(const uint8_t *name, size_t count) {
    if (count < 2 || count > 14) return -1;
    for (int i = 0; i < nutgraf_attribute_count; i++)
        if (is_same(name, count, attribute_names[i].letters, attribute_names[i].count)) return i;
    return -1;
}

typedef struct {
    const uint8_t *at, *end;
    /// The prefix of XHTML's elements with its colon, if they have one.
    const uint8_t *prefix;
    size_t prefix_count;
    buffer *page, *linked_data, *attributes, *values;
    /// Whether a quotation mark is known not to come any more.
    bool no_double, no_single;
    bool in_cdata;
    /// The names of elements that are open, of those that count.
    struct {
        const uint8_t *letters;
        size_t count;
    } open[deepest];
    size_t depth;
    /// Elements that are dropped for their depth and not closed yet.
    size_t dropped;
} scan;

static bool is_space(uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }
static bool is_letter(uint8_t c) { return (uint8_t)((c | 0x20) - 'a') < 26; }

static bool is_named(const uint8_t *name, size_t count, const char *wanted) {
    return count && is_same(name, count, wanted, strlen(wanted));
}

static const uint8_t *find(const uint8_t *from, const uint8_t *end, const char *mark) {
    return from < end ? memmem(from, (size_t)(end - from), mark, strlen(mark)) : NULL;
}

/// The end tag of an element whose content is no markup, or NULL. The caller asks once for each kind that fails.
static const uint8_t *raw_end(const uint8_t *from, const uint8_t *end, const uint8_t *name, size_t count) {
    while (from < end && (from = memchr(from, '<', (size_t)(end - from)))) {
        from++;
        if ((size_t)(end - from) <= count) return NULL;
        if (*from == '/' && !strncasecmp((const char *)from + 1, (const char *)name, count)) return from - 1;
    }
    return NULL;
}

/// Whether an element is always closed by a tag of its own, so that it counts for the depth.
static bool is_closed(const uint8_t *name, size_t count) {
    if (count > 6) return true;
    static const char *const others[] = {"p",    "li",  "br",   "img",   "hr",    "meta",  "link",  "input", "td",     "tr",
                                         "th",   "dt",  "dd",   "tbody", "thead", "tfoot", "option", "html", "body",   "head",
                                         "base", "area", "col", "embed", "param", "source", "track", "wbr"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (count && (name[0] | 0x20) == others[i][0] && is_named(name, count, others[i])) return false;
    return true;
}

/// Which elements an end tag leaves open that stand between it and its start: those of a higher rank.
static int rank(const uint8_t *name, size_t count) {
    return is_named(name, count, "table") ? 2 : is_named(name, count, "div") ? 1 : 0;
}

/// Closes the element of this name and those in it. False where there is none to close, so that the tag means nothing: many of these
/// would else take the depth down, and not the nesting.
static bool close_element(scan *s, const uint8_t *name, size_t count) {
    int own = rank(name, count);
    for (size_t depth = s->depth; depth > 0; depth--) {
        const uint8_t *letters = s->open[depth - 1].letters;
        size_t letter_count = s->open[depth - 1].count;
        if (letter_count == count && !strncasecmp((const char *)letters, (const char *)name, count)) {
            s->depth = depth - 1;
            return true;
        }
        if (rank(letters, letter_count) > own) return false;
    }
    return false;
}

/// Copies bytes, NULs as spaces.
static void copy_bytes(scan *s, const uint8_t *to, buffer *target) {
    size_t count = (size_t)(to - s->at);
    uint8_t *room = buffer_room(target, count);
    if (room && count) {
        memcpy(room, s->at, count);
        for (uint8_t *nul = room; (nul = memchr(nul, 0, (size_t)(room + count - nul)));) *nul = ' ';
        target->count += count;
    }
    s->at = to;
}

/// The names that browsers read without a semicolon too (HTML Standard, 13.5).
static const char *const open_names[] = {
    "AMP",   "AElig",  "Aacute", "Acirc",  "Agrave", "Aring",  "Atilde", "Auml",   "COPY",   "Ccedil", "ETH",    "Eacute",
    "Ecirc", "Egrave", "Euml",   "GT",     "Iacute", "Icirc",  "Igrave", "Iuml",   "LT",     "Ntilde", "Oacute", "Ocirc",
    "Ograve", "Oslash", "Otilde", "Ouml",  "QUOT",   "REG",    "THORN",  "Uacute", "Ucirc",  "Ugrave", "Uuml",   "Yacute",
    "aacute", "acirc", "acute",  "aelig",  "agrave", "amp",    "aring",  "atilde", "auml",   "brvbar", "ccedil", "cedil",
    "cent",  "copy",   "curren", "deg",    "divide", "eacute", "ecirc",  "egrave", "eth",    "euml",   "frac12", "frac14",
    "frac34", "gt",    "iacute", "icirc",  "iexcl",  "igrave", "iquest", "iuml",   "laquo",  "lt",     "macr",   "micro",
    "middot", "nbsp",  "not",    "ntilde", "oacute", "ocirc",  "ograve", "ordf",   "ordm",   "oslash", "otilde", "ouml",
    "para",  "plusmn", "pound",  "quot",   "raquo",  "reg",    "sect",   "shy",    "sup1",   "sup2",   "sup3",   "szlig",
    "thorn", "times",  "uacute", "ucirc",  "ugrave", "uml",    "uuml",   "yacute", "yen",    "yuml",
};

/// The characters that browsers read for the numbers from 128 to 159: those of Windows-1252; 0 for the few it lacks.
static const uint16_t windows_1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

static bool is_digit(uint8_t c) { return (uint8_t)(c - '0') < 10; }

/// Copies a numeric reference to a character of Windows-1252 as that character's own. Returns the place behind it; NULL
/// for any other reference.
static const uint8_t *copy_number(scan *s, const uint8_t *at, const uint8_t *end) {
    bool is_hexadecimal = end - at > 3 && (at[2] | 0x20) == 'x';
    const uint8_t *digit = at + (is_hexadecimal ? 3 : 2);
    uint32_t value = 0;
    while (digit < end && value < 0x100) {
        uint8_t low = *digit | 0x20;
        if (is_digit(*digit)) value = value * (is_hexadecimal ? 16 : 10) + (*digit - '0');
        else if (is_hexadecimal && (uint8_t)(low - 'a') < 6) value = value * 16 + (low - 'a' + 10);
        else break;
        digit++;
    }
    if (value < 0x80 || value > 0x9F || !windows_1252[value - 0x80]) return NULL;
    char reference[12];
    int count = snprintf(reference, sizeof reference, "&#%u;", windows_1252[value - 0x80]);
    buffer_append(s->page, reference, (size_t)count);
    return digit < end && *digit == ';' ? digit + 1 : digit;
}

/// Copies a reference by name that lacks its semicolon with one. Returns the place behind the name; NULL for all others.
static const uint8_t *copy_name(scan *s, const uint8_t *at, const uint8_t *end, bool is_value) {
    const uint8_t *name = at + 1, *name_end = name;
    while (name_end < end && name_end - name < 32 && (is_letter(*name_end) || is_digit(*name_end))) name_end++;
    if (name_end < end && *name_end == ';') return NULL;
    size_t longest = 0;
    for (size_t i = 0; i < sizeof open_names / sizeof *open_names; i++) {
        size_t count = strlen(open_names[i]);
        if (count > longest && count <= (size_t)(name_end - name) && !memcmp(name, open_names[i], count)) longest = count;
    }
    if (!longest) return NULL;
    // In addresses what looks like a name is mostly a field: `?a=1&copy=2`.
    const uint8_t *behind = name + longest;
    if (is_value && behind < end && (*behind == '=' || is_letter(*behind) || is_digit(*behind))) return NULL;
    buffer_append(s->page, "&", 1);
    bool is_capital = longest > 1 && name[1] < 'a' && memcmp(name, "ETH", longest) && memcmp(name, "AE", 2) &&
                      memcmp(name, "THORN", longest);
    for (size_t i = 0; i < longest; i++) {
        uint8_t letter = is_capital ? name[i] | 0x20 : name[i];
        buffer_append(s->page, &letter, 1);
    }
    buffer_append(s->page, ";", 1);
    return behind;
}

/// Copies text, or the value of an attribute, with character references as browsers read them.
static void copy_text(scan *s, const uint8_t *to, bool is_value) {
    const uint8_t *from = s->at;
    while (from < to && (from = memchr(from, '&', (size_t)(to - from))) && to - from > 2) {
        if (from[1] != '#' && !is_letter(from[1])) {
            from++;
            continue;
        }
        copy_bytes(s, from, s->page);
        const uint8_t *end = from[1] == '#' ? copy_number(s, from, to) : copy_name(s, from, to, is_value);
        if (end) s->at = end;
        from = end ? end : from + 1;
    }
    copy_bytes(s, to, s->page);
}

/// The end of a quoted value; NULL where its mark does not come again.
static const uint8_t *quote_end(scan *s, const uint8_t *from, uint8_t quote) {
    bool *none = quote == '"' ? &s->no_double : &s->no_single;
    const uint8_t *found = *none || from >= s->end ? NULL : memchr(from, quote, (size_t)(s->end - from));
    if (!found) *none = true;
    return found;
}

/// An attribute as a tag has it.
typedef struct {
    uint32_t number;
    uint8_t quote;
    const uint8_t *value;
    size_t count;
} written_attribute;

static void append_number(buffer *page, size_t number) {
    uint8_t digits[20];
    size_t start = sizeof digits;
    do digits[--start] = '0' + number % 10;
    while (number /= 10);
    buffer_append(page, digits + start, sizeof digits - start);
}

/// Keeps the attributes of a tag. Where no value has a character reference they are stored here, and the tag gets their place
/// among all in an attribute of its own: the parser need not look at them. Others go by the parser, which knows the names of
/// characters.
static void keep_attributes(scan *s, const written_attribute *list, size_t count) {
    size_t references = 0;
    for (size_t i = 0; i < count; i++) references += list[i].count && memchr(list[i].value, '&', list[i].count);
    if (!references) {
        uint8_t mark[] = {' ', attributes_mark, '='}, dash = '-';
        buffer_append(s->page, mark, sizeof mark);
        append_number(s->page, s->attributes->count / sizeof(nutgraf_html_attribute));
        buffer_append(s->page, &dash, 1);
        append_number(s->page, count);
    }
    const uint8_t *kept = s->at;
    for (size_t i = 0; i < count; i++) {
        s->at = list[i].value;
        if (!references) {
            nutgraf_html_attribute a = {list[i].number, (uint32_t)s->values->count, (uint32_t)list[i].count};
            copy_bytes(s, s->at + list[i].count, s->values);
            buffer_append(s->attributes, &a, sizeof a);
            continue;
        }
        buffer_append(s->page, " ", 1);
        buffer_append(s->page, attribute_names[list[i].number].letters, attribute_names[list[i].number].count);
        buffer_append(s->page, "=", 1);
        buffer_append(s->page, &list[i].quote, 1);
        copy_text(s, s->at + list[i].count, true);
        buffer_append(s->page, &list[i].quote, 1);
    }
    s->at = kept;
}

/// Reads the attributes behind a tag's name and keeps those that are known, each once. Returns the place behind the tag.
static const uint8_t *copy_attributes(scan *s, const uint8_t *at, bool copies, bool *is_linked_data) {
    uint32_t seen = 0;
    written_attribute list[nutgraf_attribute_count];
    size_t kept = 0;
    const uint8_t *end = s->end;
    while (at < end && *at != '>') {
        if (is_space(*at) || *at == '/' || *at == '"' || *at == '\'' || *at == '=') {
            at++;
            continue;
        }
        if (*at == '<') break;
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
        if (copies) list[kept++] = (written_attribute){(uint32_t)number, quote, value ? value : name, value_count};
    }
    if (kept) keep_attributes(s, list, kept);
    return at < end && *at == '>' ? at + 1 : at;
}

/// Whether an element of AMP pages is none of the article, whatever text it holds.
static bool is_foreign(const uint8_t *name, size_t count) {
    static const char *const others[] = {"amp-ad", "amp-embed", "amp-sticky-ad", "amp-social-share", "amp-consent",
                                         "amp-user-notification", "amp-sidebar", "amp-lightbox"};
    if (count < 6 || (name[0] | 0x20) != 'a' || name[3] != '-') return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (is_named(name, count, others[i])) return true;
    return false;
}

/// Reads the tag at a `<` with a letter or a slash behind it.
static void copy_tag(scan *s, bool *no_end_of_script, bool *no_end_of_style) {
    const uint8_t *name = s->at + 1;
    bool closes = *name == '/';
    if (closes) name++;
    if (s->prefix_count && (size_t)(s->end - name) > s->prefix_count && !memcmp(name, s->prefix, s->prefix_count))
        name += s->prefix_count;
    const uint8_t *at = name;
    while (at < s->end && !is_space(*at) && *at != '>' && *at != '/' && *at != '<') at++;
    size_t count = (size_t)(at - name);
    // How a word is read stands above it.
    if (count == 2 && (name[0] | 0x20) == 'r' && ((name[1] | 0x20) == 't' || (name[1] | 0x20) == 'p')) {
        bool ignored = false;
        at = copy_attributes(s, at, false, &ignored);
        const uint8_t *next = closes ? at : memchr(at, '<', (size_t)(s->end - at));
        s->at = next ? next : s->end;
        return;
    }
    bool is_script = is_named(name, count, "script"), is_style = is_named(name, count, "style");
    bool copies = !is_script && !is_style && count < 40;
    bool counts = copies && is_closed(name, count);
    if (counts && closes && s->dropped) {
        s->dropped--;
        copies = false;
    } else if (counts && !closes && s->depth >= deepest) {
        s->dropped++;
        copies = false;
    } else if (counts && closes) {
        copies = close_element(s, name, count);
    } else if (counts) {
        s->open[s->depth].letters = name;
        s->open[s->depth++].count = count;
    }
    if (copies) {
        buffer_append(s->page, closes ? "</" : "<", closes ? 2 : 1);
        if (is_foreign(name, count)) buffer_append(s->page, "svg", 3);
        else buffer_append(s->page, name, count);
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

/// Finds the prefix of XHTML's namespace among the first bytes, where it is declared (Namespaces in XML 1.0, 3).
static void find_prefix(scan *s) {
    size_t count = (size_t)(s->end - s->at);
    const uint8_t *end = s->at + (count < longest_prolog ? count : longest_prolog);
    const uint8_t *name = s->at;
    while ((name = find(name, end, "xmlns:"))) {
        name += 6;
        const uint8_t *at = name;
        while (at < end && (is_letter(*at) || is_digit(*at))) at++;
        size_t length = (size_t)(at - name);
        static const char space[] = "http://www.w3.org/1999/xhtml";
        if (!length || (size_t)(end - at) < 3 + strlen(space) || *at != '=' || memcmp(at + 2, space, strlen(space))) continue;
        if (at[2 + strlen(space)] != at[1]) continue;
        // The prefix stands with its colon before the name of the element that declares it.
        const uint8_t *open = name;
        while (open > s->at && *open != '<') open--;
        if (*open != '<' || (size_t)(end - open) < length + 2 || memcmp(open + 1, name, length) || open[1 + length] != ':')
            continue;
        s->prefix = open + 1;
        s->prefix_count = length + 1;
        return;
    }
}

void prepare(
    const uint8_t *bytes, size_t count, buffer *page, buffer *linked_data, buffer *attributes, buffer *values) {
    scan s = {
        .at = bytes, .end = bytes + count, .page = page, .linked_data = linked_data, .attributes = attributes, .values = values};
    find_prefix(&s);
    bool no_end_of_comment = false, no_end_of_script = false, no_end_of_style = false;
    while (s.at < s.end) {
        const uint8_t *next = memchr(s.at, '<', (size_t)(s.end - s.at));
        if (!next) next = s.end;
        const uint8_t *mark = s.in_cdata ? find(s.at, next, "]]>") : NULL;
        if (mark) {
            copy_text(&s, mark, false);
            s.at = mark + 3;
            s.in_cdata = false;
            continue;
        }
        copy_text(&s, next, false);
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
