"""Makes the model of a part-of-speech tagger, Sources/CEmbeddedData/PartsOfSpeech/en.pos.

usage: generate.py [COUNTS.tsv.gz] [--output FILE]        COUNTS as count.py writes them (english.tsv.gz beside this file)

The model is a hidden Markov model of second order as in T. Brants, TnT: A Statistical Part-of-Speech Tagger, ANLP 2000,
doi:10.3115/974147.974178: transitions by deleted interpolation, unknown words by their endings (of up to five bytes, learned from
words that occur up to ten times, θ = 0.08). Ours: a word's own counts are smoothed by its ending (0.6 of a count), and capitals count
by class as a factor of their own. The layout is told in Sources/TextAnalysis/PartsOfSpeech/PartOfSpeechModel.swift.

Needs Python 3.9 and no packages; the same bytes every time.
"""
import argparse, collections, gzip, math, os, struct
from count import CLASSES

HERE = os.path.dirname(os.path.abspath(__file__))
CLOSED = {"determiner", "pronoun", "conjunction", "mark", "number"}
SHAPES = ["lower", "capitalized", "capitals"]
LONGEST_ENDING = 5


def read(path):
    words, follow, shapes = {}, collections.Counter(), collections.Counter()
    for line in gzip.open(path, "rt", encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if fields[0] == "#follow": follow[tuple(fields[1:4])] = int(fields[4])
        elif fields[0] == "#shape": shapes[fields[1], fields[2]] = int(fields[3])
        else: words[fields[0]] = {n: int(c) for n, c in (entry.split(":") for entry in fields[1].split(" "))}
    return words, follow, shapes


def transitions(follow):
    """ln P(c | a, b) by deleted interpolation, and the shares of the classes."""
    pairs, pairs_before, single = collections.Counter(), collections.Counter(), collections.Counter()
    for (a, b, c), n in follow.items():
        pairs_before[a, b] += n
        pairs[b, c] += n
        single[c] += n
    total = sum(single.values())
    weights = [0, 0, 0]
    for (a, b, c), n in sorted(follow.items()):
        shares = [(single[c] - 1) / (total - 1), (pairs[b, c] - 1) / max(1, single[b] - 1),
                  (n - 1) / (pairs_before[a, b] - 1) if pairs_before[a, b] > 1 else 0]
        weights[max(range(3), key=lambda i: (shares[i], i))] += n
    weights = [w / sum(weights) for w in weights]
    table = {}
    for a in CLASSES:
        for b in CLASSES:
            for c in CLASSES:
                p = weights[0] * single[c] / total + weights[1] * pairs[b, c] / single[b]
                if pairs_before[a, b]: p += weights[2] * follow[a, b, c] / pairs_before[a, b]
                table[a, b, c] = math.log(max(p, 1e-8))
    return table, {c: single[c] / total for c in CLASSES}


def ending_shares(words, share):
    """For each known ending, and for none, the classes of rare words that end so."""
    counts = collections.defaultdict(collections.Counter)
    for word, own in words.items():
        if sum(own.values()) > 10: continue
        data = word.encode()
        for length in range(1, min(LONGEST_ENDING, len(data) - 1) + 1):
            for name, n in own.items():
                if name not in CLOSED: counts[data[-length:]][name] += n
    classes = [c for c in CLASSES if c not in CLOSED]
    total = sum(share[c] for c in classes)
    shares = {b"": {c: share[c] / total for c in classes}}
    for ending in sorted(counts, key=lambda e: (len(e), e)):
        own = counts[ending]
        n = sum(own.values())
        if n < 5 or ending[1:] not in shares: continue
        above = shares[ending[1:]]
        shares[ending] = {c: (own[c] / n + 0.08 * above[c]) / 1.08 for c in classes}
    return shares


def fnv(data):
    value = 0x811C9DC5
    for byte in data: value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("counts", nargs="?", default=os.path.join(HERE, "english.tsv.gz"))
    parser.add_argument("--output", default=os.path.join(HERE, "../../Sources/CEmbeddedData/PartsOfSpeech/en.pos"))
    options = parser.parse_args()
    words, follow, shapes = read(options.counts)
    table, share = transitions(follow)
    endings = ending_shares(words, share)

    def longest_ending(data):
        length = min(LONGEST_ENDING, len(data) - 1)
        while length > 0 and data[-length:] not in endings: length -= 1
        return endings[data[-length:] if length > 0 else b""]

    def encoded(shares):
        """The classes with their scores ln(P(class | word) / P(class)), in sixteenths, the likely ones alone."""
        kept = [(CLASSES.index(c), max(-127, min(127, round(16 * math.log(p / share[c]))))) for c, p in shares.items() if p > 0.005]
        return bytes([len(kept)]) + b"".join(struct.pack("Bb", *entry) for entry in sorted(kept))

    entries = {}
    for word, own in words.items():
        data = word.encode()
        n = sum(own.values())
        guess = longest_ending(data)
        mixed = {c: (own.get(c, 0) + 0.6 * guess.get(c, 0)) / (n + 0.6) for c in CLASSES}
        # A rare word that its ending tells as well needs no entry.
        if n < 6 and max(mixed, key=mixed.get) == max(guess, key=guess.get) and max(guess.values()) > 0.7: continue
        entries[data] = encoded({c: p for c, p in mixed.items() if p > 0})
    for ending, shares in endings.items(): entries[b"-" + ending] = encoded(shares)

    size = 64
    while size < len(entries) * 5 // 4: size *= 2
    slots, blob = [0] * size, bytearray()
    for key in sorted(entries):
        if len(key) > 255: continue
        slot = fnv(key) & (size - 1)
        while slots[slot]: slot = (slot + 1) & (size - 1)
        slots[slot] = len(blob) + 1
        blob += bytes([len(key)]) + key + entries[key]
    total = {c: sum(shapes[c, s] for s in SHAPES) for c in CLASSES}
    numbers = [round(256 * table[a, b, c]) for a in CLASSES for b in CLASSES for c in CLASSES]
    numbers += [round(256 * math.log((shapes[c, s] + 0.5) / (total[c] + 1.5))) for c in CLASSES for s in SHAPES]
    data = b"NGPS\0\0\0\1" + struct.pack("<II", size, len(blob)) + struct.pack(f"<{len(numbers)}h", *numbers)
    data += struct.pack(f"<{size}I", *slots) + bytes(blob)
    os.makedirs(os.path.dirname(options.output), exist_ok=True)
    with open(options.output, "wb") as file: file.write(data)
    print(len(words), "words,", len(entries), "entries,", len(data), "bytes")


if __name__ == "__main__": main()
