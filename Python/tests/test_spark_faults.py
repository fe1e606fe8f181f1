"""Tools that crash, hang, or are not what they should be; the articles' rows all come."""

import os
import time
import unittest
from pathlib import Path
from unittest import mock

import nutgraf
import spark_support as support
from nutgraf import spark as on_spark
from nutgraf.spark import _answers, _batches, _process, _tool

#: What the poisoned tools look for.
POISON = "arsenic"
CRASH = '''
data = sys.stdin.buffer.read()
if b"arsenic" in data:
    os.kill(os.getpid(), signal.SIGSEGV)
sys.exit(true(data))
'''
# A child holds the pipe, as one that a plain kill would leave.
HANG = '''
data = sys.stdin.buffer.read()
if b"arsenic" in data:
    child = subprocess.Popen(["sleep", "300"])
    with open(os.path.join(FOLDER, "children"), "a") as note:
        note.write(f"{child.pid}\\n")
    child.wait()
sys.exit(true(data))
'''
# It answers until it comes to the article, and cuts an answer off.
CUT = '''
for line in sys.stdin.buffer:
    if b"arsenic" in line:
        sys.stdout.write('{"id":"cut off')
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGBUS)
    true(line)
'''
KILLED_ONCE = '''
data = sys.stdin.buffer.read()
if b'"well"' not in data and once("killed"):
    os.kill(os.getpid(), signal.SIGKILL)
sys.exit(true(data))
'''


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        support.session()
        cls.rows = support.articles(24, words=30)
        cls.told = cls.answers(cls.rows)
        poisoned = dict(cls.rows[10], text=f"A storm hit the coast. {POISON.capitalize()} or {POISON} was found.")
        cls.poisoned = cls.rows[:10] + [poisoned] + cls.rows[11:]
        cls.id = poisoned["id"]

    @staticmethod
    def answers(rows, partitions=2, **options):
        found = on_spark.sentences(support.frame(rows, partitions), as_json=True, **options).collect()
        assert len(found) == len(rows)
        return {row["id"]: row["answer"] for row in found}

    def one_problem(self, body, code, **options):
        with support.fake(body) as tool:
            found = self.answers(self.poisoned, tool=tool, **options)
            self.assertIn(f'"code":"{code}"', found.pop(self.id))
            self.assertEqual(found, {id: line for id, line in self.told.items() if id != self.id})
            children = Path(tool).parent / "children"
            return [int(one) for one in children.read_text().split()] if children.exists() else []

    def test_crash(self):
        self.one_problem(CRASH, "crash")

    def test_crash_amid_answers(self):
        self.one_problem(CUT, "crash")

    def test_hang_ends_with_all_that_it_started(self):
        children = self.one_problem(HANG, "deadline", deadline=1.5)
        self.assertTrue(children)
        for child in children:
            self.assertFalse(_runs(child))

    def test_problem_as_columns(self):
        with support.fake(CRASH) as tool:
            told = on_spark.sentences(support.frame(self.poisoned), tool=tool).where("problem is not null").collect()
        found = {row["id"]: row["problem"] for row in told}
        self.assertEqual(found[self.id]["code"], "crash")
        self.assertIn("signal 11", found[self.id]["what"])

    def test_too_long(self):
        command = _batches.Command(
            ("sentences", "--every-line", "--quiet", "--input-format", "jsonl", "-"), None, nutgraf.__version__, 60)
        lines = support.lines(self.rows[:4]).encode("utf-8").splitlines()
        long = max(lines, key=len)
        with mock.patch.object(_answers, "MOST_BYTES", len(long) - 1):
            told = _answers.answers(command, lines).splitlines()
        for row, line, answer in zip(self.rows, lines, told):
            if line == long:
                self.assertIn(b'"code":"tooLong"', answer)
            else:
                self.assertEqual(answer.decode("utf-8"), self.told[row["id"]])

    def test_killed_tool_loses_nothing(self):
        with support.fake(KILLED_ONCE) as tool:
            self.assertEqual(self.answers(self.rows, tool=tool), self.told)

    def test_worker_that_is_ill_blames_no_article(self):
        # The first run, which asks whether all is well, goes; then memory is gone.
        ill = '''
data = sys.stdin.buffer.read()
if not once("probe"):
    os.kill(os.getpid(), signal.SIGKILL)
sys.exit(true(data))
'''
        with support.fake(ill) as tool, self.assertRaises(Exception) as raised:
            self.answers(self.rows[:3], tool=tool)
        self.assertIn("whatever it reads", str(raised.exception))


