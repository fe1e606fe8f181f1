"""Fits the weights of the default keywords, and writes them into Sources/KeywordExtraction/News/KeywordWeights.swift.

usage: fit_keywords.py --news NEWS.jsonl.gz --headlines STORIES.jsonl.gz… --exposition GOLD.jsonl.gz…
                       [--readers STORIES.jsonl.gz…] [--listed GOLD.jsonl.gz…] [--write]

--news        news with `keywords` (DUC-2001); F1 at 5 and 10 of each half of the articles is told, with
              weights fitted to the other half
--headlines   stories with a `title`, or `reference` in place of one, which is hidden from the ranker; up to 250 of each file
--exposition  abstracts and theses with `keywords`
--readers     files with the stories whose terms readers labelled (readers/labels.py); of
              each half the shares of good, bad and unlabelled ones at 3 and at 10 are told, with weights fitted to the other half
--listed      news with `keywords` in languages whose words are read by lists; without it that column stays
--write       write the table; without it, figures alone

The objective is the mean of ln P(a keyword of the gold | candidates), P proportional to exp(weights · features), with the parts of
`PARTS` and 0.001 · |w|² (0.003 around the weights of news for `listed`), by L-BFGS within `BOUNDS`. A candidate of a hidden headline
counts if all its content words stand there and it is a whole run somewhere, or a name. Of what readers
read a good one counts 1, an acceptable one 0.3 and all others nothing.

Another choice of stories moves the weights by some hundredths.

Needs numpy, scipy, nltk, and the built KeywordBenchmarks (swift build -c release --package-path Benchmarks).
"""
import argparse, gzip, hashlib, json, os, re, subprocess, tempfile
import numpy as np
from nltk.stem.porter import PorterStemmer
from scipy.optimize import minimize

from readers import labels as readers

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = os.path.join(HERE, ".build/release/KeywordBenchmarks")
TABLE = os.path.join(HERE, "../Sources/KeywordExtraction/News/KeywordWeights.swift")
PARTS = {"news": 6, "headlines": 1, "exposition": 1, "readers": 16}
WORTH = {"g": 1, "a": 0.3, "b": 0}
EXPOSITION_WEIGHTS = {"kw-semeval2017.jsonl.gz": 1.3, "kw-theses100.jsonl.gz": 1.35}
MOST = {"headlines": 250, "exposition": 700}
# What readers want, whatever the sets say: feature → (least, greatest), for news and listed languages.
BOUNDS = {
    "generalSingle": (None, -2), "unitSingle": (None, -4), "weakOpening": (None, -2), "once": (None, -0.3),
    "nameCutBefore": (None, -1.5), "nameCutBehind": (None, -1.5), "headline": (0.7, None), "headlineWords": (0.3, None), "generalLast": (None, -1), "gerundSingle": (None, -1.2),
}
EXPOSITION_BOUNDS = {"generalSingle": (None, -0.5), "unitSingle": (None, -4)}
FUNCTION_WORDS = set("""a an and are as at be been but by can could for from had has have he her his how i in into is it its more no
not of on or over says said she so than that the their they this to up was we were what when which who will with would you""".split())
porter = PorterStemmer()


def stems(phrase):
    words = re.findall(r"[^\W_]+(?:['’.][^\W_]+)*", re.sub(r"['’]s\b", "", phrase.lower()))
    return " ".join(porter.stem(word) for word in words)


class Measured:
    """An article's candidates: features (candidates × features), texts, counts, stems, and which are right."""

    def __init__(self, name, register):
        self.id, self.register = name, register
        self.texts, self.counts, self.stems, self.features = [], [], [], []


