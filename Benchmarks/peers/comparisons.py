"""The comparisons, one function each: what is run, what is checked, what is printed."""
import itertools
import json
import re
import subprocess
import time

import numpy
import scipy.sparse

from .environment import BENCHMARKS, PYTHON, ROOT, STAGES, TOOL
from .measuring import Rates, check, in_turn, run


def read(file, most=None):
    with open(file, encoding="utf-8") as lines:
        return [json.loads(line) for line in itertools.islice((line for line in lines if line.strip()), most)]


class Stopwatch:
    """Times work in this process."""

    def __init__(self):
        self.clock, self.processor = time.perf_counter(), time.process_time()

    def rates(self, work):
        return Rates(work / (time.perf_counter() - self.clock), work / (time.process_time() - self.processor))


def part_of(file, count, folder):
    """A file of the first articles of another."""
    part = folder / f"first-{count}.jsonl"
    with open(file, encoding="utf-8") as lines:
        part.write_text("".join(itertools.islice(lines, count)), encoding="utf-8")
    return part


def vectorize(results, file, folder, repeats):
    """The TF-IDF matrix of a JSON Lines file, whole process, against scikit-learn's."""
    ours_npz, theirs_npz = folder / "ours.npz", folder / "theirs.npz"

    def ours(source, threads, *options):
        done = run([TOOL, "vectorize", "--quiet", "--threads", threads, *options, "-o", ours_npz, source])
        return done.rates(source.stat().st_size / 1e6)

    without_imports = []

    def theirs(source, ngrams="1-1"):
        done = run([PYTHON, BENCHMARKS / "peers/scikit_learn_vectorize.py", source, theirs_npz, ngrams])
        megabytes = source.stat().st_size / 1e6
        without_imports.append(Rates(*(megabytes / float(seconds) for seconds in done.errors.split())))
        return done.rates(megabytes)

    def same_matrix():
        mine, other = scipy.sparse.load_npz(ours_npz), scipy.sparse.load_npz(theirs_npz)
        check(mine.shape == other.shape, f"the matrix is {other.shape}, not {mine.shape}")
        difference = abs(mine.astype(numpy.float64) - other).max()
        check(difference < 1e-6, f"the matrix equals scikit-learn's to 1e-6, not {difference}")
        return (f"Matrix {mine.shape[0]} × {mine.shape[1]}, {mine.nnz} non-zeros, "
                f"equal to scikit-learn's to {difference:.1e}")

    as_scikit_learn = ["--tokenizer", "scikit-learn"]
    pairs = in_turn(repeats, lambda: ours(file, 1, *as_scikit_learn), lambda: theirs(file))
    print(same_matrix() + "\n")
    results.ratio("vectorize, words, 1 thread, beside TfidfVectorizer", "MB/s", pairs, target=20)
    without_imports.clear()
    pairs = in_turn(repeats, lambda: ours(file, 2, *as_scikit_learn), lambda: theirs(file))
    results.ratio("vectorize, words, 2 threads, beside TfidfVectorizer", "MB/s", pairs, target=35)
    results.ratio("the same, TfidfVectorizer without its imports", "MB/s",
                  list(zip((mine for mine, _ in pairs), without_imports)))
    # scikit-learn needs minutes and gigabytes for the n-grams of many articles.
    part = part_of(file, 8_000, folder)
    pairs = in_turn(min(repeats, 3), lambda: ours(part, 2, *as_scikit_learn, "--ngrams", "1-2"),
                    lambda: theirs(part, "1-2"))
    print(same_matrix())
    results.ratio("vectorize, 1–2-grams, 2 threads, beside TfidfVectorizer", "MB/s", pairs, target=20)
    results.ratio("vectorize, our own words, 2 threads, beside TfidfVectorizer", "MB/s",
                  in_turn(repeats, lambda: ours(file, 2), lambda: theirs(file)))


def summarize(results, file, folder, repeats):
    """Summaries of many articles, against sumy's LexRank on some of them (it is timed without its imports)."""
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer

    class RegularExpressions:
        """Sentences and words as sumy's parser asks for them; its own tokenizer needs data from elsewhere."""

        def to_sentences(self, text):
            return [sentence for sentence in re.split(r"(?<=[.!?”])\s+", text.strip()) if sentence]

        def to_words(self, sentence):
            return re.findall(r"\w+", sentence)

    texts = [article["text"] for article in read(file, 30)]
    many = part_of(file, 4_000, folder)
    count = len(read(many))
    output = folder / "summaries.jsonl"

    def ours(method, threads):
        done = run([TOOL, "summarize", "--quiet", "-n", 3, "--method", method, "--threads", threads,
                             "--format", "jsonl", "-o", output, many])
        summaries = read(output)
        check(len(summaries) == count and all(1 <= len(summary["sentences"]) <= 3 for summary in summaries),
              "every article has a summary of at most three sentences")
        return done.rates(count)

    def theirs():
        watch = Stopwatch()
        for text in texts:
            parser = PlaintextParser.from_string(text, RegularExpressions())
            check(len(LexRankSummarizer()(parser.document, 3)) == 3, "sumy gives three sentences")
        return watch.rates(len(texts))

    for method, threads in [("lexrank", 1), ("news", 1), ("news", 2)]:
        results.ratio(f"summarize --method {method}, {threads} thread{'s'[:threads - 1]}, beside sumy LexRank",
                      "articles/s", in_turn(repeats, lambda: ours(method, threads), theirs), target=100)


