"""Near-duplicates, by the steps of ``nutgraf duplicates``."""

from __future__ import annotations

import json
import os
import tempfile
from typing import Iterator, List, Optional, Tuple
from urllib.parse import unquote

from .._errors import OptionError
from .._version import version
from . import _steps
from ._answers import answers
from ._batches import Command
from ._blocks import Blocks, block_of
from ._columns import Columns, check_distinct
from ._jobs import DEADLINE, _flags, command
from ._neighbors import checked_block, checked_within, cut
from ._schemas import GROUPS, LINES, PROBLEM, Schema, arrow
from ._workers import probe


def duplicates(
    articles, *, within: Optional[float] = None, threshold: float = 0.3, containment: float = 0.5, min_words: int = 10,
    block: int = 20_000, scratch: Optional[str] = None, language: Optional[str] = None, id: str = "id", text: str = "text",
    title: Optional[str] = "title", date: Optional[str] = "date", tool: Optional[str] = None, deadline: float = DEADLINE,
    as_json: bool = False,
):
    """Groups of wire copies and near-copies among the articles of a DataFrame, as trees of what came from what.

    The groups are those of ``nutgraf duplicates`` in one process on all articles in the order of their ids, byte for byte. Some
    of the work is done when it returns.

    Args:
        articles: a DataFrame with a row an article.
        within: compares only articles at most so many days apart. One without a date is then compared with none.
        threshold, containment, min_words: as in ``nutgraf duplicates --help``.
        block: about how many articles a task has.
        scratch: a folder that all workers can write and read, for what several steps need; each call needs its own. None has
            the engine keep it: `persist`.
        date: the column of the date. It may be missing without `within`.
        language, id, text, title, tool, as_json: as in `summarize`.
        deadline: a batch of articles, and a task over lines for a hundred times as long, may take so many seconds without
            progress.

    Returns:
        A DataFrame with a row for each group of two articles or more: `id` (of its first article), `cluster` (the number of the
        group), `size`, `keywords`, `headline`, `articles` (each with `id`, `title`, `language`, `score`, `date`, `dateText`, `source`,
        `containment`, `headlineChanged`, `added`, `leftOut` and `alsoCarries`) and `problem`; and a row for each article that
        cannot be read, with its `id` and `problem` alone.

    Raises:
        InputError: a column is missing or of another type, or an id is missing or stands twice.
        OptionError: an option has no such value.
        ToolError: a worker has no tool that is of this version and runs there.
    """
    checked_block(block)
    checked_within(within)
    check_share("threshold", threshold)
    check_share("containment", containment)
    columns = Columns(id, text, title, date, needs_date=within is not None, takes_any_date=True)
    lines, id_type = columns.lines(articles), columns.id_type(articles)
    options = _flags(
        ("--threshold", threshold), ("--containment", containment), ("--min-words", min_words), ("--within", within))
    reading = command("duplicates", ["--step=shingles", "--every-line", *options], tool, deadline)
    probe(articles, reading)
    check_distinct(articles, id)
    blocks = cut(lines, id_type, None, block)
    flow = _Flow(options, max(1, len(blocks.counts)), tool, float(deadline), scratch)
    shingled = flow.kept(_shingled(lines, id_type, blocks, flow.command("shingles", reading)), "articles")
    groups, frequent = flow.groups(shingled.where("problem is null"))
    telling = command("duplicates", [
        "--step=tell", "--format=jsonl", *options, *_flags(("--language", language))], tool, deadline)
    return _told(lines, id_type, groups, frequent, shingled, telling, as_json)


