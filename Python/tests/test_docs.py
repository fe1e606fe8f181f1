"""The samples of the pages are run, and give what stands there."""

import doctest
import re
import unittest
from pathlib import Path

import nutgraf
from nutgraf import _jobs, _vectorizers

FOLDER = Path(__file__).parent.parent
OPTIONS = doctest.NORMALIZE_WHITESPACE


class Pages(unittest.TestCase):
    def run_page(self, path):
        blocks = re.findall(r"^```python\n(.*?)^```", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
        self.assertGreater(len(blocks), 3)
        parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(verbose=False, optionflags=OPTIONS)
        said = []
        test = parser.get_doctest("".join(blocks), {}, path.name, str(path), 0)
        runner.run(test, out=said.append)
        self.assertEqual(runner.failures, 0, "".join(said))

    def test_readme(self):
        self.run_page(FOLDER / "README.md")

    def test_coming_from(self):
        self.run_page(FOLDER / "docs" / "coming-from.md")


class Documentation(unittest.TestCase):
    def test_samples_of_the_calls(self):
        for module in (nutgraf, _jobs, _vectorizers):
            found = doctest.testmod(module, optionflags=OPTIONS)
            self.assertEqual(found.failed, 0, module)
        self.assertGreater(doctest.testmod(_jobs).attempted, 3)

    def test_everything_public_is_documented(self):
        for name in nutgraf.__all__:
            self.assertTrue(getattr(nutgraf, name).__doc__, name)


if __name__ == "__main__":
    unittest.main()
