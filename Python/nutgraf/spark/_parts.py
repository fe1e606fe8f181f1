"""Models of parts of a collection, made and merged on workers.

A partition's articles are counted a batch at a time, so that an article that the tool cannot bear costs its batch a second
try and nothing else. The batches' models are merged to one for the partition, the partitions' to one for all, by
``nutgraf models merge``, which gives the same bytes whatever the parts.
"""

from __future__ import annotations

import os
import tempfile
from typing import Dict, Iterator, List, Tuple

from . import _process
from ._batches import MOST_BYTES, Command, blamed, joined, narrowed, pieces, problem
from ._tool import ToolError, checked, room

#: A model travels in rows of so many bytes.
CHUNK_BYTES = 4 << 20
#: Where the model of a trial goes.
SCRATCH = ("--save-model", "well.bin")
#: Rows of parts: the name of a part, the place of a chunk in it and its bytes; or an article's id and problem as JSON.
SCHEMA = "part string, place int, data binary, problem string"


def counting(command: Command):
    """A function for `mapInArrow`: batches of `line` to rows of one model, which it writes behind ``--save-model``."""

    def count(batches) -> Iterator:
        with tempfile.TemporaryDirectory(prefix="nutgraf-") as folder:
            models: List[str] = []
            for batch in batches:
                lines = [line.encode("utf-8") for line in batch.column("line").to_pylist()]
                for piece in pieces(lines):
                    found = _counted(command, piece, folder, models)
                    if found:
                        yield _problems(found)
            yield from _chunks(_merged(command, models, folder))

    return count


def merging(command: Command):
    """A function for `mapInArrow` over all rows of parts, in one partition: to rows of the merged model."""

    def merge(batches) -> Iterator:
        with tempfile.TemporaryDirectory(prefix="nutgraf-") as folder:
            names: Dict[str, str] = {}
            for batch in batches:
                for row in batch.to_pylist():
                    if row["problem"] is not None:
                        yield _problems([row["problem"]])
                        continue
                    path = names.setdefault(row["part"], os.path.join(folder, f"{len(names)}.bin"))
                    put(path, row["place"], row["data"])
            yield from _chunks(_merged(command, list(names.values()), folder))

    return merge


def put(path: str, place: int, data: bytes) -> None:
    """Writes a chunk to its place in a file: chunks may come in any order."""
    with open(os.open(path, os.O_CREAT | os.O_WRONLY), "wb") as file:
        file.seek(place * CHUNK_BYTES)
        file.write(data)


def _counted(command: Command, lines: List[bytes], folder: str, models: List[str]) -> List[str]:
    """Counts articles into models, whose paths are added; the problems of those that cannot be."""
    long = [line for line in lines if len(line) > MOST_BYTES]
    told = [
        problem(line, "tooLong", f"article of {len(line) >> 20} MB", f"Cut it to {MOST_BYTES >> 20} MB at most.")
        for line in long]
    room(sum(map(len, lines)), folder)

    def attempt(part: List[bytes]) -> Tuple[int, _process.Run]:
        path = os.path.join(folder, f"part{len(models)}.bin")
        run = command.run(joined(part), "--save-model", path)
        if run.crashed:
            return 0, run
        if os.path.exists(path) and run.status != 65:
            models.append(path)
        return len(part), run

    kept = [line for line in lines if len(line) <= MOST_BYTES]
    for line, run in narrowed(command, kept, attempt, *SCRATCH):
        told.append(blamed(line, run, command.deadline))
    return [one.decode("utf-8") for one in told]


def _merged(command: Command, models: List[str], folder: str):
    """The path of one model that is all of these; None where there is none."""
    if len(models) < 2:
        return models[0] if models else None
    whole = os.path.join(folder, "whole.bin")
    path = checked(command.tool, command.version)
    room(sum(map(os.path.getsize, models)), folder)
    # Merging says nothing before it is done, so it gets a longer time.
    run = _process.run([path, "models", "merge", *models, "-o", whole, "--quiet"], b"", 60 * command.deadline)
    if run.status != 0:
        raise ToolError(f"models could not be merged on a worker: {run.last_line}")
    return whole


def _problems(told: List[str]):
    return _rows([None] * len(told), [None] * len(told), [None] * len(told), told)


def _chunks(path) -> Iterator:
    if path is None:
        return
    name = f"{os.uname().nodename} {path}"
    with open(path, "rb") as file:
        for place, data in enumerate(iter(lambda: file.read(CHUNK_BYTES), b"")):
            yield _rows([name], [place], [data], [None])


def _rows(part, place, data, told):
    import pyarrow

    columns = [
        pyarrow.array(part, pyarrow.string()), pyarrow.array(place, pyarrow.int32()),
        pyarrow.array(data, pyarrow.binary()), pyarrow.array(told, pyarrow.string())]
    return pyarrow.RecordBatch.from_arrays(columns, names=["part", "place", "data", "problem"])