class Tools(unittest.TestCase):
    """Tools that are not what they should be are one exception at the driver."""

    @classmethod
    def setUpClass(cls):
        support.session()
        cls.frame = support.frame(support.articles(3))

    def says(self, words, tool):
        with self.assertRaises(on_spark.ToolError) as raised:
            on_spark.sentences(self.frame, tool=tool, deadline=20)
        message = str(raised.exception)
        self.assertIn(words, message)
        self.assertNotIn("\n", message)

    def test_missing_and_not_executable(self):
        self.says("missing on a worker, /nowhere/nutgraf", "/nowhere/nutgraf")
        with support.fake("") as tool:
            os.chmod(tool, 0o644)
            if os.access(tool, os.X_OK):
                self.skipTest("every file is executable here")
            self.says("chmod +x", tool)

    def test_of_another_processor(self):
        with support.fake("") as tool:
            # An ELF header of a 64-bit program for a processor that nobody has.
            Path(tool).write_bytes(b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x02\x00\xfe\x7f" + b"\x01\0\0\0" + b"\0" * 40)
            self.says("Install the wheel for its processor", tool)

    def test_of_another_version_or_no_nutgraf(self):
        with support.fake("") as tool:
            Path(tool).write_text("#!/bin/sh\necho nutgraf 0.0.9\n")
            self.says("a worker is nutgraf 0.0.9, the driver has nutgraf", tool)
            Path(tool).write_text("#!/bin/sh\necho 'nutgraf 0.0.9 (0123456789ab)'\n")
            self.says("a worker is nutgraf 0.0.9 (0123456789ab), the driver has nutgraf", tool)
        with support.fake("") as tool:
            Path(tool).write_text("#!/bin/sh\necho 'libmd.so.0: cannot open shared object file' >&2; exit 127\n")
            self.says("libmd.so.0: cannot open", tool)

    def test_commit_of_a_tool_is_no_other_version(self):
        with support.fake("") as tool:
            for said in ("", " (0123456789ab)"):
                Path(tool).write_text(f"#!/bin/sh\necho 'nutgraf {nutgraf.__version__}{said}'\n")
                _tool.checked.cache_clear()
                self.assertEqual(_tool.checked(tool, nutgraf.__version__), tool)

    def test_package_of_another_version(self):
        with self.assertRaises(on_spark.ToolError) as raised:
            _tool.checked(None, "9.9.9")
        self.assertIn("the driver has nutgraf 9.9.9", str(raised.exception))

    def test_no_space(self):
        with self.assertRaises(on_spark.ToolError) as raised:
            _tool.room(1 << 60, "/tmp")
        self.assertIn("TMPDIR", str(raised.exception))


class Processes(unittest.TestCase):
    """Runs of a command, without an engine."""

    def test_more_than_pipes_hold_both_ways(self):
        data = b"x" * (5 << 20)
        run = _process.run(["cat"], data, 30)
        self.assertEqual((run.status, run.output, run.late), (0, data, False))

    def test_errors_are_bounded_and_their_end_is_kept(self):
        run = _process.run(["sh", "-c", "yes error | head -n 100000 >&2; echo last >&2; exit 3"], b"", 30)
        self.assertEqual((run.status, run.last_line), (3, "last"))
        self.assertLessEqual(len(run.errors), _process.KEPT_OF_ERRORS)

    def test_input_that_nobody_reads(self):
        self.assertEqual(_process.run(["true"], b"x" * (1 << 20), 30).status, 0)

    def test_deadline_counts_from_the_last_progress(self):
        started = time.monotonic()
        run = _process.run(["sh", "-c", "for i in 1 2 3 4; do echo $i; sleep 0.4; done"], b"", 1)
        self.assertEqual((run.late, run.output), (False, b"1\n2\n3\n4\n"))
        self.assertGreater(time.monotonic() - started, 1)
        self.assertTrue(_process.run(["sleep", "30"], b"", 0.3).late)
        self.assertTrue(_process.run(["sh", "-c", "exec >&- 2>&-; sleep 30"], b"", 0.3).late)
        self.assertLess(time.monotonic() - started, 10)

    def test_long_articles_and_long_batches(self):
        self.assertEqual(list(_batches.pieces([])), [])
        big = b"x" * (_batches.BATCH_BYTES - 1)
        self.assertEqual([len(piece) for piece in _batches.pieces([b"a", big, b"b", b"c", big])], [2, 2, 1])


def _runs(process):
    """Whether a process is there and not merely waits to be forgotten by its parent."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def tearDownModule():
    support.stop()


if __name__ == "__main__":
    unittest.main()
