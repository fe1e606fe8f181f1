"""Makes the tables of background document frequencies in Sources/CEmbeddedData/Frequencies.

usage: generate.py WORDFREQ.whl [--news COUNTS.tsv.gz] [--weight DOCUMENTS] [--languages en,de,…] [--output FOLDER]

WORDFREQ.whl  the wheel of the PyPI package wordfreq, version 3.1.1 (`pip download --no-deps wordfreq==3.1.1`), whose
              lists give the frequency of each word among all words of a language
--news        counted document frequencies of English news: a line `documents<TAB>N`, then `term<TAB>df` lines
              (default: english-news.tsv.gz beside this file)
--weight      with how many documents the word list counts beside the counted news in the English table (default 3000)

A list gives the share f of a word among all words; a table needs the share of documents that hold it. Words come in
bursts, function words less than others, so the number of times a document of L words holds a word is taken to be
negative binomial with mean m = f·L and dispersion k = k₁·m^g, and the share of documents with at least one is

    p(f) = 1 − (1 + m/k)^(−k).

L, k₁ and g are fitted by least squares of ln p over the words of the English list that the counted news holds in 5 or
more documents, on a fixed grid. The English table is then the counted news with the list as a prior of W documents:
p = (df + W·p(f)) / (N + W). The other languages have p(f) alone. The output is the same bytes every time.

Needs Python 3.9 and no packages.
"""
import argparse, gzip, math, os, re, struct, sys, unicodedata, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../languages"))
import evidence

# Terms a table: what 12 MB hold. `sh` is for Croatian, Bosnian and Serbian, in both scripts.
SIZES = {"en": 60000, "de": 30000, "fr": 30000, "es": 30000, "pt": 30000, "it": 30000, "nl": 30000, "ru": 24000, "ar": 24000}
SIZES |= dict.fromkeys("bg bn ca cs da el fa fi fil he hi hu id is ko lt lv mk ms nb pl ro sk sl sv ta tr uk ur".split(), 16000)
SIZES |= {"sh": 24000, "vi": 8000}
DOCUMENTS = 10000   # the nominal size of the collections that were not counted


def unpacked(data):
    """The value of a MessagePack document: the arrays, maps, strings and integers that a word list is made of."""
    at = 0

    def take(count):
        nonlocal at
        at += count
        return data[at - count:at]

    def number(count): return int.from_bytes(take(count), "big")
    def array(count): return [value() for _ in range(count)]
    def table(count): return {value(): value() for _ in range(count)}

    def value():
        tag = number(1)
        if tag < 0x80: return tag
        if tag < 0x90: return table(tag & 0x0F)
        if tag < 0xA0: return array(tag & 0x0F)
        if tag < 0xC0: return take(tag & 0x1F).decode()
        if tag in (0xC0, 0xC2, 0xC3): return {0xC0: None, 0xC2: False, 0xC3: True}[tag]
        if 0xCC <= tag <= 0xCF: return number(1 << (tag - 0xCC))
        if 0xD9 <= tag <= 0xDB: return take(number(1 << (tag - 0xD9))).decode()
        if tag in (0xDC, 0xDD): return array(number(2 << (tag - 0xDC)))
        if tag in (0xDE, 0xDF): return table(number(2 << (tag - 0xDE)))
        raise ValueError(f"MessagePack tag {tag:#x}")

    return value()


def is_term(word):
    """Whether Nutgraf's tokenizer leaves the word as it is: letters and marks, apostrophes inside, NFC, no final 's."""
    if word != unicodedata.normalize("NFC", word) or word.endswith("'s"): return False
    if not all(unicodedata.category(c)[0] in "LM" for c in word.replace("'", "")): return False
    return word[0] != "'" and word[-1] != "'" and "''" not in word


