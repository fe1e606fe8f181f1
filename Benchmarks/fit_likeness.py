#!/usr/bin/env python3
"""Fits and checks the numbers by which `nutgraf similar` reads likelihoods off cosines (Sources/Similarity/LikenessScale.swift).

    python3 Benchmarks/fit_likeness.py EVENTS.jsonl… --topics TOPICS.jsonl… [--tool .build/release/nutgraf]

Each file is JSON Lines with `title`, `text` and `label` (or `documents`, one label for all of a story), plain or gzipped. From each set
random parts of 4 to 400 articles are drawn and all their pairs are compared; every second one of fewer than 20 has a few labels with
several articles each. A pair counts as related where both have one label. Of a
set of topics the pairs at random that share their topic by chance are left out: a reader would not call them related.

Printed are, each set being left out of the fit that judges it, how many of the ten nearest of each article have one label where the
likelihood is 0 to 0.1, 0.1 to 0.2 and so on, what unrelated pairs get, the numbers fitted on all sets, and how the scores that the
tool itself shows keep what they say.

Needs numpy and scikit-learn.
"""

import argparse
import json
import random
import subprocess
import tempfile

import numpy
from sklearn.linear_model import LogisticRegression

from train_stream import read

SIZES = {4: 20, 6: 20, 12: 20, 30: 10, 60: 6, 150: 3, 400: 1}
FEWEST_WITH_SPACE = 20


def pairs(tool, records):
    """(cosine, score, rank, related, number of articles, mean, deviation and median of all cosines) for all pairs of a collection."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for number, record in enumerate(records):
            file.write(json.dumps({"id": str(number), "title": record.get("title") or "", "text": record.get("text") or ""}) + "\n")
        file.flush()
        output = subprocess.run([tool, "similar", "--format", "jsonl", "--quiet", "-k", str(len(records)), file.name],
                                check=False, capture_output=True, text=True).stdout
    found = []
    for line in map(json.loads, output.splitlines()):
        row = int(line["id"])
        seen = {row}
        for rank, neighbor in enumerate(line["neighbors"]):
            other = int(neighbor["id"])
            seen.add(other)
            found.append((neighbor["cosine"], neighbor["score"], rank, records[row]["label"] == records[other]["label"]))
        found += [(0, 0, len(records), records[row]["label"] == records[other]["label"])
                  for other in set(range(len(records))) - seen]
    cosines = numpy.array([pair[0] for pair in found] or [0])
    return [(*pair, len(records), cosines.mean(), cosines.std(), numpy.median(cosines)) for pair in found]


def part(chance, records, size, is_dense):
    """So many articles by lot, or groups of two to five with one label each."""
    if not is_dense:
        return chance.sample(records, size)
    groups = {}
    for record in records:
        groups.setdefault(record["label"], []).append(record)
    several = sorted(label for label in groups if len(groups[label]) > 1)
    found = []
    while len(found) < size:
        group = groups[chance.choice(several)]
        found += chance.sample(group, min(len(group), chance.randint(2, 5)))
    return found[:size]


def features(data):
    """Those of LikenessScale, for collections with a space and without."""
    cosine, count, mean, deviation, median = data[:, 0], data[:, 4], data[:, 5], data[:, 6], data[:, 7]
    is_small = count < FEWEST_WITH_SPACE
    known = count * (count - 1) / 2
    usual = (known * median + 5 * 0.04) / (known + 5)
    z = numpy.where(is_small, numpy.log((numpy.maximum(0, cosine) + 0.05) / (usual + 0.05)),
                    (cosine - numpy.minimum(0.3, mean)) / (deviation + 0.02))
    return numpy.c_[z, cosine, numpy.log(count)], is_small


def weights(names, near):
    """Sets count alike, and in each the near pairs as much as those at random."""
    found = numpy.zeros(len(names))
    for name in set(names):
        for kind in (True, False):
            chosen = (names == name) & (near == kind)
            found[chosen] = 1e5 / max(1, chosen.sum())
    return found


def row(likelihoods, related, by):
    cells = []
    for low in numpy.arange(0, 1, 0.1):
        chosen = (likelihoods >= low) & (likelihoods < low + 0.1 + (low > 0.85))
        cells.append(f"{numpy.average(related[chosen], weights=by[chosen]):.2f}" if chosen.sum() >= 20 else "  - ")
    return " ".join(cells)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("events", nargs="+")
    parser.add_argument("--topics", nargs="+", default=[])
    parser.add_argument("--tool", default=".build/release/nutgraf")
    arguments = parser.parse_args()
    chance = random.Random(5)
    data, names = [], []
    for path in arguments.events + arguments.topics:
        records = read(path, most=10**9)
        for size, times in SIZES.items():
            for turn in range(times if size < len(records) else 0):
                is_dense = size < FEWEST_WITH_SPACE and turn % 2 == 1
                found = pairs(arguments.tool, part(chance, records, size, is_dense))
                near = [pair for pair in found if pair[2] < 10]
                others = [pair for pair in chance.sample(found, min(len(found), 20 * size))
                          if not (path in arguments.topics and pair[3])]
                for kind, chosen in ((1, near), (0, others)):
                    data += [(*pair, kind) for pair in chosen]
                    names += [path] * len(chosen)
    data, names = numpy.array(data, dtype=float), numpy.array(names)
    related, near = data[:, 3], data[:, 8] == 1
    inputs, is_small = features(data)
    for title, chosen, columns in (("20 articles or more", ~is_small, [0, 1, 2]), ("fewer than 20", is_small, [0])):
        print(f"\n{title}: share of near pairs with one label, by likelihood, each set left out of its fit")
        likelihoods = numpy.zeros(len(data))
        for held_out in dict.fromkeys(names):
            fitted, asked = chosen & (names != held_out), chosen & (names == held_out)
            model = LogisticRegression(C=10, max_iter=3000).fit(
                inputs[fitted][:, columns], related[fitted], sample_weight=weights(names[fitted], near[fitted]))
            likelihoods[asked] = model.predict_proba(inputs[asked][:, columns])[:, 1]
            apart = likelihoods[asked & ~near & (related == 0)]
            print(f"  {row(likelihoods[asked & near], related[asked & near], numpy.ones(int((asked & near).sum())))}"
                  f"  unrelated: mean {apart.mean():.3f}, 95 % below {numpy.quantile(apart, 0.95):.2f}  {held_out}")
        by = weights(names, near)
        shown = chosen & near
        print(f"  {row(likelihoods[shown], related[shown], by[shown])}  all sets alike")
        model = LogisticRegression(C=1e4, max_iter=3000).fit(
            inputs[chosen][:, columns], related[chosen], sample_weight=weights(names[chosen], near[chosen]))
        print("  fitted on all:", model.coef_[0].round(3), model.intercept_.round(3))
        apart = data[chosen & ~near & (related == 0), 1]
        print(f"  {row(data[shown, 1], related[shown], by[shown])}  as the tool shows them;"
              f" unrelated: mean {apart.mean():.3f}, 95 % below {numpy.quantile(apart, 0.95):.2f}")


if __name__ == "__main__":
    main()
