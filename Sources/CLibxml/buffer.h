#ifndef BUFFER_H
#define BUFFER_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// Items of one size in memory that doubles.
typedef struct {
    uint8_t *items;
    size_t count, capacity;
    /// Memory was short; nothing is appended any more.
    bool has_failed;
} buffer;

/// Room for `count` more bytes, or NULL.
static inline uint8_t *buffer_room(buffer *b, size_t count) {
    if (b->has_failed) return NULL;
    if (count > b->capacity - b->count) {
        size_t capacity = b->capacity * 2 > b->count + count ? b->capacity * 2 : b->count + count + 4096;
        uint8_t *items = realloc(b->items, capacity);
        if (!items) {
            b->has_failed = true;
            return NULL;
        }
        b->items = items;
        b->capacity = capacity;
    }
    return b->items + b->count;
}

static inline void buffer_append(buffer *b, const void *bytes, size_t count) {
    uint8_t *room = buffer_room(b, count);
    if (!room) return;
    if (count) memcpy(room, bytes, count);
    b->count += count;
}

#endif
