"""Batches of articles through the tool, and those that it cannot bear found and set aside."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from typing import Callable, Iterator, List, Optional, Sequence, Tuple

from . import _process
from ._tool import WELL, RefusedError, ToolError, checked

#: About how many bytes of articles go to one process.
BATCH_BYTES = 16 << 20
#: An article longer than this is no news story: it gets a problem. In bytes of its JSON.
MOST_BYTES = 64 << 20
#: Exit statuses of a run that did its work: all read, some not, none at all.
DONE = (0, 1, 65)
#: So many articles behind the last answer are looked at first: each step costs a deadline.
_SUSPECTS = 32


@dataclass(frozen=True)
class Command:
    """The command that does a job on a worker.

    Attributes:
        arguments: those of the tool.
        tool: where it lies; None for the one in the package.
        version: that of the driver.
        deadline: seconds without progress after which a run is ended.
    """

    arguments: Tuple[str, ...]
    tool: Optional[str]
    version: str
    deadline: float

    def run(self, data: bytes, *more: str, folder: Optional[str] = None) -> _process.Run:
        """Runs the tool on JSON Lines.

        Raises:
            ToolError: it cannot be started.
            RefusedError: it says that it cannot do the job at all.
        """
        path = checked(self.tool, self.version)
        try:
            done = _process.run([path, *self.arguments, *more], data, self.deadline, folder)
        except OSError as error:
            raise ToolError(
                f"the tool cannot be started on a worker: {error.strerror}. Free memory or processes there.") from None
        if not done.crashed and done.status not in DONE:
            raise RefusedError(_without_name(done.last_line))
        return done

    def is_well(self, *more: str) -> bool:
        """Whether the tool does the job on an article that is beyond doubt. Files with relative paths go away."""
        with tempfile.TemporaryDirectory(prefix="nutgraf-") as folder:
            return not self.run(WELL + b"\n", *more, folder=folder).crashed


def _without_name(line: str) -> str:
    return line[len("nutgraf: "):] if line.startswith("nutgraf: ") else line


def pieces(lines: Sequence[bytes]) -> Iterator[List[bytes]]:
    """The lines, cut where they are too much for one process."""
    piece: List[bytes] = []
    size = 0
    for line in lines:
        if piece and size + len(line) > BATCH_BYTES:
            yield piece
            piece, size = [], 0
        piece.append(line)
        size += len(line)
    if piece:
        yield piece


def joined(lines: Sequence[bytes]) -> bytes:
    return b"\n".join(lines) + b"\n"


def problem(line: bytes, code: str, what: str, remedy: str) -> bytes:
    """What stands in place of an answer, as the tool writes it."""
    told = {"id": json.loads(line).get("id"), "problem": {"code": code, "what": what, "remedy": remedy}}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def narrowed(
    command: Command, lines: List[bytes], attempt: Callable[[List[bytes]], Tuple[int, _process.Run]],
    *more: str,
) -> Iterator[Tuple[bytes, _process.Run]]:
    """Does the lines by `attempt`, and gives those that crash or hang the tool, each by itself, with the run that showed it.

    `attempt` says how many of the lines, from the first, it has done. When that is not all, the rest is halved until one
    article is left. It is tried twice; before it is blamed, the tool must do an article that is beyond doubt, so that a
    worker without memory fails and the engine tries elsewhere.
    """
    tried = 0
    while lines:
        done, run = attempt(lines)
        lines = lines[done:]
        if not lines:
            return
        if done:
            tried = 0
        if len(lines) > 1:
            # Where answers have come, the culprit is among the next few.
            cut = min(len(lines) // 2, _SUSPECTS) if done else len(lines) // 2
            yield from narrowed(command, lines[:cut], attempt, *more)
            lines, tried = lines[cut:], 0
            continue
        tried += 1
        if tried == 2:
            if not command.is_well(*more):
                raise ToolError(
                    f"the tool fails on a worker whatever it reads: {run.last_line}. Look at that worker's memory.")
            yield lines[0], run
            return


def blamed(line: bytes, run: _process.Run, deadline: float) -> bytes:
    """The problem of an article that crashes or hangs the tool."""
    if run.late:
        return problem(
            line, "deadline", f"article that takes more than {deadline:g} s without an answer",
            "Give a longer deadline, or leave it out.")
    return problem(
        line, "crash", f"article that crashes the tool (signal {-run.status})", "Leave it out, and report it.")
