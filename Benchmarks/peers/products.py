"""Dense products beside numpy's OpenBLAS, in turn, in one run.

    Benchmarks/.venv/bin/python -m peers.products [REPEATS]      # alone, in the folder Benchmarks
"""
import subprocess
import sys
import time

import numpy
from threadpoolctl import threadpool_info, threadpool_limits

from .environment import BENCHMARKS
from .measuring import Rates, Results, in_turn

EXECUTABLE = BENCHMARKS / ".build/release/MatrixBenchmarks"


def products(results, repeats, sizes=(512, 1024, 2048)):
    """sgemm and ssyrk on one thread and on two: some products in a row, after one that wakes the threads.

    The processors' time is not measured: numpy's threads spin.
    """
    for library in threadpool_info():
        if library["user_api"] == "blas":
            print(f"numpy {numpy.__version__}: {library['internal_api']} {library['version']}, "
                  f"{library['architecture']}")
    benchmark = subprocess.Popen([EXECUTABLE, "--answer"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    random = numpy.random.default_rng(1)
    for product in ["sgemm", "ssyrk"]:
        for size in sizes:
            a = random.random((size, size), dtype=numpy.float32) - 0.5
            b = random.random((size, size), dtype=numpy.float32) - 0.5
            work = {"sgemm": 2 * size**3, "ssyrk": size**3}[product] / 1e9
            for threads in [1, 2]:
                times = max(2, int(4 / work))

                def ours():
                    time.sleep(0.1)  # numpy's second thread spins on for a while, on a processor that we need
                    benchmark.stdin.write(f"{product} {size} {threads} {times}\n")
                    benchmark.stdin.flush()
                    seconds = float(benchmark.stdout.readline())
                    return Rates(times * work / seconds, times * work / seconds)

                def theirs():
                    right = b if product == "sgemm" else a.T  # numpy calls ssyrk for a matrix times its transpose
                    a @ right
                    start = time.perf_counter()
                    for _ in range(times):
                        a @ right
                    seconds = time.perf_counter() - start
                    return Rates(times * work / seconds, times * work / seconds)

                with threadpool_limits(threads):
                    ours(), theirs()
                    pairs = in_turn(repeats, ours, theirs)
                results.ratio(f"{product} {size}, {threads} thread{'s'[:threads - 1]}", "GFLOP/s", pairs, target=0.95)
    benchmark.stdin.close()
    benchmark.wait()


if __name__ == "__main__":
    products(Results(), int(sys.argv[1]) if len(sys.argv) > 1 else 41)
