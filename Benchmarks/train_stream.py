#!/usr/bin/env python3
"""Learns the model by which `nutgraf follow` puts articles into stories, on one half of the labels, and reads it on the other.

    python3 Benchmarks/train_stream.py SET.jsonl… --unrelated OTHER.jsonl [--tool …/StreamBenchmarks]

A SET has a story for each article in `label`, or `documents` for each story; plain or gzipped. Its labels are halved by lot.
Each half is a stream four times: alone and with as many unrelated articles (each its own story), without dates in random
order, and with dates. No such set has dates, so they are drawn: a story begins somewhere in 30 days, and its articles come
after exponential times of 2 days in the mean, at most 8; unrelated ones come at any time.

The ranking is learned from the differences between the features of an article's own story and those of its other candidates,
the decision to join from those of the candidate that ranks first (both by logistic regression, each set and kind of stream
with the same weight); its bias is then moved to where the training half is best. Printed are the weights, and B-cubed F1 on the held-out half: of the stories when each article came,
at the end, without merges and splits; and of the baseline, which joins the story with the highest cosine if it reaches a
threshold: one threshold for all, the best of the training half; one for each stream, the best of its training half; and the
one that is best on the held-out half itself, which flatters it.

Needs scikit-learn; build the tool with `swift build -c release --package-path Benchmarks`.
"""

import argparse
import collections
import gzip
import json
import random
import subprocess
import tempfile

import numpy
from sklearn.linear_model import LogisticRegression

DAYS, MEAN, MOST = 30, 2, 8
MOST_OF_LABEL = 12
SHIFTS = [number / 4 for number in range(-6, 7)]
THRESHOLDS = [number / 100 for number in range(10, 71, 5)]


