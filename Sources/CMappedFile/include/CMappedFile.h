// Keeps a program alive when a file that it has mapped becomes shorter, or its disk fails: the system then answers a look at
// the bytes with SIGBUS. Of a guarded mapping the rest becomes zeros instead, and the mapping is known to be damaged.
#pragma once

#include <stdbool.h>
#include <stddef.h>

// A mapping that is guarded.
typedef struct nutgraf_mapping nutgraf_mapping;

// Guards the mapping of `length` bytes at `base`, of whole pages; NULL where memory is short. The first call installs a handler of SIGBUS,
// which leaves all other addresses to the handler that was there before.
nutgraf_mapping *nutgraf_guard(const void *base, size_t length);

// Whether bytes of the mapping could not be read.
bool nutgraf_is_damaged(const nutgraf_mapping *mapping);

// Ends the guard; to be called before the mapping ends. NULL is nothing.
void nutgraf_unguard(nutgraf_mapping *mapping);
