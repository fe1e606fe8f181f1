"""The most similar articles of each, by blocks of the collection."""

from __future__ import annotations

import json
from typing import Dict, Iterator, List, Optional, Tuple, Union

from .._errors import OptionError
from . import _blocks
from ._batches import Command
from ._blocks import Blocks
from ._columns import Columns, check_distinct
from ._jobs import DEADLINE, _flags, command
from ._models import Model, at_workers, fitted
from ._pairs import comparing
from ._parts import SCRATCH
from ._schemas import PROBLEM
from ._workers import probe

#: Methods whose lists come out the same by blocks: they look at two articles and counts of all.
METHODS = ("tfidf", "overlap")
#: So few articles go to one process, which needs no model.
FEW = 20


def fit_similar(
    articles, *, method: str = "tfidf", field: str = "all", title_weight: int = 1, language: Optional[str] = None,
    id: str = "id", text: str = "text", title: Optional[str] = "title", tool: Optional[str] = None,
    deadline: float = DEADLINE,
) -> Model:
    """Fits the model that `similar` weighs by, which is another than that of `fit`.

    `similar` fits one itself. It must be fitted before, and saved where workers can read it, where it is larger than what
    travels with a job (16 MB).

    Args:
        articles: a DataFrame with a row an article.
        method, field, title_weight: as in `similar`, and the same as there.
        language, id, text, title, tool, deadline: as in `summarize`.
    """
    lines = Columns(id, text, title).lines(articles)
    return _fitted(articles, lines, _options(method, field, title_weight, language), tool, deadline)


def similar(
    articles, count: int = 10, *, method: str = "tfidf", within: Optional[float] = None,
    minimum_score: Optional[float] = None, field: str = "all", title_weight: int = 1, block: int = 20_000,
    model: Union[Model, str, None] = None, language: Optional[str] = None, id: str = "id", text: str = "text",
    title: Optional[str] = "title", date: Optional[str] = "date", tool: Optional[str] = None, deadline: float = DEADLINE,
):
    """For each article of a DataFrame the most similar ones.

    The collection is cut into blocks, each pair of blocks is compared by one process, and the best are kept. The lists are
    those of one process on all articles in the order of their ids (with `within` of their days, then their ids), which
    decides where scores are equal. Articles are read up to six times; keep the DataFrame where that is dear.

    Args:
        articles: a DataFrame with a row an article.
        count: how many neighbors an article has at most.
        method: "tfidf" or "overlap". "related", "lsa" and "bm25" look at the collection as a whole: sample it, and use
            `nutgraf.similar`.
        within: only neighbors at most so many days before or after. Without it every article is compared with every other.
        minimum_score: leaves out what is less alike.
        field: "all", "title" or "text": what is compared. `title_weight` is how often the title counts.
        block: about how many articles a block has. A task holds two.
        model: that of `fit_similar`, or where workers find its file.
        date: the column of the date, a date or a text that begins as ISO 8601. It may be missing without `within`.
        language, id, text, title, tool: as in `summarize`.
        deadline: a batch of the fit, and a pair of blocks for a hundred times as long, may take so many seconds without
            progress.

    Returns:
        A DataFrame with a row for each article: `id`, `neighbors` (each with `id`, `title` and `score`, best first) and
        `problem`.

    Raises:
        InputError: a column is missing or of another type, an id is missing or stands twice, or the model is too large.
        OptionError: an option has no such value.
        ToolError: a worker has no tool that is of this version and runs there.
    """
    checked_block(block)
    checked_within(within)
    options = _options(method, field, title_weight, language)
    columns = Columns(id, text, title, date, needs_date=within is not None)
    lines = columns.lines(articles)
    id_type = columns.id_type(articles)
    told = command("similar", [*options, *_flags(
        ("--count", count), ("--within", within), ("--minimum-score", minimum_score), ("--format", "jsonl"))],
        tool, deadline)
    probe(articles, told)
    check_distinct(articles, id)
    blocks = cut(lines, id_type, within, block)
    found = None
    problems: Tuple[Dict, ...] = ()
    if len(blocks.counts) > 1 and sum(blocks.counts) >= FEW:
        if model is None:
            model = _fitted(articles, lines, options, tool, deadline)
        found = at_workers(model)
        problems = tuple(model.problems) if isinstance(model, Model) else ()
    elif len(blocks.counts) > 1:
        blocks = Blocks((), (sum(blocks.counts),), (min(blocks.first_days),), (max(blocks.last_days),))
    return _compared(lines, id_type, blocks, told, found, problems, count, within)


def checked_block(block: int) -> None:
    """Raises an `OptionError` where a block has no size."""
    if isinstance(block, bool) or not isinstance(block, int) or block < 1:
        raise OptionError(f"block is {block!r}. Give how many articles a block has, 1 or more.")


def checked_within(within: Optional[float]) -> None:
    """Raises an `OptionError` where days are none."""
    if within is not None and (isinstance(within, bool) or not isinstance(within, (int, float)) or not within >= 0):
        raise OptionError(f"within is {within!r}. Give a number of days, 0 or more.")


