"""Clusters by the graph of nearest articles: neighbors on workers, groups at the driver, stories on workers."""

from __future__ import annotations

import io
import json
import os
import tempfile
from array import array
from typing import Dict, Iterator, List, Optional, Sequence, Tuple, Union

from .. import _tool
from .._errors import InputError, OptionError
from .._version import version
from . import _process
from ._batches import Command
from ._columns import Columns
from ._duplicates import problems, told_table
from ._jobs import DEADLINE, _flags, command
from ._models import Model, at_workers, fitted
from ._neighbors import FEW, days_of, similar
from ._parts import SCRATCH
from ._schemas import CLUSTERS, LINES, Schema
from ._tool import RefusedError, ToolError, checked
from ._workers import probe

#: Methods that look at a graph of neighbors alone.
METHODS = ("leiden", "components")
#: How many deadlines the groups of the whole graph may take at the driver.
_PATIENCE = 1000


def fit_cluster(
    articles, *, language: Optional[str] = None, id: str = "id", text: str = "text", title: Optional[str] = "title",
    tool: Optional[str] = None, deadline: float = DEADLINE,
) -> Model:
    """Fits the model that `cluster` tells stories by, which is another than those of `fit` and `fit_similar`.

    `cluster` fits one itself. It must be fitted before, and saved where workers can read it, where it is larger than what
    travels with a job (16 MB).

    Args:
        articles: a DataFrame with a row an article.
        language, id, text, title, tool, deadline: as in `summarize`.
    """
    told = command("cluster", _flags(("--language", language)), tool, deadline)
    lines = Columns(id, text, title).lines(articles)
    probe(articles, told, lambda: SCRATCH)
    return fitted(lines, told)


def cluster(
    articles, *, within: Optional[float] = None, count: int = 10, method: str = "leiden", threshold: Optional[float] = None,
    resolution: Optional[float] = None, starts: Optional[int] = None, smallest: int = 2, summary: int = 2,
    exclude: Sequence[str] = (), block: int = 20_000, similar_model: Union[Model, str, None] = None,
    model: Union[Model, str, None] = None, language: Optional[str] = None, id: str = "id", text: str = "text",
    title: Optional[str] = "title", date: Optional[str] = "date", tool: Optional[str] = None, deadline: float = DEADLINE,
    as_json: bool = False,
):
    """Groups of related articles of a DataFrame, by the graph of their nearest articles, and what each tells.

    Neighbors are those of `similar` by tfidf. The groups of the graph are found at the driver, which needs some 450 bytes an
    article for it; then the articles come group by group, and each group is told as ``nutgraf cluster`` tells it. It is what
    ``nutgraf similar --method tfidf``, ``cluster --graph`` and ``cluster --grouped`` make in one process each, byte for byte.
    The groups are found when it returns.

    Args:
        articles: a DataFrame with a row an article, 20 or more.
        within: only articles at most so many days apart are compared. Without it each is with all.
        count: how many neighbors an article has at most.
        method: "leiden" or "components". The others decompose the collection as a whole, or compare every pair: sample it, and
            use `nutgraf.cluster`.
        threshold: with components, the least score of a link.
        resolution, starts: with leiden, as in ``nutgraf cluster --help``.
        smallest: groups of fewer articles are not told.
        summary: sentences that sum a group up; 0 for none.
        exclude: words and phrases that are no keywords.
        block: about how many articles a task has.
        similar_model: that of `fit_similar`, or where workers find its file. `model` is that of `fit_cluster`.
        date: the column of the date. It may be missing without `within`.
        language, id, text, title, tool, deadline, as_json: as in `similar` and `summarize`.

    Returns:
        A DataFrame with a row for each group: `id` (of its first article), `cluster` (its number, the largest first), `size`,
        `keywords`, `labels`, `headline`, `from`, `to`, `summary`, `facts`, `articles` (each with `id`, `title`, `language` and
        `score`) and `problem`; and a row for each article that cannot be read, with its `id` and `problem` alone.

    Raises:
        InputError: a column is missing or of another type, an id is missing or stands twice, there are fewer than 20 articles,
            or a model is too large.
        OptionError: an option has no such value.
        ToolError: the driver or a worker has no tool that is of this version and runs there.
    """
    if method not in METHODS:
        raise OptionError(
            f"“{method}” is no method of cluster on Spark. It takes leiden or components; the others look at the collection as "
            "a whole: sample it, and use nutgraf.cluster.")
    if isinstance(smallest, bool) or not isinstance(smallest, int) or smallest < 1:
        raise OptionError(f"smallest is {smallest!r}. Give how many articles a group has at least, 1 or more.")
    if any("," in word for word in exclude):
        raise OptionError("a word of exclude has a comma. Give each word by itself.")
    columns = Columns(id, text, title, date, needs_date=within is not None, takes_any_date=True)
    lines, id_type = columns.lines(articles), columns.id_type(articles)
    telling = command("cluster", [
        "--grouped", "--format=jsonl", *_flags(
            ("--summary", summary), ("--exclude", ",".join(exclude) or None), ("--language", language))], tool, deadline)
    grouping = ["cluster", "--format=jsonl", "--quiet", *_flags(
        ("--method", method), ("--threshold", threshold), ("--resolution", resolution), ("--starts", starts))]
    path = _driver_tool(tool)
    with tempfile.TemporaryDirectory(prefix="nutgraf-") as folder:
        trial = os.path.join(folder, "trial.tsv")
        with open(trial, "w", encoding="utf-8") as file:
            file.write("a\tb\t1\n")
        _grouped([path, *grouping], trial, float(deadline))
    near = similar(
        articles, count, within=within, block=block, model=similar_model, language=language, id=id, text=text, title=title,
        date=date, tool=tool, deadline=deadline)
    with tempfile.TemporaryDirectory(prefix="nutgraf-") as folder:
        links = os.path.join(folder, "links.jsonl")
        total, bad = _links(near, lines, id_type, within, links)
        if total < FEW:
            raise InputError(
                f"{total} articles are too few to be clustered in parts. Take nutgraf.cluster(articles.toPandas()).",
                code="fewArticles")
        members = _members(_grouped([path, *grouping], links, float(deadline)), smallest, block)
    if model is None:
        model = fit_cluster(articles, language=language, id=id, text=text, title=title, tool=tool, deadline=deadline)
    schema = LINES if as_json else CLUSTERS
    session = articles.sparkSession
    named = session.createDataFrame(members)
    own = lines.selectExpr("cast(id as string) as name", "line").join(named, "name")
    made = own.groupBy("task").applyInArrow(
        _telling(telling, at_workers(model), schema, id_type), schema.spark(id_type))
    told = session.createDataFrame(bad, f"id {id_type}, problem string")
    return made.union(told.mapInArrow(problems(schema, id_type), schema.spark(id_type)))


