"""The truncated SVD and k-means beside scikit-learn's, in two processes that hold the same matrix."""
import itertools
import subprocess
import time

import numpy
import scipy.sparse
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

from .environment import BENCHMARKS, TOOL
from .measuring import Rates, check, in_turn, run

EXECUTABLE = BENCHMARKS / ".build/release/DecompositionBenchmarks"
RANK, CLUSTERS, THREADS = 200, 50, 2


class Ours:
    """DecompositionBenchmarks, which answers a command a line."""

    def __init__(self):
        self.process = subprocess.Popen([EXECUTABLE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, *words):
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        clock, processor, peak, *told = self.process.stdout.readline().split()
        return float(clock), float(processor), int(peak), told

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(work):
    clock, processor = time.perf_counter(), time.process_time()
    result = work()
    return result, Rates(60 / (time.perf_counter() - clock), 60 / (time.process_time() - processor))


def write_raw(matrix, folder):
    """A sparse matrix as DecompositionBenchmarks reads it."""
    numpy.array(matrix.shape, numpy.int64).tofile(folder / "shape")
    matrix.indptr.astype(numpy.int64).tofile(folder / "offsets")
    matrix.indices.astype(numpy.int32).tofile(folder / "columns")
    matrix.data.astype(numpy.float32).tofile(folder / "values")


def inertia(rows, labels):
    """Σ of squared distances of unit rows to the normalized means of their clusters: 2 · (rows − Σ cosines)."""
    count = int(labels.max()) + 1
    members = scipy.sparse.csr_matrix((numpy.ones(len(labels)), (labels, numpy.arange(len(labels)))),
                                      shape=(count, len(labels)))
    sums = members @ rows
    squares = sums.multiply(sums).sum(axis=1) if scipy.sparse.issparse(sums) else (sums**2).sum(axis=1)
    not_zero = (abs(rows).sum(axis=1) > 0).sum()
    return 2 * (not_zero - numpy.sqrt(numpy.asarray(squares, dtype=numpy.float64)).sum())


def singular_values(results, ours, matrix, folder, repeats):
    """The decomposition with scikit-learn's default settings, and the rows in its space; returns those."""
    def mine():
        clock, processor, _, _ = ours.ask("svd", RANK, 5, THREADS, folder)
        return Rates(60 / clock, 60 / processor)

    found = []

    def theirs():
        method = TruncatedSVD(RANK, n_iter=5, n_oversamples=10, random_state=1)
        _, rates = timed(lambda: method.fit_transform(matrix))
        found.append(method.singular_values_)
        return rates

    pairs = in_turn(repeats, mine, theirs)
    values = numpy.fromfile(folder / "singular-values", numpy.float32)
    projection = numpy.fromfile(folder / "projection", numpy.float32).reshape(matrix.shape[0], -1)
    vectors = numpy.fromfile(folder / "vectors", numpy.float32).reshape(matrix.shape[1], -1)
    difference = abs(values / found[-1] - 1).max()
    check(difference < 0.01, f"singular values equal scikit-learn's to 1 %, not {difference:.2%}")
    check(abs(vectors.T @ vectors - numpy.eye(RANK)).max() < 1e-4, "the vectors are orthonormal")
    check(abs(matrix @ vectors - projection).max() < 1e-4, "the projection is that of the matrix")
    print(f"Singular values equal scikit-learn's to {difference:.1e}")
    results.ratio(f"truncated SVD, rank {RANK}, {THREADS} threads", "a minute", pairs, target=2)
    return projection


def clusters(results, ours, kind, rows, folder, repeats):
    """One start of k-means on unit rows, from another seed each time."""
    seeds = (itertools.count(1), itertools.count(1))
    sums, iterations = ([], []), ([], [])

    def mine():
        time.sleep(0.1)  # scikit-learn's second thread spins on for a while, on a processor that we need
        clock, processor, _, told = ours.ask(
            "kmeans", kind, CLUSTERS, 1, next(seeds[0]), THREADS, folder / "labels")
        labels = numpy.fromfile(folder / "labels", numpy.int64)
        sums[0].append(inertia(rows, labels))
        iterations[0].append(int(told[1]))
        check(len(numpy.unique(labels)) == CLUSTERS, f"there are {CLUSTERS} clusters")
        not_zero = (abs(rows).sum(axis=1) > 0).sum()
        check(abs(2 * (not_zero - float(told[0])) - sums[0][-1]) < 1e-3 * sums[0][-1], "the sum of cosines is true")
        return Rates(60 / clock, 60 / processor)

    def theirs():
        method = KMeans(CLUSTERS, n_init=1, random_state=next(seeds[1]))
        _, rates = timed(lambda: method.fit(rows))
        sums[1].append(inertia(rows, method.labels_))
        iterations[1].append(method.n_iter_)
        return rates

    pairs = in_turn(repeats, mine, theirs)
    means = [numpy.mean(values) for values in sums]
    print(f"k-means, {kind}: inertia {means[0]:.0f}, scikit-learn's {means[1]:.0f} (means); "
          f"iterations {iterations[0]} and {iterations[1]}")
    check(means[0] < 1.01 * means[1], f"inertia is within 1 % of scikit-learn's or below, not {means}")
    results.ratio(f"k-means, k = {CLUSTERS}, {kind} rows, {THREADS} threads", "a minute", pairs, target=4)


def decomposition(results, file, folder, repeats):
    """The TF-IDF matrix of a JSON Lines file, decomposed and clustered."""
    run([TOOL, "vectorize", "--quiet", "--min-df", 2, "-o", folder / "terms.npz", file])
    matrix = scipy.sparse.load_npz(folder / "terms.npz").astype(numpy.float32).tocsr()
    matrix.sort_indices()
    # Both take 32-bit column numbers, and rows of unit length.
    matrix.indices, matrix.indptr = matrix.indices.astype(numpy.int32), matrix.indptr.astype(numpy.int32)
    write_raw(matrix, folder)
    print(f"Matrix {matrix.shape[0]} × {matrix.shape[1]}, {matrix.nnz} non-zeros")
    ours = Ours()
    ours.ask("sparse", folder)
    space = normalize(singular_values(results, ours, matrix, folder, repeats)).astype(numpy.float32)
    space.tofile(folder / "space")
    ours.ask("dense", folder / "space", RANK)
    clusters(results, ours, "sparse", normalize(matrix), folder, repeats)
    clusters(results, ours, "dense", space, folder, repeats)
    peak = ours.ask("sparse", folder)[2]
    print(f"Peak memory of all that: {peak} MB")
    ours.close()