def _options(method: str, field: str, title_weight: int, language: Optional[str]) -> List[str]:
    if method not in METHODS:
        raise OptionError(
            f"“{method}” is no method of similar on Spark. It takes tfidf or overlap; the others look at the collection as a "
            "whole: sample it, and use nutgraf.similar.")
    return _flags(("--method", method), ("--field", field), ("--title-weight", title_weight), ("--language", language))


def _fitted(articles, lines, options: List[str], tool: Optional[str], deadline: float) -> Model:
    told = command("similar", options, tool, deadline)
    probe(articles, told, lambda: SCRATCH)
    return fitted(lines, told)


def cut(lines, id_type: str, within: Optional[float], block: int) -> Blocks:
    """Cuts a collection into blocks: by a sample of its keys, and a count of all."""
    total = lines.count()
    if not total:
        return Blocks((), (0,), ("",), ("",))
    wanted = max(1, round(total / block))
    starts: Tuple[_blocks.Key, ...] = ()
    if wanted > 1:
        keys = lines.mapInArrow(days_of(within is not None), f"day string, id {id_type}")
        share = min(1.0, 200.0 * wanted / total)
        sample = [(row["day"], row["id"]) for row in (keys.sample(share, 1) if share < 1 else keys).collect()]
        starts = _blocks.starts_of(sample, wanted)
    spans = lines.mapInArrow(_spans(starts, within is not None), "block int, count bigint, first string, last string")
    return _blocks.counted([row.asDict() for row in spans.collect()], len(starts) + 1, starts)


def _keyed(batch, by_day: bool) -> List[_blocks.Key]:
    """The keys of the articles of a batch."""
    ids = batch.column("id").to_pylist()
    if not by_day:
        return [("", id) for id in ids]
    return [
        (_blocks.day(json.loads(line).get("date")), id) for id, line in zip(ids, batch.column("line").to_pylist())]


def days_of(by_day: bool):
    """A function for `mapInArrow`: the day of each article and its id."""

    def keys(batches) -> Iterator:
        import pyarrow

        for batch in batches:
            days = [key[0] for key in _keyed(batch, by_day)]
            yield pyarrow.RecordBatch.from_arrays(
                [pyarrow.array(days, pyarrow.string()), batch.column("id")], names=["day", "id"])

    return keys


def _spans(starts, by_day: bool):
    """How many articles of a partition each block has, and their first and last days."""

    def spans(batches) -> Iterator:
        import pyarrow

        found: Dict[int, List] = {}
        for batch in batches:
            for key in _keyed(batch, by_day):
                span = found.setdefault(_blocks.block_of(key, starts), [0, "", ""])
                span[0] += 1
                if key[0]:
                    span[1] = min(span[1] or key[0], key[0])
                    span[2] = max(span[2], key[0])
        if found:
            yield pyarrow.RecordBatch.from_arrays([
                pyarrow.array(list(found), pyarrow.int32()),
                pyarrow.array([span[0] for span in found.values()], pyarrow.int64()),
                pyarrow.array([span[1] for span in found.values()], pyarrow.string()),
                pyarrow.array([span[2] for span in found.values()], pyarrow.string()),
            ], names=["block", "count", "first", "last"])

    return spans


def _spread(blocks: Blocks, within: Optional[float]):
    """Each article once for every pair of blocks that its own is in."""
    partners = blocks.partners(within)

    def spread(batches) -> Iterator:
        import pyarrow

        for batch in batches:
            places, keys, own, days = [], [], [], []
            for place, key in enumerate(_keyed(batch, within is not None)):
                block = _blocks.block_of(key, blocks.starts)
                for other in partners[block]:
                    places.append(place)
                    keys.append(_blocks.pair_key(block, other))
                    own.append(block)
                    days.append(key[0])
            if places:
                taken = pyarrow.array(places, pyarrow.int32())
                yield pyarrow.RecordBatch.from_arrays([
                    pyarrow.array(keys, pyarrow.string()), pyarrow.array(own, pyarrow.int32()),
                    pyarrow.array(days, pyarrow.string()), batch.column("id").take(taken), batch.column("line").take(taken),
                ], names=["pair", "block", "day", "id", "line"])

    return spread


def _compared(lines, id_type, blocks: Blocks, told: Command, found, problems, count: int, within):
    from pyspark.sql import functions

    spread = lines.mapInArrow(_spread(blocks, within), f"pair string, block int, day string, id {id_type}, line string")
    compare = comparing(told, blocks, found, problems, id_type)
    pairs = spread.groupBy("pair").applyInArrow(compare, (
        f"id {id_type}, found array<struct<below:double,row:bigint,id:{id_type},title:string,score:double>>, "
        f"problem {PROBLEM}"))
    # Best first, and of equal scores the article that comes first.
    best = pairs.groupBy("id").agg(
        functions.slice(functions.sort_array(functions.flatten(functions.collect_list("found"))), 1, count).alias("best"),
        functions.max("problem").alias("problem"))
    return best.select("id", functions.expr(
        "transform(best, one -> named_struct('id', one.id, 'title', one.title, 'score', one.score))").alias("neighbors"),
        "problem")
