"""scikit-learn's text vectorizers on Nutgraf's counting: the same matrices, many times as fast."""

from __future__ import annotations

import ctypes
import warnings
from ctypes import byref, c_void_p
from numbers import Integral
from typing import Any, Dict, Iterable, List, Optional, Tuple

from . import _library
from ._errors import InputError, InputTypeError, LibraryError, OptionError
from ._library import Handle, library

try:
    import numpy as np
    import scipy.sparse as sparse
    from sklearn.exceptions import NotFittedError
    from sklearn.feature_extraction import text as sklearn_text
except ImportError as error:
    raise LibraryError(
        f"the vectorizers need scikit-learn, and {error.name} is not installed. Install it: "
        "pip install 'nutgraf[sklearn]'."
    ) from error

from ._terms import Terms, wrapped

_WORDS = (r"(?u)\b\w\w+\b", r"\b\w\w+\b", r"(?u)\b\w{2,}\b", r"\b\w{2,}\b", r"(?u)\w\w+", r"\w\w+", r"\w{2,}")
_NORMS = {None: 0, "l1": 1, "l2": 2}


class _NativeCounting:
    """Counting by the library, in the place of scikit-learn's `_count_vocab`.

    The vocabulary is kept as the library has it. The dict that scikit-learn has, `vocabulary_`, is made when it is asked
    for: it takes longer than all the counting.
    """

    # MARK: The vocabulary

    @property
    def vocabulary_(self) -> Dict[str, int]:
        """A mapping of terms to columns."""
        state = self.__dict__
        if "_vocabulary_dict" not in state:
            if "_terms" not in state:
                raise AttributeError(f"this {type(self).__name__} has no vocabulary_ before it is fitted")
            state["_vocabulary_dict"] = {term: column for column, term in enumerate(state["_terms"].names())}
        return state["_vocabulary_dict"]

    @vocabulary_.setter
    def vocabulary_(self, value: Dict[str, int]) -> None:
        self.__dict__["_vocabulary_dict"] = value
        self.__dict__.pop("_terms", None)
        self.__dict__.pop("_columns", None)

    def __sklearn_is_fitted__(self) -> bool:
        return "_terms" in self.__dict__ or "_vocabulary_dict" in self.__dict__

    def __getstate__(self) -> Dict[str, Any]:
        state = dict(super().__getstate__())
        if "_terms" in state and "_columns" not in state:
            state.pop("_vocabulary_dict", None)  # made again when it is asked for
        return state

    def _known_terms(self) -> Terms:
        """The vocabulary for the library; `_columns` says where its terms stand where they are in another order."""
        state = self.__dict__
        if "_terms" not in state:
            vocabulary = state["_vocabulary_dict"]
            for term in vocabulary:
                if not isinstance(term, str):
                    raise InputTypeError(f"the vocabulary has {term!r}, which is no text. Give it words.")
            names = sorted(vocabulary)
            columns = np.fromiter((vocabulary[name] for name in names), np.int32, len(names))
            state["_terms"] = Terms.of_names(names)
            if not np.array_equal(columns, np.arange(len(names), dtype=np.int32)):
                state["_columns"] = columns
        return state["_terms"]

    # MARK: What the library does

    def _check_native(self) -> None:
        """Refuses what cannot be done natively."""
        instead = f"Use sklearn.feature_extraction.text.{type(self).__name__} for it"
        if callable(self.analyzer) or self.tokenizer is not None:
            name = "analyzer" if callable(self.analyzer) else "tokenizer"
            raise OptionError(f"a function as {name} is Python, which cannot be run natively. {instead}, or leave {name} out.")
        if self.analyzer != "word":
            raise OptionError(f"analyzer={self.analyzer!r} is not done natively, only 'word'. {instead}.")
        if self.token_pattern not in _WORDS:
            raise OptionError(
                f"token_pattern={self.token_pattern!r} is not done natively, only scikit-learn's default, words of two "
                f"characters and more. {instead}, or leave token_pattern out.")

    def _encoded(self, documents: Iterable[Any]) -> Tuple[List[bytes], bool]:
        """Documents as the library reads them, and whether it is to lower-case them."""
        # What Python has to do to the texts first; lower case comes before accents.
        in_python = self.preprocessor is not None or self.strip_accents is not None
        documents = documents if isinstance(documents, list) else list(documents)
        if self.input == "content" and not in_python:
            try:
                return list(map(str.encode, documents)), bool(self.lowercase)
            except (TypeError, UnicodeEncodeError):
                pass
        prepare = self.build_preprocessor() if in_python else None
        encoded = []
        for index, document in enumerate(documents):
            text = self.decode(document)
            if not isinstance(text, str):
                kind = "None" if text is None else f"of the type {type(text).__name__}"
                raise InputTypeError(
                    f"document {index} is {kind}, not a text. Give texts, or leave it out.", index=index,
                    code="notAnArticle")
            if prepare is not None:
                text = prepare(text)
            # A lone surrogate is no part of a word, and neither is a question mark.
            encoded.append(text.encode("utf-8", "replace"))
        return encoded, bool(self.lowercase) and not in_python

    def _native_counts(
        self, documents: Iterable[Any], terms: Optional[Terms], bounds: Optional[Tuple[Any, Any]] = None
    ) -> Tuple[Any, Terms, Any]:
        """The counts as CSR, the terms of its columns, and in how many documents each is."""
        self._check_native()
        self._validate_ngram_range()
        self._check_stop_words_consistency(self.get_stop_words(), self.build_preprocessor(), self.build_tokenizer())
        encoded, lowercases = self._encoded(documents)
        texts = _library.Texts.of(encoded)
        stop_words = _library.Texts.of([word.encode("utf-8", "replace") for word in self.get_stop_words() or ()])
        least, most = (0.0, float("inf")) if bounds is None else bounds
        request = _library.Counting(
            int(lowercases), *map(int, self.ngram_range), int(bool(self.binary)), least, most, stop_words, self._threads())
        made, answer = c_void_p(), c_void_p()
        status = library.nutgraf_count(
            texts, byref(request), terms.address if terms else None, byref(made), byref(answer))
        _library.check(status, answer)
        handle = Handle(made.value, library.nutgraf_counts_free)
        view = _library.CountsView()
        library.nutgraf_counts_look(handle.address, byref(view))
        found = terms or Terms.of_handle(library.nutgraf_counts_vocabulary(handle.address))
        offsets = wrapped(view.row_offsets, view.rows + 1, np.int64, handle)
        indices = wrapped(view.column_indices, view.entries, np.int32, handle)
        values = wrapped(view.values, view.entries, np.int32, handle)
        frequencies = wrapped(view.document_frequencies, view.columns, np.int64, handle)
        # Both index arrays have one type, as SciPy wants it; the offsets are the smaller one by far.
        if view.entries <= np.iinfo(np.int32).max:
            offsets = offsets.astype(np.int32)
        else:
            indices = indices.astype(np.int64)
        counts = sparse.csr_matrix((view.rows, view.columns), dtype=np.int32)
        counts.data, counts.indices, counts.indptr = values, indices, offsets
        counts.has_sorted_indices = counts.has_canonical_format = True
        return counts, found, frequencies

    def _threads(self) -> int:
        return _library.processors() if self.threads is None else int(self.threads)

    # MARK: What scikit-learn's vectorizers do with it

    def _fitted_counts(self, documents: Iterable[Any]) -> Tuple[Any, Any]:
        """Learns the vocabulary; the counts, and in how many documents each term is."""
        if isinstance(documents, str):
            raise ValueError("Iterable over raw text documents expected, string object received.")
        if documents is None:
            raise InputTypeError("there are no documents: None. Give a list of texts.", code="notAnArticle")
        self._validate_params()
        if self.threads is not None and not 1 <= int(self.threads) <= 1024:
            raise OptionError(f"{self.threads} is no value of threads. It takes a whole number, 1 to 1024, or None.")
        self._validate_ngram_range()
        self._warn_for_unused_params()
        self._validate_vocabulary()
        if self.fixed_vocabulary_:
            if self.lowercase and any(any(map(str.isupper, term)) for term in self.vocabulary):
                warnings.warn(
                    "Upper case characters found in vocabulary while 'lowercase' is True. These entries will not be "
                    "matched with any documents")
            return self._transformed_counts(documents)
        documents = documents if isinstance(documents, list) else list(documents)
        count = len(documents)
        bounds = tuple(
            bound if isinstance(bound, Integral) else bound * count for bound in (self.min_df, self.max_df))
        if bounds[1] < bounds[0]:
            raise ValueError("max_df corresponds to < documents than min_df")
        counts, terms, frequencies = self._native_counts(documents, None, bounds)
        if len(terms) == 0:
            if (bounds[0] <= 1 and bounds[1] >= count) or not self._has_terms(documents):
                raise ValueError("empty vocabulary; perhaps the documents only contain stop words")
            raise ValueError("After pruning, no terms remain. Try a lower min_df or a higher max_df.")
        if self.max_features is not None and self.max_features < len(terms):
            totals = np.bincount(counts.indices, weights=counts.data, minlength=len(terms)).astype(np.int64)
            # scikit-learn's own expression, so that ties fall alike.
            kept = np.sort((-totals).argsort()[: self.max_features])
            counts, terms, frequencies = counts[:, kept], terms.kept(kept), frequencies[kept]
        self.__dict__.pop("_vocabulary_dict", None)
        self.__dict__.pop("_columns", None)
        self._terms = terms
        return counts, frequencies

    def _has_terms(self, documents: Iterable[Any]) -> bool:
        return len(self._native_counts(documents, None)[1]) > 0

    def _transformed_counts(self, documents: Iterable[Any]) -> Tuple[Any, Any]:
        """The counts by the vocabulary that is known."""
        if isinstance(documents, str):
            raise ValueError("Iterable over raw text documents expected, string object received.")
        if documents is None:
            raise InputTypeError("there are no documents: None. Give a list of texts.", code="notAnArticle")
        counts, _, frequencies = self._native_counts(documents, self._known_terms())
        columns = self.__dict__.get("_columns")
        if columns is not None:
            counts.indices = columns[counts.indices]
            counts.has_sorted_indices = False
            counts.sort_indices()
            ordered = np.empty_like(frequencies)
            ordered[columns] = frequencies
            frequencies = ordered
        return counts, frequencies

    def get_feature_names_out(self, input_features=None):
        """The terms of the columns, as an array of objects.

        Args:
            input_features: not used; here since scikit-learn's transformers have it.
        """
        self._check_vocabulary()
        if "_terms" in self.__dict__ and "_columns" not in self.__dict__:
            return np.asarray(self._terms.names(), dtype=object)
        return super().get_feature_names_out(input_features)

    def _check_vocabulary(self) -> None:
        if "_terms" in self.__dict__:
            return
        super()._check_vocabulary()


