#!/usr/bin/env python3
"""Records what scikit-learn says of some partitions, for the tests.

    python3 Benchmarks/record_clusters.py > Tests/EvaluationTests/Reference/scikit-learn.tsv

A line of the file is a partition: the classes and the clusters, a number an article; then NMI, AMI, ARI, homogeneity,
completeness, V-measure, precision and recall over pairs (`-` where there is nothing to divide by), and B-cubed
precision and recall out of the contingency matrix.
"""

import platform

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.metrics.cluster import contingency_matrix, pair_confusion_matrix


def partitions():
    yield [], []
    yield [0], [0]
    yield [0, 1], [0, 1]
    yield [0, 1], [0, 0]
    yield [0, 0], [0, 1]
    yield [0, 0, 0, 0], [0, 0, 0, 0]
    yield [0, 1, 2, 3], [0, 0, 0, 0]
    yield [0, 0, 0, 0], [0, 1, 2, 3]
    yield [0, 1, 2, 3], [3, 2, 1, 0]
    yield [0, 0, 1, 1], [0, 1, 2, 3]
    yield [0, 0, 1, 1], [0, 1, 0, 1]
    yield [0, 0, 0, 1, 1, 1, 2, 2, 2], [0, 0, 1, 1, 1, 1, 2, 2, 2]
    random = np.random.default_rng(20240215)
    for articles, classes, clusters, kept in [
        (12, 3, 3, 0.5), (40, 5, 8, 0.7), (60, 6, 6, 0.8), (100, 2, 50, 0.5), (150, 40, 30, 0.9), (300, 10, 200, 0.6),
        (300, 4, 4, 0.0), (500, 100, 120, 0.8), (500, 3, 5, 0.95), (800, 20, 1, 0.0), (800, 2, 2, 0.99),
    ]:
        gold = random.integers(classes, size=articles)
        chance = random.integers(clusters, size=articles)
        yield gold.tolist(), np.where(random.random(articles) < kept, gold % clusters, chance).tolist()
    # Sizes far apart.
    yield [0] * 590 + [1] * 9 + [2], [0] * 300 + [1] * 285 + [2] * 14 + [3]


def share(part, whole):
    return float(part / whole) if whole > 0 else "-"


def line(gold, clusters):
    homogeneity, completeness, v_measure = metrics.homogeneity_completeness_v_measure(gold, clusters)
    values = [
        metrics.normalized_mutual_info_score(gold, clusters), metrics.adjusted_mutual_info_score(gold, clusters),
        metrics.adjusted_rand_score(gold, clusters), homogeneity, completeness, v_measure,
    ]
    if gold:
        (_, given_only), (right_only, both) = pair_confusion_matrix(gold, clusters)
        values += [share(both, both + given_only), share(both, both + right_only)]
        table = contingency_matrix(gold, clusters).astype(float)
        values += [
            (table**2 / table.sum(axis=0)).sum() / len(gold), (table**2 / table.sum(axis=1, keepdims=True)).sum() / len(gold),
        ]
    else:
        values += ["-", "-", "-", "-"]
    numbers = [value if value == "-" else repr(float(value)) for value in values]
    return "\t".join([" ".join(map(str, gold)), " ".join(map(str, clusters)), *numbers])


def main():
    print("# Made by: python3 Benchmarks/record_clusters.py")
    print(f"# scikit-learn {sklearn.__version__}, numpy {np.__version__}, Python {platform.python_version()}")
    for gold, clusters in partitions():
        print(line(gold, clusters))


if __name__ == "__main__":
    main()
