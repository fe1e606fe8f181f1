#!/usr/bin/env python3
"""Compares `nutgraf vectorize --tokenizer scikit-learn` with scikit-learn's TfidfVectorizer, live.

    python3 Benchmarks/compare_vectorizer.py [--tool .build/release/nutgraf] [--count 400] [--seed 1]

It generates texts in many scripts (seeded), draws combinations of the options that both have, and checks for each that
the vocabulary is the same in the same order, that the same places of the matrix are filled, and that no value differs
by more than 1e-6. Matrix Market, svmlight, the vocabulary file and a saved model are checked too, and the tokens
around every assigned Unicode character. It ends with `N passed, M failed`, and with status 1 if any failed.

Needs numpy, scipy and scikit-learn. One difference is left out by choice of the cap: of terms that tie at the
vocabulary cap scikit-learn keeps any, Nutgraf the first by code point.
"""

import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unicodedata
import warnings

import numpy as np
import scipy.io
import scipy.sparse
from sklearn.datasets import load_svmlight_file
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

TOLERANCE = 1e-6

WORDS = """
the The THE a of storm Storm STORM flood river council Council vote budget 3 42 1999 x y snake_case _lead trail_ __ _
don't it's U.S. AT&T e-mail 3.5 100,000 Überschwemmung Straße STRASSE straße Größe naïve café cafe\u0301 CAFÉ Ça œuvre
İstanbul ISTANBUL ısı İ İİ Diyarbakır ΟΔΟΣ ΣΟΦΟΣ ΦΩΣ' ΦΩΣ’Α ΟΔΟΣ.Α Σ ΑΣ ΣΑ 1Σ 9ΣΣ _Σ ΑΣ1 ΑΣ_ Α\u0301Σ ΑΣ\u0301 ΑΣ\u0301Α
Ελλάδα λόγος Москва МОСКВА ёлка Ёлка Київ ქართული Ქართული ᲥᲐ Հայաստան ՀԱՅ עברית العَرَبِيَّة العربية ١٢٣ ۴۵۶ हिन्दी ภาษาไทย
東京都 日本語 東 京 한국어 漢字かな x² m³ H₂O ½ ⅷ Ⅷ Ⅷ号 ⓐⒷ ① 𝐀𝐁 𐐀𐐁 ǅ ǄA ﬁne ﬀ ª º Å Å K zero\u200dwidth zero\u200cnon
soft\u00adhyphen ẞ ẞẞ Ǆ ꙮꙮ 🌊 🌊storm storm🌊 a\u0308a ㎏ ㈠ ꝏꝎ ᏣᎳᎩ Ꮳꮳ
""".split()


def texts(seed, count):
    """Documents of words drawn by a Zipf-like law, some without any word."""
    generator = random.Random(seed)
    made = [f"{a}{b}" for a in ("wa", "no", "ri", "su", "Te", "mö") for b in ("lu", "ka", "ßi", "N", "p_e", "ш")]
    words = WORDS + made
    generator.shuffle(words)
    weights = [1 / (rank + 1) for rank in range(len(words))]
    separators = [" "] * 12 + [", ", ". ", "\n", "-", "/", "\u00a0", "'", "’", "\t", "…", "\u2028", "、"]
    documents = []
    for index in range(count):
        length = generator.randint(1, 120)
        text = "".join(
            word + generator.choice(separators) for word in generator.choices(words, weights, k=length))
        documents.append("?!" if index % 41 == 7 else text)
    return documents


def every_character():
    """Documents that hold every assigned character once in the middle and once at the end of a word."""
    characters = [
        chr(point) for point in range(1, 0x110000)
        if not 0xD800 <= point < 0xE000 and unicodedata.category(chr(point)) not in ("Cn", "Co")]
    return [
        " ".join(f"a{character}b cd{character}" for character in characters[start:start + 2000])
        for start in range(0, len(characters), 2000)]


