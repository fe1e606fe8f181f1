"""The samples of the page on Spark are run."""

import doctest
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import spark_support as support
from nutgraf import spark as on_spark

PAGE = Path(__file__).parent.parent / "docs" / "spark.md"


class Page(unittest.TestCase):
    def test_samples(self):
        session = support.session()
        blocks = re.findall(r"^```python\n(>>> .*?)^```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
        self.assertGreater(len(blocks), 2)
        test = doctest.DocTestParser().get_doctest("".join(blocks), {"spark": session}, PAGE.name, str(PAGE), 0)
        said = []
        runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.NORMALIZE_WHITESPACE)
        runner.run(test, out=said.append)
        self.assertEqual(runner.failures, 0, "".join(said))

    def test_other_samples_are_python(self):
        for block in re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
            if not block.startswith(">>>"):
                compile(block, PAGE.name, "exec")

    def test_plan(self):
        """The plan for many articles grows as its rates say."""
        root = PAGE.parent.parent.parent
        step = {"cpu": 0.5, "wall": 1.0, "rss_MB": 100, "in": 20_000_000, "out": 20_000_000}
        names = (
            "shingles", "texts", "bands, nearly same", "pairs, nearly same", "candidates, nearly same", "check, nearly same",
            "later", "counts", "frequent", "bands", "pairs", "candidates", "check", "versions", "sources", "forest", "tell")
        job = {"plain": {"cpu": 5.0, "wall": 5.0, "rss_MB": 60}, "engine": {"cpu": 6.0, "wall": 6.0}, "more_per_GB": 20.0}
        jobs = {name: job for name in (
            "sentences", "summarize", "keywords", "fit", "vectorize", "similar", "duplicates")}
        rates = {
            "engine": "Sail", "machine": "2 of one kind", "date": "2024-02-01", "tool": "nutgraf 0",
            "duplicates": {"steps": {name: step for name in names}, "texts": 20_000, "pairs": 2_000},
            "groups": {name: {"cpu": 2.0, "wall": 2.0, "rss_MB": 90} for name in ("similar", "graph", "model", "grouped")},
            "articles": 20_000, "bytes": 60_000_000, "jobs": jobs, "similar_of_half": {"cpu": 2.0}, "merge": {"cpu": 0.5},
            "model_bytes": 9_000_000, "model_bytes_of_half": 6_000_000}
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(rates, file)
            file.flush()
            told = subprocess.run(
                [sys.executable, str(root / "Benchmarks" / "plan_spark.py"), "--rates", file.name, "--articles", "1000000",
                 "--bytes", "6000000000", "--cores", "8"], capture_output=True, text=True, check=True,
                env={**os.environ, "PYTHONPATH": str(root / "Python")}).stdout
        rows = {cells[1].strip(): cells for cells in (line.split("|") for line in told.splitlines()) if len(cells) == 8}
        # 6 GB at 6 s for 60 MB are 600 s, by tasks of 128 MB whose lengths vary by a fifth.
        self.assertEqual(rows["`sentences`"][2].strip(), "45")
        self.assertEqual(rows["`sentences`"][3].strip(), "0.2")
        self.assertIn("50 blocks", told)
        # 50 tasks for each of 14 steps, and one for each of those that see all pairs.
        self.assertEqual(rows["`duplicates()`"][2].strip(), "703")
        self.assertIn("| sentences | 1 | 5.0 | 6.0 | 20 | met |", told)

    def test_plan_on_the_page(self):
        """The page of 100 million articles is what the program makes of the record."""
        root = PAGE.parent.parent.parent
        told = subprocess.run(
            [sys.executable, str(root / "Benchmarks" / "plan_spark.py")], capture_output=True, text=True, check=True,
            env={**os.environ, "PYTHONPATH": str(root / "Python")}).stdout
        self.assertEqual(told, (PAGE.parent / "plan.md").read_text(encoding="utf-8"))

    def test_everything_public_is_documented(self):
        page = PAGE.read_text(encoding="utf-8")
        for name in on_spark.__all__:
            self.assertTrue(getattr(on_spark, name).__doc__, name)
            self.assertIn(name, page)


def tearDownModule():
    support.stop()


if __name__ == "__main__":
    unittest.main()
