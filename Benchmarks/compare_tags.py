#!/usr/bin/env python3
"""Compares `nutgraf tags` with scikit-learn's classifiers on articles with one tag each.

    python3 Benchmarks/compare_tags.py ARTICLES.jsonl --field topics [--tool .build/release/nutgraf]

ARTICLES is JSON Lines with `id`, `title`, `text` and the field with the tags, a string or a list whose first counts,
plain or gzipped. A tenth of them, by a hash of the id, is held out; each system learns from the rest and gives every
held-out article one tag. Printed are precision, recall and F1 over all articles, which are one figure where every
article gets one tag, and the mean of F1 over tags.

Needs scikit-learn.
"""

import argparse
import gzip
import hashlib
import json
import pathlib
import subprocess
import tempfile

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import precision_recall_fscore_support
from sklearn.neighbors import KNeighborsClassifier, NearestCentroid
from sklearn.svm import LinearSVC


def read(path, field):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        for line in lines:
            record = json.loads(line)
            tags = record[field]
            yield {"id": str(record["id"]), "title": record.get("title", ""), "text": record["text"],
                   "tags": [tags] if isinstance(tags, str) else tags[:1]}


def nutgraf(tool, learned, held_out):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "learned.jsonl").write_text("".join(json.dumps(record) + "\n" for record in learned))
        (folder / "new.jsonl").write_text(
            "".join(json.dumps({key: record[key] for key in ("id", "title", "text")}) + "\n" for record in held_out))
        subprocess.run([tool, "tags", "learn", "--archive-of", folder / "learned.jsonl", "-o", folder / "model.jsonl"],
                       check=True)
        output = subprocess.run([tool, "tags", "suggest", "--model", folder / "model.jsonl", "-k", "1", "--min-score", "0",
                                 "--format", "jsonl", folder / "new.jsonl"], check=True, capture_output=True, text=True)
        tags = {line["id"]: [tag["text"] for tag in line["tags"]] for line in map(json.loads, output.stdout.splitlines())}
    return [(tags[record["id"]] or [""])[0] for record in held_out]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles")
    parser.add_argument("--field", default="tags")
    parser.add_argument("--tool", default=".build/release/nutgraf")
    arguments = parser.parse_args()
    records = list(read(arguments.articles, arguments.field))
    is_held_out = [int(hashlib.md5(record["id"].encode()).hexdigest(), 16) % 10 == 0 for record in records]
    learned = [record for record, out in zip(records, is_held_out) if not out]
    held_out = [record for record, out in zip(records, is_held_out) if out]
    right = [record["tags"][0] for record in held_out]
    labels = sorted({record["tags"][0] for record in records})
    print(f"{len(learned)} articles to learn from, {len(held_out)} held out, {len(labels)} tags")

    def show(name, tags):
        scores = {average: precision_recall_fscore_support(right, tags, average=average, labels=labels, zero_division=0)
                  for average in ("micro", "macro")}
        micro = "  ".join(f"{value:.3f}" for value in scores["micro"][:3])
        print(f"{name:28} precision, recall, F1  {micro}   mean F1 of tags  {scores['macro'][2]:.3f}")

    show("nutgraf tags", nutgraf(arguments.tool, learned, held_out))
    vectorizer = TfidfVectorizer(stop_words="english", sublinear_tf=True)
    rows = vectorizer.fit_transform(record["title"] + " " + record["text"] for record in learned)
    new = vectorizer.transform(record["title"] + " " + record["text"] for record in held_out)
    tags = [record["tags"][0] for record in learned]
    show("nearest neighbor", KNeighborsClassifier(1, metric="cosine").fit(rows, tags).predict(new))
    show("15 neighbors, by distance",
         KNeighborsClassifier(15, metric="cosine", weights="distance").fit(rows, tags).predict(new))
    show("nearest centroid", NearestCentroid().fit(rows.toarray(), tags).predict(new.toarray()))
    show("linear support vectors", LinearSVC().fit(rows, tags).predict(new))


if __name__ == "__main__":
    main()
