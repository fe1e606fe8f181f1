"""Nearest rows where not all pairs are compared: how many are found, beside faiss, and how time grows with the articles."""
import time

import numpy

from .environment import STAGES, TOOL
from .growth import slope
from .measuring import Rates, check, in_turn, run
from .neighbors import COUNT, NEIGHBORS, _figures, matrix_of, read_lists, write

DIMENSIONS, THREADS, SAMPLE = 100, 2, 1000
# The matrix that `similar` compares by default.
WEIGHTS = ("--fields", "title,text", "--stop-words", "auto", "--stem", "--min-df", "2", "--sublinear-tf")


def measure(results, context):
    articles = 10_000 if context.short else 100_000
    matrix = matrix_of(context.folder, articles, WEIGHTS)
    path = write(matrix, context.folder / "matrix.raw")
    sparse(results, context, matrix, path)
    latent(results, context, matrix.shape[0], path)
    return {"many": growth(results, context)}


def sparse(results, context, matrix, path):
    """Ten nearest rows of term weights."""
    lists, seconds = context.folder / "lists.raw", []
    for threads in [1, THREADS]:
        (clock, _), = _figures([NEIGHBORS, "most", path, COUNT, threads, lists], context.folder)
        seconds.append(clock)
        found = lists.read_bytes()
        check(seconds[1:] == [] or found == before, "any number of threads gives the same bytes")
        before = found
    chosen = sampled(matrix.shape[0])
    scores = (matrix[chosen] @ matrix.T).toarray()
    told(results, "recall of rows of term weights", read_lists(lists), scores, chosen)
    print(f"  {matrix.shape[0]} rows in {seconds[0]:.1f} s on one thread, {seconds[1]:.1f} s on two", flush=True)


def latent(results, context, rows, path):
    """Ten nearest rows of the latent space, beside an inverted file of faiss with as many partitions, at the fewest probes
    with which it finds as many. Building and asking together."""
    import faiss

    file, lists = context.folder / "latent.raw", context.folder / "lists.raw"
    _figures([NEIGHBORS, "latent", path, DIMENSIONS, THREADS, file], context.folder)
    space = numpy.fromfile(file, numpy.float32).reshape(rows, -1)
    chosen = sampled(rows)
    scores = space[chosen] @ space.T

    def ours(threads=THREADS):
        (clock, processor), = _figures(
            [NEIGHBORS, "partitions", file, space.shape[1], COUNT, threads, lists], context.folder)
        return Rates(rows / clock, rows / processor)

    ours(1)
    alone = lists.read_bytes()
    ours()
    check(lists.read_bytes() == alone, "any number of threads gives the same bytes")
    reached = told(results, "recall of rows of a latent space", read_lists(lists), scores, chosen)

    faiss.omp_set_num_threads(THREADS)

    def peer(probes):
        clock, processor = time.perf_counter(), time.process_time()
        index = faiss.IndexIVFFlat(
            faiss.IndexFlatIP(space.shape[1]), space.shape[1], max(1, rows // 512), faiss.METRIC_INNER_PRODUCT)
        index.train(space)
        index.add(space)
        index.nprobe = probes
        # One more, since each row is its own nearest.
        found = index.search(space, COUNT + 1)[1]
        return found, Rates(rows / (time.perf_counter() - clock), rows / (time.process_time() - processor))

    probes = 1
    while share(peer_lists(peer(probes)[0], chosen), scores, chosen) < reached - 0.001 and probes < 256:
        probes *= 2
    print(f"  faiss needs {probes} probes", flush=True)
    results.ratio("10 nearest in a latent space, built and asked, beside faiss", "rows/s",
                  in_turn(min(3, context.repeats), ours, lambda: peer(probes)[1]), target=1)


def sampled(rows):
    return numpy.arange(0, rows, max(1, rows // SAMPLE))


def peer_lists(found, chosen):
    return {row: [other for other in found[row] if other != row][:COUNT] for row in chosen}


def share(lists, scores, chosen):
    """How many of the rows with the ten best scores are in the lists."""
    hits = every = 0
    for place, row in enumerate(chosen):
        mine = scores[place].copy()
        mine[row] = -1
        best = numpy.argpartition(-mine, COUNT)[:COUNT]
        best = best[mine[best] > 0]
        every += len(best)
        # A row that ties with the last of them is as good.
        least = mine[best].min() if len(best) else 0
        hits += min(len(best), sum(1 for other in lists[row] if mine[other] >= least - 1e-6))
    return hits / max(1, every)


def told(results, name, lists, scores, chosen):
    reached = share({row: lists[row][0] for row in chosen}, scores, chosen)
    print(f"  {name}: {reached:.4f}", flush=True)
    results.value(f"{name}: what is missed", "%", [100 * (1 - reached)], target=2, decimals=2)
    return reached


def growth(results, context):
    """The commands by their defaults over 10,000, 100,000 and 1,000,000 generated articles; the last not in a short run."""
    sizes = [10_000, 30_000] if context.short else [10_000, 100_000, 1_000_000]
    rows = []
    for size in sizes:
        file = context.folder / f"many-{size}.jsonl"
        run([STAGES, "--write", file, "--articles", size])
        for command, options in [("similar", ["-k", "10"]), ("cluster", [])]:
            output = context.folder / "many.out"
            done = run([TOOL, command, "--quiet", "--threads", THREADS, "--format", "jsonl", *options, "-o", output, file])
            output.unlink()
            rows.append({"command": command, "articles": size, "seconds": done.seconds,
                         "processorSeconds": done.processor, "peakBytes": done.peak})
            print(f"  {command:8} {size:9} articles {done.seconds:9.1f} s {done.processor:9.1f} processor s "
                  f"{done.peak / 1e6:9.0f} MB", flush=True)
        file.unlink()
    for command, target in [("similar", 1.15), ("cluster", 1.1)]:
        points = [(row["articles"], row["processorSeconds"]) for row in rows if row["command"] == command]
        results.value(f"growth of {command}, log-log", "slope", [slope(points)], target, decimals=3)
    return rows
