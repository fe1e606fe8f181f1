#include "CBuildInformation.h"

// The manifest defines it, so that a new commit compiles no more than this file.
#ifndef NUTGRAF_COMMIT
#define NUTGRAF_COMMIT ""
#endif

const char *nutgraf_commit(void) { return NUTGRAF_COMMIT; }
