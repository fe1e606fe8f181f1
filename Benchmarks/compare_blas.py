#!/usr/bin/env python3
"""Times this package's dense products beside numpy's, in turn, in one run.

Each repeat times one and then the other, in changing order, so that a slow moment of the machine meets both; the
figure is the median of the ratios (above 1: this package is faster).

    swift build -c release --package-path Benchmarks
    python3 Benchmarks/compare_blas.py          # needs numpy and threadpoolctl
"""
import pathlib
import statistics
import subprocess
import sys
import time

import numpy
from threadpoolctl import threadpool_info, threadpool_limits

REPEATS = int(sys.argv[1]) if len(sys.argv) > 1 else 41
EXECUTABLE = pathlib.Path(__file__).parent / ".build/release/MatrixBenchmarks"

benchmark = subprocess.Popen([EXECUTABLE, "--answer"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def ours(product, size, threads):
    benchmark.stdin.write(f"{product} {size} {threads}\n")
    benchmark.stdin.flush()
    return float(benchmark.stdout.readline())


def theirs(product, a, b):
    start = time.perf_counter()
    if product == "sgemm":
        a @ b
    elif product == "ssyrk":
        a @ a.T  # numpy calls ssyrk for this
    else:
        a @ b[0]
    return time.perf_counter() - start


for library in threadpool_info():
    print(f"numpy {numpy.__version__}: {library['internal_api']} {library['version']}, {library['architecture']}")
print("product  size  threads  ours GFLOP/s  numpy GFLOP/s  ratio")
random = numpy.random.default_rng(1)
for product in ["sgemm", "ssyrk", "sgemv"]:
    for size in [256, 512, 1024, 2048]:
        a = random.random((size, size), dtype=numpy.float32) - 0.5
        b = random.random((size, size), dtype=numpy.float32) - 0.5
        for threads in [1, 2] if product != "sgemv" else [1]:
            with threadpool_limits(threads):
                ours(product, size, threads), theirs(product, a, b)
                pairs = []
                for repeat in range(REPEATS):
                    if repeat % 2:
                        mine = ours(product, size, threads)
                        other = theirs(product, a, b)
                    else:
                        other = theirs(product, a, b)
                        mine = ours(product, size, threads)
                    pairs.append((mine, other))
            work = {"sgemm": 2 * size**3, "ssyrk": size**3, "sgemv": 2 * size**2}[product] / 1e9
            mine, other = (work / statistics.median(times) for times in zip(*pairs))
            ratio = statistics.median(other / mine for mine, other in pairs)
            print(f"{product}  {size:5}  {threads:7}  {mine:12.1f}  {other:13.1f}  {ratio:5.2f}")
benchmark.stdin.close()
