#!/usr/bin/env python3
"""Compares `nutgraf cluster` with the methods of scikit-learn, scipy and networkx on articles with a label each.

    python3 Benchmarks/compare_clusters.py ARTICLES.jsonl… [--unrelated OTHER.jsonl…] [--tool .build/release/nutgraf]

ARTICLES is JSON Lines with `title`, `text` and `label`, or with `documents` for each story, plain or gzipped. With --unrelated
each set is amid as many of those articles, drawn by lot, which belong to nothing. Nutgraf is given nothing; a peer has every
threshold and resolution of a ladder, and the figure of the best one on that very set is printed, which flatters it. k-means
is given the number of labels, as is Nutgraf's. Printed are precision, recall and F1 by B-cubed, the number of clusters, and the
seconds: of the whole process for Nutgraf, of vectors and one setting for a peer; the ratio is the peer's seconds to those of
Nutgraf in the same run.

Needs scikit-learn and networkx.
"""

import argparse
import collections
import json
import random
import subprocess
import tempfile
import time

import networkx
import numpy
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from train_stream import read


def amid(records, unrelated, seed=1):
    """The articles and as many unrelated ones, each with a label of its own, in random order."""
    chance = random.Random(seed)
    others = chance.sample(unrelated, min(len(records), len(unrelated)))
    mixed = records + [dict(other, id=f"unrelated-{number}", label=f"unrelated-{number}")
                       for number, other in enumerate(others)]
    chance.shuffle(mixed)
    return mixed


def b_cubed(labels, clusters):
    both = collections.Counter(zip(labels, clusters))
    of_label, of_cluster = collections.Counter(labels), collections.Counter(clusters)
    precision = sum(count * count / of_cluster[cluster] for (_, cluster), count in both.items()) / len(labels)
    recall = sum(count * count / of_label[label] for (label, _), count in both.items()) / len(labels)
    return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall)


def nutgraf(tool, records, options):
    """A cluster for each record, and the seconds of the process. The tool does not see the labels."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for record in records:
            file.write(json.dumps({key: record.get(key) or "" for key in ("id", "title", "text")}) + "\n")
        file.flush()
        start = time.perf_counter()
        output = subprocess.run([tool, "cluster", "--format", "jsonl", "--quiet", *options, file.name], check=True,
                                capture_output=True, text=True).stdout
        seconds = time.perf_counter() - start
    clusters = {article["id"]: cluster["cluster"] for cluster in map(json.loads, output.splitlines())
                for article in cluster["articles"]}
    return [clusters[record["id"]] for record in records], seconds


def representations(texts):
    start = time.perf_counter()
    terms = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2).fit_transform(texts)
    seconds = time.perf_counter() - start
    yield "TF-IDF", terms, seconds
    start = time.perf_counter()
    latent = normalize(TruncatedSVD(min(100, min(terms.shape) - 1), random_state=0).fit_transform(terms))
    yield "LSA-100", latent, seconds + time.perf_counter() - start


def average_linkage(cosines):
    start = time.perf_counter()
    distances = numpy.maximum(0, 1 - cosines)
    numpy.fill_diagonal(distances, 0)
    tree = linkage(squareform((distances + distances.T) / 2, checks=False), "average")
    for threshold in numpy.arange(0.05, 1, 0.025):
        yield fcluster(tree, threshold, "distance").tolist(), time.perf_counter() - start


def louvain(cosines, neighbors=10):
    cosines = cosines.copy()
    numpy.fill_diagonal(cosines, -1)
    nearest = numpy.argpartition(-cosines, min(neighbors, len(cosines) - 1), axis=1)[:, :neighbors]
    for floor in (0, 0.1, 0.2, 0.3, 0.4):
        for resolution in (0.5, 1, 2, 4, 8):
            start = time.perf_counter()
            graph = networkx.Graph()
            graph.add_nodes_from(range(len(cosines)))
            graph.add_weighted_edges_from(
                (row, int(other), float(cosines[row, other])) for row in range(len(cosines)) for other in nearest[row]
                if cosines[row, other] > max(floor, 1e-6))
            clusters = [0] * len(cosines)
            for number, part in enumerate(networkx.community.louvain_communities(graph, resolution=resolution, seed=0)):
                for row in part:
                    clusters[row] = number
            yield clusters, time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--unrelated", nargs="+", default=[])
    parser.add_argument("--tool", default=".build/release/nutgraf")
    arguments = parser.parse_args()
    unrelated = [record for path in arguments.unrelated for record in read(path, most=10**9)]
    for path in arguments.articles:
        records = read(path, most=10**9)
        if unrelated:
            records = amid(records, unrelated)
        labels = [str(record["label"]) for record in records]
        count = len(set(labels))
        print(f"\n{path}: {len(records)} articles, {count} labels")
        base = None

        def show(name, clusters, seconds):
            precision, recall, f1 = b_cubed(labels, clusters)
            ratio = f"{seconds / base:7.1f} x" if base else ""
            print(f"  {name:34} P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}  {len(set(clusters)):5} clusters"
                  f"  {seconds:7.2f} s {ratio}", flush=True)

        clusters, seconds = nutgraf(arguments.tool, records, [])
        show("nutgraf", clusters, seconds)
        base = seconds
        show("nutgraf --ignore-facts", *nutgraf(arguments.tool, records, ["--ignore-facts"]))
        show("nutgraf --count auto", *nutgraf(arguments.tool, records, ["--count", "auto"]))
        show("nutgraf, the number given", *nutgraf(arguments.tool, records, ["--count", str(count)]))
        texts = [f"{record.get('title') or ''} {record.get('text') or ''}" for record in records]
        for name, vectors, spent in representations(texts):
            cosines = numpy.asarray((vectors @ vectors.T).todense() if name == "TF-IDF" else vectors @ vectors.T)
            for method, results in (("average linkage", average_linkage(cosines)), ("Louvain", louvain(cosines))):
                clusters, seconds = max(results, key=lambda result: b_cubed(labels, result[0])[2])
                show(f"{method}, {name}, best on the set", clusters, spent + seconds)
            start = time.perf_counter()
            clusters = KMeans(count, n_init=10, random_state=0).fit_predict(vectors).tolist()
            show(f"k-means, {name}, the number given", clusters, spent + time.perf_counter() - start)


if __name__ == "__main__":
    main()
