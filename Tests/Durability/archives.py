"""Archives, what changes them, and what has to be in one after a change that was cut off."""

import dataclasses
import json
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = os.environ.get("NUTGRAF", str(ROOT / ".build/debug/nutgraf"))
# How often each change is cut off.
ROUNDS = int(os.environ.get("DURABILITY_ROUNDS", "20"))
# Made by .ci/durability of watched_writes.c.
WATCHED_WRITES = os.environ.get("WATCHED_WRITES", "")


def stories(count, prefix):
    """Articles of words that they share, as objects."""
    numbers = random.Random(prefix)
    return [
        {"id": f"{prefix}-{index}", "date": f"2024-05-{1 + index % 28:02}", "title": f"Story {index} of {prefix}",
         "text": "The " + " ".join(f"word{numbers.randrange(400)}" for _ in range(30)) + " ended."}
        for index in range(count)
    ]


def lines(objects):
    return "".join(json.dumps(value) + "\n" for value in objects)


def whole_objects(output):
    """The objects of JSON Lines; a line without its end was not reported yet."""
    return [json.loads(line) for line in output.decode().split("\n")[:-1]]


@dataclasses.dataclass
class Change:
    """A command that changes an archive: its words behind `nutgraf`, the articles that it brings, the ids that it takes out."""

    name: str
    arguments: list
    brings: dict = dataclasses.field(default_factory=dict)
    takes: set = dataclasses.field(default_factory=set)


class ArchiveCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="nutgraf-durability-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        # The archive stands in a folder of its own, so that its files are all that is there.
        self.place = self.folder / "archive"
        self.place.mkdir()
        self.archive = self.place / "k.nutgraf"

    def tool(self, *arguments, environment=None):
        return subprocess.run(
            [TOOL, *map(str, arguments)], capture_output=True, stdin=subprocess.DEVNULL, timeout=120, cwd=self.folder,
            env={**os.environ, **(environment or {})})

    def on_archive(self, *arguments):
        """An action that has to work without a word."""
        run = self.tool("archive", "--archive", self.archive, *arguments)
        self.assertEqual((run.returncode, run.stderr), (0, b""), arguments)
        return run.stdout

    def contents(self):
        """The text of each article by its id."""
        return {value["id"]: value["text"] for value in whole_objects(self.on_archive("export")) if "text" in value}

    def fill(self, count=40):
        (self.folder / "first.jsonl").write_text(lines(stories(count, "first")))
        self.on_archive("add", "--format", "jsonl", self.folder / "first.jsonl")

    def changes(self, label, count=30):
        """One of each kind, on the archive as it is."""
        there = sorted(self.contents())
        numbers = random.Random(label)
        found = []

        def bringing(kind, arguments, input_file):
            articles = stories(count, f"{kind}-{label}")
            (self.folder / input_file).write_text(lines(articles))
            found.append(Change(kind, arguments, brings={story["id"]: story["text"] for story in articles}))

        archive = ["archive", "--archive", self.archive]
        bringing("add", archive + ["--batch", "4", "--format", "jsonl", "add", "add.jsonl"], "add.jsonl")
        bringing("import", archive + ["--batch", "4", "--format", "jsonl", "import", "exported.jsonl"], "import.jsonl")
        other = self.folder / "other.nutgraf"
        other.unlink(missing_ok=True)
        self.assertEqual(self.tool("archive", "--archive", other, "add", "import.jsonl").returncode, 0)
        (self.folder / "exported.jsonl").write_bytes(self.tool("archive", "--archive", other, "export").stdout)
        bringing("follow", ["follow", "--archive", self.archive, "--format", "jsonl", "follow.jsonl"], "follow.jsonl")
        taken = numbers.sample(there, min(len(there), count))
        found.append(Change("remove", archive + ["--format", "jsonl", "remove", *taken], takes=set(taken)))
        found.append(Change("compact", archive + ["compact"]))
        return found

    def assert_kept(self, change, before, output):
        """That the archive opens and is whole, and has all that was there before and all that was reported."""
        self.on_archive("check")
        there = self.contents()
        reported = whole_objects(output) if change.name != "compact" else []
        removed = {value["id"] for value in reported if value.get("status") == "removed"}
        added = {value["id"] for value in reported if "id" in value} - removed
        for identifier in added:
            self.assertEqual(there.get(identifier), change.brings[identifier], f"{identifier} was reported")
        self.assertFalse(removed & there.keys(), "these were reported as removed")
        for identifier, text in before.items():
            if identifier not in change.takes:
                self.assertEqual(there.get(identifier), text, f"{identifier} was there before")
        self.assertLessEqual(there.keys(), before.keys() | change.brings.keys())
        if change.name == "follow" and added:
            told = whole_objects(self.on_archive("stories", "--format", "jsonl"))
            self.assertLessEqual(added, {article["id"] for story in told for article in story["articles"]})
        return there

    def restore(self, origin):
        """Puts a copy of an archive in the place of this one, which nobody has open."""
        shutil.rmtree(self.place)
        shutil.copytree(origin, self.place)
