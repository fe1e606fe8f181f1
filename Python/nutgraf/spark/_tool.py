"""The tool on a worker: where it lies, and whether it is the right one."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import lru_cache
from typing import Optional

from .. import _tool
from .._errors import NutgrafError
from .._version import version


class ToolError(NutgrafError):
    """The tool is missing on a worker, cannot run there, is of another version, or has failed."""


class RefusedError(ToolError):
    """The tool says that it cannot do the job: an option, a model or the disk is not as it must be."""


#: An article that every job can do: the tool is well where it answers, whatever it makes of others.
WELL = (b'{"id":"well","title":"Storm hits coast","text":"A storm hit the coast of Norway on Monday. '
        b'Three ships were lost in the storm."}')


def place(tool: Optional[str]) -> str:
    """Where the tool is on this worker.

    None is the one in the package. A relative path is that of an artifact, which lies in the working folder or where
    Spark keeps files.
    """
    if tool is None:
        return str(_tool.path())
    if os.path.isabs(tool) or os.path.exists(tool):
        return os.path.abspath(tool)
    return os.path.join(_files(), tool)


def _files() -> str:
    try:
        from pyspark import SparkFiles

        return SparkFiles.getRootDirectory() or "."
    except Exception:  # Each engine has its own way to say that it keeps no files.
        return "."


@lru_cache(maxsize=None)
def checked(tool: Optional[str], wanted: str) -> str:
    """Where the tool is on this worker, once it has said that its version is that of the driver.

    Raises:
        ToolError: what is wrong with it, and the remedy.
    """
    if wanted != version:
        raise ToolError(
            f"the driver has nutgraf {wanted}, a worker {version}. Install the same version on all.")
    path = place(tool)
    if not os.path.isfile(path):
        raise ToolError(
            f"the tool nutgraf is missing on a worker, {path}. Install the wheel there, or give its place: tool=….")
    if not os.access(path, os.X_OK):
        raise ToolError(f"the tool nutgraf is not executable on a worker, {path}. Make it so: chmod +x.")
    try:
        said = subprocess.run(
            [path, "--version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    except subprocess.TimeoutExpired:
        raise ToolError(f"the tool nutgraf does not answer on a worker, {path}. Install the wheel there anew.") from None
    except OSError as error:
        raise ToolError(
            f"the tool nutgraf cannot run on a worker, {path}: {error.strerror}. Install the wheel for its processor, "
            f"{os.uname().machine}.") from None
    found = said.stdout.decode("utf-8", "replace").strip()
    if said.returncode != 0 or not found.startswith("nutgraf "):
        why = said.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ToolError(
            f"the tool nutgraf cannot run on a worker, {path}: {why[-1] if why else 'it says ' + repr(found[:80])}. "
            "Install the wheel there.")
    # The commit that it was built from may follow, in brackets.
    if found.split(" (")[0] != f"nutgraf {wanted}":
        raise ToolError(f"the tool on a worker is {found}, the driver has nutgraf {wanted}, {path}. Install the same "
                        "version on all.")
    return path


def room(bytes_needed: int, folder: str) -> None:
    """Raises a `ToolError` where a folder has no room for so many bytes."""
    free = shutil.disk_usage(folder).free
    if free < bytes_needed:
        raise ToolError(
            f"a worker has no space, {folder}: {free >> 20} MB are free, {max(1, bytes_needed >> 20)} MB are needed. "
            "Free some, or set TMPDIR there to a larger disk.")
