#include "CMappedFile.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef MAP_ANONYMOUS
#define MAP_ANONYMOUS MAP_ANON
#endif

// A handler of signals may walk the list at any moment, so what was once in it stays: a mapping that has ended has the length 0, and its
// place is taken by the next.
struct nutgraf_mapping {
    _Atomic uintptr_t base;
    _Atomic size_t length;
    _Atomic bool is_damaged;
    bool is_free;
    struct nutgraf_mapping *next;
};

static _Atomic(struct nutgraf_mapping *) mappings;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct sigaction former;

// Makes zeros of the rest of the mapping from the page of an address; false where no mapping has it.
static bool make_zeros(uintptr_t address) {
    uintptr_t page = (uintptr_t)getpagesize();
    for (struct nutgraf_mapping *each = atomic_load(&mappings); each; each = each->next) {
        uintptr_t base = atomic_load(&each->base);
        size_t length = atomic_load(&each->length);
        if (address < base || address - base >= length) continue;
        uintptr_t start = address / page * page;
        void *zeros = mmap(
            (void *)start, base + length - start, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0);
        if (zeros == MAP_FAILED) return false;
        atomic_store(&each->is_damaged, true);
        return true;
    }
    return false;
}

static void handle(int signal, siginfo_t *information, void *context) {
    if (make_zeros((uintptr_t)information->si_addr)) return;
    if (former.sa_flags & SA_SIGINFO) {
        former.sa_sigaction(signal, information, context);
    } else if (former.sa_handler != SIG_DFL && former.sa_handler != SIG_IGN) {
        former.sa_handler(signal);
    } else {
        // The instruction runs again and ends the program as it would have without us.
        sigaction(SIGBUS, &former, NULL);
    }
}

static void install(void) {
    struct sigaction action = {0};
    action.sa_sigaction = handle;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    sigaction(SIGBUS, &action, &former);
}

nutgraf_mapping *nutgraf_guard(const void *base, size_t length) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, install);
    pthread_mutex_lock(&lock);
    struct nutgraf_mapping *mapping = atomic_load(&mappings);
    while (mapping && !mapping->is_free) mapping = mapping->next;
    if (!mapping && (mapping = calloc(1, sizeof *mapping))) {
        mapping->next = atomic_load(&mappings);
        atomic_store(&mappings, mapping);
    }
    if (mapping) {
        mapping->is_free = false;
        atomic_store(&mapping->is_damaged, false);
        atomic_store(&mapping->base, (uintptr_t)base);
        atomic_store(&mapping->length, length);
    }
    pthread_mutex_unlock(&lock);
    return mapping;
}

bool nutgraf_is_damaged(const nutgraf_mapping *mapping) { return mapping && atomic_load(&mapping->is_damaged); }

void nutgraf_unguard(nutgraf_mapping *mapping) {
    if (!mapping) return;
    pthread_mutex_lock(&lock);
    atomic_store(&mapping->length, 0);
    mapping->is_free = true;
    pthread_mutex_unlock(&lock);
}
