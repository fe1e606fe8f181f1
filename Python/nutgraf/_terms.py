"""The terms of a matrix's columns, and the arrays of the library as NumPy has them."""

from __future__ import annotations

import ctypes
from ctypes import byref, c_void_p
from typing import List, Optional, Sequence

import numpy as np

from . import _library
from ._library import Handle, library


def wrapped(address: Optional[int], count: int, dtype, owner: Handle) -> np.ndarray:
    """The elements at an address of the library, without a copy; they keep their owner alive."""
    dtype = np.dtype(dtype)
    if not address or count == 0:
        return np.empty(0, dtype)
    buffer = (ctypes.c_char * (count * dtype.itemsize)).from_address(address)
    buffer.owner = owner
    return np.frombuffer(buffer, dtype=dtype)


class Terms:
    """Distinct terms in the order of their bytes, which is that of their code points."""

    def __init__(self, encoded: np.ndarray, offsets: np.ndarray, handle: Optional[Handle] = None):
        self._encoded = encoded
        self._offsets = offsets
        self._handle = handle

    @classmethod
    def of_handle(cls, address: int) -> Terms:
        """The terms of a vocabulary of the library, which is freed with them."""
        handle = Handle(address, library.nutgraf_vocabulary_free)
        view = _library.VocabularyView()
        library.nutgraf_vocabulary_look(address, byref(view))
        offsets = wrapped(view.offsets, view.count + 1, np.int64, handle)
        return cls(wrapped(view.bytes, int(offsets[-1]), np.uint8, handle), offsets, handle)

    @classmethod
    def of_names(cls, names: Sequence[str]) -> Terms:
        """Terms that are in order already."""
        encoded = [name.encode("utf-8", "surrogatepass") for name in names]
        offsets = np.zeros(len(encoded) + 1, np.int64)
        np.cumsum(np.fromiter(map(len, encoded), np.int64, len(encoded)), out=offsets[1:])
        return cls(np.frombuffer(b"".join(encoded), np.uint8), offsets)

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def names(self) -> List[str]:
        """The terms as texts."""
        data = self._encoded.tobytes()
        ends = self._offsets.tolist()
        if data.isascii():
            text = data.decode("ascii")
            return [text[start:end] for start, end in zip(ends, ends[1:])]
        return [data[start:end].decode("utf-8", "surrogatepass") for start, end in zip(ends, ends[1:])]

    def kept(self, columns: np.ndarray) -> Terms:
        """The terms of some columns, which ascend."""
        names = self.names()
        return Terms.of_names([names[column] for column in columns.tolist()])

    @property
    def address(self) -> int:
        """A vocabulary of the library with these terms."""
        if self._handle is None:
            data = self._encoded.tobytes()
            ends = self._offsets.tolist()
            texts = _library.Texts.of([data[start:end] for start, end in zip(ends, ends[1:])])
            made, answer = c_void_p(), c_void_p()
            _library.check(library.nutgraf_vocabulary_create(texts, byref(made), byref(answer)), answer)
            self._handle = Handle(made.value, library.nutgraf_vocabulary_free)
        return self._handle.address

    def __reduce__(self):
        # Copies, since the arrays may be the library's.
        return Terms, (np.array(self._encoded), np.array(self._offsets))
