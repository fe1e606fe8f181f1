"""Models and rows of weights on an engine: the same bytes as on one machine, for every cut and order."""

import json
import random
import tempfile
import unittest
from pathlib import Path

import spark_support as support
from nutgraf import InputError, OptionError
from nutgraf import spark as on_spark
from nutgraf.spark import _batches, _models

OPTIONS = [
    ({}, []),
    ({"ngrams": (1, 2), "min_df": 2, "max_df": 0.5, "sublinear_tf": True},
     ["--ngrams", "1-2", "--min-df", "2", "--max-df", "0.5", "--sublinear-tf"]),
    ({"tokenizer": "scikit-learn", "max_terms": 100, "norm": "l1", "smooth_idf": False, "fields": "title,text"},
     ["--tokenizer", "scikit-learn", "--max-terms", "100", "--norm", "l1", "--plain-idf", "--fields", "title,text"]),
]


class Models(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        support.session()
        cls.rows = support.articles(40)
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)

    def one_machine(self, arguments, rows=None):
        path = self.folder / "one.bin"
        support.plain(
            ["vectorize", "--quiet", *arguments, "--save-model", str(path), "--input-format", "jsonl", "-"],
            support.lines(self.rows if rows is None else rows))
        return path

    def test_model_and_rows_for_every_cut(self):
        for options, arguments in OPTIONS:
            path = self.one_machine(arguments)
            expected = support.plain(
                ["vectorize", "--every-line", "--quiet", "--model", str(path), "-"], support.lines(self.rows)).splitlines()
            expected = {row["id"]: line for row, line in zip(self.rows, expected)}
            for partitions in (1, 5, 40):
                rows = list(self.rows)
                random.Random(partitions).shuffle(rows)
                frame = support.frame(rows, partitions)
                model = on_spark.fit(frame, **options)
                self.assertEqual(Path(model.path).read_bytes(), path.read_bytes(), (options, partitions))
                self.assertEqual(model.problems, [])
                told = on_spark.vectorize(frame, model, as_json=True).collect()
                self.assertEqual({row["id"]: row["answer"] for row in told}, expected)

    def test_rows_as_columns_by_a_saved_model(self):
        frame = support.frame(self.rows, 3)
        saved = on_spark.fit(frame).save(str(self.folder / "kept.bin"))
        self.assertEqual(on_spark.Model.load(saved.path).size, saved.size)
        told = on_spark.vectorize(frame, saved.path).collect()
        lines = support.plain(
            ["vectorize", "--every-line", "--quiet", "--model", saved.path, "-"], support.lines(self.rows)).splitlines()
        expected = {row["id"]: json.loads(line) for row, line in zip(self.rows, lines)}
        for row in told:
            line = expected[row["id"]]
            self.assertEqual(row["columns"], line.get("columns"))
            self.assertEqual(row["weights"], line.get("weights"))
            self.assertEqual(row["problem"] and row["problem"]["code"], line.get("problem", {}).get("code"))

    def test_poison_is_left_out_and_named(self):
        poisoned = dict(self.rows[3], text="Arsenic or arsenic was found.")
        body = '''
data = sys.stdin.buffer.read()
if b"arsenic" in data:
    os.kill(os.getpid(), signal.SIGSEGV)
sys.exit(true(data))
'''
        with support.fake(body) as tool:
            model = on_spark.fit(support.frame([*self.rows[:3], poisoned, *self.rows[4:]], 3), tool=tool)
        self.assertEqual([(one["id"], one["problem"]["code"]) for one in model.problems], [(poisoned["id"], "crash")])
        self.assertEqual(Path(model.path).read_bytes(), self.one_machine([], self.rows[:3] + self.rows[4:]).read_bytes())

    def test_refused(self):
        frame = support.frame(self.rows, 2)
        none = self.folder / "none.bin"
        none.write_bytes(b"nutgraf-tfidf 99\n")
        for kind, call in [
            (OptionError, lambda: on_spark.fit(frame, norm="l7")),
            (OptionError, lambda: on_spark.fit(frame, ngrams=3)),
            (OptionError, lambda: on_spark.vectorize(frame, str(none))),
            (OptionError, lambda: on_spark.vectorize(frame, "/nowhere/M.bin")),
            (InputError, lambda: on_spark.Model.load("/nowhere/M.bin")),
            (InputError, lambda: on_spark.fit(frame.where("text = ''").drop("title"))),
        ]:
            with self.assertRaises(kind) as raised:
                call()
            self.assertNotIn("\n", str(raised.exception))

    def test_large_model_is_no_part_of_a_job(self):
        path = self.folder / "large.bin"
        with open(path, "wb") as file:
            file.truncate(_models.CARRIED_BYTES + 1)
        with self.assertRaises(InputError) as raised:
            _models.at_workers(on_spark.Model(str(path)))
        self.assertIn("give the path", str(raised.exception))

    def test_narrowing_needs_few_runs(self):
        runs = []

        class Failed:
            crashed, late, last_line = True, False, ""

        def attempt(part):
            runs.append(len(part))
            return (0 if b"bad" in part else len(part)), Failed

        command = type("Well", (), {"is_well": lambda self: True})()
        lines = [b"good"] * 5000 + [b"bad"] + [b"good"] * 4999
        self.assertEqual([line for line, _ in _batches.narrowed(command, lines, attempt)], [b"bad"])
        self.assertLess(len(runs), 40)
        self.assertLess(sum(runs), 5 * len(lines))


def tearDownModule():
    support.stop()


if __name__ == "__main__":
    unittest.main()
