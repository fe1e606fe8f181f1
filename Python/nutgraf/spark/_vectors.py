"""Term weights: a model of all articles, and the row of each by it."""

from __future__ import annotations

from typing import Optional, Tuple, Union

from .._errors import OptionError
from ._columns import Columns
from ._jobs import DEADLINE, _flags, command
from ._models import Model, at_workers, fitted
from ._parts import SCRATCH
from ._schemas import LINES, ROWS
from ._workers import answering, probe


def fit(
    articles, *, fields: str = "text", tokenizer: str = "words", keep_case: bool = False, stop_words: str = "none",
    stem: bool = False, ngrams: Tuple[int, int] = (1, 1), min_df: Union[int, float] = 1, max_df: Union[int, float] = 1.0,
    max_terms: Optional[int] = None, binary: bool = False, sublinear_tf: bool = False, idf: bool = True,
    smooth_idf: bool = True, norm: str = "l2", language: Optional[str] = None, id: str = "id", text: str = "text",
    title: Optional[str] = "title", tool: Optional[str] = None, deadline: float = DEADLINE,
) -> Model:
    """Fits a model of terms on the articles of a DataFrame. The work is done when it returns.

    Args:
        articles: a DataFrame with a row an article.
        fields: what is counted: "text", or "title,text".
        tokenizer: what a word is: "words" or "scikit-learn".
        keep_case, stop_words, stem, ngrams, min_df, max_df, max_terms, binary, sublinear_tf, idf, smooth_idf, norm: as in
            ``nutgraf vectorize --help``. A share of the articles is a float, a count an int.
        language, id, text, title, tool, deadline: as in `summarize`.

    Returns:
        The `Model`, with the same bytes as that of one machine, for any number of partitions.

    Raises:
        InputError: a column is missing or of another type, or no article has text.
        OptionError: an option has no such value.
        ToolError: a worker has no tool that is of this version and runs there, or no space.
    """
    if not (isinstance(ngrams, (tuple, list)) and len(ngrams) == 2):
        raise OptionError(f"ngrams are {ngrams!r}. Give the least and the most words of a term, such as (1, 2).")
    arguments = _flags(
        ("--fields", fields), ("--tokenizer", tokenizer), ("--keep-case", keep_case), ("--stop-words", stop_words),
        ("--stem", stem), ("--ngrams", f"{ngrams[0]}-{ngrams[1]}"), ("--min-df", _share(min_df)),
        ("--max-df", _share(max_df)), ("--max-terms", max_terms), ("--binary", binary), ("--sublinear-tf", sublinear_tf),
        ("--no-idf", not idf), ("--plain-idf", not smooth_idf), ("--norm", norm), ("--language", language))
    lines = Columns(id, text, title).lines(articles)
    told = command("vectorize", arguments, tool, deadline)
    probe(articles, told, lambda: SCRATCH)
    return fitted(lines, told)


def vectorize(
    articles, model: Union[Model, str], *, language: Optional[str] = None, id: str = "id", text: str = "text",
    title: Optional[str] = "title", tool: Optional[str] = None, deadline: float = DEADLINE, as_json: bool = False,
):
    """The row of term weights of each article of a DataFrame, by a model.

    Args:
        articles: a DataFrame with a row an article.
        model: a `Model`, or where workers find its file: on shared storage, or in an artifact. Processes of a machine
            share a file in memory.
        language, id, text, title, tool, deadline, as_json: as in `summarize`.

    Returns:
        A DataFrame with a row for each article: `id`, `columns` (the numbers of its terms, from 0), `weights` and
        `problem`.

    Raises:
        InputError: the model is too large to travel with the job, or a column is missing or of another type.
        OptionError: the model cannot be read: it is none, or of another version.
        ToolError: a worker has no tool that is of this version and runs there.
    """
    lines = Columns(id, text, title).lines(articles)
    id_type = Columns(id, text, title).id_type(articles)
    told = command("vectorize", ["--every-line", *_flags(("--language", language))], tool, deadline)
    found = at_workers(model)

    def more() -> tuple:
        return "--model", found()

    probe(articles, told, more)
    schema = LINES if as_json else ROWS
    return lines.mapInArrow(answering(told, schema, id_type, more), schema.spark(id_type))


def _share(value: Union[int, float]) -> str:
    """A share of the articles has a point, a count none."""
    return repr(float(value)) if isinstance(value, float) else str(value)