def measure(records):
    """The names of the features, and the articles in the order of the records; one without candidates is left out."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for index, record in enumerate(records):
            kept = {k: record[k] for k in ("title", "text", "lang") if record.get(k)}
            file.write(json.dumps({"id": str(index), **kept}, ensure_ascii=False) + "\n")
        file.flush()
        lines = subprocess.run([TOOL, file.name], capture_output=True, text=True, check=True).stdout.split("\n")
    names, found = lines[0].split(" "), []
    for line in lines[1:]:
        fields = line.split("\t")
        if fields[0] == "#" and len(fields) == 3: found.append(Measured(int(fields[1]), float(fields[2])))
        elif len(fields) == 4:
            found[-1].texts.append(fields[0])
            found[-1].counts.append(int(fields[1]))
            found[-1].stems.append(tuple(map(int, fields[2].split(","))))
            found[-1].features.append(np.array(fields[3].split(" "), dtype=np.float32))
    for article in found: article.features = np.array(article.features)
    return names, [article for article in found if len(article.features)]


def with_gold(path, most=None):
    records = [json.loads(line) for line in gzip.open(path, "rt")][:most]
    names, articles = measure(records)
    for article in articles:
        record = records[article.id]
        article.gold = {stems(k) for k in record["keywords"]} - {""}
        article.phrases = [stems(text) for text in article.texts]
        article.right = np.array([float(phrase in article.gold) for phrase in article.phrases])
        article.key = str(record["id"])
    return names, articles


def with_headlines(path, most):
    records = [r for r in map(json.loads, gzip.open(path, "rt")) if r.get("lang", "en") == "en"]
    headlines = [r.get("title") or " ".join(np.ravel(r["reference"][0])) for r in records][:most]
    names, articles = measure([{"text": r["text"], "lang": "en"} for r in records[:most]])
    def content(text): return {stems(w) for w in re.findall(r"\w[\w'’]*", text.lower()) if w not in FUNCTION_WORDS}
    whole, name = names.index("whole"), names.index("name")
    for article in articles:
        headline = content(headlines[article.id])
        inside = [bool(content(text)) and content(text) <= headline for text in article.texts]
        article.right = np.array(inside, dtype=float) * ((article.features[:, whole] > 0) | (article.features[:, name] > 0.9))
    return names, articles


def with_labels(paths):
    """The articles of which readers labelled terms; a candidate that none labelled has the label `?`."""
    labels = readers.load()
    stories = readers.labelled(paths, labels)
    _, articles = measure([{"title": story["title"], "text": story["text"], "lang": "en"} for story in stories])
    for article in articles:
        article.key = stories[article.id]["id"]
        article.labels = [labels[article.key].get(readers.term_key(text), "?") for text in article.texts]
        article.right = np.array([WORTH.get(label, 0) for label in article.labels], dtype=float)
    return [article for article in articles if article.right.sum() > 0]


def shares(articles, w):
    """Percent of good, of bad and of unlabelled terms among the first 3, and among the first 10."""
    figures = []
    for most in (3, 10):
        found = [article.labels[i] for article in articles for i in selected(article, w, most)]
        figures.append(tuple(round(100 * found.count(label) / len(found), 1) for label in "gb?"))
    return figures


def fit(parts, size, bounds, start, strength):
    """Weights of exposition and of news, side by side; parts are (articles, weight)."""
    blocks, targets, weights, ends = [], [], [], [0]
    for articles, weight in parts:
        usable = [a for a in articles if a.right.sum() > 0]
        for article in usable:
            x = article.features
            blocks.append(np.hstack([x * (1 - article.register), x * article.register]))
            targets.append(article.right / article.right.sum())
            weights.append(weight / len(usable))
            ends.append(ends[-1] + len(x))
    x, q, weights = np.vstack(blocks), np.concatenate(targets), np.array(weights)
    begins, lengths = np.array(ends[:-1]), np.diff(ends)
    each, total = np.repeat(weights, lengths), sum(weight for _, weight in parts)

    def loss(w):
        s = (x @ w.astype(np.float32)).astype(np.float64)
        s -= np.repeat(np.maximum.reduceat(s, begins), lengths)
        e = np.exp(s)
        z = np.add.reduceat(e, begins)
        value = weights @ np.log(z) - (each * q) @ s
        gradient = x.T @ (each * (e / np.repeat(z, lengths) - q)).astype(np.float32)
        return value / total + strength * (w - start) @ (w - start), gradient / total + 2 * strength * (w - start)

    clipped = np.clip(start, [b[0] if b[0] is not None else -np.inf for b in bounds],
                      [b[1] if b[1] is not None else np.inf for b in bounds])
    return minimize(loss, clipped, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 150}).x


def selected(article, w, most=10):
    """The first candidates, no part of one that is there before."""
    x = article.features
    scores = np.hstack([x * (1 - article.register), x * article.register]) @ w
    taken = []
    for i in np.lexsort((np.arange(len(scores)), -scores)):
        own = article.stems[i]
        if not any(own == t[k:k + len(own)] for t in (article.stems[j] for j in taken) for k in range(len(t) - len(own) + 1)):
            taken.append(i)
        if len(taken) == most: break
    return taken


def f1(articles, w):
    figures = []
    for k in (5, 10):
        values = []
        for article in articles:
            found = list(dict.fromkeys(article.phrases[i] for i in selected(article, w)))[:k]
            values.append(2 * len(set(found) & article.gold) / (len(found) + len(article.gold)) if found else 0)
        figures.append(round(100 * float(np.mean(values)), 2))
    return figures


def table(names, column=None):
    """The weights in the table: of exposition and of news side by side, or one column; 0 for features that it does not have."""
    rows = {row[0]: tuple(map(float, row[1:])) for row in re.findall(r"\(\.(\w+), (-?[\d.]+), (-?[\d.]+), (-?[\d.]+)\)", open(TABLE).read())}
    news, exposition, listed = (np.array([rows.get(name, (0, 0, 0))[k] for name in names]) for k in range(3))
    return listed if column == "listed" else np.concatenate([exposition, news])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--news", required=True)
    for name in ("headlines", "exposition"): parser.add_argument("--" + name, nargs="+", required=True)
    parser.add_argument("--readers", nargs="+", default=[])
    parser.add_argument("--listed", nargs="+", default=[])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    names, news = with_gold(options.news)
    size = len(names)
    headlines = [with_headlines(path, MOST["headlines"])[1] for path in options.headlines]
    exposition = [with_gold(path, MOST["exposition"])[1] for path in options.exposition]
    read = with_labels(options.readers)
    listed = [with_gold(path)[1] for path in options.listed]
    bounds = [EXPOSITION_BOUNDS.get(n, (None, None)) for n in names] + [BOUNDS.get(n, (None, None)) for n in names]

    def english(articles, labelled):
        parts = [(articles, PARTS["news"])] + [(a, PARTS["headlines"]) for a in headlines]
        parts += [(a, PARTS["exposition"] * EXPOSITION_WEIGHTS.get(os.path.basename(path), 1)) for a, path in zip(exposition, options.exposition)]
        if labelled: parts.append((labelled, PARTS["readers"]))
        return fit(parts, size, bounds, np.zeros(2 * size), 1e-3)

    def others(parts, w):
        for articles in parts:
            for article in articles: article.register = 1
        start = np.concatenate([np.zeros(size), w[size:]])
        return fit([(articles, 1) for articles in parts], size, bounds, start, 3e-3)

    def halves(articles): return [[a for a in articles if hashlib.md5(a.key.encode()).digest()[0] % 2 == h] for h in (0, 1)]

    w = english(news, read)
    first, second = halves(news)
    print("news, fitted", f1(news, w), "held out", f1(second, english(first, read)), f1(first, english(second, read)), flush=True)
    if read:
        first, second = halves(read)
        print(f"{len(read)} stories that readers read, good, bad and unlabelled of 3 and of 10, before", shares(read, table(names)), "fitted",
              shares(read, w), "held out", shares(second, english(news, first)), shares(first, english(news, second)), flush=True)
    u = np.concatenate([np.zeros(size), table(names, "listed")])
    if listed:
        u = others(listed, w)
        split = [halves(articles) for articles in listed]
        for half in (0, 1):
            held = others([s[1 - half] for s in split], w)
            print("listed, held out", [f1(s[half], held) for s in split])
        print("listed, fitted", [f1(articles, u) for articles in listed])
    rows = [f"        (.{n}, {w[size + i]:.2f}, {w[i]:.2f}, {u[size + i]:.2f})," for i, n in enumerate(names)]
    if not options.write: return
    source = open(TABLE).read()
    begin = source.index("= [\n", source.index("table:")) + 4
    open(TABLE, "w").write(source[:begin] + "\n".join(rows) + "\n" + source[source.index("    ]\n", begin):])


if __name__ == "__main__": main()