def _aligned(matrix):
    """The matrix as scikit-learn is set to give it: a csr_matrix, or a csr_array."""
    align = getattr(sklearn_text, "_align_api_if_sparse", None)
    return align(matrix) if align else matrix


class CountVectorizer(_NativeCounting, sklearn_text.CountVectorizer):
    """Texts to a matrix of term counts: scikit-learn's CountVectorizer, many times as fast.

    Takes its parameters, has its attributes and gives its matrix. See `TfidfVectorizer` for what is not done.

    Args:
        threads: how many are used; every processor where None. All others are scikit-learn's.
    """

    _parameter_constraints = {**sklearn_text.CountVectorizer._parameter_constraints, "threads": "no_validation"}

    def __init__(
        self, *, input="content", encoding="utf-8", decode_error="strict", strip_accents=None, lowercase=True,
        preprocessor=None, tokenizer=None, stop_words=None, token_pattern=r"(?u)\b\w\w+\b", ngram_range=(1, 1),
        analyzer="word", max_df=1.0, min_df=1, max_features=None, vocabulary=None, binary=False, dtype=np.int64,
        threads=None,
    ):
        super().__init__(
            input=input, encoding=encoding, decode_error=decode_error, strip_accents=strip_accents,
            lowercase=lowercase, preprocessor=preprocessor, tokenizer=tokenizer, stop_words=stop_words,
            token_pattern=token_pattern, ngram_range=ngram_range, analyzer=analyzer, max_df=max_df, min_df=min_df,
            max_features=max_features, vocabulary=vocabulary, binary=binary, dtype=dtype)
        self.threads = threads

    def fit(self, raw_documents, y=None):
        """Learns the vocabulary of texts; the vectorizer itself."""
        self._fitted_counts(raw_documents)
        return self

    def fit_transform(self, raw_documents, y=None):
        """Learns the vocabulary of texts, and counts them: a matrix (texts × terms)."""
        return _aligned(self._fitted_counts(raw_documents)[0].astype(self.dtype, copy=False))

    def transform(self, raw_documents):
        """The counts of texts by the terms that are known: a matrix (texts × terms)."""
        self._check_vocabulary()
        return _aligned(self._transformed_counts(raw_documents)[0].astype(self.dtype, copy=False))