class _Flow:
    """The steps from the shingles of articles to groups, each with the parts of all."""

    def __init__(self, options: List[str], parts: int, tool: Optional[str], deadline: float, scratch: Optional[str]):
        self.options = [*options, f"--parts={parts}"]
        self.tool, self.deadline, self.scratch = tool, deadline, scratch

    def command(self, step: str, like: Optional[Command] = None, nearly_same: bool = False) -> Command:
        if like is not None:
            return Command((*like.arguments, self.options[-1]), like.tool, like.version, like.deadline)
        more = ("--nearly-same",) if nearly_same else ()
        arguments = ("duplicates", f"--step={step}", *self.options, *more, "--quiet", "--threads=1")
        return Command(arguments, self.tool, version, self.deadline)

    def kept(self, frame, name: str):
        """A DataFrame that several steps need."""
        if self.scratch is None:
            return frame.persist()
        path = f"{self.scratch.rstrip('/')}/{name}"
        frame.write.mode("overwrite").parquet(path)
        # Where there are no rows, an engine may write no file that tells their columns.
        return frame.sparkSession.read.schema(frame.schema).parquet(path)

    def by_part(self, step: str, frame, before: Tuple[str, ...] = (), **round):
        return frame.groupBy("part").applyInArrow(_steps.grouping(self.command(step, **round), before), _steps.SCHEMA)

    def anywhere(self, step: str, frame, before: Tuple[str, ...] = (), **round):
        return frame.mapInArrow(_steps.mapping(self.command(step, **round), before), _steps.SCHEMA)

    def at_once(self, step: str, *frames):
        whole = frames[0]
        for frame in frames[1:]:
            whole = whole.union(frame)
        return whole.select("line").repartition(1).mapInArrow(_steps.together(self.command(step)), _steps.SCHEMA)

    def with_texts(self, step: str, frame, texts, before: Tuple[str, ...] = (), **round):
        """A step over lines of a part, with the texts that they name."""
        wanted = frame.mapInArrow(_steps.wanted, _steps.WANTED).distinct()
        own = texts.select("name", "line").join(wanted, "name").select("part", "line")
        return self.by_part(step, frame.select("part", "line").union(own), before, **round)

    def checked(self, texts, name: str, before: Tuple[str, ...] = (), **round):
        """A round: candidates, and those of them that hold."""
        keys = self.anywhere("bands", texts, before, **round)
        candidates = self.by_part("candidates", self.by_part("pairs", keys), **round)
        return self.kept(self.with_texts("check", self.kept(candidates, f"{name}-candidates"), texts, before, **round), name)

    def groups(self, articles):
        """The groups as lines, and the lines of what is frequent."""
        both = self.kept(self.by_part("texts", articles), "texts")
        texts, members = both.where("kind = 't'"), both.where("kind = 'm'")
        same = self.checked(texts, "same", nearly_same=True)
        later = self.at_once("later", same).mapInArrow(_steps.wanted, _steps.WANTED).select("name")
        counts = self.anywhere("counts", texts.join(later, "name", "left_anti").select("line"))
        frequent = tuple(row["line"] for row in self.by_part("frequent", counts).select("line").collect())
        links = self.checked(texts, "links", frequent)
        linked = same.union(links).mapInArrow(_steps.wanted, _steps.WANTED).select("name").distinct()
        # Of the other texts only those of several articles make a group.
        several = "line rlike ' .* '"
        grouped = self.kept(members.where(several).union(
            members.where(f"not {several}").join(linked, "name", "left_semi").select("part", "kind", "name", "line")), "members")
        versions = self.kept(self.at_once("versions", same, links, grouped), "versions")
        sources = self.with_texts("sources", versions, texts, frequent)
        return self.kept(self.at_once("forest", same, links, sources, grouped), "groups"), frequent


def _shingled(lines, id_type: str, blocks: Blocks, told: Command):
    """Each article as a line with its row in the order of the ids, or with its problem."""

    def spread(batches) -> Iterator:
        import pyarrow

        for batch in batches:
            own = [block_of(("", one), blocks.starts) for one in batch.column("id").to_pylist()]
            yield pyarrow.RecordBatch.from_arrays(
                [pyarrow.array(own, pyarrow.int32()), batch.column("id"), batch.column("line")], names=["block", "id", "line"])

    def shingle(table):
        import pyarrow

        articles = sorted(zip(table.column("id").to_pylist(), table.column("line").to_pylist()))
        row = blocks.offset(table.column("block")[0].as_py())
        told_lines = answers(told, [line.encode("utf-8") for _, line in articles]).decode("utf-8").split("\n")[:-1]
        parts, made, problems = [], [], []
        for place, answer in enumerate(told_lines):
            if answer.startswith("{"):
                parts.append(None)
                made.append(None)
                problems.append(answer)
                continue
            part, kind, items = answer.split("\t", 2)
            parts.append(int(part))
            made.append(f"{part}\t{kind}\t{row + place}:{items.split(':', 1)[1]}")
            problems.append(None)
        return pyarrow.table({
            "id": pyarrow.array([id for id, _ in articles], arrow(id_type)), "part": pyarrow.array(parts, pyarrow.int64()),
            "line": pyarrow.array(made, pyarrow.string()), "problem": pyarrow.array(problems, pyarrow.string())})

    blocked = lines.mapInArrow(spread, f"block int, id {id_type}, line string")
    return blocked.groupBy("block").applyInArrow(shingle, f"id {id_type}, part bigint, line string, problem string")


