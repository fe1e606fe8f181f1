// OpenBLAS is opened with dlopen at the first product that needs it, for two reasons.
//
// 1. Loading it costs some milliseconds, which a command that multiplies nothing large should not pay.
// 2. Its kernel is chosen while it loads. A build that is older than the processor falls back to an SSE kernel at a
//    third of the speed or less; the variable OPENBLAS_CORETYPE names a better one, and a library that is opened late
//    can be closed and opened again under that variable, where a linked one would need a new process.
//
// What is called is declared by OpenBLAS's own header, so that the compiler checks every call and every constant. Nothing of it is
// linked: a name is a string only where FIND hands it to dlsym.

#define _GNU_SOURCE
#include "COpenBLAS.h"

// Defined where the package trait OpenBLAS is enabled.
#if defined(NUTGRAF_OPENBLAS)

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

// Where Debian, Fedora and Homebrew put it; Homebrew keeps it apart from the system's, which is another BLAS.
#if __has_include("/opt/homebrew/opt/openblas/include/cblas.h")
#include "/opt/homebrew/opt/openblas/include/cblas.h"
#elif __has_include("/usr/local/opt/openblas/include/cblas.h")
#include "/usr/local/opt/openblas/include/cblas.h"
#elif __has_include(<openblas/cblas.h>)
#include <openblas/cblas.h>
#elif __has_include(<cblas.h>)
#include <cblas.h>
#endif
#if !defined(OPENBLAS_VERSION)
#error "OpenBLAS's cblas.h is missing. apt-get install libopenblas-dev, brew install openblas, or build without the trait OpenBLAS"
#endif
_Static_assert(sizeof(blasint) == sizeof(int), "the header is of a build with 64-bit integers: install libopenblas-dev in its place");

/// A function of the library with the type that the header gives it; NULL where it has none of that name.
#define FIND(function) ((typeof(function) *)dlsym(library, #function))

// Written once, under `once`; read only after it.
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void *library;
static typeof(cblas_sgemm) *sgemm;
static typeof(cblas_ssyrk) *ssyrk;
static typeof(cblas_sgemv) *sgemv;
static char core_name[64];
static char configuration[256];
static char problem[512];

// The processor, as CPUID and the operating system tell it

/// Whether the processor has AVX2 with FMA, and the five parts of AVX-512 that OpenBLAS's SkylakeX kernel uses; both
/// only where the operating system saves the registers.
static void ask_processor(bool *has_avx2, bool *has_avx512) {
    *has_avx2 = false;
    *has_avx512 = false;
#if defined(__x86_64__)
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_OSXSAVE) || !(c & bit_FMA)) return;
    unsigned low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    if ((low & 0x06) != 0x06) return;  // XMM and YMM
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return;
    *has_avx2 = (b & bit_AVX2) != 0;
    const unsigned needed = bit_AVX512F | bit_AVX512VL | bit_AVX512BW | bit_AVX512DQ | bit_AVX512CD;
    *has_avx512 = *has_avx2 && (b & needed) == needed && (low & 0xE0) == 0xE0;  // opmask and ZMM
#endif
}

const char *openblas_better_core(const char *reported, bool has_avx2, bool has_avx512) {
    // The kernels from before AVX2. A newer one is never replaced: the library knows it better than this table.
    static const char *const old[] = {
        "Prescott",  "Katmai",    "Coppermine", "Northwood", "Banias",    "Core2",       "Penryn",
        "Dunnington", "Nehalem",  "Atom",       "Athlon",    "Opteron",   "Opteron_SSE3", "Barcelona",
        "Bobcat",    "Nano",      "Sandybridge", "Bulldozer", "Piledriver", "Steamroller", "generic",
    };
    if (!has_avx2 && !has_avx512) return NULL;
    for (size_t i = 0; i < sizeof old / sizeof *old; i++)
        if (strcasecmp(reported, old[i]) == 0) return has_avx512 ? "SkylakeX" : "Haswell";
    return NULL;
}

// Opening and closing

static void *open_library(void) {
    static const char *const names[] = {
#if defined(__APPLE__)
        "/opt/homebrew/opt/openblas/lib/libopenblas.dylib", "/usr/local/opt/openblas/lib/libopenblas.dylib",
#else
        "libopenblas.so.0", "libopenblas.so",
#endif
    };
    // Its threads stay unused (our own split the work), so it need not start any: that is most of the load time.
    const bool set_threads = getenv("OPENBLAS_NUM_THREADS") == NULL;
    if (set_threads) setenv("OPENBLAS_NUM_THREADS", "1", 1);
    void *opened = NULL;
    for (size_t i = 0; !opened && i < sizeof names / sizeof *names; i++)
        opened = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (set_threads) unsetenv("OPENBLAS_NUM_THREADS");
    return opened;
}