def combinations(seed, count):
    generator = random.Random(seed)
    yield {}
    for _ in range(count - 1):
        options = {}
        low = generator.choice([1, 1, 1, 2, 3])
        options["ngram_range"] = (low, generator.randint(low, 3))
        options["min_df"] = generator.choice([1, 1, 2, 3, 0.01, 0.05, 0.5])
        options["max_df"] = generator.choice([1.0, 1.0, 0.9, 0.5, 0.25, 40, 7])
        options["sublinear_tf"] = generator.random() < 0.5
        options["use_idf"] = generator.random() < 0.75
        options["smooth_idf"] = generator.random() < 0.5
        options["norm"] = generator.choice(["l2", "l1", None])
        options["binary"] = generator.random() < 0.3
        options["lowercase"] = generator.random() < 0.75
        options["stop_words"] = generator.choice([None, None, ["storm", "the", "straße", "московa", "οδος", "3", "42"]])
        options["max_features"] = generator.choice([None, None, 1, 10, 57, 300])
        yield options


def cap_without_tie(options, documents):
    """The cap next to the wanted one at which no two terms tie; None where every cap would."""
    wanted = options.get("max_features")
    if wanted is None:
        return None
    names = ("ngram_range", "min_df", "max_df", "binary", "lowercase", "stop_words")
    counts = CountVectorizer(**{name: options[name] for name in names}).fit_transform(documents)
    totals = -np.sort(-np.asarray(counts.sum(axis=0)).ravel())
    free = [cap for cap in range(1, len(totals)) if totals[cap - 1] > totals[cap]]
    return min(free, key=lambda cap: (abs(cap - wanted), cap)) if free else None


def arguments(options, stop_word_file):
    """The tool's options for TfidfVectorizer's."""
    result = ["--tokenizer", "scikit-learn"]
    for name, value in options.items():
        match name, value:
            case "ngram_range", (low, high): result += ["--ngrams", f"{low}-{high}"]
            case "min_df", _: result += ["--min-df", str(value)]
            case "max_df", _: result += ["--max-df", str(value)]
            case "max_features", int(): result += ["--max-terms", str(value)]
            case "sublinear_tf", True: result += ["--sublinear-tf"]
            case "use_idf", False: result += ["--no-idf"]
            case "smooth_idf", False: result += ["--plain-idf"]
            case "norm", _: result += ["--norm", value or "none"]
            case "binary", True: result += ["--binary"]
            case "lowercase", False: result += ["--keep-case"]
            case "stop_words", list():
                stop_word_file.write_text("# a comment\n" + "\n".join(value) + "\n")
                result += ["--stop-words", str(stop_word_file)]
    return result


