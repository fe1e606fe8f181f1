#!/usr/bin/env python3
"""How long and how large each command is by the number of articles: measures, and writes COSTS.md and the table of the estimates.

    python3 Benchmarks/costs.py                                  # writes both from Records/costs.json
    python3 Benchmarks/costs.py --check                          # only says whether they hold what the record says
    python3 Benchmarks/costs.py --measure 1000 10000             # measures all commands at these numbers of articles first
    python3 Benchmarks/costs.py --measure 100000 --commands keywords vectorize

A measurement is one run of a command by its defaults, with its output in a file, over generated articles (StageBenchmarks
--write). It replaces what the record has of that command and number. Processor time is kept, not the clock's, so that other
programs that run beside it hardly matter. Needs Python 3.9 and no packages; to measure, the tool and the benchmarks built for release.
"""
import argparse
import datetime
import json
import math
import pathlib
import sys
import tempfile

from peers import environment
from peers.measuring import run

RECORD = environment.BENCHMARKS / "Records/costs.json"
PAGE = environment.ROOT / "COSTS.md"
TABLE = environment.ROOT / "Sources/CommandLineInterface/Running/MeasuredCosts.swift"
SIZES = [1_000, 10_000, 100_000, 1_000_000]
THREADS = 2

# By command: whether its work is shared among threads, and its arguments; FILE is the articles, OUT what is written.
COMMANDS = {
    "read": (True, ["--format", "jsonl", "-o", "OUT", "FILE"]),
    "vectorize": (True, ["-o", "OUT.npz", "FILE"]),
    "summarize": (True, ["--format", "jsonl", "-o", "OUT", "FILE"]),
    "keywords": (True, ["--format", "jsonl", "-o", "OUT", "FILE"]),
    "duplicates": (True, ["--format", "jsonl", "-o", "OUT", "FILE"]),
    "similar": (True, ["--format", "jsonl", "-o", "OUT", "FILE"]),
    "cluster": (True, ["--format", "jsonl", "-o", "OUT", "FILE"]),
    "follow": (False, ["--format", "jsonl", "-o", "OUT", "FILE"]),
    "archive add": (False, ["--archive", "OUT.nutgraf", "FILE"]),
}


def measure(record, sizes, commands):
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            file = folder / "articles.jsonl"
            run([environment.STAGES, "--write", file, "--articles", size])
            for command in commands:
                arguments = [str(file) if argument == "FILE" else argument.replace("OUT", f"{folder}/out")
                             for argument in COMMANDS[command][1]]
                done = run([environment.TOOL, *command.split(), *arguments, "--quiet", "--threads", THREADS])
                written = list(folder.glob("out*"))
                if not any(path.stat().st_size for path in written):
                    sys.exit(f"{command} has written nothing")
                for path in written:
                    path.unlink()
                row = {"articles": size, "bytes": file.stat().st_size, "processorSeconds": round(done.processor, 3),
                       "peakBytes": done.peak, "date": datetime.date.today().isoformat(),
                       "revision": environment.machine()["revision"]}
                rows = [old for old in record["commands"].get(command, []) if old["articles"] != size]
                record["commands"][command] = sorted(rows + [row], key=lambda row: row["articles"])
                print(f"{command:10} {size:9,} articles {done.processor:9.2f} s {done.peak / 1e6:8.0f} MB", flush=True)
                RECORD.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def cost(rows, articles):
    """Processor seconds and bytes for a number of articles, and whether they are extrapolated: what RunEstimate does by bytes."""
    for row in rows:
        if row["articles"] == articles:
            return row["processorSeconds"], row["peakBytes"], False
    upper = max(1, next((place for place, row in enumerate(rows) if row["articles"] >= articles), len(rows) - 1))
    one, other = rows[upper - 1], rows[upper]

    def along(name):
        low, high = one[name], other[name]
        line = low + (high - low) * (articles - one["articles"]) / (other["articles"] - one["articles"])
        slope = math.log(high / low) / math.log(other["articles"] / one["articles"])
        return line if articles < other["articles"] else max(line, low * (articles / one["articles"]) ** slope)
    return along("processorSeconds"), along("peakBytes"), True


