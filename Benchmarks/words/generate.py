#!/usr/bin/env python3
"""Makes the word lists that texts without spaces are cut by where no library is there to do it, and that tell nouns
from other words: Sources/CEmbeddedData/Words/{zh,ja,th}.words.

    python3 -m venv venv && venv/bin/pip install jieba wordfreq mecab-python3 ipadic pythainlp
    venv/bin/python generate.py

The words of Chinese, with counts and parts of speech, are those of jieba (MIT); Traditional characters are read as
Simplified ones by wordfreq's table. Those of Japanese are wordfreq's (CC BY-SA 4.0), their parts of speech ipadic's.
Those of Thai are the Thai National Corpus's as PyThaiNLP has them (CC0), their parts of speech its unigram models'
(CC BY 4.0). Sources/TextAnalysis/Tokens/Unspaced/WordList.swift has the layout.
"""
import collections
import json
import math
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / "Sources/CEmbeddedData/Words"
MAGIC = b"NGWL\0\0\0\1"
# As WordList.Kind numbers them.
NOUN, NAME, VERB, ADJECTIVE, ADVERB, FUNCTION, NUMBER, UNIT, TIME = range(9)
# A level is an eighth of a bit of -log2 of the word's share.
LEVELS_PER_BIT = 8


def write(language, words, variants=()):
    """Words as (text, count, kind), and pairs of characters that are read as one."""
    total = sum(count for _, count, _ in words)
    entries = sorted((word.encode(), count, kind) for word, count, kind in words)
    data = bytearray(MAGIC)
    data += len(entries).to_bytes(4, "little") + len(variants).to_bytes(4, "little")
    data += bytes(len(word) for word, _, _ in entries)
    data += bytes(min(255, round(-math.log2(count / total) * LEVELS_PER_BIT)) for _, count, _ in entries)
    data += bytes(kind for _, _, kind in entries)
    for word, _, _ in entries:
        data += word
    for character, read_as in sorted(variants):
        data += ord(character).to_bytes(3, "little") + ord(read_as).to_bytes(3, "little")
    TARGET.mkdir(exist_ok=True)
    (TARGET / f"{language}.words").write_bytes(data)
    print(language, len(entries), "words", len(variants), "variants", len(data), "bytes")


def chinese(most=60000):
    import jieba
    import msgpack, gzip, wordfreq

    kinds = {"n": NOUN, "v": VERB, "a": ADJECTIVE, "b": ADJECTIVE, "z": ADJECTIVE, "d": ADVERB, "m": NUMBER, "q": UNIT,
             "t": TIME, "s": NOUN, "f": FUNCTION, "r": FUNCTION, "p": FUNCTION, "c": FUNCTION, "u": FUNCTION,
             "y": FUNCTION, "e": FUNCTION, "o": FUNCTION, "i": ADVERB, "l": ADVERB, "j": NOUN, "x": NOUN, "g": NOUN,
             "h": FUNCTION, "k": FUNCTION}
    han = re.compile(r"[\u4e00-\u9fff]{1,6}$")
    words = []
    for line in (pathlib.Path(jieba.__file__).parent / "dict.txt").read_text().splitlines():
        word, count, tag = line.split(" ")
        if not han.match(word):
            continue
        kind = NAME if tag in ("nr", "ns", "nt", "nz", "nrt", "nrfg") else NOUN if tag in ("vn", "an", "ng") or tag == "l" and len(word) > 3 \
            else kinds.get(tag[0], NOUN)
        words.append((word, int(count), kind))
    words.sort(key=lambda entry: (-entry[1], entry[0]))
    # All characters, and the most frequent words.
    kept = words[:most] + [entry for entry in words[most:] if len(entry[0]) == 1]
    with gzip.open(pathlib.Path(wordfreq.__file__).parent / "data/_chinese_mapping.msgpack.gz") as file:
        mapping = msgpack.load(file, strict_map_key=False)
    variants = [(chr(a), b if isinstance(b, str) else chr(b)) for a, b in mapping.items()]
    variants = [(a, b) for a, b in variants if a != b and len(b) == 1 and 0x4E00 <= ord(a) <= 0x9FFF]
    write("zh", kept, variants)


