#!/usr/bin/env python3
"""Compares the map of articles with scikit-learn's t-SNE on the same vectors.

    python3 Benchmarks/compare_maps.py ARTICLES.jsonl… [--perplexity 30] [--repeats 5] [--threads 1]
        [--tool Benchmarks/.build/release/MapBenchmarks] [--svg FILE]

ARTICLES is JSON Lines, plain or gzipped, with `label` and perhaps `topic`. The vectors are those whose cosines the map is
made of: the latent rows beside the rows of term weights. scikit-learn has them ready, starts from their principal components, and
finds its neighbors itself; Nutgraf's seconds hold the latent space, the neighbors and the layout. Both run in turn, inside their
processes, and the ratio is the median of scikit-learn's seconds to ours. Trustworthiness at 10 is scikit-learn's, of cosine distances in
those vectors; Nutgraf's own figure has to agree. Printed beside it is the share of the 10 nearest articles on the map that have
an article's label, of those that could have. With --svg the map of the last file is drawn, colored by topic.

Needs scikit-learn; build the tool with `swift build -c release --package-path Benchmarks`.
"""

import argparse
import collections
import colorsys
import json
import os
import statistics
import subprocess
import tempfile
import time

import numpy
import scipy.sparse
from sklearn.manifold import TSNE, trustworthiness
from sklearn.neighbors import NearestNeighbors
from threadpoolctl import threadpool_limits

from train_stream import read

NEIGHBORS = 10
# The part of the latent space in the likeness of two articles.
LATENT = 0.25


def vectors(folder, articles, terms):
    """The rows whose dot products are the likeness of two articles."""
    def load(name, kind):
        return numpy.fromfile(os.path.join(folder, name), kind)
    weights = scipy.sparse.csr_array(
        (load("values", "f4"), load("columns", "i4"), load("offsets", "i8")), shape=(articles, terms)).toarray()
    latent = load("latent", "f4").reshape(articles, -1)
    if latent.shape[1] == 0:
        return weights
    return numpy.hstack([latent * LATENT ** 0.5, weights * (1 - LATENT) ** 0.5])


def nutgraf(tool, path, perplexity, threads):
    """The points, the vectors, the seconds and what the tool says of its trustworthiness."""
    with tempfile.TemporaryDirectory() as folder:
        output = subprocess.run(
            [tool, path, folder, "--perplexity", str(perplexity), "--threads", str(threads)], check=True,
            capture_output=True, text=True).stdout.split()
        articles, _, terms = map(int, output[:3])
        points = numpy.fromfile(os.path.join(folder, "points"), "f4").reshape(articles, 2)
        return points, vectors(folder, articles, terms), float(output[3]) + float(output[4]), float(output[5])


def label_share(points, labels):
    """Of the nearest on the map, those with an article's label, as a share of those that could be."""
    counts = collections.Counter(labels)
    nearest = NearestNeighbors(n_neighbors=NEIGHBORS).fit(points).kneighbors(return_distance=False)
    shares = [sum(labels[other] == label for other in near) / min(NEIGHBORS, counts[label] - 1)
              for near, label in zip(nearest, labels) if counts[label] > 1]
    return sum(shares) / len(shares)


def draw(path, points, records):
    """An SVG with a dot for each article, of a color for each topic."""
    names = sorted({str(record.get("topic") or record["label"]) for record in records}, key=lambda name: (len(name), name))
    with open(path, "w", encoding="utf-8") as file:
        file.write('<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1.05 -1.05 2.1 2.1" width="900" height="900">\n')
        for (x, y), record in zip(points, records):
            hue = names.index(str(record.get("topic") or record["label"])) * 0.618034 % 1
            red, green, blue = (round(255 * part) for part in colorsys.hls_to_rgb(hue, 0.45, 0.8))
            file.write(f'<circle cx="{x:.4f}" cy="{-y:.4f}" r="0.012" fill="rgb({red},{green},{blue})" fill-opacity="0.75"/>\n')
        file.write("</svg>\n")


def compare(path, arguments):
    records = read(path, most=10**9)
    labels = [record["label"] for record in records]
    runs = []
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for record in records:
            file.write(json.dumps({key: record[key] for key in ("id", "title", "text")}) + "\n")
        file.flush()
        for _ in range(arguments.repeats):
            points, rows, ours, claimed = nutgraf(arguments.tool, file.name, arguments.perplexity, arguments.threads)
            start = time.perf_counter()
            with threadpool_limits(arguments.threads):
                theirs = TSNE(init="pca", perplexity=arguments.perplexity, random_state=0).fit_transform(rows)
            runs.append((ours, time.perf_counter() - start))
    print(f"\n{path}: {len(records)} articles, perplexity {arguments.perplexity:g}, {arguments.threads} threads")
    trust = [trustworthiness(rows, layout, n_neighbors=NEIGHBORS, metric="cosine") for layout in (points, theirs)]
    assert abs(trust[0] - claimed) < 1e-3, f"the tool says {claimed} of a trustworthiness of {trust[0]}"
    for place, (name, layout) in enumerate((("nutgraf", points), ("scikit-learn", theirs))):
        print(f"  {name:13} trustworthiness {trust[place]:.4f}  neighbors of the label {label_share(layout, labels):.3f}"
              f"  {statistics.median(run[place] for run in runs):7.2f} s")
    ratios = sorted(theirs / ours for ours, theirs in runs)
    print(f"  ratio of seconds {statistics.median(ratios):.1f} ({ratios[0]:.1f}–{ratios[-1]:.1f})")
    if arguments.svg:
        draw(arguments.svg, points, records)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--perplexity", type=float, default=30)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--tool", default="Benchmarks/.build/release/MapBenchmarks")
    parser.add_argument("--svg")
    arguments = parser.parse_args()
    for path in arguments.articles:
        compare(path, arguments)


if __name__ == "__main__":
    main()
