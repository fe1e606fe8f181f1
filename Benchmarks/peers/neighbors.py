"""The search for the most similar articles against peers that search the same matrix, bit for bit."""
import time

import numpy
import scipy.sparse

from .comparisons import Stopwatch
from .environment import BENCHMARKS, STAGES, TOOL
from .measuring import Rates, check, in_turn, run

NEIGHBORS = BENCHMARKS / ".build/release/NeighborBenchmarks"
COUNT = 10


def matrix_of(folder, articles, options=(), file=None):
    """The TF-IDF rows (L2) of generated articles, or of a file, as Float32, for both sides."""
    if file is None:
        file = folder / f"neighbors-{articles}.jsonl"
        run([STAGES, "--write", file, "--articles", articles])
    run([TOOL, "vectorize", "--quiet", *options, "-o", folder / "neighbors.npz", file])
    matrix = scipy.sparse.load_npz(folder / "neighbors.npz").tocsr().astype(numpy.float32)
    matrix.sort_indices()
    matrix.indices, matrix.indptr = matrix.indices.astype(numpy.int32), matrix.indptr.astype(numpy.int32)
    return matrix


def write(matrix, path):
    """Writes the bare arrays, as NeighborBenchmarks reads them."""
    with open(path, "wb") as file:
        numpy.array([*matrix.shape, matrix.nnz], numpy.int64).tofile(file)
        matrix.indptr.astype(numpy.int64).tofile(file)
        matrix.indices.astype(numpy.int32).tofile(file)
        matrix.data.astype(numpy.float32).tofile(file)
    return path


def read_lists(path):
    """The rows and the scores of each list."""
    bytes_ = path.read_bytes()
    queries = int(numpy.frombuffer(bytes_, numpy.int64, 1)[0])
    offsets = numpy.frombuffer(bytes_, numpy.int64, queries + 1, 8)
    start = 8 * (queries + 2)
    rows = numpy.frombuffer(bytes_, numpy.int32, offsets[-1], start)
    scores = numpy.frombuffer(bytes_, numpy.float32, offsets[-1], start + 4 * offsets[-1])
    return [(rows[a:b], scores[a:b]) for a, b in zip(offsets, offsets[1:])]


def check_list(matrix, query, rows, scores, theirs, name):
    """A list must have the scores of the peer's list, and each score must be that of its row."""
    check(len(scores) == len(theirs) and (len(theirs) == 0 or abs(scores - theirs).max() < 1e-5),
          f"a list has the scores of {name}")
    products = (matrix[rows] @ query.T).toarray().ravel()
    check(len(rows) == 0 or abs(products - scores).max() < 1e-5, "each score is that of its row")


