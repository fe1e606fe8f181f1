#ifndef COPENBLAS_H
#define COPENBLAS_H

#include <stdbool.h>

// OpenBLAS, opened with dlopen at the first call. See loader.c for why.

enum { OPENBLAS_ROW_MAJOR = 101 };
enum { OPENBLAS_NO_TRANSPOSE = 111, OPENBLAS_TRANSPOSE = 112 };
enum { OPENBLAS_UPPER = 121, OPENBLAS_LOWER = 122 };

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

void openblas_sgemm(int transpose_a, int transpose_b, int m, int n, int k, float alpha, const float *a, int lda,
                    const float *b, int ldb, float beta, float *c, int ldc);

void openblas_ssyrk(int triangle, int transpose, int n, int k, float alpha, const float *a, int lda, float beta,
                    float *c, int ldc);

void openblas_sgemv(int transpose, int m, int n, float alpha, const float *a, int lda, const float *x, float beta,
                    float *y);

#endif
