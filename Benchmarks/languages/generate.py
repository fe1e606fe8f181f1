"""Makes the table Sources/CEmbeddedData/Languages/languages.heli, by which the language of a text is found out.

usage: generate.py FOLDER [--output FILE]

FOLDER  holds what `pip download --no-deps --no-binary langdetect wordfreq==3.1.1 langdetect==1.0.9
        pyspellchecker==0.9.1` gets

The method is HeLI (Jauhiainen, Lindén and Jauhiainen 2016, "HeLI, a Word-Based Backoff Method for Language
Identification"): the relative frequencies of a language's most frequent words, and for words that no language has those
of its character n-grams, the longest that are known. Two things are added: a word that a language does not have costs
more where it has a letter that the language does not write; and Croatian, Bosnian and Serbian in Latin letters are one
language here, which pairs of words (`vrijeme`, `vreme`) and serbocroatian.txt tell apart afterwards.

Frequencies are wordfreq's where it has the language, pyspellchecker's for Basque. For the rest they are guessed: the
words of words.txt by Zipf's law, the word forms of simplemma (MIT) and those of a near language that look right as rare
words, and n-grams of up to three characters by langdetect, of four by the chain of these.

Needs Python 3.9 and simplemma 2.0.0. The output is the same bytes every time.
"""
import argparse, collections, math, os, struct
import evidence, sources
from sources import COUNTED, LISTED, pieces

HERE = os.path.dirname(os.path.abspath(__file__))
WORDS = 2000                                   # the words that a language has at most
GRAMS = {4: 2600, 3: 2000, 2: 450, 1: 80}      # and the n-grams
SPREAD = 0.6                                   # n-grams count by this power of the frequency of their word
LEAST = 6.3                                    # words of a frequency below 10^−LEAST tell nothing
NEAR = {"nn": ["nb"], "gl": ["pt", "es"], "af": ["nl"], "be": ["uk", "ru"]}
FORMS = {"nn": 8, "gl": 25, "ga": 20}          # of the forms that no near language has every so manieth is taken
SAME, ALIKE, RARE = 0.6, 0.4, 1e-6             # what a near language's frequency counts for
WORD_PENALTY, GUESSED_DISCOUNT = 6.5, 0.4      # −log₁₀ of a word that a language does not have
GRAM_PENALTY = {4: 5.0, 3: 4.5, 2: 4.0, 1: 3.5}
STEP = 0.025                                   # of a level
SCRIPTS = {"latin": 0, "cyrillic": 1, "arabic": 2, "devanagari": 3}
BUCKET_BITS = 15
EVIDENCE = 5                                   # the kind of an entry that tells hr, bs and sr apart


def script(code):
    if code in ("be", "bg", "kk", "mk", "ru", "sr-Cyrl", "uk"): return "cyrillic"
    if code in ("ar", "fa", "ps", "ur"): return "arabic"
    return "devanagari" if code in ("hi", "mr", "ne") else "latin"


def grams(word, n):
    padded = " " + word + " "
    return [padded[i:i + n] for i in range(len(padded) - n + 1)]


def words_of(data):
    """The frequency of each word of each language."""
    words = {code: dict(data.wordfreq(code)) for code in COUNTED}
    words["eu"] = dict(data.basque())
    words["sh"] = {w: f for w, f in data.wordfreq("sh").items() if max(map(ord, w)) < 0x250}
    words["sr-Cyrl"] = evidence.serbian_in_cyrillic(words["sh"])
    listed = sources.sections(os.path.join(HERE, "words.txt"))
    for code in LISTED:
        table = sources.zipf(p for word in listed[code] for p in pieces(word))
        near = [words[n] for n in NEAR.get(code, [])]
        if code in FORMS:
            for index, word in enumerate(data.forms(code)):
                frequency = max([n.get(word, 0) for n in near], default=0) * SAME
                if word not in table and (frequency or index % FORMS[code] == 0):
                    table[word] = max(frequency, RARE)
        elif near:
            trigrams = {g for g in data.trigrams(code) if len(g) == 3}
            known = trigrams or {g for word in table for g in grams(word, 2)}
            n = 3 if trigrams else 2
            for other in near:
                for word, frequency in other.items():
                    if frequency > 3e-6 and len(word) > 2 and word not in table and all(g in known for g in grams(word, n)):
                        table[word] = frequency * ALIKE
        words[code] = dict(table)
    return words, listed


def chained(trigrams):
    """Counts of four characters from those of three, as a chain of the second order has them."""
    following, table = collections.defaultdict(list), {}
    for gram, count in trigrams.items():
        if len(gram) == 3: following[gram[:2]].append((gram, count))
    for gram, count in trigrams.items():
        if len(gram) != 3 or " " in gram[1:]: continue
        total = sum(c for _, c in following[gram[1:]])
        for other, c in following[gram[1:]]: table[gram + other[2]] = count * c / total
    return table


