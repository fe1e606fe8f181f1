"""A run of the tool: what goes in, what comes out, and that it ends."""

from __future__ import annotations

import fcntl
import os
import selectors
import signal
import subprocess
import time
from dataclasses import dataclass
from typing import List, Optional, Sequence

#: How much of standard error is kept: its end.
KEPT_OF_ERRORS = 4096
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Run:
    """How a run went.

    Attributes:
        status: the exit status; negative the signal that ended it.
        output: all of standard output.
        errors: the end of standard error.
        late: whether nothing came for as long as the deadline allows.
    """

    status: int
    output: bytes
    errors: str
    late: bool

    @property
    def crashed(self) -> bool:
        return self.late or self.status < 0

    @property
    def last_line(self) -> str:
        lines = self.errors.strip().splitlines()
        return lines[-1] if lines else f"exit status {self.status}"


def run(command: Sequence[str], data: bytes, deadline: float, folder: Optional[str] = None) -> Run:
    """Runs a command on some input, in a folder.

    The run is ended, with all processes that it has started, when it has taken no input and given no output for `deadline`
    seconds, and when the caller is interrupted.

    Raises:
        OSError: the command cannot be started.
    """
    process = subprocess.Popen(
        list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        bufsize=0, cwd=folder)
    try:
        output: List[bytes] = []
        errors = bytearray()
        late = _exchange(process, data, deadline, output, errors)
        if not late:
            try:
                process.wait(timeout=deadline)
            except subprocess.TimeoutExpired:
                late = True
        if late:
            _end(process)
        return Run(process.wait(), b"".join(output), bytes(errors).decode("utf-8", "replace"), late)
    finally:
        _end(process)


def _exchange(process, data: bytes, deadline: float, output: List[bytes], errors: bytearray) -> bool:
    """Feeds the process and takes what it says; whether it has come to a stop."""
    rest = memoryview(data)
    with selectors.DefaultSelector() as waiting:
        for stream in (process.stdin, process.stdout, process.stderr):
            os.set_blocking(stream.fileno(), False)
            _widen(stream)
        waiting.register(process.stdin, selectors.EVENT_WRITE)
        waiting.register(process.stdout, selectors.EVENT_READ)
        waiting.register(process.stderr, selectors.EVENT_READ)
        last = time.monotonic()
        while waiting.get_map():
            ready = waiting.select(max(0.0, last + deadline - time.monotonic()))
            if not ready:
                return True
            for key, _ in ready:
                stream = key.fileobj
                if stream is process.stdin:
                    rest = _feed(stream, rest)
                    if rest is None:
                        waiting.unregister(stream)
                        stream.close()
                    last = time.monotonic()
                    continue
                chunk = stream.read(_CHUNK)
                if not chunk:
                    waiting.unregister(stream)
                elif stream is process.stdout:
                    output.append(chunk)
                    last = time.monotonic()
                else:
                    errors += chunk
                    del errors[:-KEPT_OF_ERRORS]
            if time.monotonic() - last > deadline:
                return True
    return False


def _widen(stream) -> None:
    """Lets a pipe hold as much as is written at once, where the system can: fewer turns between two processes."""
    try:
        fcntl.fcntl(stream.fileno(), getattr(fcntl, "F_SETPIPE_SZ", 1031), _CHUNK)
    except OSError:
        pass


def _feed(stream, rest):
    """Writes what the pipe takes; what is left, None at the end."""
    if not rest:
        return None
    try:
        return rest[stream.write(rest[:_CHUNK]) or 0:]
    except BlockingIOError:
        return rest
    except BrokenPipeError:
        return None


def _end(process) -> None:
    """Ends the process and all that it has started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if not stream.closed:
            stream.close()
