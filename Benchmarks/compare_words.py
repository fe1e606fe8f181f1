#!/usr/bin/env python3
"""Compares the words that Nutgraf finds in Chinese, Japanese and Thai with gold ones and with those of other tools.

    swift build -c release --package-path Benchmarks --product WordBenchmarks
    python3 Benchmarks/compare_words.py FILE… [--program Benchmarks/.build/release/WordBenchmarks] [--keywords TOOL]

FILE is JSON Lines, plain or gzipped, with `lang`, `text`, `sentence_ranges` (UTF-8 bytes) and `tokens` (the words of each
sentence). For each language and file it prints F1 over the places of words that have a letter or a digit, of ours by the
best library that is there, by ICU alone, by lists alone and by pairs, and of jieba, MeCab (fugashi with unidic-lite) and
PyThaiNLP where they are installed. With --keywords it also joins the texts into articles of about 30 sentences, asks the
tool for ten keywords of each, and prints the share of keywords that begin or end inside a gold word, wherever they stand.

Needs no package; jieba, fugashi, unidic-lite and pythainlp for the peers.
"""

import argparse
import collections
import gzip
import json
import os
import subprocess
import sys
import tempfile


def records(path):
    with gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("lang") in ("zh", "ja", "th") and record.get("tokens"):
                yield record


def sentences(record):
    """Each sentence with the places of its gold words, in bytes."""
    text = record["text"].encode()
    for (start, end), tokens in zip(record["sentence_ranges"], record["tokens"]):
        sentence = text[start:end].decode().replace("\n", " ").replace("\t", " ")
        if not tokens:
            continue
        places, at = [], 0
        for token in tokens:
            # A token may be written otherwise than the text (quotation marks): it is passed over.
            found = sentence.find(token, at)
            if found < 0 or found > at + 12:
                continue
            places.append((found, found + len(token)))
            at = found + len(token)
        yield sentence, places


def telling(sentence, places):
    return {place for place in places if any(character.isalnum() for character in sentence[place[0]:place[1]])}


def to_bytes(sentence, places):
    offsets = [0]
    for character in sentence:
        offsets.append(offsets[-1] + len(character.encode()))
    return {(offsets[start], offsets[end]) for start, end in places}


def ours(program, source, items):
    lines = "".join(f"{language}\t{sentence}\n" for language, sentence, _ in items)
    output = subprocess.run([program, source], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    return [{tuple(map(int, place.split("-"))) for place in line.split()} for line in output.split("\n")[:-1]]


def spans(words):
    places, at = [], 0
    for word in words:
        places.append((at, at + len(word)))
        at += len(word)
    return places


def peers(language):
    try:
        if language == "zh":
            import jieba
            jieba.setLogLevel(60)
            return "jieba", lambda sentence: spans(jieba.cut(sentence, HMM=True))
        if language == "ja":
            import fugashi
            tagger = fugashi.Tagger()

            def cut(sentence):
                places, at = [], 0
                for word in tagger(sentence):
                    at = sentence.index(word.surface, at)
                    places.append((at, at + len(word.surface)))
                    at += len(word.surface)
                return places
            return "fugashi", cut
        from pythainlp import word_tokenize
        return "pythainlp", lambda sentence: spans(word_tokenize(sentence, engine="newmm", keep_whitespace=True))
    except ImportError:
        return None, None


def f1(found, gold):
    hits = sum(len(one & other) for one, other in zip(found, gold))
    total = sum(map(len, found)) + sum(map(len, gold))
    return 200 * hits / total if total else 0.0


def cut_keywords(tool, language, items):
    """The share of keywords that are cut inside a gold word."""
    articles, current = [], []
    for _, sentence, places in items:
        current.append((sentence, places))
        if len(current) == 30:
            articles.append(current)
            current = []
    if len(current) >= 10:
        articles.append(current)
    articles = articles[:30]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for number, article in enumerate(articles):
            text = "\n".join(sentence for sentence, _ in article)
            file.write(json.dumps({"id": str(number), "text": text, "language": language}, ensure_ascii=False) + "\n")
        file.flush()
        output = subprocess.run(
            [tool, "keywords", "-k", "10", "--format", "jsonl", "--quiet", file.name], stdout=subprocess.PIPE, check=True).stdout
    cut, total, examples = 0, 0, collections.Counter()
    for article, line in zip(articles, output.decode().splitlines()):
        for keyword in json.loads(line)["keywords"]:
            text = keyword["text"]
            total += 1
            whole = False
            for sentence, places in article:
                starts, ends = {start for start, _ in places}, {end for _, end in places}
                at = sentence.find(text)
                while at >= 0 and not whole:
                    whole = at in starts and at + len(text) in ends
                    at = sentence.find(text, at + 1)
            if not whole:
                cut += 1
                examples[text] += 1
    share = 100 * cut / total if total else 0.0
    print(f"  {language} keywords: {len(articles)} articles, {total} keywords, {share:.1f} % cut inside a word: "
          + " ".join(text for text, _ in examples.most_common(12)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--program", default="Benchmarks/.build/release/WordBenchmarks")
    parser.add_argument("--keywords", metavar="TOOL")
    arguments = parser.parse_args()
    for path in arguments.files:
        groups = collections.defaultdict(list)
        for record in records(path):
            for sentence, places in sentences(record):
                groups[record["lang"]].append((record["lang"], sentence, places))
        for language, items in sorted(groups.items()):
            gold = [to_bytes(sentence, telling(sentence, places)) for _, sentence, places in items]
            results = []
            for source in ("best", "icu", "lists", "pairs"):
                found = ours(arguments.program, source, items)
                results.append(f"{source} {f1(found, gold):.1f}")
            name, cut = peers(language)
            if cut:
                found = [to_bytes(sentence, telling(sentence, cut(sentence))) for _, sentence, _ in items]
                results.append(f"{name} {f1(found, gold):.1f}")
            print(f"{os.path.basename(path)} {language}, {len(items)} sentences: " + ", ".join(results))
            if arguments.keywords:
                cut_keywords(arguments.keywords, language, items)


if __name__ == "__main__":
    sys.exit(main())
