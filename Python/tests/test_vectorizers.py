"""The vectorizers beside scikit-learn's."""

import io
import pickle
import threading
import unittest
import warnings

import numpy as np
from nutgraf import CountVectorizer, InputTypeError, OptionError, TfidfVectorizer
from scipy import sparse
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.feature_extraction import text as sklearn_text
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline

from corpus import generated

DOCUMENTS = generated(120, words=80)
FITTED, UNSEEN = DOCUMENTS[:100], DOCUMENTS[100:]
WORDS = sorted({word for text in DOCUMENTS[:20] for word in text.lower().split() if word.isalnum() and len(word) > 1})

COUNTING = [
    {}, {"lowercase": False}, {"ngram_range": (1, 2)}, {"ngram_range": (2, 3)}, {"min_df": 3}, {"max_df": 0.05},
    {"min_df": 0.01, "max_df": 0.5}, {"max_df": 40}, {"max_features": 100}, {"max_features": 900, "ngram_range": (1, 2)},
    {"binary": True}, {"binary": True, "max_features": 50}, {"stop_words": WORDS[:40]}, {"stop_words": "english"},
    {"vocabulary": WORDS[::-1]}, {"vocabulary": {"naïve": 1, "zz": 0, "de": 2}}, {"strip_accents": "unicode"},
    {"strip_accents": "ascii"}, {"preprocessor": str.swapcase}, {"token_pattern": r"\b\w\w+\b"},
]
WEIGHING = [
    {"sublinear_tf": True}, {"norm": "l1"}, {"norm": None}, {"use_idf": False}, {"smooth_idf": False},
    {"dtype": np.float32}, {"sublinear_tf": True, "norm": None, "ngram_range": (1, 2)},
]


class SameAsScikitLearn(unittest.TestCase):
    def setUp(self):
        warnings.simplefilter("ignore")

    def expect_same(self, ours, theirs, options, most=0.0):
        self.assertIs(type(ours), type(theirs), options)
        self.assertEqual((ours.shape, ours.dtype), (theirs.shape, theirs.dtype), options)
        self.assertEqual(
            (ours.indices.dtype, ours.indptr.dtype), (theirs.indices.dtype, theirs.indptr.dtype), options)
        theirs = theirs.copy()
        theirs.sort_indices()
        np.testing.assert_array_equal(ours.indptr, theirs.indptr, str(options))
        np.testing.assert_array_equal(ours.indices, theirs.indices, str(options))
        np.testing.assert_allclose(ours.data, theirs.data, rtol=most, atol=0, err_msg=str(options))

    def compare(self, ours, theirs, options):
        # Sums of a row are taken in another order there when it is fitted; where it transforms, in the same.
        most = 1e-6 if options.get("dtype") == np.float32 else 1e-14
        self.expect_same(ours.fit_transform(FITTED), theirs.fit_transform(FITTED), options, most)
        self.expect_same(ours.transform(UNSEEN), theirs.transform(UNSEEN), options)
        self.assertEqual(ours.vocabulary_, theirs.vocabulary_, options)
        self.assertEqual(list(ours.get_feature_names_out()), list(theirs.get_feature_names_out()), options)
        copied = pickle.loads(pickle.dumps(ours))
        self.expect_same(copied.transform(UNSEEN), ours.transform(UNSEEN), options)
        self.expect_same(clone(ours).fit(FITTED).transform(UNSEEN), theirs.transform(UNSEEN), options)

    def test_weights(self):
        for options in COUNTING + WEIGHING:
            ours, theirs = TfidfVectorizer(**options), sklearn_text.TfidfVectorizer(**options)
            self.compare(ours, theirs, options)
            if options.get("use_idf", True):
                np.testing.assert_array_equal(ours.idf_, theirs.idf_)

    def test_counts(self):
        for options in COUNTING + [{"dtype": np.float64}, {"dtype": np.int32}]:
            self.compare(CountVectorizer(**options), sklearn_text.CountVectorizer(**options), options)

    def test_the_same_for_any_number_of_threads(self):
        one = TfidfVectorizer(ngram_range=(1, 2), threads=1).fit_transform(DOCUMENTS)
        for threads in (2, 5):
            self.expect_same(TfidfVectorizer(ngram_range=(1, 2), threads=threads).fit_transform(DOCUMENTS), one, {})

    def test_bytes_files_and_what_else_can_be_iterated(self):
        texts = ["A storm hit.", "The Ärger is over."]
        expected = sklearn_text.TfidfVectorizer().fit_transform(texts)
        encoded = [text.encode("latin-1") for text in texts]
        files = [io.BytesIO(text) for text in encoded]
        for given, options in [
            (encoded, {"encoding": "latin-1"}), (files, {"encoding": "latin-1", "input": "file"}),
            ((text for text in texts), {}), (np.array(texts, dtype=object), {}), (tuple(texts), {}),
        ]:
            self.expect_same(TfidfVectorizer(**options).fit_transform(given), expected, options, 1e-15)
        with self.assertRaises(UnicodeDecodeError):
            TfidfVectorizer().fit(encoded)

    def test_inverse_transform_and_output(self):
        ours, theirs = CountVectorizer(), sklearn_text.CountVectorizer()
        found = ours.inverse_transform(ours.fit_transform(FITTED))
        expected = theirs.inverse_transform(theirs.fit_transform(FITTED))
        for one, other in zip(found, expected):
            self.assertEqual(sorted(one), sorted(other))

    def test_parameters_are_those_of_scikit_learn(self):
        for ours, theirs in [
            (TfidfVectorizer, sklearn_text.TfidfVectorizer), (CountVectorizer, sklearn_text.CountVectorizer),
        ]:
            parameters = ours().get_params()
            self.assertIsNone(parameters.pop("threads"))
            self.assertEqual(parameters, theirs().get_params())
            self.assertIsInstance(ours(), theirs)


