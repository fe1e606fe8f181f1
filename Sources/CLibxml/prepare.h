#ifndef PREPARE_H
#define PREPARE_H

#include "buffer.h"

/// Copies a page without what the parser need not see: comments, scripts, style sheets, attributes that nobody asks
/// for. What would make it slow or lossy goes too: NULs, CDATA marks, nesting deeper than any article. Attributes whose values
/// need no parser are stored at once; their tag has an attribute `attributes_mark` with the place of the first among all and
/// their number: `12-3`. O(count).
void prepare(const uint8_t *bytes, size_t count, buffer *page, buffer *linked_data, buffer *attributes, buffer *values);

enum { attributes_mark = 'n' };

/// The number of an attribute that is kept, or -1.
int attribute_number(const uint8_t *name, size_t count);

#endif