class TfidfVectorizer(_NativeCounting, sklearn_text.TfidfVectorizer):
    """Texts to a matrix of TF-IDF weights: scikit-learn's TfidfVectorizer, many times as fast.

    It takes scikit-learn's parameters with scikit-learn's defaults, has its attributes, and gives the same
    ``csr_matrix``: the same columns in the same order, of the same types, with the same values. It is one, for
    ``isinstance``, pipelines, grid searches and pickles.

    >>> from nutgraf import TfidfVectorizer
    >>> TfidfVectorizer().fit_transform(["a storm hit the coast", "the coast is clear"]).shape
    (2, 6)

    Not done, and refused with a line that says what to do instead: a function as `tokenizer` or `analyzer`, the analyzers
    'char' and 'char_wb', and another `token_pattern` than words of two characters and more. A `preprocessor` and
    `strip_accents` are run by Python, text by text.

    A row has its entries in the order of their columns; scikit-learn's `fit_transform` leaves them as they were met, so that
    its sums of squares, taken in that order, may differ in the last bit.

    Args:
        threads: how many are used; every processor where None. All others are scikit-learn's.
    """

    _parameter_constraints = {**sklearn_text.TfidfVectorizer._parameter_constraints, "threads": "no_validation"}

    def __init__(
        self, *, input="content", encoding="utf-8", decode_error="strict", strip_accents=None, lowercase=True,
        preprocessor=None, tokenizer=None, analyzer="word", stop_words=None, token_pattern=r"(?u)\b\w\w+\b",
        ngram_range=(1, 1), max_df=1.0, min_df=1, max_features=None, vocabulary=None, binary=False, dtype=np.float64,
        norm="l2", use_idf=True, smooth_idf=True, sublinear_tf=False, threads=None,
    ):
        super().__init__(
            input=input, encoding=encoding, decode_error=decode_error, strip_accents=strip_accents,
            lowercase=lowercase, preprocessor=preprocessor, tokenizer=tokenizer, analyzer=analyzer,
            stop_words=stop_words, token_pattern=token_pattern, ngram_range=ngram_range, max_df=max_df, min_df=min_df,
            max_features=max_features, vocabulary=vocabulary, binary=binary, dtype=dtype, norm=norm, use_idf=use_idf,
            smooth_idf=smooth_idf, sublinear_tf=sublinear_tf)
        self.threads = threads

    def fit(self, raw_documents, y=None):
        """Learns the vocabulary and the document frequencies of texts; the vectorizer itself."""
        self._fit(raw_documents)
        return self

    def fit_transform(self, raw_documents, y=None):
        """Learns the vocabulary and the document frequencies of texts, and weighs them: a matrix (texts × terms)."""
        return self._weighted(self._fit(raw_documents))

    def transform(self, raw_documents):
        """The weights of texts by what was learned: a matrix (texts × terms)."""
        if not self.__sklearn_is_fitted__():
            self._check_vocabulary()  # a vocabulary that was given is as good
        if not hasattr(self, "_tfidf") or (self.use_idf and not hasattr(self._tfidf, "idf_")):
            raise NotFittedError("The TF-IDF vectorizer is not fitted")
        return self._weighted(self._transformed_counts(raw_documents)[0])

    def _fit(self, documents):
        self._check_params()
        counts, frequencies = self._fitted_counts(documents)
        self._tfidf = sklearn_text.TfidfTransformer(
            norm=self.norm, use_idf=self.use_idf, smooth_idf=self.smooth_idf, sublinear_tf=self.sublinear_tf)
        self._tfidf.n_features_in_ = counts.shape[1]
        if self.use_idf:
            # As scikit-learn computes it, by the same functions of NumPy, to the same bits.
            kind = self._weight_type
            smoothed = frequencies.astype(kind) + kind(float(self.smooth_idf))
            idf = np.full_like(smoothed, fill_value=counts.shape[0] + int(self.smooth_idf))
            idf /= smoothed
            np.log(idf, out=idf)
            idf += 1.0
            self._tfidf.idf_ = idf
        return counts

    @property
    def _weight_type(self):
        return np.float32 if np.dtype(self.dtype) == np.float32 else np.float64

    def _weighted(self, counts):
        if self._weight_type is np.float32 or counts.indptr.dtype != np.int32:
            return _aligned(sparse.csr_matrix(self._tfidf.transform(counts.astype(self._weight_type), copy=False)))
        weights = np.empty(len(counts.data), np.float64)
        offsets = counts.indptr.astype(np.int64)
        values = np.ascontiguousarray(counts.data, np.int32)
        indices = np.ascontiguousarray(counts.indices, np.int32)
        factors = self._factors(values)
        idf = np.ascontiguousarray(self._tfidf.idf_, np.float64) if self._tfidf.use_idf else None
        request = _library.Weighting(
            counts.shape[0], counts.shape[1], len(weights), offsets.ctypes.data, indices.ctypes.data,
            values.ctypes.data, None if factors is None else factors.ctypes.data,
            0 if factors is None else len(factors), None if idf is None else idf.ctypes.data, _NORMS[self._tfidf.norm],
            self._threads())
        answer = c_void_p()
        _library.check(library.nutgraf_weigh(byref(request), weights.ctypes.data, byref(answer)), answer)
        counts.data = weights
        return _aligned(counts)

    def _factors(self, values):
        """1 + ln of each count, looked up; None where counts stay."""
        if not self._tfidf.sublinear_tf:
            return None
        factors = np.arange(int(values.max(initial=1)) + 1, dtype=np.float64)
        np.log(factors[1:], out=factors[1:])
        factors[1:] += 1.0
        return factors
