#!/usr/bin/env python3
"""Measures how fast Nutgraf is, beside its peers in the same run. `make bench` builds everything and calls it.

    python3 Benchmarks/run.py                      # everything; writes Benchmarks/Records/DATE.json
    python3 Benchmarks/run.py --short              # fewer articles and repeats, no million: minutes, and no record
    python3 Benchmarks/run.py vectorize roofline   # only these areas
    python3 Benchmarks/run.py summarize --into Benchmarks/Records/DATE.json   # replaces an area of a record
    python3 Benchmarks/run.py vectorize --file FILE.jsonl   # other articles; the peers read the field "text"
    python3 Benchmarks/run.py --list               # the areas

A ratio above 1 says that Nutgraf is faster. Each is the median over repeats, with the least and the most beside it, and
the ratio in processor time, which feels less of what else the machine does. Every area checks its results and ends the
run where one is wrong. BENCH_SHORT=1 is --short.
"""
import argparse
import datetime
import json
import os
import pathlib
import tempfile
import time

from peers import environment

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("areas", nargs="*", metavar="AREA")
parser.add_argument("--short", action="store_true", default=os.environ.get("BENCH_SHORT", "") not in ("", "0"))
parser.add_argument("--file", type=pathlib.Path, help="JSON Lines to use in place of generated articles")
parser.add_argument("--articles", type=int, help="generated articles (16000; 4000 in a short run)")
parser.add_argument("--repeats", type=int, help="runs of each (5; 3 in a short run)")
parser.add_argument("--into", type=pathlib.Path, metavar="RECORD", help="put the figures into this record, new or not")
parser.add_argument("--list", action="store_true", help="list the areas")
arguments = parser.parse_args()
if not arguments.list:
    environment.require_builds()
environment.enter()

from peers import areas, report  # noqa: E402  (the packages are only inside the virtual environment)
from peers.measuring import Results, run  # noqa: E402

if arguments.list:
    for name, area in areas.AREAS.items():
        print(f"{name:14} {area.title}")
    parser.exit()
unknown = [name for name in arguments.areas if name not in areas.AREAS]
if unknown:
    parser.error(f"no such area: {', '.join(unknown)}. There are: {', '.join(areas.AREAS)}")

machine = environment.machine()
for name, value in machine.items():
    told = ", ".join(f"{peer} {version}" for peer, version in value.items()) if isinstance(value, dict) else value
    print(f"{name}: {told}")
measured = {}
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    context = areas.Context(
        folder=folder, file=arguments.file or folder / "generated.jsonl", short=arguments.short,
        repeats=arguments.repeats or (3 if arguments.short else 5))
    if not arguments.file:
        count = arguments.articles or (4_000 if arguments.short else 16_000)
        run([environment.STAGES, "--write", context.file, "--articles", count])
    print(f"{context.file.name}: {context.file.stat().st_size / 1e6:.1f} MB; {context.repeats} repeats")
    for name, area in areas.AREAS.items():
        if arguments.areas and name not in arguments.areas:
            continue
        print(f"\n## {area.title} ({name})\n", flush=True)
        results, start = Results(), time.monotonic()
        figures = area.measure(results, context) or {}
        measured[name] = {"rows": results.rows, "loadAtEnd": round(os.getloadavg()[0], 1), **figures}
        print(f"\n{time.monotonic() - start:.0f} s", flush=True)

today = datetime.date.today().isoformat()
record = {"date": today, "short": arguments.short, "machine": machine, "areas": measured}
print("\n# All figures with a peer or a target\n")
print(report.ratios(record))
if arguments.into:
    path = arguments.into
    if path.exists():
        kept = json.loads(path.read_text(encoding="utf-8"))
        for name in measured:
            measured[name] = {
                "date": today, "revision": machine["revision"], "short": arguments.short, **measured[name]}
        together = {**kept["areas"], **measured}
        record = {**kept, "areas": {name: together[name] for name in areas.AREAS if name in together}}
elif arguments.areas or arguments.short:
    path = None
    print("Nothing is recorded of a part or a short run; --into RECORD puts it into a record.")
else:
    path = environment.BENCHMARKS / "Records" / f"{today}.json"
if path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"Recorded in {path}. python3 Benchmarks/report.py {path} puts it into Benchmarks/README.md.")
