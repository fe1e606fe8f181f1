"""Articles as callers have them, and as the library reads them."""

from __future__ import annotations

import dataclasses
import datetime
import json
import math
import os
from dataclasses import dataclass, field
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple, Union

from ._errors import InputError, InputTypeError


@dataclass(frozen=True)
class Article:
    """A news story.

    Every field but the text may be left out. `documents` are articles that tell one story together; an article that has
    them needs no text.
    """

    text: str = ""
    title: str = ""
    id: Optional[str] = None
    date: Optional[str] = None
    language: Optional[str] = None
    url: Optional[str] = None
    authors: Sequence[str] = ()
    tags: Sequence[str] = ()
    documents: Sequence["Article"] = field(default=())

    def fields(self) -> Dict[str, Any]:
        """The fields that are set."""
        found = {one.name: getattr(self, one.name) for one in dataclasses.fields(self)}
        found["documents"] = [document.fields() for document in self.documents]
        return {name: value for name, value in found.items() if value is not None and len(value) > 0}


#: One article.
ArticleLike = Union[str, Mapping[str, Any], Article]
#: One article or several. A pandas DataFrame counts as its rows.
Articles = Union[ArticleLike, Iterable[ArticleLike]]

_WHAT = 'a text, a dict with "text", an Article, or a list of them'


class ReadArticles:
    """Articles as JSON, each by itself, with their ids."""

    def __init__(self, articles: Articles, *, name: str = "articles"):
        self.is_one = isinstance(articles, (str, Mapping, Article))
        listed = [articles] if self.is_one else _listed(articles, name)
        if not listed:
            raise InputError(f"there is no article: {name} is empty. Give at least one.", code="noArticle")
        self.ids: List[str] = []
        self.json: List[bytes] = []
        for index, article in enumerate(listed):
            fields = _fields(article, index, name)
            self.ids.append(fields["id"])
            self.json.append(_encoded(fields, index, name))

    def check_distinct_ids(self) -> None:
        """Raises where an id stands for two articles: results of a collection name articles by it."""
        first: Dict[str, int] = {}
        for index, id in enumerate(self.ids):
            if id in first:
                raise InputError(
                    f'articles {first[id]} and {index} have one id, "{id}". Give each an id of its own, or none.',
                    index=index, id=id, code="repeatedID", remedy="Give each an id of its own, or none",
                )
            first[id] = index


def _listed(articles: Any, name: str) -> List[Any]:
    if articles is None:
        raise InputTypeError(f"there is no article: {name} is None. Give {_WHAT}.", code="notAnArticle")
    if isinstance(articles, (bytes, bytearray)):
        raise InputTypeError(
            f"{name} is bytes, not text. Decode them first: data.decode('utf-8').", code="notAnArticle")
    if isinstance(articles, os.PathLike):
        raise InputTypeError(
            f"{name} is a path, and files are not read. Give the text: path.read_text().", code="notAnArticle")
    if hasattr(articles, "to_dict") and hasattr(articles, "columns"):
        if "text" not in articles.columns and "documents" not in articles.columns:
            raise InputError(
                f'the DataFrame has no column "text". Rename the one that has it: df.rename(columns={{"body": "text"}}).',
                code="missingColumn")
        return articles.to_dict("records")
    try:
        return list(articles)
    except TypeError:
        raise InputTypeError(
            f"{name} is {_kind(articles)}, not an article. Give {_WHAT}.", code="notAnArticle") from None


def _fields(article: Any, index: int, name: str) -> Dict[str, Any]:
    if isinstance(article, str):
        return {"id": str(index), "text": article}
    if isinstance(article, Article):
        fields = article.fields()
    elif isinstance(article, Mapping):
        fields = {key: _plain(value) for key, value in article.items()}
        fields = {key: value for key, value in fields.items() if value is not None}
    else:
        hint = "Decode it first: data.decode('utf-8')" if isinstance(article, bytes) else f"Give {_WHAT}"
        raise InputTypeError(
            f"article {index} is {_kind(article)}, not an article. {hint}.", index=index, code="notAnArticle",
            remedy=hint)
    id = fields.get("id")
    fields["id"] = str(index) if id is None or id == "" else str(id)
    return fields


def _plain(value: Any) -> Any:
    """A value as JSON has it; None for what stands where there is none (NaN, NaT)."""
    if isinstance(value, (str, bool)) or value is None:
        return value
    if isinstance(value, (datetime.datetime, datetime.date)):
        return None if value != value else value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Article):
        return value.fields()
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if hasattr(value, "item") and not hasattr(value, "__len__"):
        return _plain(value.item())  # a number of NumPy
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    return value


def _encoded(fields: Mapping[str, Any], index: int, name: str) -> bytes:
    id = str(fields.get("id"))
    try:
        return json.dumps(fields, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except UnicodeEncodeError:
        remedy = 'Replace it: text.encode("utf-8", "replace").decode("utf-8")'
        raise InputError(
            f"article {index} has a lone surrogate, {_surrogate(fields)}, which is no character. {remedy}.",
            index=index, id=id, code="loneSurrogate", remedy=remedy) from None
    except (TypeError, ValueError, RecursionError) as error:
        remedy = "Give its fields as texts, numbers and lists of texts"
        raise InputTypeError(
            f"article {index} has a value that is none of an article's: {error}. {remedy}.", index=index, id=id,
            code="notAnArticle", remedy=remedy) from None


def _surrogate(fields: Mapping[str, Any]) -> str:
    for key, value in fields.items():
        if isinstance(value, str):
            for place, character in enumerate(value):
                if "\ud800" <= character <= "\udfff":
                    return f"at character {place} of its {key}"
    return "in one of its fields"


def _kind(value: Any) -> str:
    return "None" if value is None else f"of the type {type(value).__name__}"
