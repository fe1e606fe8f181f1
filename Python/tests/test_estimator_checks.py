"""scikit-learn's checks of estimators: no check fails that its own vectorizers pass."""

import unittest
import warnings

import nutgraf
from sklearn.feature_extraction import text as sklearn_text
from sklearn.utils import TransformerTags
from sklearn.utils.estimator_checks import check_estimator


def checked(kind):
    """Each check's name and whether it passed. scikit-learn skips nearly all for text vectorizers; here none is."""

    class Unskipped(kind):
        def __sklearn_tags__(self):
            tags = super().__sklearn_tags__()
            tags._skip_test = False
            tags.input_tags.two_d_array = True
            tags.transformer_tags = TransformerTags()
            return tags

    Unskipped.__name__ = kind.__name__
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {check["check_name"]: check["status"] for check in check_estimator(Unskipped(), on_skip=None, on_fail=None)}


class EstimatorChecks(unittest.TestCase):
    def test_no_check_fails_that_scikit_learn_passes(self):
        for name in ("TfidfVectorizer", "CountVectorizer"):
            theirs = checked(getattr(sklearn_text, name))
            ours = checked(getattr(nutgraf, name))
            passed = [check for check, status in theirs.items() if status == "passed"]
            self.assertGreater(len(passed), 10)
            self.assertEqual([check for check in passed if ours.get(check) != "passed"], [])

    def test_check_estimator_as_it_is(self):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            check_estimator(nutgraf.TfidfVectorizer())
            check_estimator(nutgraf.CountVectorizer())


if __name__ == "__main__":
    unittest.main()
