"""What an archive has after a process that changed it was killed at a random moment."""

import os
import random
import signal
import subprocess
import time
import unittest

from archives import ROUNDS, TOOL, ArchiveCase


class Kills(ArchiveCase):
    def test_nothing_reported_is_lost_by_a_kill(self):
        self.fill()
        # How long each takes that nobody kills.
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
                    killed, output = self.killed(change, numbers.random() * 1.1 * durations[change.name])
                    ends[change.name][killed] += 1
                    self.assert_kept(change, before, output)
        # Some were cut off and some came through, or nothing was tested.
        cut = sum(killed for _, killed in ends.values())
        self.assertTrue(ROUNDS <= cut < 5 * ROUNDS, ends)
        self.assertTrue(all(killed > 0 for _, killed in ends.values()), ends)

    def killed(self, change, delay):
        """Whether the process was there to be killed after so many seconds, and what it had printed."""
        with open(self.folder / "out.jsonl", "wb") as output, open(self.folder / "errors.txt", "wb") as errors:
            process = subprocess.Popen(
                [TOOL, *map(str, change.arguments)], stdout=output, stderr=errors, stdin=subprocess.DEVNULL, cwd=self.folder)
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
            status = process.wait()
        self.assertIn(status, (0, -signal.SIGKILL), (self.folder / "errors.txt").read_bytes())
        return status != 0, (self.folder / "out.jsonl").read_bytes()


if __name__ == "__main__":
    unittest.main()
