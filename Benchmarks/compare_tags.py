#!/usr/bin/env python3
"""Reads `nutgraf tags` on articles that it did not learn from, and compares it with scikit-learn's classifiers.

    python3 Benchmarks/compare_tags.py ARTICLES.jsonl --field topics [--probabilities] [--tool .build/release/nutgraf]

ARTICLES is JSON Lines with `id`, `title`, `text` and the field with the tags, a string or a list, plain or gzipped.
With several --field the tags of all are taken together; with --least N those that fewer than N articles have are left out.

Probabilities: the articles are cut into halves by a hash of the id. Each half is learned from and the other one read, so
that every article is read once. Printed are precision, recall and F1 at the default of --min-score, beside those of other
probabilities, and for each tenth of the probabilities how many tags were in it, their mean and the share that was right.
With --strangers FILE, articles that none of the tags is for, also how many of them get a tag all the same.

Classifiers, without --probabilities: a tenth of the articles, by a hash of the id, is held out; each system learns from the rest
and gives every held-out article one tag, which should be the first of its own. Printed are precision, recall and F1 over
all articles, which are one figure where every article gets one tag, and the mean of F1 over tags. Needs scikit-learn.
"""

import argparse
import collections
import gzip
import hashlib
import json
import pathlib
import subprocess
import tempfile
import time


def read(path, fields, least):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        records = [json.loads(line) for line in lines]
    articles = []
    for record in records:
        tags = []
        for field in fields:
            value = record.get(field) or []
            tags += [value] if isinstance(value, str) else value
        articles.append({"id": str(record["id"]), "title": record.get("title", ""), "text": record["text"],
                         "tags": list(dict.fromkeys(tags))})
    counts = collections.Counter(tag for article in articles for tag in article["tags"])
    for article in articles:
        article["tags"] = [tag for tag in article["tags"] if counts[tag] >= least]
    return [article for article in articles if article["tags"] or not fields]


def digest(article):
    return int(hashlib.md5(article["id"].encode()).hexdigest(), 16)


