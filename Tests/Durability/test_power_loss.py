"""What an archive and an output file have after the power failed at a random moment, by a record of what was written and synced until then."""

import pathlib
import random
import shutil

from archives import ROUNDS, WATCHED_WRITES, ArchiveCase, lines, stories
from write_log import after_power_loss, operations


class PowerLoss(ArchiveCase):
    def test_nothing_reported_is_lost_by_a_power_failure(self):
        self.fill()
        origin = self.folder / "origin"
        shutil.copytree(self.place, origin)
        before = self.contents()
        files = {str(self.archive): self.archive.read_bytes()}
        log = self.folder / "log"
        numbers = random.Random(3)
        for change in self.changes("power"):
            self.restore(origin)
            log.unlink(missing_ok=True)
            run = self.tool(*change.arguments, environment={"LD_PRELOAD": WATCHED_WRITES, "NUTGRAF_WRITE_LOG": str(log)})
            self.assertEqual(run.returncode, 0, run.stderr)
            # The index of the write-ahead log is no part of what has to be on the disk.
            done = [
                operation for operation in operations(log)
                if operation.kind == "O" or operation.path == str(self.place)
                or operation.path.startswith(str(self.place)) and not operation.path.endswith("-shm")
            ]
            self.assertTrue(any(operation.kind == "S" for operation in done))
            partial = 0
            for number in range(ROUNDS):
                end = numbers.randrange(len(done) + 1)
                reported = b"".join(operation.bytes for operation in done[:end] if operation.kind == "O")
                with self.subTest(change=change.name, operations=end, of=len(done), round=number):
                    self.restore(origin)
                    for path in self.place.iterdir():
                        path.unlink()
                    for path, content in after_power_loss(files, done[:end], numbers).items():
                        pathlib.Path(path).write_bytes(content)
                    there = self.assert_kept(change, before, reported)
                    partial += there.keys() != before.keys()
                    # Whoever writes next makes everything whole.
                    self.on_archive("compact")
                    self.on_archive("check")
            if change.name != "compact":
                self.assertGreater(partial, 0)

    def test_an_output_file_is_the_old_one_or_the_new_one(self):
        (self.folder / "in.jsonl").write_text(lines(stories(60, "in")))
        file = self.place / "file"
        log = self.folder / "log"
        file.write_bytes(b"old")
        run = self.tool(
            "keywords", "--format", "jsonl", "in.jsonl", "-o", file,
            environment={"LD_PRELOAD": WATCHED_WRITES, "NUTGRAF_WRITE_LOG": str(log)})
        self.assertEqual(run.returncode, 0, run.stderr)
        done = [operation for operation in operations(log) if operation.path.startswith(str(self.place))]
        numbers = random.Random(9)
        found = set()
        for end in range(len(done) + 1):
            for _ in range(ROUNDS):
                found.add(bytes(after_power_loss({str(file): b"old"}, done[:end], numbers)[str(file)]))
        self.assertEqual(found, {b"old", file.read_bytes()})

    def test_a_log_without_its_syncs_would_lose_what_was_reported(self):
        """That the simulation can fail at all: were nothing synced, a change would be found damaged or lost."""
        self.fill()
        files = {str(self.archive): self.archive.read_bytes()}
        log = self.folder / "log"
        change = self.changes("unsynced")[0]
        self.assertEqual(
            self.tool(*change.arguments, environment={"LD_PRELOAD": WATCHED_WRITES, "NUTGRAF_WRITE_LOG": str(log)}).returncode, 0)
        done = [
            operation for operation in operations(log)
            if operation.kind != "S" and operation.path.startswith(str(self.place)) and not operation.path.endswith("-shm")
        ]
        numbers = random.Random(5)
        lost = 0
        for _ in range(5):
            for path in self.place.iterdir():
                path.unlink()
            for path, content in after_power_loss(files, done, numbers).items():
                pathlib.Path(path).write_bytes(content)
            check = self.tool("archive", "--archive", self.archive, "check")
            there = self.tool("archive", "--archive", self.archive, "list", "--format", "jsonl")
            lost += check.returncode != 0 or any(identifier not in there.stdout.decode() for identifier in change.brings)
        self.assertGreater(lost, 0)
