"""Steps of ``nutgraf duplicates`` on workers: lines in, lines out.

A line is PART, a tab, a letter for its kind, a tab and items; ``nutgraf duplicates --help`` lists the steps. As rows they have
their part and kind beside them, and the name of the text that lines of texts and of their articles are about.
"""

from __future__ import annotations

import re
from typing import Iterator, List, Set, Tuple

from ._batches import Command
from ._tool import RefusedError, ToolError

SCHEMA = "part bigint, kind string, name string, line string"
#: What texts are wanted where.
WANTED = "part bigint, name string"
#: Bytes of lines that go to one process of a step that needs none together.
_PIECE_BYTES = 64 << 20
#: A step gives its first answer when it has read all.
_PATIENCE = 100
_NAME = re.compile("[^: ]*")


def done(command: Command, lines: List[str], *more: str) -> List[str]:
    """The lines that a step makes of others.

    Raises:
        ToolError: it cannot be done on this worker.
    """
    data = "".join(line + "\n" for line in lines).encode("utf-8")
    patient = Command(command.arguments, command.tool, command.version, command.deadline * _PATIENCE)
    step = next(part for part in command.arguments if part.startswith("--step="))[len("--step="):]
    for _ in (1, 2):
        try:
            run = patient.run(data, *more)
        except RefusedError as error:
            raise ToolError(f"the step {step} of duplicates could not be done on a worker: {error}") from None
        if run.status == 0:
            return run.output.decode("utf-8").split("\n")[:-1]
        if not run.crashed:
            break
    raise ToolError(
        f"the step {step} of duplicates could not be done on a worker: "
        f"{'no answer' if run.late else f'signal {-run.status}' if run.status < 0 else run.last_line}. "
        "Give a smaller block, or a longer deadline.")


def mapping(command: Command, before: Tuple[str, ...] = ()):
    """A function for `mapInArrow`: rows to what a step makes of them, some at a time, with some lines before each."""

    def step(batches) -> Iterator:
        for lines in _pieces(batches):
            yield rows(done(command, [*before, *lines]))

    return step


def grouping(command: Command, before: Tuple[str, ...] = ()):
    """A function for `applyInArrow`: all rows of a part to what a step makes of them."""

    def step(table):
        import pyarrow

        return pyarrow.Table.from_batches([rows(done(command, [*before, *table.column("line").to_pylist()]))])

    return step


def together(command: Command):
    """A function for `mapInArrow` over all rows, in one partition: to what a step makes of them."""

    def step(batches) -> Iterator:
        lines: List[str] = []
        for batch in batches:
            lines += batch.column("line").to_pylist()
        if lines:
            yield rows(done(command, lines))

    return step


def wanted(batches) -> Iterator:
    """For `mapInArrow`: the texts that lines name, each with the part where it is wanted."""
    import pyarrow

    for batch in batches:
        found: Set[Tuple[int, str]] = set()
        for part, kind, line in zip(*(batch.column(name).to_pylist() for name in ("part", "kind", "line"))):
            for item in line.split("\t", 2)[2].split(" "):
                # Behind the two texts of a link stands what they share.
                found.update((part, name) for name in item.split(":")[:2])
        if found:
            parts, names = zip(*sorted(found))
            yield pyarrow.RecordBatch.from_arrays(
                [pyarrow.array(parts, pyarrow.int64()), pyarrow.array(names, pyarrow.string())], names=["part", "name"])


def rows(lines: List[str]):
    """Lines as rows."""
    import pyarrow

    parts, kinds, names = [], [], []
    for line in lines:
        part, kind, items = line.split("\t", 2)
        parts.append(int(part))
        kinds.append(kind)
        names.append(_NAME.match(items).group() if kind in "tm" else None)
    return pyarrow.RecordBatch.from_arrays([
        pyarrow.array(parts, pyarrow.int64()), pyarrow.array(kinds, pyarrow.string()),
        pyarrow.array(names, pyarrow.string()), pyarrow.array(lines, pyarrow.string()),
    ], names=["part", "kind", "name", "line"])


def _pieces(batches) -> Iterator[List[str]]:
    lines: List[str] = []
    size = 0
    for batch in batches:
        own = batch.column("line")
        lines += own.to_pylist()
        size += own.nbytes
        if size > _PIECE_BYTES:
            yield lines
            lines, size = [], 0
    if lines:
        yield lines
