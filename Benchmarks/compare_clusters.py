#!/usr/bin/env python3
"""Compares `nutgraf cluster` with the methods of scikit-learn, scipy and networkx on articles with a label each.

    python3 Benchmarks/compare_clusters.py ARTICLES.jsonl… [--unrelated OTHER.jsonl…] [--samples 100 200]
        [--halves] [--tool .build/release/nutgraf]

ARTICLES is JSON Lines with `title`, `text` and `label`, or with `documents` for each story, plain or gzipped. With --unrelated
each set is amid as many of those articles, drawn by lot, which belong to nothing. Nutgraf is given nothing; a peer has every
threshold and resolution of a ladder, and the figure of the best one on that very set is printed, which flatters it. k-means
is given the number of labels, as is Nutgraf's. Printed are precision, recall and F1 by B-cubed, the number of clusters, and the
seconds: of the whole process for Nutgraf, of vectors and one setting for a peer; the ratio is the peer's seconds to those of
Nutgraf in the same run.

With --samples the same is done on ten random samples of so many articles of each set, in which events have fewer articles;
printed are the means over the samples, and the least and the highest F1. A peer has the one setting of its ladder whose mean
is best. With --halves it is done on the articles of each half of the labels: of the topics, where articles have a `topic`, so that events
that look alike are in one half. What was chosen on the one half is to be judged by the other.

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


def peers(records):
    """By the name of each peer its clusters, one result for each setting, with the seconds."""
    results = {}
    count = len({record["label"] for record in records})
    for name, vectors, spent in representations([f"{record['title']} {record['text']}" for record in records]):
        cosines = numpy.asarray((vectors @ vectors.T).todense() if name == "TF-IDF" else vectors @ vectors.T)
        for method, found in (("average linkage", average_linkage(cosines)), ("Louvain", louvain(cosines))):
            results[f"{method}, {name}, best on the set"] = [(clusters, spent + seconds) for clusters, seconds in found]
        start = time.perf_counter()
        clusters = KMeans(count, n_init=10, random_state=0).fit_predict(vectors).tolist()
        results[f"k-means, {name}, the number given"] = [(clusters, spent + time.perf_counter() - start)]
    return results


SAMPLES = 10


def samples(records, size):
    """Random articles, in the order of the set."""
    for seed in range(SAMPLES):
        rows = random.Random(seed).sample(range(len(records)), min(size, len(records)))
        yield [records[row] for row in sorted(rows)]


def halves(records):
    """Every other topic, and the rest; of labels, where there are no topics."""
    key = "topic" if all("topic" in record for record in records) else "label"
    keys = sorted({str(record[key]) for record in records}, key=lambda name: (len(name), name))
    for half in (0, 1):
        chosen = set(keys[half::2])
        yield [record for record in records if str(record[key]) in chosen]


def compare(collections, tool):
    """Prints the means over the collections of everybody's figures."""
    labels = [[record["label"] for record in records] for records in collections]
    base = None

    def show(name, results):
        figures = numpy.array([b_cubed(gold, clusters) for gold, (clusters, _) in zip(labels, results)])
        precision, recall, f1 = figures.mean(axis=0)
        span = f" ({figures[:, 2].min():.1f} to {figures[:, 2].max():.1f})" if len(collections) > 1 else ""
        count = numpy.mean([len(set(clusters)) for clusters, _ in results])
        seconds = numpy.mean([seconds for _, seconds in results])
        ratio = f"{seconds / base:7.1f} x" if base else ""
        print(f"  {name:34} P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}{span}  {count:5.0f} clusters"
              f"  {seconds:7.2f} s {ratio}", flush=True)
        return seconds

    base = show("nutgraf", [nutgraf(tool, records, []) for records in collections])
    for name, options in (("--ignore-facts", ["--ignore-facts"]), ("--count auto", ["--count", "auto"])):
        show(f"nutgraf {name}", [nutgraf(tool, records, options) for records in collections])
    show("nutgraf, the number given",
         [nutgraf(tool, records, ["--count", str(len(set(gold)))]) for records, gold in zip(collections, labels)])
    found = [peers(records) for records in collections]
    for name in found[0]:
        settings = zip(*(results[name] for results in found))
        show(name, max(settings, key=lambda setting: sum(
            b_cubed(gold, clusters)[2] for gold, (clusters, _) in zip(labels, setting))))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--unrelated", nargs="+", default=[])
    parser.add_argument("--samples", nargs="+", type=int, default=[])
    parser.add_argument("--halves", action="store_true")
    parser.add_argument("--tool", default=".build/release/nutgraf")
    arguments = parser.parse_args()
    unrelated = [record for path in arguments.unrelated for record in read(path, most=10**9)]
    for path in arguments.articles:
        records = read(path, most=10**9)
        sets = [("", records)]
        if arguments.halves:
            sets += [(f", half {number}", half) for number, half in enumerate(halves(records), 1)]
        for name, chosen in sets:
            if unrelated:
                chosen = amid(chosen, unrelated)
            print(f"\n{path}{name}: {len(chosen)} articles, {len({record['label'] for record in chosen})} labels")
            compare([chosen], arguments.tool)
            for size in arguments.samples:
                if size < len(chosen):
                    print(f"\n{path}{name}: {SAMPLES} samples of {size} articles")
                    compare(list(samples(chosen, size)), arguments.tool)


if __name__ == "__main__":
    main()
