#include "CCbc.h"

#include <CLateLibrary.h>
#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct Cbc_Model Cbc_Model;

static Cbc_Model *(*new_model)(void);
static void (*delete_model)(Cbc_Model *);
static void (*load_problem)(Cbc_Model *, int, int, const int *, const int *, const double *, const double *,
                            const double *, const double *, const double *, const double *);
static void (*set_integer)(Cbc_Model *, int);
static void (*set_sense)(Cbc_Model *, double);
static void (*set_parameter)(Cbc_Model *, const char *, const char *);
static void (*set_most_nodes)(Cbc_Model *, int);
static int (*solve)(Cbc_Model *);
static int (*is_optimal)(Cbc_Model *);
static const double *(*best_solution)(Cbc_Model *);
static double (*objective_value)(Cbc_Model *);
static double (*best_bound)(Cbc_Model *);

static pthread_once_t once = PTHREAD_ONCE_INIT;
// CBC has state of its own beside its models.
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static bool is_loaded;

static void load(void) {
    static const char *const names[] = {
#if defined(__APPLE__)
        "/opt/homebrew/opt/cbc/lib/libCbcSolver.dylib", "/usr/local/opt/cbc/lib/libCbcSolver.dylib",
#else
        "libCbcSolver.so.3", "libCbcSolver.so",
#endif
    };
    const late_function functions[] = {
        {"Cbc_newModel", &new_model},
        {"Cbc_deleteModel", &delete_model},
        {"Cbc_loadProblem", &load_problem},
        {"Cbc_setInteger", &set_integer},
        {"Cbc_setObjSense", &set_sense},
        {"Cbc_setParameter", &set_parameter},
        {"Cbc_setMaximumNodes", &set_most_nodes},
        {"Cbc_solve", &solve},
        {"Cbc_isProvenOptimal", &is_optimal},
        {"Cbc_bestSolution", &best_solution},
        {"Cbc_getObjValue", &objective_value},
        {"Cbc_getBestPossibleObjValue", &best_bound},
    };
    is_loaded = late_library_open(
        names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions);
}

bool cbc_load(void) {
    pthread_once(&once, load);
    return is_loaded;
}

bool cbc_maximize(int columns, int rows, const int *starts, const int *indices, const double *values,
                  const double *limits, const double *objective, int integers, int most_nodes, double *solution,
                  double *bound) {
    double *zeros = calloc((size_t)columns + 1, sizeof *zeros);
    double *ones = malloc(((size_t)columns + 1) * sizeof *ones);
    double *depths = malloc(((size_t)rows + 1) * sizeof *depths);
    if (!zeros || !ones || !depths) {
        free(zeros);
        free(ones);
        free(depths);
        return false;
    }
    for (int i = 0; i < columns; i++) ones[i] = 1;
    for (int i = 0; i < rows; i++) depths[i] = -INFINITY;

    pthread_mutex_lock(&mutex);
    Cbc_Model *model = new_model();
    set_parameter(model, "log", "0");
    set_parameter(model, "threads", "0");
    load_problem(model, columns, rows, starts, indices, values, zeros, ones, objective, depths, limits);
    for (int i = 0; i < integers; i++) set_integer(model, i);
    set_sense(model, -1);
    set_most_nodes(model, most_nodes);
    solve(model);
    const double *best = best_solution(model);
    if (best) {
        memcpy(solution, best, (size_t)columns * sizeof *solution);
        // The bound of an unfinished search; its sign is that of a minimization in some versions.
        *bound = is_optimal(model) ? objective_value(model) : fabs(best_bound(model));
    }
    delete_model(model);
    pthread_mutex_unlock(&mutex);
    free(zeros);
    free(ones);
    free(depths);
    return best != NULL;
}