def time(seconds):
    if seconds < 1:
        return f"{seconds:.2f} s"
    if seconds < 90:
        return f"{seconds:.1f} s" if seconds < 10 else f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def memory(peak):
    return f"{peak / 1e6:.0f} MB" if peak < 1e9 else f"{peak / 1e9:.1f} GB"


def page(record):
    machine = record["machine"]
    lines = [
        "# What commands cost", "",
        "Each command by its defaults over generated articles of some 2.7 KB, 380 words each, on two threads: the processor time, and",
        "the most memory at a time. By the clock a command with a ∥ takes about half of its processor time on two free processors; the",
        "others take all of it. What stands with a ~ was not run but extrapolated from the two nearest runs: on a line through them, or",
        "where time or memory grew faster than the articles, on one through their logarithms. The same figures are what the tool tells before a run of ten seconds or more, where standard error is a terminal.", "",
        "| command | " + " | ".join(f"{size:,} articles" for size in SIZES) + " |",
        "|---|" + "---|" * len(SIZES)]
    for command, rows in record["commands"].items():
        cells = []
        for size in SIZES:
            seconds, peak, isGuess = cost(rows, size)
            cells.append(f"{'~ ' if isGuess else ''}{time(seconds)}, {memory(peak)}")
        lines.append(f"| `{command}`{' ∥' if COMMANDS[command][0] else ''} | " + " | ".join(cells) + " |")
    dates = sorted({row["date"] for rows in record["commands"].values() for row in rows})
    lines += ["", f"Measured on {' to '.join(sorted({dates[0], dates[-1]}))}: {machine['processor']}, {machine['processors']} processors, "
              f"{machine['memoryGB']} GB, {machine['system']}, {machine['swift']}. Other programs ran beside it.", "",
              "Written by `python3 Benchmarks/costs.py`, which also measures: `--measure 1000 10000` after a release build."]
    return "\n".join(lines) + "\n"


def table(record):
    lines = ["// Written by Benchmarks/costs.py from Benchmarks/Records/costs.json.", "", "extension MeasuredCosts {",
             "    /// By command, what it took on generated articles.", "    static let all: [String: MeasuredCosts] = ["]
    for command, rows in record["commands"].items():
        isParallel = "true" if COMMANDS[command][0] else "false"
        lines += [f'        "{command}": MeasuredCosts(', f"            isParallel: {isParallel},", "            costs: ["]
        lines += [f"                CommandCost(bytes: {row['bytes']}, seconds: {row['processorSeconds']}, memory: {row['peakBytes']}),"
                  for row in rows]
        lines += ["            ]),"]
    return "\n".join(lines + ["    ]", "}"]) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", nargs="+", type=int, metavar="ARTICLES", help="measure at these numbers of articles first")
    parser.add_argument("--commands", nargs="+", choices=list(COMMANDS), default=list(COMMANDS), metavar="COMMAND")
    parser.add_argument("--check", action="store_true", help="change nothing; status 1 where something would change")
    arguments = parser.parse_args()
    record = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {"commands": {}}
    if arguments.measure:
        environment.require_builds()
        record["machine"] = environment.machine()
        measure(record, sorted(arguments.measure), arguments.commands)
    record["commands"] = {name: record["commands"][name] for name in COMMANDS if len(record["commands"].get(name, [])) > 1}
    stale = False
    for path, text in [(PAGE, page(record)), (TABLE, table(record))]:
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale = True
        if arguments.check:
            print(f"{path.name} does not say what {RECORD.name} says: python3 Benchmarks/costs.py")
        else:
            path.write_text(text, encoding="utf-8")
            print(f"{path.name}: written from {RECORD.name}")
    sys.exit(1 if stale and arguments.check else 0)


if __name__ == "__main__":
    main()
