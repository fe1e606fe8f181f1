"""The shared library behind the package: found, checked and declared for ctypes, which lets other threads run in calls."""

from __future__ import annotations

import ctypes
import os
import sys
from ctypes import POINTER, Structure, byref, c_char_p, c_double, c_int32, c_int64, c_size_t, c_void_p
from functools import lru_cache
from pathlib import Path
from typing import List, Sequence

from ._errors import InputError, LibraryError, OptionError

#: The number of the C interface that this package is written for: NUTGRAF_INTERFACE in nutgraf.h.
INTERFACE = 1

OK, MISUSE, UNKNOWN_JOB, BAD_OPTION, BAD_INPUT = range(5)


class Texts(Structure):
    """nutgraf_texts: first bytes, lengths, and how many."""

    _fields_ = [("starts", c_void_p), ("lengths", c_void_p), ("count", c_size_t)]

    @classmethod
    def of(cls, texts: Sequence[bytes]) -> Texts:
        """Texts that stay where they are, as long as the value lives."""
        count = len(texts)
        starts = (c_char_p * count)(*texts)
        lengths = (c_size_t * count)(*map(len, texts))
        value = cls(ctypes.cast(starts, c_void_p), ctypes.cast(lengths, c_void_p), count)
        value.kept = (starts, lengths, texts)
        return value


class Counting(Structure):
    """nutgraf_counting."""

    _fields_ = [
        ("lowercase", c_int32), ("ngram_min", c_int32), ("ngram_max", c_int32), ("binary", c_int32),
        ("min_documents", c_double), ("max_documents", c_double), ("stop_words", Texts), ("threads", c_int32),
    ]


class CountsView(Structure):
    """nutgraf_counts_view."""

    _fields_ = [
        ("rows", c_int64), ("columns", c_int64), ("entries", c_int64), ("row_offsets", c_void_p),
        ("column_indices", c_void_p), ("values", c_void_p), ("document_frequencies", c_void_p),
    ]


class VocabularyView(Structure):
    """nutgraf_vocabulary_view."""

    _fields_ = [("count", c_int64), ("bytes", c_void_p), ("offsets", c_void_p)]


class Weighting(Structure):
    """nutgraf_weighting."""

    _fields_ = [
        ("rows", c_int64), ("columns", c_int64), ("entries", c_int64), ("row_offsets", c_void_p),
        ("column_indices", c_void_p), ("values", c_void_p), ("factors", c_void_p), ("factor_count", c_int64),
        ("column_weights", c_void_p), ("norm", c_int32), ("threads", c_int32),
    ]


def _candidates() -> List[Path]:
    told = os.environ.get("NUTGRAF_LIBRARY")
    if told:
        return [Path(told)]
    ending = "dylib" if sys.platform == "darwin" else "so"
    return [Path(__file__).parent / "lib" / f"libnutgraf-c.{ending}"]


@lru_cache(maxsize=None)
def _opened() -> ctypes.CDLL:
    (path,) = _candidates()
    if not path.exists():
        raise LibraryError(
            f"the library of Nutgraf is missing, {path}. Install a wheel for this platform, or set NUTGRAF_LIBRARY to "
            "libnutgraf-c.so of a build."
        )
    try:
        library = ctypes.CDLL(str(path))
    except OSError as error:
        raise LibraryError(
            f"the library of Nutgraf cannot be opened, {path}: {error}. Install a wheel for this platform and processor."
        ) from error
    try:
        library.nutgraf_interface.restype = c_int32
        found = library.nutgraf_interface()
    except AttributeError:
        found = None
    if found != INTERFACE:
        raise LibraryError(
            f"the library is of another version than the package, {path}: interface {found} instead of {INTERFACE}. "
            "Install both from one wheel."
        )
    _declare(library)
    return library


def _declare(library: ctypes.CDLL) -> None:
    handle, place = c_void_p, POINTER(c_void_p)
    for name, result, arguments in [
        ("nutgraf_version", c_char_p, []),
        ("nutgraf_run", c_int32, [c_char_p, c_char_p, Texts, place]),
        ("nutgraf_answer_bytes", c_void_p, [handle, POINTER(c_size_t)]),
        ("nutgraf_answer_free", None, [handle]),
        ("nutgraf_count", c_int32, [Texts, POINTER(Counting), handle, place, place]),
        ("nutgraf_counts_look", None, [handle, POINTER(CountsView)]),
        ("nutgraf_counts_vocabulary", handle, [handle]),
        ("nutgraf_counts_free", None, [handle]),
        ("nutgraf_vocabulary_create", c_int32, [Texts, place, place]),
        ("nutgraf_vocabulary_look", None, [handle, POINTER(VocabularyView)]),
        ("nutgraf_vocabulary_free", None, [handle]),
        ("nutgraf_weigh", c_int32, [POINTER(Weighting), c_void_p, place]),
    ]:
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments


class _Late:
    """The library, opened when something of it is first asked for: `nutgraf.spark` does without it."""

    def __getattr__(self, name: str):
        found = getattr(_opened(), name)
        setattr(self, name, found)
        return found


library = _Late()


class Handle:
    """An object of the library, freed when nothing refers to it."""

    __slots__ = ("address", "_free", "__weakref__")

    def __init__(self, address, free):
        self.address = address
        self._free = free

    def __del__(self):
        if self.address:
            self._free(self.address)


def taken_answer(place: c_void_p) -> bytes:
    """The bytes of an answer, which is freed."""
    handle = Handle(place.value, library.nutgraf_answer_free)
    count = c_size_t()
    start = library.nutgraf_answer_bytes(handle.address, byref(count))
    return ctypes.string_at(start, count.value) if start else b""


def check(status: int, place: c_void_p) -> None:
    """Raises what a call has said after it failed."""
    if status == OK:
        return
    message = taken_answer(place).decode("utf-8", "replace")
    if status in (UNKNOWN_JOB, BAD_OPTION):
        raise OptionError(message)
    raise InputError(message)


def run(job: str, options: bytes, articles: Sequence[bytes]) -> bytes:
    """The answer of a job, as JSON."""
    answer = c_void_p()
    status = library.nutgraf_run(job.encode(), options, Texts.of(articles), byref(answer))
    check(status, answer)
    return taken_answer(answer)


def processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return min(1024, len(os.sched_getaffinity(0)))
    return min(1024, os.cpu_count() or 1)