class Comparison:
    def __init__(self, tool, folder):
        self.tool, self.folder = tool, folder
        self.passed, self.failures, self.largest = 0, [], 0.0

    def write(self, name, documents):
        path = self.folder / name
        with open(path, "w", encoding="utf-8") as file:
            for index, text in enumerate(documents):
                file.write(json.dumps({"id": str(index), "text": text, "label": str(index % 3)}) + "\n")
        return path

    def run(self, *options):
        finished = subprocess.run([self.tool, "vectorize", "--quiet", *map(str, options)], capture_output=True, text=True)
        return finished.stderr if finished.returncode != 0 else None

    def vocabulary(self):
        lines = (self.folder / "V.tsv").read_text(encoding="utf-8").split("\n")[1:-1]
        return [line.split("\t") for line in lines]

    def matrix(self, ending, columns):
        path = self.folder / f"X{ending}"
        if ending == ".npz":
            return scipy.sparse.csr_matrix(scipy.sparse.load_npz(path))
        if ending == ".mtx":
            return scipy.sparse.csr_matrix(scipy.io.mmread(path))
        matrix, labels = load_svmlight_file(str(path), n_features=columns, zero_based=False)
        assert list(labels) == [index % 3 for index in range(matrix.shape[0])], "the classes differ"
        return matrix

    def difference(self, ours, theirs):
        """What differs between two matrices, or None."""
        if ours.shape != theirs.shape:
            return f"shapes {ours.shape} and {theirs.shape}"
        theirs.sort_indices()
        if not np.array_equal(ours.indptr, theirs.indptr) or not np.array_equal(ours.indices, theirs.indices):
            return "other places are filled"
        largest = float(np.abs(ours.data - theirs.data).max()) if ours.nnz else 0.0
        self.largest = max(self.largest, largest)
        return None if largest <= TOLERANCE else f"values differ by up to {largest}"

    def check(self, name, problem):
        if problem:
            self.failures.append(name)
            print(f"failed: {name}: {problem}")
        else:
            self.passed += 1

    def compare(self, path, documents, options, ending=".npz"):
        """Fits both on the same documents; gives scikit-learn's vectorizer back, or None where it refuses."""
        vectorizer = TfidfVectorizer(**options)
        try:
            theirs = scipy.sparse.csr_matrix(vectorizer.fit_transform(documents))
        except ValueError:  # nothing is left, or the bounds cross: scikit-learn gives no matrix to compare with
            return None
        problem = self.run(
            *arguments(options, self.folder / "stop.txt"), "-o", self.folder / f"X{ending}",
            "--vocabulary", self.folder / "V.tsv", "--save-model", self.folder / "M", path)
        if not problem:
            lines = self.vocabulary()
            expected = list(vectorizer.get_feature_names_out())
            terms = [line[0] for line in lines]
            if terms != expected:
                unlike = sorted(set(terms) ^ set(expected))
                problem = f"vocabularies differ: {unlike[:10] or 'in order'}"
            else:
                idf = vectorizer.idf_ if options.get("use_idf", True) else np.ones(len(terms))
                if np.abs(np.array([float(line[2]) for line in lines]) - idf).max() > 1e-12:
                    problem = "the vocabulary's idf differ"
                problem = problem or self.difference(self.matrix(ending, len(terms)), theirs)
        self.check(f"{ending} {options}", problem)
        return vectorizer

    def compare_saved_model(self, vectorizer, path, documents):
        """Weighs unseen documents by the model that the last comparison saved."""
        problem = self.run("--model", self.folder / "M", "-o", self.folder / "X.npz", path)
        theirs = scipy.sparse.csr_matrix(vectorizer.transform(documents))
        self.check("a saved model", problem or self.difference(self.matrix(".npz", theirs.shape[1]), theirs))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", default=".build/release/nutgraf")
    parser.add_argument("--count", type=int, default=400, help="how many combinations of options")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    warnings.filterwarnings("ignore", category=UserWarning)
    with tempfile.TemporaryDirectory() as name:
        comparison = Comparison(options.tool, pathlib.Path(name))
        documents, unseen = texts(options.seed, 160), texts(options.seed + 1, 60)
        path, unseen_path = comparison.write("texts.jsonl", documents), comparison.write("unseen.jsonl", unseen)
        refused = 0
        for index, choice in enumerate(combinations(options.seed, options.count)):
            try:
                choice["max_features"] = cap_without_tie(choice, documents)
            except ValueError:
                refused += 1
                continue
            vectorizer = comparison.compare(path, documents, choice, [".npz", ".npz", ".mtx", ".svmlight"][index % 4])
            if vectorizer is None:
                refused += 1
            elif index % 5 == 0:
                comparison.compare_saved_model(vectorizer, unseen_path, unseen)
        characters = every_character()
        path = comparison.write("characters.jsonl", characters)
        for lowercase in (True, False):
            comparison.compare(path, characters, {"lowercase": lowercase})
    import scipy, sklearn
    print(
        f"scikit-learn {sklearn.__version__}, scipy {scipy.__version__}, numpy {np.__version__}, "
        f"Unicode {unicodedata.unidata_version}: largest difference {comparison.largest:.3g}; "
        f"{refused} combinations that scikit-learn refuses")
    print(f"{comparison.passed} passed, {len(comparison.failures)} failed")
    return 1 if comparison.failures else 0


if __name__ == "__main__":
    sys.exit(main())
