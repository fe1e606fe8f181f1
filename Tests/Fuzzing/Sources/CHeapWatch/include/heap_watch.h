// How much memory is allocated, as the address sanitizer tells it.

// Begins to count. What was allocated before is not known.
void heap_watch_begin(void);

// The bytes that are allocated now.
long heap_watch_now(void);

// The most bytes that were allocated at once since the last call of heap_watch_reset.
long heap_watch_most(void);

void heap_watch_reset(void);
