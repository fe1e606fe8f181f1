"""What runs on workers for jobs with an answer an article, and what is asked of them before work starts."""

from __future__ import annotations

from typing import Callable, Iterator, Optional

from .._errors import OptionError
from ._answers import answers
from ._batches import Command
from ._schemas import LINES, Schema, arrow
from ._tool import RefusedError, ToolError

NO_ID = b'{"id":null,"problem":{"code":"noID","what":"article without id","remedy":"Give each one."}}'


def answering(command: Command, schema: Schema, id_type: str, more: Callable[[], tuple] = tuple):
    """A function for `mapInArrow`: batches of `id` and `line` to batches of `id` and the columns of a schema.

    `more` gives, on the worker, arguments that are known only there.
    """

    def answer(batches) -> Iterator:
        import pyarrow

        there: Optional[Command] = None
        for batch in batches:
            if not batch.num_rows:
                continue
            if there is None:
                there = Command((*command.arguments, *more()), command.tool, command.version, command.deadline)
            lines = [line.encode("utf-8") for line in batch.column("line").to_pylist()]
            told = answers(there, lines)
            if batch.column("id").null_count:
                told = _without_ids(told, batch.column("id").is_null().to_pylist())
            if schema is LINES:
                columns = [pyarrow.array(told.decode("utf-8").split("\n")[:-1], pyarrow.string())]
            else:
                table = schema.table(told)
                columns = [_one(column) for column in table.columns]
            ids = batch.column("id").cast(arrow(id_type))
            yield pyarrow.RecordBatch.from_arrays([ids, *columns], names=["id", *(name for name, _ in schema.columns)])

    return answer


def _without_ids(told: bytes, missing) -> bytes:
    """The answers, with a problem in place of those to articles without id: nobody could tell whose they are."""
    lines = told.split(b"\n")[:-1]
    return b"".join((NO_ID if one else line) + b"\n" for line, one in zip(lines, missing))


def _one(column):
    """A column of a table as one array."""
    import pyarrow

    if column.num_chunks == 1:
        return column.chunk(0)
    return pyarrow.concat_arrays(column.chunks)


def probe(articles, command: Command, more: Callable[[], tuple] = tuple) -> None:
    """Asks a worker whether its tool is the right one and does the job, by one small task.

    `more` gives, on the worker, arguments that are known only there.

    Raises:
        ToolError: the package or the tool is missing there, or another one.
        OptionError: the tool refuses an option.
    """

    def ask(batches):
        import pyarrow

        for batch in batches:
            if batch.num_rows:
                said = _said(command, more)
                yield pyarrow.RecordBatch.from_arrays([pyarrow.array([part]) for part in said], names=["kind", "message"])

    one = articles.sparkSession.range(0, 1, 1, 1)
    try:
        rows = one.mapInArrow(ask, "kind string, message string").collect()
    except Exception as error:
        if "No module named 'nutgraf" in str(error):
            raise ToolError(
                "the package nutgraf is missing on the workers. Install the wheel there: pip install nutgraf.") from None
        raise
    kind, message = rows[0]["kind"], rows[0]["message"]
    if kind == "tool":
        raise ToolError(message)
    if kind == "option":
        raise OptionError(message)


def _said(command: Command, more: Callable[[], tuple]) -> tuple:
    try:
        if not command.is_well(*more()):
            return "tool", "the tool crashes on a worker, whatever it reads. Install the wheel there anew."
    except RefusedError as error:
        return "option", str(error)
    except ToolError as error:
        return "tool", str(error)
    return "well", ""