def read(path, most=MOST_OF_LABEL):
    """The articles with `label`; those of a story of several `documents` have its id."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    articles, counts = [], collections.Counter()
    with opened as lines:
        for number, record in enumerate(map(json.loads, lines)):
            label = str(record.get("label") or record.get("id"))
            for place, part in enumerate(record.get("documents") or [record]):
                counts[label] += 1
                if counts[label] <= most:
                    articles.append({"id": f"{number}-{place}", "title": part.get("title") or "", "text": part.get("text") or "",
                                     "label": label} | ({"topic": record["topic"]} if "topic" in record else {}))
    return articles


def half(articles, which, seed):
    labels = sorted({article["label"] for article in articles})
    random.Random(seed).shuffle(labels)
    chosen = set(labels[which::2])
    return [article for article in articles if article["label"] in chosen]


def streams(name, articles, unrelated, seed):
    """The four streams of a set, by name."""
    for noisy in (False, True):
        for dated in (False, True):
            chance = random.Random(seed)
            rows = [dict(article) for article in articles]
            if noisy:
                for number, article in enumerate(chance.sample(unrelated, min(len(rows), len(unrelated)))):
                    rows.append(dict(article, id=f"unrelated-{number}", label=f"unrelated-{number}"))
            chance.shuffle(rows)
            if dated:
                starts = {}
                for row in rows:
                    start = starts.setdefault(row["label"], chance.uniform(0, DAYS))
                    row["time"] = start + min(chance.expovariate(1 / MEAN), MOST)
                rows.sort(key=lambda row: row["time"])
                for row in rows:
                    row["date"] = f"2024-{1 + int(row['time']) // 28:02}-{1 + int(row.pop('time')) % 28:02}"
            yield f"{name}{' amid others' if noisy else ''}{', dated' if dated else ''}", rows


def call(tool, command, rows, *arguments):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for row in rows:
            if command == "follow":
                row = {key: value for key, value in row.items() if key != "label"}
            file.write(json.dumps(row) + "\n")
        file.flush()
        return subprocess.run([tool, command, file.name, *arguments], check=True, capture_output=True,
                              text=True).stdout.splitlines()


def b_cubed(labels, clusters):
    both = collections.Counter(zip(labels, clusters))
    of_label, of_cluster = collections.Counter(labels), collections.Counter(clusters)
    precision = sum(count * count / of_cluster[cluster] for (_, cluster), count in both.items()) / len(labels)
    recall = sum(count * count / of_label[label] for (label, _), count in both.items()) / len(labels)
    return 200 * precision * recall / (precision + recall)


def text(model):
    ranking, joining, bias = model
    return ",".join(f"{number:.4g}" for number in [*ranking, *joining, bias])


def follow(tool, rows, model="-", *arguments):
    """B-cubed F1 when each article came, and at the end."""
    lines = [line.split(" ", 2) for line in call(tool, "follow", rows, model, *arguments)]
    labels = [row["label"] for row in rows]
    return b_cubed(labels, [line[0] for line in lines]), b_cubed(labels, [line[1] for line in lines])


def candidates(tool, rows, *model):
    """For each article with candidates: which of them are its story, and their features."""
    found = collections.defaultdict(lambda: ([], []))
    for line in call(tool, "candidates", rows, *model):
        number, own, *values = line.split()
        found[int(number)][0].append(int(own))
        found[int(number)][1].append([float(value) for value in values])
    return [(numpy.array(own), numpy.array(values)) for own, values in found.values()]


def learn(groups):
    """The model from the candidates of each stream, each of which has the same weight."""
    rows, weights = [], []
    for group in groups:
        pairs = [mine - other for own, values in group for mine in values[own == 1] for other in values[own == 0]]
        rows += pairs
        weights += [1000 / max(1, len(pairs))] * len(pairs)
    rows, weights = numpy.array(rows), numpy.array(weights)
    # Each difference both ways, so that no bias is learned.
    ranking = LogisticRegression(C=1, max_iter=5000, fit_intercept=False).fit(
        numpy.concatenate([rows, -rows]), numpy.repeat([1, 0], len(rows)),
        sample_weight=numpy.concatenate([weights, weights])).coef_[0]
    rows, own, weights = [], [], []
    for group in groups:
        for is_own, values in group:
            best = int(numpy.argmax(values @ ranking))
            rows.append(values[best])
            own.append(is_own[best])
            weights.append(1000 / len(group))
    joining = LogisticRegression(C=1, max_iter=5000).fit(rows, own, sample_weight=weights)
    return ranking, joining.coef_[0], joining.intercept_[0]


def fixed(threshold, features):
    """A model that joins the story with the highest cosine, if it reaches a threshold."""
    weights = [0] * features
    weights[0] = 50
    return [1] + [0] * (features - 1), weights, -50 * threshold


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--unrelated", nargs="+", required=True)
    parser.add_argument("--tool", default="Benchmarks/.build/release/StreamBenchmarks")
    parser.add_argument("--train-on", type=int, choices=(0, 1), default=0, help="the half that is learned from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--built-in", action="store_true", help="learn nothing, read the model that is built in")
    arguments = parser.parse_args()
    tool, seed = arguments.tool, arguments.seed
    unrelated = [article for path in arguments.unrelated for article in read(path, most=10_000)]
    random.Random(seed).shuffle(unrelated)
    halves = [unrelated[:len(unrelated) // 2], unrelated[len(unrelated) // 2:]]
    train, held_out = [], []
    for path in arguments.sets:
        articles = read(path)
        name = path.rsplit("/", 1)[-1].split(".")[0]
        for which, kept in ((arguments.train_on, train), (1 - arguments.train_on, held_out)):
            kept += streams(name, half(articles, which, seed), halves[which], seed)
    groups = [candidates(tool, rows) for _, rows in train]
    features = groups[0][0][1].shape[1]
    model = "-"
    if not arguments.built_in:
        learned = learn(groups)
        ranking, joining, bias = learned
        def mean(shift):
            return numpy.mean([follow(tool, rows, text((ranking, joining, bias + shift)))[1] for _, rows in train])
        shift = max(SHIFTS, key=mean)
        learned = ranking, joining, bias + shift
        print(f"shift {shift}, training half {mean(shift):.1f}")
        model = text(learned)
        for name, numbers in zip(("ranking", "joining"), learned):
            print(f"{name}: [{', '.join(f'{number:.3g}' for number in numbers)}]")
        print(f"bias: {learned[2]:.3g}\n")
    ladder = [text(fixed(threshold, features)) for threshold in THRESHOLDS]
    trained = [[follow(tool, rows, one, "unreviewed")[1] for one in ladder] for _, rows in train]
    everywhere = int(numpy.argmax(numpy.mean(trained, axis=0)))
    print(f"{'held-out half':44} {'came':>6} {'end':>6} {'unrev.':>6} {'fixed':>6} {'own':>6} {'best':>6}  articles")
    sums = []
    for (name, rows), own in zip(held_out, trained):
        first, last = follow(tool, rows, model)
        plain = follow(tool, rows, model, "unreviewed")[1]
        rungs = [follow(tool, rows, one, "unreviewed")[1] for one in ladder]
        sums.append((first, last, plain, rungs[everywhere], rungs[int(numpy.argmax(own))], max(rungs)))
        print(f"{name:44} " + " ".join(f"{number:6.1f}" for number in sums[-1]) + f"  {len(rows)}", flush=True)
    print(f"{'mean':44} " + " ".join(f"{number:6.1f}" for number in numpy.mean(sums, axis=0)))


if __name__ == "__main__":
    main()
