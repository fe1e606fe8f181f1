"""`nutgraf.TfidfVectorizer` beside scikit-learn's, in one process: the same matrix, and how many times as fast.

    PYTHONPATH=Python python3 Benchmarks/compare_python_vectorizer.py [FILE.jsonl] [--megabytes 60] [--threads 2]

Without a file of articles it generates some. Told are CPU seconds, the least of some runs, and the ratio of scikit-learn's to ours
divided by the threads: what the ratio of the times is where nothing else runs and the threads have equal parts. The ratio of the
times themselves stands beside it. Needs scikit-learn, and the library: NUTGRAF_LIBRARY, a release build of `nutgraf-c`.
"""

import argparse
import json
import resource
import sys
import time

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer

import nutgraf
from measure_spark import articles


def texts(path, size):
    """Texts of about so many bytes; those of a file again from its beginning where it has fewer."""
    made, total = [], 0
    while total < size:
        source = open(path, encoding="utf-8") if path else articles(size // 3300 + 1)
        for article in source:
            text = json.loads(article)["text"] if path else article["text"]
            made.append(text)
            total += len(text)
            if total >= size:
                break
    return made


def timed(work, runs):
    """What it makes, and the least CPU and time that it takes, in seconds."""
    best = (float("inf"), float("inf"))
    for _ in range(runs):
        before, started = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
        made = work()
        wall, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_SELF)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = (min(best[0], cpu), min(best[1], wall))
    return made, *best


def main():
    options = argparse.ArgumentParser()
    options.add_argument("file", nargs="?")
    options.add_argument("--megabytes", type=int, default=60)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--runs", type=int, default=3)
    told = options.parse_args()
    data = texts(told.file, told.megabytes * 1_000_000)
    ours, cpu, wall = timed(lambda: nutgraf.TfidfVectorizer(threads=told.threads).fit_transform(data), told.runs)
    theirs, their_cpu, their_wall = timed(lambda: TfidfVectorizer().fit_transform(data), 1)
    theirs.sort_indices()
    # scikit-learn sums the squares of a row in another order.
    if not (numpy.array_equal(ours.indptr, theirs.indptr) and numpy.array_equal(ours.indices, theirs.indices)
            and numpy.allclose(ours.data, theirs.data, rtol=1e-12, atol=0)):
        sys.exit("the matrices are not the same")
    print(f"{len(data):,} texts, {sum(map(len, data)) / 1e6:.1f} million characters, {ours.nnz:,} weights")
    print(f"nutgraf on {told.threads} threads: {cpu:.2f} s of CPU, {wall:.2f} s; scikit-learn: {their_cpu:.2f} s of CPU, {their_wall:.2f} s")
    print(f"ratio by CPU {their_cpu / (cpu / told.threads):.1f}, by time {their_wall / wall:.1f}")


if __name__ == "__main__":
    main()
