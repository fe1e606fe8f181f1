"""An archive of 100,000 articles: adding, its size, queries in a running process and from a cold command, beside SQLite's
own full-text index and bm25s."""
import json
import re
import sqlite3
import statistics
import subprocess
import time

import numpy
import scipy.sparse

from .environment import BENCHMARKS, STAGES, TOOL
from .measuring import Rates, check, in_turn, run

ARCHIVE = BENCHMARKS / ".build/release/ArchiveBenchmarks"
COUNT = 10


def archive(results, folder, repeats, articles=100_000, queries=300):
    """Adds generated articles, and asks."""
    source, path = folder / "archive.jsonl", folder / "archive.nutgraf"
    run([STAGES, "--write", source, "--articles", articles])
    with open(source, encoding="utf-8") as file:
        stories = [json.loads(line) for line in file]
    text = sum(len(story["title"].encode()) + len(story["text"].encode()) for story in stories)
    peaks, seconds = [], []

    def ours():
        path.unlink(missing_ok=True)
        done = run([TOOL, "archive", "--archive", path, "add", source])
        peaks.append(done.peak / 1e6)
        seconds.append(done.seconds)
        return done.rates(articles)

    database = folder / "fts5.db"

    def theirs():
        database.unlink(missing_ok=True)
        start, clock = time.perf_counter(), time.process_time()
        connection = sqlite3.connect(database)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE VIRTUAL TABLE stories USING fts5(id UNINDEXED, title, text)")
        with open(source, encoding="utf-8") as file, connection:
            rows = ((story["id"], story["title"], story["text"]) for story in map(json.loads, file))
            connection.executemany("INSERT INTO stories VALUES (?, ?, ?)", rows)
        connection.close()
        return Rates(articles / (time.perf_counter() - start), articles / (time.process_time() - clock))

    rounds = min(repeats, 3)
    results.ratio(f"adding {articles} articles, beside SQLite FTS5 from Python", "articles/s",
                  in_turn(rounds, ours, theirs))
    results.value("adding them, the time", "s", seconds, target=100)
    results.value("adding them, the peak of memory", "MB", peaks, target=1_500)
    results.value("the archive's size by that of the text", "times", [path.stat().st_size / text], target=1.5, decimals=2)
    print(f"  FTS5's file is {database.stat().st_size / text:.2f} times the text", flush=True)
    for subject in json.loads(run_tool("--format", "json", "check", archive=path)):
        check(not subject["faults"], f"the archive is sound: {subject}")

    for method, products in scores(folder, source).items():
        medians, last = [], []
        for _ in range(repeats):
            done = subprocess.run([ARCHIVE, "similar", path, str(COUNT), str(queries), method],
                                  capture_output=True, text=True, check=True)
            answers = [line.split() for line in done.stdout.splitlines()]
            for own, _, *found in answers[::10]:
                check_answer(int(own.split("-")[1]), found, products)
            times = [1e3 * float(answer[1]) for answer in answers]
            medians.append(statistics.median(times))
            last.append(float(numpy.percentile(times, 99)))
        results.value(f"similar to one, {method}, in a running process, median", "ms", medians, target=10)
        print(f"  99 of 100 below {statistics.median(last):.2f} ms", flush=True)
    cold = [1e3 * run([TOOL, "archive", "--archive", path, "similar", stories[index * 997 % articles]["id"]]).seconds
            for index in range(21)]
    results.value("similar to one, a cold command", "ms", cold, target=60)
    search(results, path, database, stories, repeats, queries)


def rows(folder, source, *options):
    """The rows of `vectorize` with the words of an archive."""
    run([TOOL, "vectorize", "--quiet", "--fields", "title,text", "--stop-words", "auto", *options,
         "-o", folder / "archive.npz", source])
    return scipy.sparse.load_npz(folder / "archive.npz").tocsr()


def scores(folder, source):
    """By method what gives the scores of all articles for one of them, computed here from the counts of its words."""
    unit = rows(folder, source, "--sublinear-tf", "--min-df", "2")
    counts = rows(folder, source, "--no-idf", "--norm", "none").astype(numpy.float64)
    lengths = numpy.asarray(counts.sum(axis=1)).ravel()
    frequencies = numpy.bincount(counts.indices, minlength=counts.shape[1])
    rarity = numpy.log(1 + (counts.shape[0] - frequencies + 0.5) / (frequencies + 0.5))
    damping = numpy.repeat(1.2 * (0.25 + 0.75 * lengths / lengths.mean()), numpy.diff(counts.indptr))
    weights = scipy.sparse.csr_matrix(
        (2.2 * counts.data / (counts.data + damping) * rarity[counts.indices], counts.indices, counts.indptr),
        counts.shape)

    def okapi(number):
        query = counts[number].copy()
        query.data = 9 * query.data / (8 + query.data)
        # A word of this article alone finds nothing, so it changes no score.
        return (weights @ query.T).toarray().ravel()

    return {"tfidf": lambda number: (unit @ unit[number].T).toarray().ravel(), "bm25": okapi}


def check_answer(number, found, products):
    """The articles found have their scores, and no other has a higher one."""
    expected = products(number)
    expected[number] = 0
    best = numpy.sort(expected)[::-1][:COUNT]
    ours = numpy.array([float(score) for score in found[1::2]])
    theirs = expected[[int(name.split("-")[1]) for name in found[::2]]]
    check(len(ours) == COUNT and abs(ours - best).max() < 1e-4 * best[0] and abs(ours - theirs).max() < 1e-4 * best[0],
          f"the nearest of article {number} are those of all scores")


def run_tool(*arguments, archive):
    return subprocess.run([TOOL, "archive", "--archive", archive, *arguments], capture_output=True, text=True).stdout


def search(results, path, database, stories, repeats, queries):
    """Headlines as queries, ranked by BM25 on all sides."""
    import bm25s

    asked = [" ".join(re.findall(r"[a-z]+", story["title"].lower())) for story in stories[:: len(stories) // queries]]
    connection = sqlite3.connect(database)
    statement = "SELECT id FROM stories WHERE stories MATCH ? ORDER BY rank LIMIT ?"
    retriever = bm25s.BM25(k1=1.2, b=0.75)
    retriever.index(bm25s.tokenize([story["title"] + " " + story["text"] for story in stories], show_progress=False),
                    show_progress=False)

    def ours():
        done = subprocess.run([ARCHIVE, "search", path, str(COUNT)], input="\n".join(asked) + "\n",
                              capture_output=True, text=True, check=True)
        times = [float(line.split()[0]) for line in done.stdout.splitlines()]
        check(len(times) == len(asked), "each query has an answer")
        return Rates(1 / statistics.median(times), 1 / statistics.median(times))

    def timed(ask):
        times = []
        for words in asked[:100]:
            start = time.perf_counter()
            ask(words)
            times.append(time.perf_counter() - start)
        return Rates(1 / statistics.median(times), 1 / statistics.median(times))

    def fts5(words):
        connection.execute(statement, (" OR ".join(f'"{word}"' for word in words.split()), COUNT)).fetchall()

    def in_memory(words):
        retriever.retrieve(bm25s.tokenize(words, show_progress=False), k=COUNT, show_progress=False)

    results.ratio("search by the words of a headline, beside FTS5", "queries/s", in_turn(repeats, ours, lambda: timed(fts5)))
    results.ratio("  the same beside bm25s, all in memory", "queries/s", in_turn(repeats, ours, lambda: timed(in_memory)))
