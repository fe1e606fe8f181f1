"""What is there after the disk was full at a write, for each write that a command makes."""

import shutil

from archives import ROUNDS, WATCHED_WRITES, ArchiveCase, lines, stories
from write_log import operations

# As sysexits.h has it: input or output failed.
FAILED = 74


class FullDisk(ArchiveCase):
    def runs(self, arguments, prepare):
        """The runs of a command with the disk full at its first write, its second and so on, each after `prepare`."""
        log = self.folder / "log"
        log.unlink(missing_ok=True)
        prepare()
        environment = {"LD_PRELOAD": WATCHED_WRITES, "NUTGRAF_WRITE_LOG": str(log)}
        self.assertEqual(self.tool(*arguments, environment=environment).returncode, 0)
        count = sum(operation.kind == "W" for operation in operations(log))
        self.assertGreater(count, 0)
        # With few rounds not every write of a long list, but some from its first to its last.
        step = max(1, count // (2 * ROUNDS))
        for number in range(1, count + 1, step):
            prepare()
            run = self.tool(*arguments, environment={"LD_PRELOAD": WATCHED_WRITES, "NUTGRAF_DISK_FULL_AT": str(number)})
            with self.subTest(arguments=arguments, write=number, of=count):
                self.assertIn(run.returncode, (0, FAILED), run.stderr)
                told = run.stderr.decode().splitlines()
                self.assertEqual(len(told), run.returncode != 0, told)
                yield run

    def test_an_archive_keeps_what_was_reported(self):
        self.fill()
        origin = self.folder / "origin"
        shutil.copytree(self.place, origin)
        before = self.contents()
        for change in self.changes("full"):
            failures = 0
            for run in self.runs(change.arguments, lambda: self.restore(origin)):
                failures += run.returncode != 0
                self.assert_kept(change, before, run.stdout)
                # Once there is room it is done, whatever the failure has left.
                self.assertIn(self.tool(*change.arguments).returncode, (0, 66) if change.name == "remove" else (0,))
                self.on_archive("check")
            self.assertGreater(failures, 0, change.name)

    def test_an_output_file_is_the_old_one_or_the_new_one(self):
        self.fill()
        (self.folder / "in.jsonl").write_text(lines(stories(60, "in")))
        place = self.folder / "output"

        def prepare():
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            (place / "file").write_text("old")

        for command in [
            ["keywords", "--format", "jsonl", "in.jsonl"], ["similar", "--format", "csv", "in.jsonl"],
            ["report", "in.jsonl"], ["archive", "--archive", self.archive, "export"],
        ]:
            arguments = [*command, "-o", place / "file"]
            prepare()
            self.assertEqual(self.tool(*arguments).returncode, 0)
            whole = (place / "file").read_bytes()
            for run in self.runs(arguments, prepare):
                self.assertEqual((place / "file").read_bytes(), b"old" if run.returncode else whole)
                self.assertEqual([path.name for path in place.iterdir()], ["file"])

    def test_a_matrix_and_a_model_are_the_old_ones_or_the_new_ones(self):
        (self.folder / "in.jsonl").write_text(lines(stories(60, "in")))
        place = self.folder / "output"
        names = ["matrix.npz", "model.jsonl"]

        def prepare():
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            for name in names:
                (place / name).write_text("old")

        arguments = ["vectorize", "in.jsonl", "-o", place / names[0], "--save-model", place / names[1]]
        prepare()
        self.assertEqual(self.tool(*arguments).returncode, 0)
        whole = {name: (place / name).read_bytes() for name in names}
        for _ in self.runs(arguments, prepare):
            for path in place.iterdir():
                self.assertIn(path.read_bytes(), (b"old", whole[path.name]))
            self.assertEqual(sorted(path.name for path in place.iterdir()), names)