def japanese(most=35000):
    import ipadic, MeCab, wordfreq

    tagger = MeCab.Tagger(ipadic.MECAB_ARGS)
    unspaced = re.compile(r"[\u3005-\u3007\u3041-\u30ff\u4e00-\u9fff]{1,12}$")
    words = {}
    for word, share in wordfreq.get_frequency_dict("ja", "large").items():
        if not unspaced.match(word):
            continue
        lines = tagger.parse(word).splitlines()[:-1]
        if len(lines) != 1:
            continue
        tags = lines[0].split("\t")[1].split(",")
        main, sub = tags[0], tags[1]
        if main == "名詞":
            kind = {"固有名詞": NAME, "数": NUMBER, "代名詞": FUNCTION, "非自立": FUNCTION, "副詞可能": TIME,
                    "形容動詞語幹": ADJECTIVE, "特殊": FUNCTION}.get(sub, NOUN)
            if sub == "接尾" and tags[2] == "助数詞":
                kind = UNIT
        else:
            kind = {"動詞": VERB, "形容詞": ADJECTIVE, "副詞": ADVERB, "連体詞": FUNCTION}.get(main, FUNCTION)
        words[word] = (share, kind)
    ranked = sorted(words.items(), key=lambda entry: (-entry[1][0], entry[0]))[:most]
    write("ja", [(word, share * 1e9, kind) for word, (share, kind) in ranked])


def thai(most=25000):
    import pythainlp

    corpus = pathlib.Path(pythainlp.__file__).parent / "corpus"
    known = set((corpus / "words_th.txt").read_text().split())
    names = set((corpus / "countries_th.txt").read_text().split())
    unigrams = json.loads((corpus / "pos_ud_unigram-v0.2.json").read_text(encoding="utf-8-sig"))
    orchid = json.loads((corpus / "pos_orchid_unigram.json").read_text(encoding="utf-8-sig"))
    universal = {"NOUN": NOUN, "PROPN": NAME, "VERB": VERB, "AUX": FUNCTION, "ADJ": ADJECTIVE, "ADV": ADVERB,
                 "NUM": NUMBER, "ADP": FUNCTION, "PART": FUNCTION, "PRON": FUNCTION, "DET": FUNCTION,
                 "CCONJ": FUNCTION, "SCONJ": FUNCTION, "INTJ": FUNCTION, "PUNCT": FUNCTION, "SYM": NOUN}
    own = {"N": NOUN, "V": VERB, "X": FUNCTION, "A": ADVERB, "D": FUNCTION, "P": FUNCTION, "C": UNIT, "J": FUNCTION,
           "R": FUNCTION, "I": FUNCTION, "F": NOUN, "E": FUNCTION}

    def kind(word):
        tag = unigrams.get(word)
        if tag in universal:
            return universal[tag]
        tag = orchid.get(word)
        if not tag:
            return NAME if word in names else NOUN
        if tag in ("NPRP",):
            return NAME
        if tag in ("VATT", "ADVN", "ADVI", "ADVP", "ADVS"):
            return ADJECTIVE if tag == "VATT" else ADVERB
        if tag in ("NCNM", "NLBL", "DCNM", "DONM"):
            return NUMBER
        return own.get(tag[0], NOUN)

    thai_only = re.compile(r"[\u0e01-\u0e4e]{1,24}$")
    counts = collections.Counter()
    for line in (corpus / "tnc_freq.txt").read_text().splitlines():
        word, _, count = line.partition("\t")
        if thai_only.match(word) and word in known:
            counts[word] += int(count)
    write("th", [(word, count, kind(word)) for word, count in sorted(counts.items(), key=lambda e: (-e[1], e[0]))[:most]])


if __name__ == "__main__":
    chinese()
    japanese()
    thai()
