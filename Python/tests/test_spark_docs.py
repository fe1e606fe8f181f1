"""The samples of the page on Spark are run."""

import doctest
import os
import re
import subprocess
import sys
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

    def test_plan_is_what_the_simulator_says(self):
        root = PAGE.parent.parent.parent
        told = subprocess.run(
            [sys.executable, str(root / "Benchmarks" / "plan_spark.py")], capture_output=True, text=True, check=True,
            env={**os.environ, "PYTHONPATH": str(root / "Python")}).stdout
        self.assertEqual(told, (PAGE.parent / "spark-plan.md").read_text(encoding="utf-8"))

    def test_everything_public_is_documented(self):
        page = PAGE.read_text(encoding="utf-8")
        for name in on_spark.__all__:
            self.assertTrue(getattr(on_spark, name).__doc__, name)
            self.assertIn(name, page)


def tearDownModule():
    support.stop()


if __name__ == "__main__":
    unittest.main()
