"""What can go wrong. Every message is a line that names the input and the remedy."""

from __future__ import annotations

from typing import Optional


class NutgrafError(Exception):
    """Anything that Nutgraf refuses."""


class InputError(NutgrafError, ValueError):
    """An article cannot be read, or the articles together are of no use.

    Attributes:
        index: the place of the article among those given, from 0; None where it is not about one.
        id: its id.
        code: the kind of fault, such as ``noText``.
        remedy: what to do.
    """

    def __init__(
        self, message: str, *, index: Optional[int] = None, id: Optional[str] = None, code: str = "badInput",
        remedy: str = "",
    ):
        super().__init__(message)
        self.index = index
        self.id = id
        self.code = code
        self.remedy = remedy

    def __reduce__(self):
        return _rebuilt, (type(self), str(self), self.index, self.id, self.code, self.remedy)


class InputTypeError(InputError, TypeError):
    """Something that is no article stands where one should: None, a number, bytes."""


class OptionError(NutgrafError, ValueError):
    """An option has no such value, or two options do not go together."""


class LibraryError(NutgrafError, ImportError):
    """The shared library is missing, or of another version."""


def _rebuilt(kind, message, index, id, code, remedy):
    return kind(message, index=index, id=id, code=code, remedy=remedy)
