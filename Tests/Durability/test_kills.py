"""What an archive and an output file have after the process that wrote to them was killed at a random moment."""

import random
import signal
import subprocess
import time

from archives import ROUNDS, TOOL, ArchiveCase, lines, stories


class Kills(ArchiveCase):
    def test_nothing_reported_is_lost_by_a_kill(self):
        self.fill()
        # How long each takes that nobody kills; later ones take longer, as the archive grows.
        durations = {}
        for change in self.changes("unharmed"):
            before = self.contents()
            start = time.monotonic()
            run = self.tool(*change.arguments)
            durations[change.name] = time.monotonic() - start
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assert_kept(change, before, run.stdout)
        numbers = random.Random(7)
        ends = {name: [0, 0] for name in durations}
        for number in range(ROUNDS):
            for change in self.changes(f"round{number}"):
                with self.subTest(change=change.name, round=number):
                    before = self.contents()
                    killed, output = self.killed(change.arguments, numbers.random() * 2 * durations[change.name])
                    ends[change.name][killed] += 1
                    self.assert_kept(change, before, output)
        # Some were cut off and some came through, or nothing was tested.
        cut = sum(killed for _, killed in ends.values())
        self.assertTrue(ROUNDS <= cut < 5 * ROUNDS, ends)
        self.assertTrue(all(killed > 0 for _, killed in ends.values()), ends)

    def test_an_output_file_is_the_old_one_or_the_new_one(self):
        (self.folder / "in.jsonl").write_text(lines(stories(400, "in")))
        file = self.folder / "file"
        numbers = random.Random(11)
        for signal_number in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
            arguments = ["keywords", "--format", "jsonl", "in.jsonl", "-o", file]
            start = time.monotonic()
            self.assertEqual(self.tool(*arguments).returncode, 0)
            duration = time.monotonic() - start
            whole = file.read_bytes()
            contents = set()
            for _ in range(ROUNDS):
                file.write_bytes(b"old")
                self.killed(arguments, numbers.random() * 2 * duration, signal_number)
                contents.add(file.read_bytes())
            self.assertLessEqual(contents, {b"old", whole})
            self.assertIn(b"old", contents)

    def killed(self, arguments, delay, signal_number=signal.SIGKILL):
        """Whether the process was there to be killed after so many seconds, and what it had printed."""
        with open(self.folder / "out.jsonl", "wb") as output, open(self.folder / "errors.txt", "wb") as errors:
            process = subprocess.Popen(
                [TOOL, *map(str, arguments)], stdout=output, stderr=errors, stdin=subprocess.DEVNULL, cwd=self.folder)
            time.sleep(delay)
            process.send_signal(signal_number)
            status = process.wait()
        self.assertIn(status, (0, -signal_number), (self.folder / "errors.txt").read_bytes())
        return status != 0, (self.folder / "out.jsonl").read_bytes()