def _members(batches) -> Iterator:
    """For `mapInArrow`: the ids of the articles that groups have."""
    import pyarrow

    for batch in batches:
        parts, names = [], []
        for part, line in zip(batch.column("part").to_pylist(), batch.column("line").to_pylist()):
            for item in line.split("\t", 2)[2].split(" ")[1:]:
                parts.append(part)
                names.append(unquote(item.split(":", 2)[1]))
        if parts:
            yield pyarrow.RecordBatch.from_arrays(
                [pyarrow.array(parts, pyarrow.int64()), pyarrow.array(names, pyarrow.string())], names=["part", "name"])


def _told(lines, id_type: str, groups, frequent: Tuple[str, ...], shingled, telling: Command, as_json: bool):
    """A row a group, with its articles read again; and a row for each problem."""
    schema = LINES if as_json else GROUPS
    named = lines.selectExpr("cast(id as string) as name", "line")
    own = named.join(groups.mapInArrow(_members, _steps.WANTED), "name").selectExpr("part", "'' as kind", "line")
    made = groups.select("part", "kind", "line").union(own).groupBy("part").applyInArrow(
        _telling(telling, frequent, schema, id_type), schema.spark(id_type))
    bad = shingled.where("problem is not null").select("id", "problem")
    return made.union(bad.mapInArrow(problems(schema, id_type), schema.spark(id_type)))


def _telling(told: Command, frequent: Tuple[str, ...], schema: Schema, id_type: str):
    def tell(table):
        lines = table.column("line").to_pylist()
        kinds = table.column("kind").to_pylist()
        groups = [line for line, kind in zip(lines, kinds) if kind == "g"]
        with tempfile.TemporaryDirectory(prefix="nutgraf-") as folder:
            path = os.path.join(folder, "groups")
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.writelines(line + "\n" for line in (*groups, *frequent))
            return told_table(_steps.done(told, [line for line, kind in zip(lines, kinds) if kind != "g"], "--groups", path),
                              schema, id_type)

    return tell


def told_table(lines: List[str], schema: Schema, id_type: str):
    """Groups as JSON as a table, each by the id of its first article."""
    import pyarrow

    ids = [json.loads(line)["articles"][0]["id"] for line in lines]
    own = pyarrow.array(ids, pyarrow.string()).cast(arrow(id_type))
    if schema == LINES:
        columns = [pyarrow.array(lines, pyarrow.string())]
    else:
        columns = schema.table("".join(line + "\n" for line in lines).encode("utf-8")).columns if lines else [
            pyarrow.array([], arrow(kind)) for _, kind in schema.columns]
    return pyarrow.table([own, *columns], names=["id", *(name for name, _ in schema.columns)])


def problems(schema: Schema, id_type: str):
    """A function for `mapInArrow`: rows of an id and a problem as JSON to rows of a schema."""

    def tell(batches) -> Iterator:
        import pyarrow

        for batch in batches:
            answers = batch.column("problem").to_pylist()
            if schema == LINES:
                columns = [batch.column("problem")]
            else:
                told = pyarrow.array([json.loads(answer)["problem"] for answer in answers], arrow(PROBLEM))
                columns = [*(pyarrow.nulls(len(answers), arrow(kind)) for _, kind in schema.columns[:-1]), told]
            yield pyarrow.RecordBatch.from_arrays(
                [batch.column("id"), *columns], names=["id", *(name for name, _ in schema.columns)])

    return tell


def check_share(name: str, value: float) -> None:
    """Raises an `OptionError` where a share is none."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= 1:
        raise OptionError(f"{name} is {value!r}. Give a number above 0, up to 1.")
