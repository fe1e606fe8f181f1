#!/usr/bin/env python3
"""Records what scikit-learn's TfidfVectorizer gives for a few texts, for the tests.

    python3 Benchmarks/record_vectorizer.py > Tests/TermWeightingTests/Reference/scikit-learn.tsv

Lines of the file: `text`, `unseen` and a text; then for each case `case` and the options as the command line has them,
`term` and a column's term, `row` and an article's `column:value` pairs, `unseen-row` the same for an unseen text.
"""

import platform

import scipy
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer

TEXTS = [
    "The storm hit the coast on Monday, and the storm's winds tore 300 roofs off. Storm, storm!",
    "Council votes: the council of the old town won't close the bridge; 3.5 million e-mails, AT&T said.",
    "Die Überschwemmung in der Straße am Fluss: STRASSE und Straße, Größe und GRÖSSE.",
    "ΟΔΟΣ και οδός, ο ΦΩΣ.Α του ΣΟΦΟΥΣ' Α\u0301ΣΣ 1Σ",
    "İstanbul ISTANBUL ısı Diyarbakır'da İİ bir FIRTINA",
    "Буря обрушилась на БЕРЕГ, буря; ёлка Ёлка",
    "العَرَبِيَّة عاصفة ١٢٣ عاصفة الساحل",
    "東京都で 東京都で 大雨 snake_case _lead __ x² Ⅷ号 ½½ \u200dzero\u200dwidth",
    "?! …",
    "cafe\u0301 café CAFÉ naïve co\u00adoperate U.S. US us the a A",
    "the the the the the the the the bridge bridge coast",
]
UNSEEN = ["The bridge on the coast: an unheard storm", "nothing known here", "ΟΔΟΣ STRASSE 東京都で storm storm"]

CASES = [
    ("", {}),
    ("--norm none", {"norm": None}),
    ("--norm l1 --plain-idf", {"norm": "l1", "smooth_idf": False}),
    ("--no-idf --sublinear-tf", {"use_idf": False, "sublinear_tf": True}),
    ("--sublinear-tf --plain-idf --norm none", {"sublinear_tf": True, "smooth_idf": False, "norm": None}),
    ("--ngrams 1-3 --binary", {"ngram_range": (1, 3), "binary": True}),
    ("--ngrams 2-2 --keep-case", {"ngram_range": (2, 2), "lowercase": False}),
    ("--min-df 2", {"min_df": 2}),
    ("--max-df 0.2 --min-df 0.15", {"max_df": 0.2, "min_df": 0.15}),
    ("--max-df 3 --keep-case", {"max_df": 3, "lowercase": False}),
    ("--max-terms 2", {"max_features": 2}),
    ("--stop-words the,storm,straße,οδος --ngrams 1-2",
     {"stop_words": ["the", "storm", "straße", "οδος"], "ngram_range": (1, 2)}),
]


def rows(name, matrix):
    matrix = matrix.tocsr()
    matrix.sort_indices()
    for row in range(matrix.shape[0]):
        part = slice(matrix.indptr[row], matrix.indptr[row + 1])
        pairs = zip(matrix.indices[part], matrix.data[part])
        print("\t".join([name] + [f"{column}:{value!r}" for column, value in ((int(c), float(v)) for c, v in pairs)]))


def main():
    print("# Made by: python3 Benchmarks/record_vectorizer.py")
    print(f"# scikit-learn {sklearn.__version__}, scipy {scipy.__version__}, Python {platform.python_version()}")
    print("# sklearn.feature_extraction.text.TfidfVectorizer, its defaults but for each case's options")
    for text in TEXTS:
        print(f"text\t{text}")
    for text in UNSEEN:
        print(f"unseen\t{text}")
    for options, arguments in CASES:
        vectorizer = TfidfVectorizer(**arguments)
        matrix = vectorizer.fit_transform(TEXTS)
        print(f"case\t{options}")
        for term in vectorizer.get_feature_names_out():
            print(f"term\t{term}")
        rows("row", matrix)
        rows("unseen-row", vectorizer.transform(UNSEEN))


if __name__ == "__main__":
    main()
