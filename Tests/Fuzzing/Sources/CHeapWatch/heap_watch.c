#include "heap_watch.h"

#include <sanitizer/allocator_interface.h>
#include <stdatomic.h>
#include <stddef.h>

static atomic_long now;
static atomic_long most;

static void allocated(const volatile void *place, size_t size) {
    (void)place;
    long count = atomic_fetch_add(&now, (long)size) + (long)size;
    long known = atomic_load(&most);
    while (count > known && !atomic_compare_exchange_weak(&most, &known, count)) {}
}

static void freed(const volatile void *place) {
    atomic_fetch_sub(&now, (long)__sanitizer_get_allocated_size((const void *)place));
}

void heap_watch_begin(void) { __sanitizer_install_malloc_and_free_hooks(allocated, freed); }
long heap_watch_now(void) { return atomic_load(&now); }
long heap_watch_most(void) { return atomic_load(&most); }
void heap_watch_reset(void) { atomic_store(&most, atomic_load(&now)); }
