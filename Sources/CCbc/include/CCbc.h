#ifndef CCBC_H
#define CCBC_H

#include <stdbool.h>

// CBC, a solver of mixed integer programs (coin-or.org, EPL-2.0), opened with dlopen at the first program: it is large,
// few commands need it, and all of them work without it.

/// Opens the library if that has not been tried yet; true where it can be used. Thread-safe.
bool cbc_load(void);

/// Maximizes objective·x under matrix·x <= limits and 0 <= x <= 1.
///
/// The matrix (rows × columns) is given by columns: those of column j stand at starts[j]..<starts[j + 1] of `indices`,
/// the numbers of their rows, and of `values`. The first `integers` columns are 0 or 1 in the solution. The search ends
/// after `most_nodes` nodes of its tree, which unlike a limit of time gives the same answer on every machine.
///
/// May be called only after cbc_load has returned true. One program is solved at a time; others wait. Returns false
/// where no solution was found; else fills `solution` (columns) and `bound`, which no solution is above.
bool cbc_maximize(int columns, int rows, const int *starts, const int *indices, const double *values,
                  const double *limits, const double *objective, int integers, int most_nodes, double *solution,
                  double *bound);

#endif
