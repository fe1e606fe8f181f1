#!/usr/bin/env python3
"""Runs nutgraf and its peers (scikit-learn, sumy, yake) on the same articles, in turn, and prints ratios of rates.

    make bench                                   # builds, and runs this among other things
    python3 Benchmarks/compare_peers.py          # generated articles
    python3 Benchmarks/compare_peers.py FILE.jsonl   # other articles; the peers read the field "text"

A ratio above 1 says that nutgraf is faster. Each is the median over repeats, with the least and the most beside it.
"""
import argparse
import json
import pathlib
import tempfile

from peers import environment

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("file", nargs="?", type=pathlib.Path, help="JSON Lines to use in place of generated articles")
parser.add_argument("--articles", type=int, default=16_000, help="generated articles (16000)")
parser.add_argument("--repeats", type=int, default=5, help="runs of each (5)")
parser.add_argument("--only", nargs="+", choices=["vectorize", "summarize", "keywords", "one", "memory"])
parser.add_argument("--record", type=pathlib.Path, help="write the figures there as JSON")
arguments = parser.parse_args()
environment.require_builds()
environment.enter()

from peers import comparisons  # noqa: E402  (the packages are only inside the virtual environment)
from peers.measuring import Results, run  # noqa: E402

results, growth = Results(), []


def wanted(name):
    return not arguments.only or name in arguments.only


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    file = arguments.file or folder / "generated.jsonl"
    if not arguments.file:
        run([environment.STAGES, "--write", file, "--articles", arguments.articles])
    print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB; {arguments.repeats} repeats\n")
    if wanted("vectorize"):
        comparisons.vectorize(results, file, folder, arguments.repeats)
    if wanted("summarize"):
        comparisons.summarize(results, file, folder, arguments.repeats)
    if wanted("keywords"):
        comparisons.keywords(results, file, folder, arguments.repeats)
    if wanted("one"):
        comparisons.one_article(results, arguments.repeats)
    if wanted("memory"):
        growth = comparisons.memory(folder)
    if arguments.record:
        figures = {"megabytes": file.stat().st_size / 1e6, "ratios": results.rows, "memory": growth}
        arguments.record.write_text(json.dumps(figures))