def all_pairs(results, folder, repeats, articles=20_000, file=None, target=2.5):
    """The ten nearest of each article, exactly, against sparse_dot_topn and scipy. The matrix is in memory on both
    sides; building our index is timed, transposing the matrix for the peers is not."""
    from sparse_dot_topn import sp_matmul_topn

    for weights, options in [("", ()), (" sublinear, no stop words",
                                        ("--sublinear-tf", "--stop-words", "auto", "--min-df", "2"))]:
        matrix = matrix_of(folder, articles, options, file)
        transposed = matrix.T.tocsr()
        path, lists = write(matrix, folder / "matrix.raw"), folder / "lists.raw"
        count = matrix.shape[0]
        answers = {}

        def ours(threads):
            done = _figures([NEIGHBORS, "pairs", path, COUNT, threads, lists], folder)
            answers["ours"] = lists.read_bytes()
            check(answers.setdefault("first", answers["ours"]) == answers["ours"],
                  "any number of threads gives the same bytes")
            return Rates(count / done[0][0], count / done[0][1])

        def theirs(threads):
            watch = Stopwatch()
            # One more, since each article is its own nearest.
            answers["peer"] = sp_matmul_topn(matrix, transposed, top_n=COUNT + 1, sort=True, n_threads=threads)
            return watch.rates(count)

        def scipys(part=500):
            watch = Stopwatch()
            scores = (matrix[:part] @ transposed).toarray()
            scores[numpy.arange(part), numpy.arange(part)] = -1
            numpy.argpartition(-scores, COUNT, axis=1)
            return watch.rates(part)

        for threads in [1, 2]:
            results.ratio(f"10 nearest of all{weights}, {threads} thread{'s'[:threads - 1]}", "articles/s",
                          in_turn(repeats, lambda: ours(threads), lambda: theirs(threads)), target=target)
        results.ratio(f"  the same against scipy{weights}, 1 thread", "articles/s",
                      in_turn(repeats, lambda: ours(1), scipys))
        peer, step = answers["peer"], max(1, count // 500)
        for row, (rows, scores) in list(enumerate(read_lists(lists)))[::step]:
            span = slice(peer.indptr[row], peer.indptr[row + 1])
            others = peer.data[span][peer.indices[span] != row][:COUNT]
            check_list(matrix, matrix[row], rows, scores, others, "sparse_dot_topn")


def single_queries(results, folder, repeats, articles=100_000, file=None, queries=200):
    """The ten nearest of one article among very many, from an index that is there, against scikit-learn in its
    quickest way and bm25s. Medians over single queries, one after the other, on one thread."""
    import bm25s
    from sklearn.metrics.pairwise import linear_kernel

    matrix = matrix_of(folder, articles, (), file)
    transposed = matrix.T.tocsr()
    chosen = numpy.random.default_rng(1).choice(matrix.shape[0], queries, replace=False)
    asked = matrix[chosen]
    path, lists = write(matrix, folder / "matrix.raw"), folder / "lists.raw"
    asked_path = write(asked, folder / "queries.raw")
    medians, last, builds = [], [], []

    def rate(times):
        median = float(numpy.median(times))
        return Rates(1 / median, 1 / median)

    def ours():
        (build, _), *times = _figures([NEIGHBORS, "queries", path, asked_path, COUNT, lists], folder)
        times = [seconds for seconds, in times]
        builds.append(build)
        medians.append(1e3 * float(numpy.median(times)))
        last.append(1e3 * float(numpy.percentile(times, 99)))
        return rate(times)

    def best(scores):
        nearest = numpy.argpartition(-scores, COUNT)[:COUNT]
        return numpy.sort(scores[nearest])[::-1]

    # scikit-learn's own call; what it does, with the transpose made once; and with the query's zeros written out.
    ways = [lambda query: best(linear_kernel(query, matrix).ravel()),
            lambda query: best((query @ transposed).toarray().ravel()),
            lambda query: best(matrix @ query.toarray().ravel())]

    def timed(way, part):
        times = []
        for row in part:
            query = asked[row]
            start = time.perf_counter()
            way(query)
            times.append(time.perf_counter() - start)
        return times

    quickest = min(ways, key=lambda way: numpy.median(timed(way, range(5))))
    # The same matrix as the index of bm25s, which adds up the columns of the query and takes the best.
    columns = matrix.tocsc()
    retriever = bm25s.BM25()
    retriever.scores = {"data": columns.data, "indices": columns.indices, "indptr": columns.indptr,
                        "num_docs": matrix.shape[0]}
    retriever.vocab_dict = {str(column): column for column in range(matrix.shape[1])}
    retriever.nonoccurrence_array = None
    retriever.unique_token_ids_set = set(range(matrix.shape[1]))

    def retrieve(query):
        retriever.retrieve([query.indices.tolist()], k=COUNT, show_progress=False)

    part = range(min(60, queries))
    results.ratio(f"10 nearest of one among {matrix.shape[0]}", "queries/s",
                  in_turn(repeats, ours, lambda: rate(timed(quickest, part))), target=10)
    results.ratio("  the same against bm25s", "queries/s", in_turn(repeats, ours, lambda: rate(timed(retrieve, part))))
    results.value("  median of one query", "ms", medians, target=2)
    print(f"  99 of 100 queries below {numpy.median(last):.2f} ms (least {min(last):.2f}, most {max(last):.2f}); "
          f"building the index takes {numpy.median(builds):.2f} s (most {max(builds):.2f})", flush=True)
    for row, (rows, scores) in list(enumerate(read_lists(lists)))[::4]:
        check_list(matrix, asked[row], rows, scores, quickest(asked[row]), "scikit-learn")


def _figures(command, folder):
    """The lines of numbers that a command prints."""
    import subprocess
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, cwd=folder)
    check(done.returncode == 0, done.stdout + done.stderr)
    return [[float(word) for word in line.split()] for line in done.stdout.splitlines()]