def suggested(tool, learned, held_out, *options):
    """The suggestions for each held-out article with their probabilities, for each of the options; and seconds to learn."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "learned.jsonl").write_text("".join(json.dumps(record) + "\n" for record in learned))
        (folder / "new.jsonl").write_text(
            "".join(json.dumps({key: record[key] for key in ("id", "title", "text")}) + "\n" for record in held_out))
        start = time.perf_counter()
        subprocess.run([tool, "tags", "learn", "--quiet", "--archive-of", folder / "learned.jsonl",
                        "-o", folder / "model.jsonl"], check=True)
        seconds = time.perf_counter() - start
        results = []
        for own in options:
            output = subprocess.run([tool, "tags", "suggest", "--quiet", "--model", folder / "model.jsonl", *own,
                                     "--format", "jsonl", folder / "new.jsonl"],
                                    check=True, capture_output=True, text=True)
            tags = {line["id"]: [(tag["text"], tag["score"]) for tag in line["tags"]]
                    for line in map(json.loads, output.stdout.splitlines())}
            results.append([tags[record["id"]] for record in held_out])
    return results, seconds


def probabilities(tool, records, strangers):
    halves = [[record for record in records if digest(record) % 2 == side] for side in (0, 1)]
    everything, seconds = [], []
    print(f"{len(halves[0])} and {len(halves[1])} articles in the halves, "
          f"{len({tag for record in records for tag in record['tags']})} tags, "
          f"{sum(len(record['tags']) for record in records) / len(records):.2f} an article")
    for side, name in ((0, "first"), (1, "second")):
        learned, held_out = halves[side], halves[1 - side]
        (shown, every), taken = suggested(tool, learned, held_out, ["-k", "1000"], ["-k", "1000", "--min-score", "0"])
        seconds.append(taken)
        show_quality(f"learned from the {name} half", held_out, shown)
        if strangers:
            (given,), _ = suggested(tool, learned, strangers, [])
            print(f"{'':28} strangers with a tag {mean(bool(own) for own in given):.3f} of {len(strangers)}")
        everything += zip(held_out, every)
    for least in (0.1, 0.3, 0.5, 0.7, 0.9):
        show_quality(f"both, --min-score {least}", [record for record, _ in everything],
                     [[tag for tag in tags if tag[1] >= least] for _, tags in everything])
    print("probability  tags   mean  share right")
    bins = [[] for _ in range(10)]
    for record, tags in everything:
        for tag, probability in tags:
            bins[min(9, int(probability * 10))].append((probability, tag in record["tags"]))
    for number, own in enumerate(bins):
        if own:
            print(f"{number / 10:.1f} to {(number + 1) / 10:.1f} {len(own):7} {mean(p for p, _ in own):6.3f} "
                  f"{mean(right for _, right in own):6.3f}")
    shown = [own for own in bins[1:] if own]
    error = (sum(len(own) * abs(mean(p for p, _ in own) - mean(right for _, right in own)) for own in shown)
             / max(1, sum(map(len, shown))))
    print(f"mean distance of the two, from 0.1 on: {error:.3f}; seconds to learn a half: {min(seconds):.1f}")


def show_quality(name, records, tags):
    shown = sum(map(len, tags))
    right = sum(tag in record["tags"] for record, own in zip(records, tags) for tag, _ in own)
    precision, recall = right / max(1, shown), right / sum(len(record["tags"]) for record in records)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{name:28} precision, recall, F1  {precision:.3f}  {recall:.3f}  {f1:.3f}   "
          f"tags an article {shown / len(records):.2f}, articles without {mean(not own for own in tags):.3f}")


def mean(values):
    values = list(values)
    return sum(values) / max(1, len(values))


def classifiers(tool, records):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.metrics import precision_recall_fscore_support
    from sklearn.neighbors import KNeighborsClassifier, NearestCentroid
    from sklearn.svm import LinearSVC

    records = [{**record, "tags": record["tags"][:1]} for record in records]
    learned = [record for record in records if digest(record) % 10]
    held_out = [record for record in records if digest(record) % 10 == 0]
    right = [record["tags"][0] for record in held_out]
    labels = sorted({record["tags"][0] for record in records})
    print(f"{len(learned)} articles to learn from, {len(held_out)} held out, {len(labels)} tags")

    def show(name, tags):
        scores = {average: precision_recall_fscore_support(right, tags, average=average, labels=labels, zero_division=0)
                  for average in ("micro", "macro")}
        micro = "  ".join(f"{value:.3f}" for value in scores["micro"][:3])
        print(f"{name:28} precision, recall, F1  {micro}   mean F1 of tags  {scores['macro'][2]:.3f}")

    (best,), _ = suggested(tool, learned, held_out, ["-k", "1", "--min-score", "0"])
    show("nutgraf tags", [own[0][0] if own else "" for own in best])
    vectorizer = TfidfVectorizer(stop_words="english", sublinear_tf=True)
    rows = vectorizer.fit_transform(record["title"] + " " + record["text"] for record in learned)
    new = vectorizer.transform(record["title"] + " " + record["text"] for record in held_out)
    tags = [record["tags"][0] for record in learned]
    show("nearest neighbor", KNeighborsClassifier(1, metric="cosine").fit(rows, tags).predict(new))
    show("15 neighbors, by distance",
         KNeighborsClassifier(15, metric="cosine", weights="distance").fit(rows, tags).predict(new))
    show("nearest centroid", NearestCentroid().fit(rows.toarray(), tags).predict(new.toarray()))
    show("linear support vectors", LinearSVC().fit(rows, tags).predict(new))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles")
    parser.add_argument("--field", action="append", help="the field that has the tags (tags); can be repeated")
    parser.add_argument("--least", type=int, default=1, help="leave out tags that fewer articles have")
    parser.add_argument("--probabilities", action="store_true", help="leave out the comparison with classifiers")
    parser.add_argument("--strangers", help="articles that none of the tags is for")
    parser.add_argument("--tool", default=".build/release/nutgraf")
    arguments = parser.parse_args()
    records = read(arguments.articles, arguments.field or ["tags"], arguments.least)
    strangers = read(arguments.strangers, [], 0) if arguments.strangers else []
    probabilities(arguments.tool, records, strangers)
    if not arguments.probabilities:
        classifiers(arguments.tool, records)


if __name__ == "__main__":
    main()
