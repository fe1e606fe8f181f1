#!/usr/bin/env python3
"""Writes the figures of Benchmarks/README.md, and Records/crossover.svg, from a record.

    python3 Benchmarks/report.py            # the newest record
    python3 Benchmarks/report.py RECORD     # that one
    python3 Benchmarks/report.py --check    # only says whether the page holds what the newest record says

What stands between the two markers in the page is replaced. Needs Python 3.9 and no packages.
"""
import argparse
import json
import pathlib
import sys

from peers import crossover, report
from peers.environment import BENCHMARKS

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("record", nargs="?", type=pathlib.Path)
parser.add_argument("--check", action="store_true", help="change nothing; status 1 where something would change")
arguments = parser.parse_args()

path = arguments.record or max((BENCHMARKS / "Records").glob("2*.json"))
record = json.loads(path.read_text(encoding="utf-8"))
if "areas" not in record:
    sys.exit(f"{path.name} is a record in an older form; make one with: make bench")
readme = BENCHMARKS / "README.md"
before, begin, rest = readme.read_text(encoding="utf-8").partition(report.BEGIN)
_, end, after = rest.partition(report.END)
if not begin or not end:
    sys.exit(f"{readme.name} lacks the markers {report.BEGIN} and {report.END}")
files = {readme: f"{before}{begin}\n\n{report.page(record, path.name)}\n\n{end}{after}"}
if "crossover" in record["areas"]:
    machine = record["machine"]
    about = f"{machine['processor']}, OpenBLAS, {record['date']}"
    files[BENCHMARKS / "Records/crossover.svg"] = crossover.svg(record["areas"]["crossover"]["crossover"], about)
stale = [file for file, text in files.items() if not file.exists() or file.read_text(encoding="utf-8") != text]
if arguments.check:
    for file in stale:
        print(f"{file.name} does not say what {path.name} says: python3 Benchmarks/report.py")
    sys.exit(1 if stale else 0)
for file, text in files.items():
    file.write_text(text, encoding="utf-8")
    print(f"{file.name}: {'written from ' + path.name if file in stale else 'as it was'}")