def _driver_tool(tool: Optional[str]) -> str:
    """The tool at the driver: that of the package, else the one that workers take."""
    return checked(None if _tool.path().exists() or tool is None else tool, version)


def _links(near, lines, id_type: str, within: Optional[float], path: str) -> Tuple[int, List[Tuple]]:
    """Writes the neighbors of all articles, in the order of these, as lines; how many, and the problems of those without."""
    ordered = near.join(lines.mapInArrow(days_of(within is not None), f"day string, id {id_type}"), "id").orderBy("day", "id")
    count, bad = 0, []
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for row in ordered.toLocalIterator():
            if row["problem"] is not None:
                bad.append((row["id"], json.dumps(
                    {"id": str(row["id"]), "problem": row["problem"].asDict()}, ensure_ascii=False, separators=(",", ":"))))
                continue
            count += 1
            file.write(json.dumps({"id": str(row["id"]), "neighbors": [
                {"id": str(one["id"]), "score": one["score"]} for one in row["neighbors"]]}, ensure_ascii=False) + "\n")
    return count, bad


def _grouped(arguments: List[str], links: str, deadline: float) -> Iterator[Dict]:
    """The groups of a graph in a file, each with its number and the ids of its articles.

    Raises:
        OptionError: the tool refuses an option.
    """
    try:
        run = _process.run([*arguments, "--graph", links], b"", deadline * _PATIENCE)
    except OSError as error:
        raise ToolError(f"the tool cannot be started at the driver: {error.strerror}. Free memory or processes there.") from None
    if run.status == 2:
        raise OptionError(run.last_line)
    if run.status != 0:
        raise ToolError(f"the groups could not be found at the driver: {run.last_line}. Look at its memory.")
    return map(json.loads, io.BytesIO(run.output))


def _members(groups: Iterator[Dict], smallest: int, block: int):
    """The articles of groups as a table, with the task that tells each group."""
    import pyarrow

    tasks, clusters, places, names = array("i"), array("i"), array("i"), []
    for group in groups:
        if group["size"] >= smallest:
            task = len(names) // block
            for place, name in enumerate(group["articles"]):
                tasks.append(task)
                clusters.append(group["cluster"])
                places.append(place)
                names.append(name)
    numbers = [pyarrow.array(memoryview(one), pyarrow.int32()) for one in (tasks, clusters, places)]
    return pyarrow.table([*numbers, pyarrow.array(names, pyarrow.string())], names=["task", "cluster", "place", "name"])


def _telling(told: Command, model, schema: Schema, id_type: str):
    def tell(table):
        # In each group the order of the whole.
        articles = sorted(
            table.select(["cluster", "place", "line"]).to_pylist(), key=lambda article: (article["cluster"], article["place"]))
        data = "".join(f'{article["line"][:-1]},"label":{article["cluster"]}}}\n' for article in articles).encode("utf-8")
        for _ in (1, 2):
            try:
                run = told.run(data, "--model", model())
            except RefusedError as error:
                raise ToolError(f"groups could not be told on a worker: {error}") from None
            if not run.crashed:
                return told_table(run.output.decode("utf-8").split("\n")[:-1], schema, id_type)
        raise ToolError(
            f"groups could not be told on a worker, twice: {'no answer' if run.late else f'signal {-run.status}'}. Give a smaller "
            "block, or a longer deadline.")

    return tell
