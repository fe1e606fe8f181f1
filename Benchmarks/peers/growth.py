"""Time and memory as a collection grows."""
import math

from .environment import STAGES, TOOL
from .measuring import run


def slope(points):
    """The slope of the least-squares line through (ln x, ln y)."""
    logs = [(math.log(x), math.log(y)) for x, y in points]
    mean_x, mean_y = (sum(axis) / len(logs) for axis in zip(*logs))
    return (sum((x - mean_x) * (y - mean_y) for x, y in logs) / sum((x - mean_x) ** 2 for x, _ in logs))


def measure(results, context):
    """`vectorize` over 10,000, 100,000 and 1,000,000 generated articles of 1.6 KB; the last not in a short run."""
    sizes = [10_000, 100_000] + ([] if context.short else [1_000_000])
    repeats = min(context.repeats, 3)
    print(f"{'articles':>10} {'MB':>8} {'seconds':>9} {'processor s':>12} {'MB/s':>8} {'peak MB':>9} {'bytes/byte':>11}")
    rows = []
    for size in sizes:
        file, matrix = context.folder / f"growth-{size}.jsonl", context.folder / "growth.npz"
        run([STAGES, "--write", file, "--articles", size, "--longest", 8])
        runs = [run([TOOL, "vectorize", "--quiet", "--threads", 2, "-o", matrix, file]) for _ in range(repeats)]
        row = {"articles": size, "bytes": file.stat().st_size, "matrixBytes": matrix.stat().st_size,
               "seconds": [done.seconds for done in runs], "processorSeconds": [done.processor for done in runs],
               "peakBytes": max(done.peak for done in runs)}
        file.unlink()
        matrix.unlink()
        rows.append(row)
        best = min(row["seconds"])
        print(f"{size:10} {row['bytes'] / 1e6:8.0f} {best:9.2f} {min(row['processorSeconds']):12.2f} "
              f"{row['bytes'] / best / 1e6:8.1f} {row['peakBytes'] / 1e6:9.0f} {row['peakBytes'] / row['bytes']:11.2f}",
              flush=True)
    for name, figure, target in [("time", "seconds", 1.05), ("processor time", "processorSeconds", 1.05)]:
        slopes = [slope([(row["articles"], row[figure][turn]) for row in rows]) for turn in range(repeats)]
        results.value(f"growth of {name}, log-log", "slope", slopes, target, decimals=3)
    results.value("growth of memory, log-log", "slope", [slope([(row["articles"], row["peakBytes"]) for row in rows])],
                  1.05, decimals=3)
    return {"growth": rows}
