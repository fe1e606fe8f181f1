"""The pipe of steps on the page about them comes to what one process does."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from nutgraf import _tool

PAGE = Path(__file__).parent.parent / "docs" / "steps.md"
WIRE = ("The council of Harwell voted on Monday to keep the old swimming pool open until autumn. Residents had collected more "
        "than four thousand signatures against the plan to close it down.")


class Steps(unittest.TestCase):
    def test_pipe(self):
        script = re.search(r"^```sh\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE).group(1)
        if not _tool.path().exists():
            self.skipTest("the tool is not built")
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "nutgraf").symlink_to(_tool.path().absolute())
            for name, ids in (("one", "abc"), ("two", "def")):
                Path(folder, f"{name}.jsonl").write_text("".join(
                    f'{{"id":"{id}","text":"{WIRE if id in "ace" else id.join("xyz uvw rst opq lmn ijk fgh")} Seen by {id}."}}\n'
                    for id in ids))
            environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}
            told = subprocess.run(
                ["bash", "-e", "-o", "pipefail", "-c", script], cwd=folder, env=environment, capture_output=True, check=True).stdout
            whole = subprocess.run(
                ["nutgraf", "duplicates", "--quiet", "--format", "jsonl", "one.jsonl", "two.jsonl"], cwd=folder, env=environment,
                capture_output=True, check=True).stdout
        self.assertEqual(told, whole)
        self.assertEqual(whole.count(b'"size":3'), 1)


if __name__ == "__main__":
    unittest.main()
