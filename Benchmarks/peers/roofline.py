"""The roofline card: the limits of this machine, measured, and the share of them that each stage reaches.

A stage must at the least read its input and write its result once, and do the operations of its formula. So no program
can be done sooner than max(bytes / bandwidth, operations / peak); the share is that time over the stage's own. Bytes are
those of Work in StageBenchmarks; bandwidth is the best of read, copy and triad, peak is the best run of sgemm or ssyrk, both
on as many threads.

Source: S. Williams, A. Waterman, D. Patterson: Roofline: an insightful visual performance model for multicore
architectures, Communications of the ACM 52(4), 2009, doi:10.1145/1498765.1498785.
"""
import json
import statistics
import subprocess
import sys

from .environment import MATRICES, STAGES
from .measuring import Answering, figure

DENSE = [("sgemm", 512), ("sgemm", 1024), ("sgemm", 2048), ("ssyrk", 1024), ("ssyrk", 2048), ("sgemv", 4096)]


def card(limits, stages):
    """A row for each stage and number of threads."""
    rows = []
    for stage in stages:
        for time in stage["times"]:
            limit = next(limit for limit in limits if limit["threads"] == time["threads"])
            bandwidth = max(limit[kind] for kind in ("read", "copy", "triad")) * 1e9
            memory, arithmetic = stage["bytes"] / bandwidth, stage["operations"] / (limit["gigaflops"] * 1e9)
            rows.append({
                "stage": stage["stage"], "threads": time["threads"], "seconds": time["seconds"],
                "gigabytesPerSecond": stage["bytes"] / time["seconds"] / 1e9,
                "gigaflops": stage["operations"] / time["seconds"] / 1e9,
                "operationsPerByte": stage["operations"] / stage["bytes"],
                "bodyMegabytesPerSecond": time.get("megabytesPerSecond"),
                "binds": "sgemm peak" if arithmetic > memory else "memory",
                "share": max(memory, arithmetic) / time["seconds"]})
    return rows


def text(limits, rows, markdown=False):
    """The card, for people: lines for a terminal, or tables for a page."""
    def table(head, body):
        if markdown:
            lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
            return lines + ["| " + " | ".join(line) + " |" for line in body]
        widths = [max(len(line[column]) for line in [head, *body]) for column in range(len(head))]
        return ["  ".join(cell.ljust(width) if not column else cell.rjust(width)
                          for column, (cell, width) in enumerate(zip(line, widths))) for line in [head, *body]]
    machine = table(["limit", *(f"{limit['threads']} thread{'s'[:limit['threads'] - 1]}" for limit in limits)],
                    [[name, *(figure(limit[key]) for limit in limits)] for name, key in [
                        ("sgemm peak, GFLOP/s", "gigaflops"), ("memory read, GB/s", "read"),
                        ("memory copy, GB/s", "copy"), ("memory triad, GB/s", "triad")]])
    stages = table(["stage", "threads", "text MB/s", "GB/s", "GFLOP/s", "flop/byte", "limit", "share"], [
        [row["stage"], str(row["threads"]),
         figure(row["bodyMegabytesPerSecond"]) if row["bodyMegabytesPerSecond"] else "–",
         f"{row['gigabytesPerSecond']:.3f}", figure(row["gigaflops"]) if row["gigaflops"] else "–",
         figure(row["operationsPerByte"]) if row["gigaflops"] else "–", row["binds"], percent(row["share"])]
        for row in rows])
    return "\n".join([*machine, "", *stages])


def percent(share):
    return f"{share * 100:.1f} %" if share < 0.1 else f"{share * 100:.0f} %"


def dense_products(repeats):
    """The dense products as stages: three matrices of 4-byte values are touched, or two, or one and two vectors."""
    stages = []
    with Answering(MATRICES, "--answer") as matrices:
        for name, size in DENSE:
            bytes_, operations = {"sgemm": (12 * size**2, 2 * size**3), "ssyrk": (8 * size**2, size**2 * (size + 1)),
                                  "sgemv": (4 * size**2 + 8 * size, 2 * size**2)}[name]
            times = []
            for threads in [1, 2] if name != "sgemv" else [1]:
                runs = [float(matrices.ask(f"{name} {size} {threads} 1")[0]) for _ in range(2 * repeats + 1)]
                times.append({"threads": threads, "seconds": statistics.median(runs), "least": min(runs)})
            stages.append({"stage": f"{name} {size}", "bytes": bytes_, "operations": operations, "times": times})
    return stages


def raise_limits(limits, dense):
    """What was reached once is possible: by a product in its best run, and by two threads what one does."""
    for place, limit in enumerate(limits):
        reached = [stage["operations"] / time["least"] / 1e9 for stage in dense for time in stage["times"]
                   if time["threads"] == limit["threads"]]
        limit["gigaflops"] = max(limit["gigaflops"], *reached)
        for kind in ("gigaflops", "read", "copy", "triad") if place else ():
            limit[kind] = max(limit[kind], limits[place - 1][kind])


def measure(results, context):
    limits = json.loads(subprocess.run([MATRICES, "--limits"], capture_output=True, text=True, check=True).stdout)
    recorded = context.folder / "stages.json"
    command = [STAGES, "--articles", 2_000 if context.short else 8_000, "--runs", context.repeats, "--record", recorded]
    if subprocess.run([str(part) for part in command]).returncode != 0:
        sys.exit("StageBenchmarks found a wrong result; nothing is recorded")
    stages = json.loads(recorded.read_text())
    dense = dense_products(context.repeats)
    raise_limits(limits["limits"], dense)
    rows = card(limits["limits"], stages["stages"] + dense)
    print(f"\n{limits['blas']}\n\n{text(limits['limits'], rows)}\n\n{NOTE}")
    return {"limits": limits, "stages": stages, "card": rows}


NOTE = """A stage must read its input and write its result once, and do the operations of its formula: GB/s and GFLOP/s count just
these. The share says how much sooner a program could be done that does nothing else and does it at the machine's limit:
memory at the best of read, copy and triad, arithmetic at the best run of sgemm. Reading text is far from both by nature:
each byte costs tens of instructions and not one of arithmetic, so what binds there is how many instructions a processor
issues. Exact neighbors skip work that cannot change the answer; their operations are those of the plain sums, all pairs."""