def methods(results, file, folder, repeats):
    """Every method of summaries: milliseconds an article of a batch, and seconds and memory for a book."""
    help_text = subprocess.run([TOOL, "summarize", "--help"], check=True, capture_output=True, text=True).stdout
    names = re.findall(r"^  ([a-z-]+): ", help_text.split("Methods")[1], re.MULTILINE)
    many, output, book = part_of(file, 2_000, folder), folder / "summaries.jsonl", folder / "book.txt"
    count = len(read(many))
    # A story of 50,000 sentences, some 5 MB: each paragraph another sentence, with a number that no other has.
    sentences = [sentence for article in read(file, 12_000) for sentence in re.split(r"(?<=[.!?])\s+", article["text"])
                 if 8 <= len(sentence.split()) <= 20][:50_000]
    check(len(sentences) == 50_000, "the articles have 50,000 sentences for a book")
    book.write_text("\n".join(f"{sentence[:-1]}, witness {number}."
                              for number, sentence in enumerate(sentences)) + "\n", encoding="utf-8")
    for name in names:
        command = [TOOL, "summarize", "--quiet", "--threads", 2, "--method", name, "--format", "jsonl", "-o", output]
        batches = [run([*command, many]) for _ in range(min(repeats, 3))]
        check(len(read(output)) == count, f"{name} gives every article a summary")
        # 20,000 articles a minute are 3 ms an article; the integer programs of concepts may take longer.
        results.value(f"summarize --method {name}, 2 threads", "ms an article",
                      [done.seconds / count * 1e3 for done in batches], 60 if name == "concepts" else 3, decimals=3)
        done = run([*command, "-n", 20, book])
        check(len(read(output)[0]["sentences"]) == 20, f"{name} gives the book 20 sentences")
        results.value(f"summarize --method {name}, a book of 50,000 sentences", "s", [done.seconds], 30)
        results.value(f"summarize --method {name}, a book of 50,000 sentences", "MB", [done.peak / 1e6], 200)


def keywords(results, file, folder, repeats):
    """Keywords of many articles, against yake on some of them (it is timed without its imports)."""
    import yake

    texts = [article["text"] for article in read(file, 30)]
    many = part_of(file, 4_000, folder)
    count = len(read(many))
    output = folder / "keywords.jsonl"

    def ours(threads):
        done = run([TOOL, "keywords", "--quiet", "-k", 10, "--max-words", 3, "--threads", threads,
                             "--format", "jsonl", "-o", output, many])
        rankings = read(output)
        check(len(rankings) == count and all(1 <= len(ranking["keywords"]) <= 10 for ranking in rankings),
              "every article has up to ten keywords")
        return done.rates(count)

    def theirs():
        watch = Stopwatch()
        for text in texts:
            extractor = yake.KeywordExtractor(lan="en", n=3, top=10)
            check(len(extractor.extract_keywords(text)) == 10, "yake gives ten keywords")
        return watch.rates(len(texts))

    for threads in [1, 2]:
        results.ratio(f"keywords, {threads} thread{'s'[:threads - 1]}, beside yake", "articles/s",
                      in_turn(repeats, lambda: ours(threads), theirs), target=100)


def one_article(results, repeats):
    """A summary of one story: the whole process."""
    for name in ["regional/bridge-millhaven-driver.txt", "wire-gulf-desk.txt"]:
        runs = [run([TOOL, "summarize", "-n", 3, ROOT / "seeds" / name]) for _ in range(repeats * 8 + 1)][1:]
        results.value(f"summarize {name}", "ms", [done.seconds * 1e3 for done in runs], target=10)
        results.value(f"summarize {name}", "MB", [done.peak / 1e6 for done in runs], target=30)


def memory(folder, sizes=(1_000, 2_000, 4_000, 8_000, 16_000)):
    """Peak memory of similar and cluster as the articles double: it must follow the non-zeros."""
    print("\narticles  non-zeros  similar MB  bytes/non-zero  cluster MB  bytes/non-zero")
    rows = []
    for size in sizes:
        file = folder / f"memory-{size}.jsonl"
        run([STAGES, "--write", file, "--articles", size])
        told = run([TOOL, "vectorize", "-o", folder / "memory.npz", file]).errors
        non_zeros = int(re.search(r"(\d+) non-zeros", told).group(1))
        similar, cluster = (run([TOOL, command, "--quiet", file]).peak for command in ("similar", "cluster"))
        rows.append({"articles": size, "nonZeros": non_zeros, "similarBytes": similar, "clusterBytes": cluster})
        print(f"{size:8} {non_zeros:10} {similar / 1e6:11.1f} {similar / non_zeros:15.0f} "
              f"{cluster / 1e6:11.1f} {cluster / non_zeros:15.0f}", flush=True)
        file.unlink()
    for before, after in zip(rows, rows[1:]):
        for command in ("similarBytes", "clusterBytes"):
            growth = after[command] / before[command]
            check(growth < 1.25 * after["nonZeros"] / before["nonZeros"],
                  f"{command} grows with the non-zeros from {before['articles']} to {after['articles']} articles, "
                  f"not {growth:.1f} times")
    return rows
