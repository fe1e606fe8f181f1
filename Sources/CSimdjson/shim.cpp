#include "CSimdjson.h"

#include <simdjson.h>

#include <cstring>
#include <new>
#include <type_traits>

namespace dom = simdjson::dom;

static_assert(NUTGRAF_JSON_PADDING >= simdjson::SIMDJSON_PADDING, "the caller pads enough for simdjson");

// An element, an array's iterator and an object's iterator are each a document pointer and an index, so they pass
// through C as their bytes.
template <typename T>
static constexpr bool fits = sizeof(T) == sizeof(nutgraf_json_value) && std::is_trivially_copyable<T>::value;
static_assert(fits<dom::element> && fits<dom::array::iterator> && fits<dom::object::iterator>, "simdjson's layout");

struct nutgraf_json_parser {
    dom::parser parser;
};

template <typename T>
static T unpacked(nutgraf_json_value value) {
    // The default iterator is private to simdjson; its bytes are all there is to it.
    alignas(T) unsigned char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof(T));
    return *std::launder(reinterpret_cast<T *>(bytes));
}

template <typename T>
static nutgraf_json_value packed(const T &element) {
    nutgraf_json_value value;
    std::memcpy(&value, &element, sizeof value);
    return value;
}

static nutgraf_json_text text(std::string_view view) {
    return {reinterpret_cast<const uint8_t *>(view.data()), view.size()};
}

nutgraf_json_parser *nutgraf_json_parser_create(void) {
    return new (std::nothrow) nutgraf_json_parser;
}

void nutgraf_json_parser_destroy(nutgraf_json_parser *parser) {
    delete parser;
}

nutgraf_json_status nutgraf_json_parse(
    nutgraf_json_parser *parser, const uint8_t *bytes, size_t count, nutgraf_json_value *root) {
    dom::element element;
    const auto error = parser->parser.parse(bytes, count, false).get(element);
    switch (error) {
    case simdjson::SUCCESS:
        *root = packed(element);
        return NUTGRAF_JSON_OK;
    case simdjson::UTF8_ERROR:
        return NUTGRAF_JSON_NOT_UTF8;
    case simdjson::EMPTY:
        return NUTGRAF_JSON_EMPTY;
    case simdjson::NUMBER_ERROR:
        return NUTGRAF_JSON_BAD_NUMBER;
    case simdjson::STRING_ERROR:
    case simdjson::UNESCAPED_CHARS:
    case simdjson::UNCLOSED_STRING:
        return NUTGRAF_JSON_BAD_STRING;
    case simdjson::DEPTH_ERROR:
        return NUTGRAF_JSON_TOO_DEEP;
    case simdjson::MEMALLOC:
    case simdjson::CAPACITY:
        return NUTGRAF_JSON_NO_MEMORY;
    default:
        return NUTGRAF_JSON_BROKEN;
    }
}

nutgraf_json_kind nutgraf_json_kind_of(nutgraf_json_value value) {
    switch (unpacked<dom::element>(value).type()) {
    case dom::element_type::OBJECT:
        return NUTGRAF_JSON_OBJECT;
    case dom::element_type::ARRAY:
        return NUTGRAF_JSON_ARRAY;
    case dom::element_type::STRING:
        return NUTGRAF_JSON_STRING;
    case dom::element_type::INT64:
        return NUTGRAF_JSON_SIGNED;
    case dom::element_type::UINT64:
        return NUTGRAF_JSON_UNSIGNED;
    case dom::element_type::DOUBLE:
        return NUTGRAF_JSON_DOUBLE;
    case dom::element_type::BOOL:
        return NUTGRAF_JSON_BOOLEAN;
    default:
        return NUTGRAF_JSON_NULL;
    }
}

nutgraf_json_text nutgraf_json_text_of(nutgraf_json_value value) {
    std::string_view view;
    if (unpacked<dom::element>(value).get_string().get(view) != simdjson::SUCCESS) return {nullptr, 0};
    return text(view);
}

int64_t nutgraf_json_signed_of(nutgraf_json_value value) {
    int64_t number = 0;
    return unpacked<dom::element>(value).get_int64().get(number) == simdjson::SUCCESS ? number : 0;
}

uint64_t nutgraf_json_unsigned_of(nutgraf_json_value value) {
    uint64_t number = 0;
    return unpacked<dom::element>(value).get_uint64().get(number) == simdjson::SUCCESS ? number : 0;
}

double nutgraf_json_double_of(nutgraf_json_value value) {
    double number = 0;
    return unpacked<dom::element>(value).get_double().get(number) == simdjson::SUCCESS ? number : 0;
}

int nutgraf_json_boolean_of(nutgraf_json_value value) {
    bool flag = false;
    return unpacked<dom::element>(value).get_bool().get(flag) == simdjson::SUCCESS && flag;
}

nutgraf_json_walk nutgraf_json_walk_of(nutgraf_json_value value) {
    const auto element = unpacked<dom::element>(value);
    dom::object object;
    if (element.get_object().get(object) == simdjson::SUCCESS) {
        return {packed(object.begin()), packed(object.end()).index, 1};
    }
    dom::array array;
    if (element.get_array().get(array) == simdjson::SUCCESS) {
        return {packed(array.begin()), packed(array.end()).index, 0};
    }
    return {{nullptr, 0}, 0, 0};
}

int nutgraf_json_walk_next(nutgraf_json_walk *walk, nutgraf_json_text *key, nutgraf_json_value *value) {
    if (walk->next.index >= walk->end) return 0;
    if (walk->is_object) {
        auto iterator = unpacked<dom::object::iterator>(walk->next);
        *key = text(iterator.key());
        *value = packed(iterator.value());
        walk->next = packed(++iterator);
    } else {
        auto iterator = unpacked<dom::array::iterator>(walk->next);
        *key = {nullptr, 0};
        *value = packed(*iterator);
        walk->next = packed(++iterator);
    }
    return 1;
}
