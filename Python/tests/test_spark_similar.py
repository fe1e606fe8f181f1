"""Neighbors by blocks: the lists of one process."""

import json
import unittest

import spark_support as support
from nutgraf import InputError, OptionError
from nutgraf import spark as on_spark
from nutgraf.spark import _blocks


class Similar(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        support.session()
        cls.rows = support.articles(48, words=60)
        # Copies have equal scores, so that the order of rows decides.
        for copy, first in [(7, 40), (20, 40), (31, 40), (12, 2), (45, 2)]:
            cls.rows[copy] = dict(cls.rows[first], id=cls.rows[copy]["id"], date=cls.rows[copy]["date"])

    def expected(self, rows, *arguments):
        told = support.plain(
            ["similar", "--method", "tfidf", "--format", "jsonl", "--quiet", *arguments, "--input-format", "jsonl", "-"],
            support.lines(rows, ("id", "title", "date", "text")))
        answers = map(json.loads, told.splitlines())
        return {
            one["id"]: [(near["id"], near["title"], near["score"]) for near in one["neighbors"]] for one in answers}

    def found(self, frame, **options):
        told = on_spark.similar(frame, **options).collect()
        problems = {row["id"]: row["problem"]["code"] for row in told if row["problem"] is not None}
        lists = {row["id"]: [tuple(near) for near in row["neighbors"]] for row in told if row["id"] not in problems}
        self.assertEqual(len(lists) + len(problems), len(told))
        return lists, problems

    def test_same_lists_for_every_cut(self):
        expected = self.expected(self.rows, "--count", "3")
        for block, partitions in [(1000, 1), (16, 3), (5, 9)]:
            lists, problems = self.found(support.frame(self.rows, partitions), count=3, block=block)
            self.assertEqual(lists, expected, (block, partitions))
            self.assertEqual(set(problems), {row["id"] for row in self.rows} - set(expected))
            self.assertEqual(set(problems.values()), {"noText"})

    def test_within_days(self):
        by_day = sorted(self.rows, key=lambda row: (row["date"], row["id"]))
        expected = self.expected(by_day, "--count", "4", "--within", "3")
        for block in (1000, 6):
            lists, _ = self.found(support.frame(self.rows, 4), count=4, within=3, block=block)
            self.assertEqual(lists, expected, block)

    def test_within_days_of_dates_that_are_missing(self):
        rows = [dict(row, date=None if place % 5 == 1 else row["date"]) for place, row in enumerate(self.rows)]
        by_day = sorted(rows, key=lambda row: (row["date"] or "", row["id"]))
        expected = self.expected(by_day, "--count", "4", "--within", "3")
        frame = support.frame(rows, 4).selectExpr("id", "title", "cast(date as date) as date", "text")
        self.assertEqual(self.found(frame, count=4, within=3, block=6)[0], expected)
        rows = [dict(row, date=row["date"] or "Feb 1, 2024") for row in rows]
        self.assertEqual(self.found(support.frame(rows, 4), count=4, within=3, block=6)[0], expected)

    def test_fewer_than_a_model_needs_and_none(self):
        few = self.rows[:8]
        lists, _ = self.found(support.frame(few, 3), count=2, block=2)
        self.assertEqual(lists, self.expected(few, "--count", "2"))
        self.assertEqual(self.found(support.frame(few).where("id = 'none'")), ({}, {}))

    def test_whole_numbers_as_ids(self):
        rows = [dict(row, id=str(1000 - place)) for place, row in enumerate(self.rows)]
        frame = support.frame(rows, 3).selectExpr("cast(id as bigint) as id", "title", "text")
        ordered = sorted(rows, key=lambda row: int(row["id"]))
        expected = {
            int(id): [(int(near), title, score) for near, title, score in one]
            for id, one in self.expected(ordered, "--count", "3").items()}
        self.assertEqual(self.found(frame, count=3, block=10)[0], expected)

    def test_a_model_fitted_before(self):
        frame = support.frame(self.rows, 3)
        model = on_spark.fit_similar(frame)
        self.assertEqual(self.found(frame, count=3, block=10, model=model.path)[0], self.expected(self.rows, "--count", "3"))

    def test_poison(self):
        poisoned = dict(self.rows[3], text="Arsenic or arsenic was found.")
        rows = [*self.rows[:3], poisoned, *self.rows[4:]]
        body = '''
data = sys.stdin.buffer.read()
if b"arsenic" in data:
    os.kill(os.getpid(), signal.SIGSEGV)
sys.exit(true(data))
'''
        with support.fake(body) as tool:
            lists, problems = self.found(support.frame(rows, 3), count=3, block=10, tool=tool)
        self.assertEqual(problems.get(poisoned["id"]), "crash")
        self.assertEqual(lists, self.expected(rows[:3] + rows[4:], "--count", "3"))

    def test_refused(self):
        frame = support.frame(self.rows, 2)
        for kind, words, call in [
            (OptionError, "sample it", lambda: on_spark.similar(frame, method="related")),
            (OptionError, "within", lambda: on_spark.similar(frame, within="7")),
            (OptionError, "block", lambda: on_spark.similar(frame, block=0)),
            (InputError, 'no column "date"', lambda: on_spark.similar(frame.drop("date"), within=7)),
            (InputError, "one id", lambda: on_spark.similar(frame.union(frame))),
            (InputError, "no id", lambda: on_spark.similar(frame.selectExpr("nullif(id, 'a0003') as id", "text"))),
        ]:
            with self.assertRaises(kind) as raised:
                call()
            self.assertIn(words, str(raised.exception))
            self.assertNotIn("\n", str(raised.exception))


class Blocks(unittest.TestCase):
    def test_spans_that_are_far_apart_are_not_compared(self):
        blocks = _blocks.Blocks(
            (), (5, 5, 5, 5), ("2024-01-01", "2024-01-10", "2024-03-01", ""), ("2024-01-09", "2024-02-01", "2024-03-05", ""))
        self.assertEqual(blocks.partners(7), [[0, 1], [0, 1], [2], [3]])
        self.assertEqual(blocks.partners(None), [[0, 1, 2, 3]] * 4)
        self.assertEqual([blocks.offset(block) for block in range(4)], [0, 5, 10, 15])

    def test_days(self):
        for date, day in [("2024-02-01", "2024-02-01"), ("2024-02-01T10:00Z", "2024-02-01"), ("Feb 1", ""), (None, "")]:
            self.assertEqual(_blocks.day(date), day)


def tearDownModule():
    support.stop()


if __name__ == "__main__":
    unittest.main()
