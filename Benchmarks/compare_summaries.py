#!/usr/bin/env python3
"""Compares the choices of `nutgraf summarize` with those of sumy, method by method, on articles already cut into sentences.

    python3 Benchmarks/compare_summaries.py ARTICLES.jsonl [--tool .build/release/nutgraf] [-n 3] [--limit 200]

ARTICLES is JSON Lines with `id` and `sentences`, in English, plain or gzipped. For each method that both have, it prints
the share of sumy's sentences that nutgraf chooses too, what a choice by lot would share, and the known reasons for the
difference. Sentences of fewer than four words are left out beforehand, since nutgraf never chooses them, and so are
repeats.

Needs sumy.
"""

import argparse
import gzip
import importlib
import json
import re
import subprocess
import sys
import tempfile

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.utils import get_stop_words

# nutgraf's name: sumy's module and class, and why choices differ.
METHODS = {
    "luhn": ("luhn", "LuhnSummarizer", "a cluster's last words: sumy's goes on for up to four insignificant ones"),
    "lsa": ("lsa", "LsaSummarizer", "sumy takes every topic, and gives absent words 0.4 of the weight of present ones"),
    "textrank": ("text_rank", "TextRankSummarizer", "sumy counts repeated words, stems, and joins sentences to themselves"),
    "reduction": ("reduction", "ReductionSummarizer", "the lists of stop words, and what is a word"),
    "lexrank": ("lex_rank", "LexRankSummarizer", "sumy's inverse document frequencies are the article's own"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer", "sumy leaves out the step of the most probable word"),
    "kl": ("kl", "KLSummarizer", "sumy sums over the summary's words only, without smoothing"),
}


class Words:
    """Words as sumy's sentences ask for them; its own tokenizer needs data from elsewhere."""

    def to_words(self, text):
        return tuple(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text))


def articles(path, limit):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        for line in lines:
            record = json.loads(line)
            sentences = []
            for sentence in record["sentences"]:
                lower = sum(1 for word in re.findall(r"\w+", sentence) if word[0].islower())
                if lower >= 2 and len(re.findall(r"\w+", sentence)) >= 4 and sentence not in sentences:
                    sentences.append(sentence)
            if len(sentences) > 5:
                yield {"id": str(record["id"]), "sentences": sentences, "language": "en"}
                limit -= 1
                if limit == 0:
                    return


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles")
    parser.add_argument("--tool", default=".build/release/nutgraf")
    parser.add_argument("-n", type=int, default=3)
    parser.add_argument("--limit", type=int, default=200)
    arguments = parser.parse_args()
    records = list(articles(arguments.articles, arguments.limit))
    if not records:
        sys.exit("compare_summaries: no article of more than five sentences there. Give JSON Lines with `sentences`.")
    by_lot = sum(min(1, arguments.n / len(record["sentences"])) for record in records) / len(records)
    print(f"{len(records)} articles, {arguments.n} sentences of each; by lot {by_lot:.0%} would agree")
    words, stop_words = Words(), get_stop_words("english")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record | {"text": "\n".join(record["sentences"])}, ensure_ascii=False) + "\n")
        file.flush()
        for method, (module, name, reason) in METHODS.items():
            ours = subprocess.run(
                [arguments.tool, "summarize", "--method", method, "-n", str(arguments.n), "--format", "jsonl", file.name],
                check=True, capture_output=True, text=True).stdout
            chosen = {str(line["id"]): {sentence["text"] for sentence in line["sentences"]}
                      for line in map(json.loads, ours.splitlines())}
            summarizer = getattr(importlib.import_module(f"sumy.summarizers.{module}"), name)(Stemmer("english"))
            summarizer.stop_words = stop_words
            common = 0
            for record in records:
                document = ObjectDocumentModel([Paragraph([Sentence(text, words) for text in record["sentences"]])])
                theirs = {" ".join(str(sentence).split()) for sentence in summarizer(document, arguments.n)}
                common += len(theirs & chosen[record["id"]])
            print(f"{method:10} {common / arguments.n / len(records):4.0%}  {reason}")


if __name__ == "__main__":
    main()
