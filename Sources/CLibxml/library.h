#ifndef LIBRARY_H
#define LIBRARY_H

#include <CLateLibrary.h>

/// The names of libxml2 on this system.
static const char *const libxml_names[] = {
#if defined(__APPLE__)
    "/usr/lib/libxml2.2.dylib",
#else
    "libxml2.so.2", "libxml2.so.16", "libxml2.so",
#endif
};

/// The handlers of xmlSAXHandler, whose layout is part of libxml2's binary interface (libxml/parser.h).
typedef struct {
    void *before_start[14];
    void (*start_element)(void *, const unsigned char *, const unsigned char **);
    void (*end_element)(void *, const unsigned char *);
    void *reference;
    void (*characters)(void *, const unsigned char *, int);
    void (*ignorable_white_space)(void *, const unsigned char *, int);
    void *before_cdata[6];
    void (*cdata)(void *, const unsigned char *, int);
    void *external_subset;
    unsigned int initialized;
    void *private_data;
    void (*start_element_ns)(void *, const unsigned char *, const unsigned char *, const unsigned char *, int,
                             const unsigned char **, int, int, const unsigned char **);
    void (*end_element_ns)(void *, const unsigned char *, const unsigned char *, const unsigned char *);
    void (*structured_error)(void *, void *);
} handlers;

/// The beginning of xmlParserCtxt, likewise.
typedef struct {
    handlers *sax;
    void *user_data;
} parser_head;

enum { utf8 = 1 };

#endif