class InScikitLearn(unittest.TestCase):
    def test_pipeline_and_grid_search(self):
        labels = [index % 2 for index in range(len(DOCUMENTS))]
        texts = [text + (" alpha beta" if label else " gamma delta") for text, label in zip(DOCUMENTS, labels)]

        def searched(kind):
            pipeline = Pipeline([("rows", kind()), ("model", SGDClassifier(random_state=0, max_iter=20, tol=None))])
            choices = {"rows__ngram_range": [(1, 1), (1, 2)], "rows__min_df": [1, 2], "rows__sublinear_tf": [True]}
            search = GridSearchCV(pipeline, choices, cv=2, n_jobs=None).fit(texts, labels)
            return search.best_params_, search.cv_results_["mean_test_score"].tolist()

        best, scores = searched(TfidfVectorizer)
        theirs, their_scores = searched(sklearn_text.TfidfVectorizer)
        self.assertEqual(best, theirs)
        np.testing.assert_allclose(scores, their_scores, atol=0.02)

    def test_matrices_outlive_their_vectorizer_and_can_be_written_to(self):
        matrix = CountVectorizer(dtype=np.int32).fit_transform(FITTED)
        total = matrix.sum()
        matrix.data *= 2
        self.assertEqual(matrix.sum(), 2 * total)
        self.assertIsInstance(sparse.vstack([matrix, matrix]), sparse.spmatrix)

    def test_threads_of_python(self):
        vectorizer = TfidfVectorizer(threads=2).fit(FITTED)
        expected = vectorizer.transform(UNSEEN)
        found = [None] * 6

        def work(place):
            found[place] = pickle.loads(pickle.dumps(vectorizer)).transform(UNSEEN) if place % 2 else (
                vectorizer.transform(UNSEEN))

        threads = [threading.Thread(target=work, args=(place,)) for place in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for matrix in found:
            self.assertEqual((matrix != expected).nnz, 0)


class WrongUse(unittest.TestCase):
    def test_what_cannot_be_done_natively(self):
        for options, name in [
            ({"tokenizer": str.split, "token_pattern": None}, "tokenizer"), ({"analyzer": str.split}, "analyzer"),
            ({"analyzer": "char"}, "analyzer"), ({"analyzer": "char_wb"}, "analyzer"),
            ({"token_pattern": r"[a-z]+"}, "token_pattern"),
        ]:
            with self.assertRaises(OptionError) as caught, warnings.catch_warnings():
                warnings.simplefilter("ignore")
                TfidfVectorizer(**options).fit(["a storm"])
            self.assertIn(name, str(caught.exception))
            self.assertIn("sklearn.feature_extraction.text.TfidfVectorizer", str(caught.exception))

    def test_documents_that_are_none(self):
        for documents in (["a storm", None], ["a storm", 5], None):
            with self.assertRaises(InputTypeError):
                TfidfVectorizer().fit(documents)
        for documents in ("a storm", [], ["", "a"], [float("nan")]):
            with self.assertRaises(ValueError):
                TfidfVectorizer().fit(documents)
        with self.assertRaisesRegex(ValueError, "After pruning"):
            TfidfVectorizer(min_df=2).fit(["one text", "other words"])

    def test_not_fitted(self):
        for vectorizer in (TfidfVectorizer(), CountVectorizer()):
            with self.assertRaises(NotFittedError):
                vectorizer.transform(["a storm"])
            self.assertFalse(hasattr(vectorizer, "vocabulary_"))

    def test_wrong_parameters(self):
        for options in ({"min_df": -1}, {"max_features": 0}, {"norm": "l3"}, {"threads": 0}, {"ngram_range": (2, 1)}):
            with self.assertRaises(ValueError, msg=str(options)):
                TfidfVectorizer(**options).fit(["a storm"])


if __name__ == "__main__":
    unittest.main()
