"""What run.py measures: an area is a line of the table at the end."""
import dataclasses
import pathlib
import subprocess
import sys
import typing

from . import (
    archive, comparisons, counting, crossover, decomposition, duplicates, growth, many, neighbors, products, roofline)
from .environment import BENCHMARKS


@dataclasses.dataclass
class Context:
    """What an area may use: a folder that goes away, a file of articles, and how thorough to be."""

    folder: pathlib.Path
    file: pathlib.Path
    short: bool
    repeats: int


class Area(typing.NamedTuple):
    title: str
    # Takes the results (measuring.Results) and the context; returns figures to record beside the rows, or None.
    measure: typing.Callable


def program(name, *arguments):
    """An area that is a program of its own: it prints and checks, and leaves nothing in the record."""
    def measure(results, context):
        done = subprocess.run([sys.executable, str(BENCHMARKS / name), *arguments], cwd=BENCHMARKS.parent)
        if done.returncode != 0:
            sys.exit(f"{name}: exit status {done.returncode}; nothing is recorded")
    return measure


AREAS = {
    "roofline": Area("The limits of this machine, and how near each stage comes", roofline.measure),
    "vectorize": Area("JSON Lines to a TF-IDF matrix, whole process, beside scikit-learn",
                      lambda results, c: comparisons.vectorize(results, c.file, c.folder, c.repeats)),
    "count": Area("Tokenizing and counting in memory, beside wc and scikit-learn",
                  lambda results, c: counting.count(results, c.file, c.folder, c.repeats)),
    "neighbors": Area("The ten nearest of every article, beside sparse_dot_topn and scipy",
                      lambda results, c: neighbors.all_pairs(results, c.folder, c.repeats)),
    "query": Area("One query against 100,000 articles, beside bm25s and scikit-learn",
                  lambda results, c: neighbors.single_queries(results, c.folder, c.repeats)),
    "many": Area("Nearest rows of 100,000 without comparing all pairs, beside faiss; similar and cluster as articles grow",
                 many.measure),
    "archive": Area("An archive of 100,000 articles, beside SQLite FTS5 and bm25s",
                    lambda results, c: archive.archive(results, c.folder, c.repeats, 10_000 if c.short else 100_000)),
    "duplicates": Area("Near-duplicates among 100,000 articles, beside datasketch",
                       lambda results, c: duplicates.duplicates(results, c.folder, c.repeats)),
    "decomposition": Area("Truncated SVD and spherical k-means, beside scikit-learn",
                          lambda results, c: decomposition.decomposition(results, c.file, c.folder, c.repeats)),
    "products": Area("Dense products beside numpy's",
                     lambda results, c: products.products(results, 3 if c.short else 11)),
    "summarize": Area("Summaries of a batch, beside sumy",
                      lambda results, c: comparisons.summarize(results, c.file, c.folder, c.repeats)),
    "methods": Area("Every method of summaries, on a batch and on a book",
                    lambda results, c: comparisons.methods(results, c.file, c.folder, c.repeats)),
    "keywords": Area("Keywords of a batch, beside yake",
                     lambda results, c: comparisons.keywords(results, c.file, c.folder, c.repeats)),
    "one": Area("A summary of one story, whole process",
                lambda results, c: comparisons.one_article(results, c.repeats)),
    "growth": Area("Time and memory of vectorize as the articles grow tenfold", growth.measure),
    "memory": Area("Memory of similar and cluster as the articles double",
                   lambda results, c: {"memory": comparisons.memory(c.folder)}),
    "crossover": Area("Where sparse and dense Gram matrices cross over", crossover.measure),
    "options": Area("The matrix against scikit-learn's, option by option", program("compare_vectorizer.py")),
}