def word_list(wheel, language):
    """(word, frequency) pairs, the most frequent first. List i of a file holds the words of frequency 10^(−i/100)."""
    with zipfile.ZipFile(wheel) as archive:
        name = f"wordfreq/data/large_{language}.msgpack.gz"
        if name not in archive.namelist(): name = f"wordfreq/data/small_{language}.msgpack.gz"
        buckets = unpacked(gzip.decompress(archive.read(name)))[1:]
    elided = language in ("fr", "it")   # the tokenizer cuts at their apostrophes
    words = [(word.replace("’", "'"), 10 ** (-index / 100)) for index, bucket in enumerate(buckets) for word in sorted(bucket)
             if is_term(word) and not (elided and "'" in word)]
    if language == "el": words = [(re.sub("σ$", "ς", word), frequency) for word, frequency in words]   # folded in the list
    return words if language != "sh" else both_scripts(words)


def both_scripts(words):
    """Serbian is written in Cyrillic letters too; the counts are of Latin ones."""
    table = {}
    for word, frequency in words:
        for form in (word, evidence.cyrillic(word)): table[form] = max(frequency, table.get(form, 0))
    return sorted(table.items(), key=lambda row: (-row[1], row[0]))


def share(frequency, length, dispersion, growth):
    mean = frequency * length
    k = dispersion * mean ** growth
    return -math.expm1(-k * math.log1p(mean / k))


def fitted(words, news, documents):
    """The length, the dispersion and its growth that explain the counted news best."""
    seen = [(f, math.log(news[w] / documents)) for w, f in words if news.get(w, 0) >= 5]

    def error(*parameters):
        return sum((math.log(share(f, *parameters)) - p) ** 2 for f, p in seen) / len(seen)
    return min((error(l, k, g), l, k, g)
               for l in range(150, 500, 50) for k in (0.3, 0.5, 0.7, 1, 1.5, 2.5) for g in (0, 0.2, 0.4, 0.6, 0.8))


def encoded(shares, documents):
    """The layout that Sources/TermWeighting/Background/BackgroundFrequencies+Encoding.swift describes."""
    rows = sorted((term.encode(), share) for term, share in shares.items())
    offsets = [0]
    for term, _ in rows: offsets.append(offsets[-1] + len(term))
    levels = bytes(min(255, max(0, round(-12 * math.log2(share)))) for _, share in rows)
    return (b"NGDF\0\0\0\1" + struct.pack("<II", documents, len(rows)) + struct.pack(f"<{len(offsets)}I", *offsets)
            + levels + b"".join(term for term, _ in rows))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("wheel")
    parser.add_argument("--news", default=os.path.join(HERE, "english-news.tsv.gz"))
    parser.add_argument("--weight", type=float, default=3000)
    parser.add_argument("--languages", default=",".join(SIZES))
    parser.add_argument("--output", default=os.path.join(HERE, "../../Sources/CEmbeddedData/Frequencies"))
    options = parser.parse_args()
    with gzip.open(options.news, "rt", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    documents, news = int(rows[0][1]), {term: int(count) for term, count in rows[1:]}
    english = word_list(options.wheel, "en")
    error, *parameters = fitted(english, news, documents)
    print("L = {}, k₁ = {}, g = {}".format(*parameters), f"; root mean square error of ln p: {math.sqrt(error):.2f}")
    for language in options.languages.split(","):
        words = english if language == "en" else word_list(options.wheel, language)
        expected = {word: share(f, *parameters) for word, f in words}
        if language == "en":
            weight, total = options.weight, documents + options.weight
            known = {t: (news.get(t, 0) + weight * expected.get(t, 0)) / total for t in {*news, *expected}}
            expected, count = {t: s for t, s in known.items() if s > 0}, documents
        else:
            count = DOCUMENTS
        kept = sorted(expected.items(), key=lambda row: (-row[1], row[0]))[:SIZES[language]]
        table = encoded(dict(kept), count)
        with open(os.path.join(options.output, language + ".df"), "wb") as file: file.write(table)
        print(f"{language}: {len(kept)} terms, {len(table)} bytes, least share {kept[-1][1]:.1e}")


if __name__ == "__main__":
    main()
