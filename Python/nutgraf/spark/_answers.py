"""One answer a line, by ``nutgraf … --every-line``."""

from __future__ import annotations

from typing import List, Sequence, Tuple

from . import _process
from ._batches import MOST_BYTES, Command, blamed, joined, narrowed, pieces, problem
from ._tool import ToolError


def answers(command: Command, lines: Sequence[bytes]) -> bytes:
    """The tool's answers, as many lines as went in and in their order.

    Raises:
        ToolError: the tool cannot do the job on this worker.
    """
    return b"".join(_piece(command, piece) for piece in pieces(lines))


def _piece(command: Command, lines: List[bytes]) -> bytes:
    if max(map(len, lines)) > MOST_BYTES:
        return b"".join(_long(line) if len(line) > MOST_BYTES else _piece(command, [line]) for line in lines)
    found: List[bytes] = []

    def attempt(part: List[bytes]) -> Tuple[int, _process.Run]:
        run = command.run(joined(part))
        # What comes after the last line break was cut off by the crash.
        whole = run.output[: run.output.rfind(b"\n") + 1]
        found.append(whole)
        count = whole.count(b"\n")
        if count > len(part) or (count < len(part) and not run.crashed):
            raise ToolError(
                f"the tool has given {count} answers to {len(part)} articles on a worker: {run.last_line}")
        return count, run

    for line, run in narrowed(command, lines, attempt):
        found.append(blamed(line, run, command.deadline) + b"\n")
    return b"".join(found)


def _long(line: bytes) -> bytes:
    return problem(
        line, "tooLong", f"article of {len(line) >> 20} MB", f"Cut it to {MOST_BYTES >> 20} MB at most.") + b"\n"