def grams_of(code, words, n, trigrams):
    table = collections.Counter()
    for word, frequency in sorted(words.items(), key=lambda r: (-r[1], r[0]))[:25000]:
        for gram in grams(word, n): table[gram] += frequency ** SPREAD
    total = sum(table.values())
    table = {gram: value / total for gram, value in table.items()}
    if not trigrams: return table
    counted = chained(trigrams) if n == 4 else {g: c for g, c in trigrams.items() if len(g) == n and g != " "}
    total, mixed = sum(counted.values()), collections.Counter()
    for gram, count in counted.items(): mixed[gram] += 0.7 * count / total
    for gram, value in table.items(): mixed[gram] += 0.3 * value
    return mixed


def letters_of(letters, listed):
    """For each letter the languages that write with it: those where it is not much rarer than in any."""
    shares = collections.defaultdict(dict)
    for code, table in letters.items():
        total = sum(v for g, v in table.items() if g != " ")
        for letter, value in table.items():
            if letter.isalpha() and value / total > 1e-6: shares[letter][code] = value / total
    alphabet = {}
    for letter, table in shares.items():
        most = max(table.values())
        if most < 5e-5 or letter.isascii(): continue
        alphabet[letter] = {code for code, share in table.items() if share >= most / 30 or share > 2e-3}
        alphabet[letter] |= {code for code in listed if any(letter in word for word in listed[code][:200])}
    return alphabet


def hash32(kind, key):
    value = ((0x811C9DC5 ^ kind) * 0x01000193) & 0xFFFFFFFF
    for byte in key.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    value ^= value >> 15
    value = (value * 0x2C1B3C6D) & 0xFFFFFFFF
    return value ^ value >> 13


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--output", default=os.path.join(HERE, "../../Sources/CEmbeddedData/Languages/languages.heli"))
    options = parser.parse_args()
    data = sources.Sources(options.folder)
    words, listed = words_of(data)
    codes = sorted(words)
    number = {code: i for i, code in enumerate(codes)}
    rows = {}                                      # (kind, key) → {language: level}; kind is n, or 0 for a word

    def add(kind, key, code, frequency, penalty):
        level = round((penalty + math.log10(frequency)) / STEP)
        if level > 0: rows.setdefault((kind, key), {})[number[code]] = min(255, level)

    frequent = set()
    for code in codes:
        frequent.update(w for w, _ in sorted(words[code].items(), key=lambda r: (-r[1], r[0]))[:WORDS])
    for code in codes:
        penalty = WORD_PENALTY - (GUESSED_DISCOUNT if code in LISTED else 0)
        for word in words[code].keys() & frequent:
            if words[code][word] > 10 ** -LEAST: add(0, word, code, words[code][word], penalty)
    letters = {}
    for code in codes:
        trigrams = data.trigrams(code) if code in sources.TRIGRAMS else None
        for n, most in GRAMS.items():
            table = grams_of(code, words[code], n, trigrams)
            if n == 1: letters[code] = table
            for gram, value in sorted(table.items(), key=lambda r: (-r[1], r[0]))[:most]:
                add(n, gram, code, value, GRAM_PENALTY[n])
    for word, weights in evidence.weights(data.wordfreq("sh")).items():
        rows[EVIDENCE, word] = {i: round(100 * w) for i, w in enumerate(weights) if w > 0}
    alphabet = letters_of(letters, listed)
    with open(options.output, "wb") as file: file.write(encoded(codes, alphabet, rows))
    print(len(codes), "languages,", len(rows), "entries,", os.path.getsize(options.output), "bytes")


def encoded(codes, alphabet, rows):
    """The layout that Sources/TextAnalysis/Languages/Detection/LanguageTable.swift describes."""
    buckets = [[] for _ in range(1 << BUCKET_BITS)]
    seen = set()
    for (kind, key), row in sorted(rows.items()):
        value = hash32(kind, key)
        if not row or value in seen: continue
        seen.add(value)
        buckets[value >> (32 - BUCKET_BITS)].append((value & 0xFFFF, row))
    entries, offsets = bytearray(), []
    for bucket in buckets:
        offsets.append(len(entries))
        for fingerprint, row in sorted(bucket, key=lambda e: e[0]):
            entries += struct.pack("<HB", fingerprint, len(row))
            for language, level in sorted(row.items()): entries += bytes((language, level))
    offsets.append(len(entries))
    number = {code: i for i, code in enumerate(codes)}
    head = b"NGLI\0\0\0\1" + struct.pack("<4I", len(codes), len(alphabet), BUCKET_BITS, len(entries))
    for code in codes:
        discount = round(GUESSED_DISCOUNT / STEP) if code in LISTED else 0
        head += code.encode().ljust(8, b"\0") + bytes((SCRIPTS[script(code)], discount, 0, 0))
    for letter, known in sorted(alphabet.items()):
        head += struct.pack("<IQ", ord(letter), sum(1 << number[code] for code in known))
    return head + struct.pack(f"<{len(offsets)}I", *offsets) + bytes(entries)


if __name__ == "__main__":
    main()