static void copy_answer(char *(*ask)(void), char *into, size_t size) {
    const char *answer = ask ? ask() : NULL;
    snprintf(into, size, "%s", answer ? answer : "");
}

static void give_up(const char *reason) {
    snprintf(problem, sizeof problem, "%s", reason);
    if (library) dlclose(library);
    library = NULL;
    core_name[0] = 0;
    configuration[0] = 0;
}

static void load(void) {
#if defined(__APPLE__)
    static const char missing[] = "OpenBLAS is not installed, so products are slower: brew install openblas";
#else
    static const char missing[] = "OpenBLAS is not installed, so products are slower: apt-get install libopenblas0";
#endif
    const char *asked = getenv("NUTGRAF_BLAS");
    if (asked && strcmp(asked, "none") == 0) return give_up("OpenBLAS is not used, as NUTGRAF_BLAS=none asks");
    library = open_library();
    if (!library) return give_up(missing);
    copy_answer(FIND(openblas_get_corename), core_name, sizeof core_name);

    bool has_avx2, has_avx512;
    ask_processor(&has_avx2, &has_avx512);
    const char *better = openblas_better_core(core_name, has_avx2, has_avx512);
    if (better && !getenv("OPENBLAS_CORETYPE")) {
        dlclose(library);
        setenv("OPENBLAS_CORETYPE", better, 1);
        library = open_library();
        unsetenv("OPENBLAS_CORETYPE");
        if (!library) return give_up(missing);
        copy_answer(FIND(openblas_get_corename), core_name, sizeof core_name);
        if (openblas_better_core(core_name, has_avx2, has_avx512))
            snprintf(problem, sizeof problem,
                     "OpenBLAS runs its %s kernel, which is slow on this processor: set OPENBLAS_CORETYPE=%s in the "
                     "environment, or install a newer OpenBLAS", core_name, better);
    }

    copy_answer(FIND(openblas_get_config), configuration, sizeof configuration);
    // Its integers would be 64 bits wide, and those of the header are not.
    if (strstr(configuration, "USE64BITINT"))
        return give_up("OpenBLAS is a build with 64-bit integers, which is not used: apt-get install libopenblas0");
    sgemm = FIND(cblas_sgemm);
    ssyrk = FIND(cblas_ssyrk);
    sgemv = FIND(cblas_sgemv);
    if (!sgemm || !ssyrk || !sgemv)
        return give_up("OpenBLAS was found without its C interface: apt-get install libopenblas0");
    typeof(openblas_set_num_threads) *set_threads = FIND(openblas_set_num_threads);
    if (set_threads) set_threads(1);
}

bool openblas_load(void) {
    pthread_once(&once, load);
    return library != NULL;
}

const char *openblas_core_name(void) { return openblas_load() ? core_name : ""; }
const char *openblas_configuration(void) { return openblas_load() ? configuration : ""; }

const char *openblas_problem(void) {
    openblas_load();
    return problem;
}

// The products

static CBLAS_TRANSPOSE transposition(bool transposes) { return transposes ? CblasTrans : CblasNoTrans; }

void openblas_sgemm(bool transposes_a, bool transposes_b, int m, int n, int k, float alpha, const float *a, int lda,
                    const float *b, int ldb, float beta, float *c, int ldc) {
    sgemm(CblasRowMajor, transposition(transposes_a), transposition(transposes_b), m, n, k, alpha, a, lda, b, ldb, beta, c,
          ldc);
}

void openblas_ssyrk_lower(bool transposes, int n, int k, float alpha, const float *a, int lda, float beta, float *c,
                          int ldc) {
    ssyrk(CblasRowMajor, CblasLower, transposition(transposes), n, k, alpha, a, lda, beta, c, ldc);
}

void openblas_sgemv(bool transposes, int m, int n, float alpha, const float *a, int lda, const float *x, float beta,
                    float *y) {
    sgemv(CblasRowMajor, transposition(transposes), m, n, alpha, a, lda, x, 1, beta, y, 1);
}

#endif
