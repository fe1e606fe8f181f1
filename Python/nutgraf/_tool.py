"""The command line tool `nutgraf` that lies in the package."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def path() -> Path:
    """Where the tool is: for programs that start it themselves."""
    told = os.environ.get("NUTGRAF_TOOL")
    return Path(told) if told else Path(__file__).parent / "bin" / "nutgraf"


def main() -> None:
    """Becomes the tool: its arguments, its streams, its exit status."""
    tool = path()
    try:
        os.execv(tool, ["nutgraf", *sys.argv[1:]])
    except OSError as error:
        sys.exit(f"nutgraf: the tool cannot be started, {tool}: {error.strerror}. Install a wheel for this platform.")


if __name__ == "__main__":
    main()
