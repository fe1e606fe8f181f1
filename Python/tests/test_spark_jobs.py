"""Each article by itself on an engine: the same bytes as one process, for every cut and order."""

import json
import random
import unittest

import spark_support as support
from nutgraf import InputError, InputTypeError, OptionError
from nutgraf import spark as on_spark

JOBS = [
    (on_spark.summarize, {"sentences": 2, "explain": True}, ["summarize", "--sentences", "2", "--method", "news", "--explain"]),
    (on_spark.keywords, {"count": 5}, ["keywords", "--count", "5"]),
    (on_spark.sentences, {}, ["sentences"]),
]


class SameBytes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        support.session()
        cls.rows = support.articles()

    def expected(self, arguments, rows=None):
        rows = self.rows if rows is None else rows
        told = support.plain([*arguments, "--every-line", "--quiet", "-"], support.lines(rows)).splitlines()
        self.assertEqual(len(told), len(rows))
        return {row["id"]: line for row, line in zip(rows, told)}

    def test_every_cut_and_order(self):
        for job, options, arguments in JOBS:
            expected = self.expected(arguments)
            for partitions in (1, 3, 64):
                rows = list(self.rows)
                random.Random(partitions).shuffle(rows)
                told = job(support.frame(rows, partitions), as_json=True, **options).collect()
                self.assertEqual(len(told), len(rows))
                self.assertEqual({row["id"]: row["answer"] for row in told}, expected, (job.__name__, partitions))

    def test_columns_are_what_the_line_says(self):
        for job, options, arguments in JOBS:
            expected = self.expected(arguments)
            told = job(support.frame(self.rows, 3), **options).collect()
            self.assertEqual(len(told), len(self.rows))
            for row in told:
                line = json.loads(expected[row["id"]])
                found = row.asDict(recursive=True)
                for name, value in found.items():
                    if name == "id" or isinstance(value, (str, dict)) or value is None:
                        self.assertEqual(value, line.get(name))
                    else:
                        self.assertEqual(_cut(line[name], value), value)

    def test_empty_skewed_and_more_partitions_than_rows(self):
        few = self.rows[:2]
        expected = self.expected(["sentences"], few)
        told = on_spark.sentences(support.frame(few, 16), as_json=True).collect()
        self.assertEqual({row["id"]: row["answer"] for row in told}, expected)
        self.assertEqual(on_spark.sentences(support.frame(few).where("id = 'none'")).collect(), [])
        skewed = on_spark.sentences(support.frame(self.rows).repartition(8, "date"), as_json=True).collect()
        self.assertEqual({row["id"]: row["answer"] for row in skewed}, self.expected(["sentences"]))

    def test_other_columns_and_whole_numbers_as_ids(self):
        rows = [{"n": 7, "body": "A storm hit the coast."}, {"n": 8, "body": None}]
        told = on_spark.sentences(support.frame(rows, 1, "n bigint, body string"), id="n", text="body").collect()
        found = {row["id"]: row for row in told}
        self.assertEqual(found[7]["sentences"][0]["range"], [0, 22])
        self.assertIsNone(found[7]["problem"])
        self.assertEqual(found[8]["problem"]["code"], "noText")
        self.assertIsNone(found[8]["sentences"])


    def test_null_ids(self):
        rows = [{"id": "a", "text": "A storm hit the coast."}, {"id": None, "text": "Three ships were lost."}]
        told = on_spark.sentences(support.frame(rows, 1, "id string, text string")).collect()
        self.assertEqual({row["id"]: row["problem"] and row["problem"]["code"] for row in told}, {"a": None, None: "noID"})


class Refused(unittest.TestCase):
    """What is known before work starts is one exception at the driver."""

    @classmethod
    def setUpClass(cls):
        support.session()
        cls.frame = support.frame(support.articles(3))

    def says(self, kind, words, job, *arguments, **options):
        with self.assertRaises(kind) as raised:
            job(*arguments, **options)
        message = str(raised.exception)
        self.assertIn(words, message)
        self.assertNotIn("\n", message)

    def test_columns(self):
        self.says(InputError, 'no column "body"', on_spark.summarize, self.frame, text="body")
        self.says(InputError, 'no column "headline"', on_spark.summarize, self.frame, title="headline")
        self.says(InputError, 'no column "id"', on_spark.keywords, self.frame.drop("id"))
        wrong = self.frame.selectExpr("id", "1.5 as text")
        self.says(InputTypeError, "Cast it", on_spark.sentences, wrong)
        self.says(InputTypeError, "not a DataFrame", on_spark.sentences, [{"text": "x"}])

    def test_old_spark(self):
        class Old:
            mapInArrow = None
            sparkSession = type("Session", (), {"version": "3.5.1"})

        self.says(InputTypeError, "Spark 3.5.1, which is too old", on_spark.sentences, Old())

    def test_options(self):
        self.says(OptionError, "no value of --method", on_spark.summarize, self.frame, method="best")
        self.says(OptionError, "deadline", on_spark.summarize, self.frame, deadline=0)
        self.says(OptionError, "comma", on_spark.keywords, self.frame, exclude=["a,b"])


def _cut(line, value):
    """The parts of a line of JSON that columns have."""
    if isinstance(value, dict):
        return {name: _cut(line[name], one) for name, one in value.items()}
    if isinstance(value, list):
        return [_cut(part, one) for part, one in zip(line, value)] if len(line) == len(value) else line
    return line


def tearDownModule():
    support.stop()


if __name__ == "__main__":
    unittest.main()
