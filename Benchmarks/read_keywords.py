#!/usr/bin/env python3
"""Tells what readers said of the keywords of a tool: the shares of good, acceptable, bad and unlabelled terms by rank.

    python3 Benchmarks/read_keywords.py STORIES.jsonl.gz… [--tool .build/release/nutgraf] [-- OPTIONS]

The labels of `readers/keyword-labels.json` are of 262 English stories of public sets: CNN/DailyMail, BBC News, XSum, MasakhaNEWS,
Reuters-21578, DUC-2001 and Multi-News. Each was read once, with the terms of several rankings in one list by letter, without names; a term
was judged by itself, so that repeats are no fault here. Stories of the files that have no label are passed over; OPTIONS go to
`nutgraf keywords`. The weights of the default are fitted to these labels, so its figures on them flatter it; fit_keywords.py tells those of
halves that are held out.
"""
import argparse
import collections
import json
import subprocess
import sys
import tempfile

from peers import environment
from readers import labels as readers


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+")
    parser.add_argument("--tool", default=str(environment.TOOL))
    arguments, options = parser.parse_known_args()
    labels = readers.load()
    stories = readers.labelled(arguments.stories, labels)
    if not stories: sys.exit("No story of these files has labels. Name the files of the sets in --help.")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for story in stories: file.write(json.dumps(story, ensure_ascii=False) + "\n")
        file.flush()
        answer = subprocess.run([arguments.tool, "keywords", "--format", "jsonl", *[o for o in options if o != "--"], file.name],
                                capture_output=True, text=True, check=True).stdout
    counts = collections.defaultdict(collections.Counter)
    for line in answer.splitlines():
        ranking = json.loads(line)
        for rank, keyword in enumerate(ranking["keywords"]):
            label = labels[ranking["id"]].get(readers.term_key(keyword["text"]), "?")
            for ranks in ("1–3" if rank < 3 else "4–", "all"): counts[ranks][label] += 1
    print(f"{len(stories)} stories")
    for ranks, count in sorted(counts.items()):
        shares = (f"{name} {100 * count[label] / count.total():.1f} %" for label, name in zip("gab?", ("good", "acceptable", "bad", "unlabelled")))
        print(f"ranks {ranks}: {count.total()} terms,", ", ".join(shares))


if __name__ == "__main__": main()
