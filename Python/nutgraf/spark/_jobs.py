"""Jobs with an answer for each article by itself."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from .._errors import OptionError
from .._version import version
from ._batches import Command
from ._columns import Columns
from ._schemas import KEYWORDS, LINES, SENTENCES, SUMMARIES, Schema
from ._workers import answering, probe

#: Seconds without progress after which a run of the tool is ended.
DEADLINE = 60.0


def summarize(
    articles, sentences: Optional[int] = None, *, words: Optional[int] = None, characters: Optional[int] = None,
    ratio: Optional[float] = None, seconds: Optional[float] = None, method: str = "news", query: str = "",
    compress: bool = False, nested: bool = False, explain: bool = False, language: Optional[str] = None, id: str = "id",
    text: str = "text", title: Optional[str] = "title", tool: Optional[str] = None, deadline: float = DEADLINE,
    as_json: bool = False,
):
    """Sums each article of a DataFrame up in a few of its sentences.

    Args:
        articles: a DataFrame with a row an article.
        sentences, words, characters, ratio, seconds, method, query, compress, nested, explain, language: as in
            `nutgraf.summarize`. `explain` shows in JSON only.
        id, text, title: the columns of the id (a string or an integer), the text and the title. A column `title` may be
            missing; None reads none.
        tool: where the tool is on the workers: a path, or the place in an artifact; None for the one in the package.
        deadline: an article that takes so many seconds without an answer gets a problem.
        as_json: a column `answer` with the tool's line of JSON instead of columns.

    Returns:
        A DataFrame with a row for each article: `id`, `title`, `method`, `sentences` (each with `text`, `index`, `range`
        and `score`), `warnings`, and `problem` (`code`, `what`, `remedy`; null where there is none).

    Raises:
        InputError: a column is missing, or of another type than it must be.
        OptionError: an option has no such value.
        ToolError: a worker has no tool that is of this version and runs there.
    """
    arguments = _flags(
        ("--sentences", sentences), ("--words", words), ("--characters", characters), ("--ratio", ratio),
        ("--seconds", seconds), ("--method", method), ("--query", query or None), ("--compress", compress),
        ("--nested", nested), ("--explain", explain), ("--language", language))
    return _each("summarize", arguments, SUMMARIES, articles, Columns(id, text, title), tool, deadline, as_json)


def keywords(
    articles, count: int = 10, *, method: str = "news", min_words: int = 1, max_words: Optional[int] = None,
    diversity: str = "some", names: bool = True, explain: bool = False, exclude: Sequence[str] = (),
    language: Optional[str] = None, id: str = "id", text: str = "text", title: Optional[str] = "title",
    tool: Optional[str] = None, deadline: float = DEADLINE, as_json: bool = False,
):
    """The ranked keywords and phrases of each article of a DataFrame.

    Args:
        articles: a DataFrame with a row an article.
        count, method, min_words, max_words, diversity, names, explain, exclude, language: as in `nutgraf.keywords`.
            `explain` shows in JSON only.
        id, text, title, tool, deadline, as_json: as in `summarize`.

    Returns:
        A DataFrame with a row for each article: `id`, `title`, `method`, `keywords` (each with `text`, `score`, `count`,
        `ranges` and `variants`), `warnings` and `problem`.
    """
    if any("," in word for word in exclude):
        raise OptionError("a word of exclude has a comma. Give each word by itself.")
    arguments = _flags(
        ("--count", count), ("--method", method), ("--min-words", min_words), ("--max-words", max_words),
        ("--diversity", diversity), ("--no-names", not names), ("--explain", explain),
        ("--exclude", ",".join(exclude) or None), ("--language", language))
    return _each("keywords", arguments, KEYWORDS, articles, Columns(id, text, title), tool, deadline, as_json)


def sentences(
    articles, *, language: Optional[str] = None, id: str = "id", text: str = "text", title: Optional[str] = "title",
    tool: Optional[str] = None, deadline: float = DEADLINE, as_json: bool = False,
):
    """The sentences of each article of a DataFrame.

    Args:
        articles: a DataFrame with a row an article.
        language, id, text, title, tool, deadline, as_json: as in `summarize`.

    Returns:
        A DataFrame with a row for each article: `id`, `sentences` (each with `text`, `index` and `range`), `warnings` and
        `problem`.
    """
    arguments = _flags(("--language", language))
    return _each("sentences", arguments, SENTENCES, articles, Columns(id, text, title), tool, deadline, as_json)


def _flags(*options: Tuple[str, object]) -> List[str]:
    """Options of the command line: None and False are left out, True has no value."""
    told: List[str] = []
    for name, value in options:
        if value is None or value is False:
            continue
        # The value stands in the same argument, so that one with a dash is no option.
        told.append(name if value is True else f"{name}={value}")
    return told


def command(name: str, arguments: Sequence[str], tool: Optional[str], deadline: float) -> Command:
    """A command on one thread: the engine has a task for each processor."""
    if isinstance(deadline, bool) or not isinstance(deadline, (int, float)) or not deadline > 0:
        raise OptionError(f"the deadline is {deadline!r}. Give seconds, more than 0.")
    common = ("--quiet", "--threads", "1", "--input-format", "jsonl", "-")
    return Command((name, *arguments, *common), tool, version, float(deadline))


def _each(name: str, arguments, schema: Schema, articles, columns: Columns, tool, deadline, as_json: bool):
    lines = columns.lines(articles)
    id_type = columns.id_type(articles)
    told = command(name, ["--every-line", *arguments], tool, deadline)
    probe(articles, told)
    if as_json:
        schema = LINES
    return lines.mapInArrow(answering(told, schema, id_type), schema.spark(id_type))
