"""Nutgraf reads news and says what it is about.

    >>> import nutgraf
    >>> text = ("A storm hit the coast of Norway on Monday. Three ships were lost. "
    ...         "The coast guard said the search would go on.")
    >>> print(nutgraf.summarize(text, sentences=1))
    A storm hit the coast of Norway on Monday.

Calls
    summarize   each article to a few of its sentences
    keywords    the ranked keywords and phrases of each article
    sentences   the sentences of each article
    similar     for each article the most similar ones
    cluster     groups of related articles
    duplicates  wire copies and near-copies, and what each changed

Each takes an article or a list of them: a text, a dict with the fields of an article (`text`, `title`, `id`, `date`,
`language`, …), or an `Article`; a pandas DataFrame is a list of dicts. One article gives one result, a list a list.
Results print, stand in notebooks, and become DataFrames by `to_frame()`.

TfidfVectorizer, CountVectorizer
    scikit-learn's vectorizers, many times as fast.

No call starts a process or opens a file. Calls let other threads of Python run, and may be made from several.
"""

from ._articles import Article
from ._errors import InputError, InputTypeError, LibraryError, NutgrafError, OptionError
from ._jobs import cluster, duplicates, keywords, sentences, similar, summarize
from ._results import (
    ArticleSentences,
    Cluster,
    CopyGroup,
    Keyword,
    Keywords,
    Neighbor,
    Neighbors,
    Problem,
    Results,
    Sentence,
    Summary,
)
from ._version import version as __version__

__all__ = [
    "Article", "ArticleSentences", "Cluster", "CopyGroup", "CountVectorizer", "InputError", "InputTypeError", "Keyword",
    "Keywords", "LibraryError", "Neighbor", "Neighbors", "NutgrafError", "OptionError", "Problem", "Results", "Sentence",
    "Summary", "TfidfVectorizer", "cluster", "duplicates", "keywords", "sentences", "similar", "summarize",
]


def __getattr__(name: str):
    # The vectorizers need scikit-learn, which takes a second to import and which the other calls do not need.
    if name in ("TfidfVectorizer", "CountVectorizer"):
        from . import _vectorizers

        return getattr(_vectorizers, name)
    raise AttributeError(f"module 'nutgraf' has no attribute '{name}'")


def __dir__():
    return sorted(set(globals()) | set(__all__))
