#ifndef COPENBLAS_H
#define COPENBLAS_H

#include <stdbool.h>

// OpenBLAS, opened with dlopen at the first call. See loader.c for why.

/// Opens the library if that has not been tried yet; true where it can be used. Thread-safe, and cheap after the
/// first call. The functions below may be called only after it has returned true.
bool openblas_load(void);

/// The kernel in use, such as "Haswell"; empty where the library is not open.
const char *openblas_core_name(void);

/// The library's own line about its version and build; empty where it is not open.
const char *openblas_configuration(void);

/// Why the library cannot be used or runs slower than the processor allows, and what to do about it; empty where
/// all is well.
const char *openblas_problem(void);

/// The kernel that a processor with these features should be given in place of `reported`, or a null pointer where
/// `reported` is to be kept. Apart from the loader so that it can be tested on any machine.
const char *openblas_better_core(const char *reported, bool has_avx2, bool has_avx512);

// The products, row-major, with the meaning that BLAS gives their arguments.

void openblas_sgemm(bool transposes_a, bool transposes_b, int m, int n, int k, float alpha, const float *a, int lda,
                    const float *b, int ldb, float beta, float *c, int ldc);

/// The lower triangle of C.
void openblas_ssyrk_lower(bool transposes, int n, int k, float alpha, const float *a, int lda, float beta, float *c,
                          int ldc);

void openblas_sgemv(bool transposes, int m, int n, float alpha, const float *a, int lda, const float *x, float beta,
                    float *y);

#endif
