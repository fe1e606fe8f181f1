#include <zlib.h>

// zlib's init functions are macros, which Swift does not import.

/// Begins inflating gzip or zlib data, whichever the header says.
static inline int nutgraf_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }

/// Begins raw deflate, as zip members (and so .npz) hold it.
static inline int nutgraf_deflate_raw_init(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

/// Begins deflating to gzip.
static inline int nutgraf_deflate_gzip_init(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

/// Begins inflating raw deflate.
static inline int nutgraf_inflate_raw_init(z_stream *stream) { return inflateInit2(stream, -15); }
