"""What calls give: results that print, stand in notebooks, and become DataFrames."""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from typing import Any, Dict, Generic, Iterator, List, Mapping, Optional, Sequence, Tuple, TypeVar

from ._errors import NutgrafError

Item = TypeVar("Item")


def _frame(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]):
    try:
        import pandas
    except ImportError:
        raise NutgrafError("to_frame() needs pandas. Install it: pip install pandas.") from None
    return pandas.DataFrame(list(rows), columns=list(columns))


def _span(pair: Sequence[int]) -> Tuple[int, int]:
    return (pair[0], pair[1])


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


class _Printed:
    """A result: `_heading` and `_lines` say how it prints, `_columns` and `_rows` what a DataFrame of it has.

    Attributes:
        data: the result as the library gave it, which is what ``nutgraf … --format json`` prints.
    """

    data: Dict[str, Any]
    _columns: Tuple[str, ...] = ()

    def _heading(self) -> str:
        raise NotImplementedError

    def _lines(self) -> List[str]:
        raise NotImplementedError

    def _rows(self) -> Iterator[Dict[str, Any]]:
        raise NotImplementedError

    def to_dict(self) -> Dict[str, Any]:
        """The result as JSON has it."""
        return self.data

    def to_frame(self):
        """The result as a pandas DataFrame."""
        return _frame(list(self._rows()), self._columns)

    def __repr__(self) -> str:
        return "\n".join([self._heading(), *("  " + line for line in self._lines())])

    def _repr_html_(self) -> str:
        lines = "".join(f"<li>{html.escape(line)}</li>" for line in self._lines())
        return f"<div><strong>{html.escape(self._heading())}</strong><ul>{lines}</ul></div>"


class _Listed(_Printed, Sequence[Item], Generic[Item]):
    """A result that is a list of parts."""

    _parts: List[Item]

    def __len__(self) -> int:
        return len(self._parts)

    def __getitem__(self, place):
        return self._parts[place]

    def __eq__(self, other) -> bool:
        return type(other) is type(self) and other.data == self.data

    __hash__ = None  # type: ignore[assignment]

    def _lines(self) -> List[str]:
        return [str(part) for part in self._parts]


@dataclass(frozen=True)
class Problem:
    """An article that could not be read: what stands in place of its result with ``on_problem="keep"``."""

    index: int
    id: str
    code: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.what}, article {self.index}. {self.remedy}."

    def __bool__(self) -> bool:
        return False


@dataclass(frozen=True)
class Sentence:
    """A sentence of an article.

    Attributes:
        text: the sentence, its white space made single spaces.
        index: its place among the article's sentences, from 0.
        range: its UTF-8 bytes in the article's text.
        score: what the method gives it; None where sentences are only listed.
        reason: why it is in the summary, with ``explain=True``.
        source: the id of the article that it is from, in a summary of several.
    """

    text: str
    index: int
    range: Tuple[int, int]
    score: Optional[float] = None
    reason: Optional[str] = None
    source: Optional[str] = None
    data: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def __str__(self) -> str:
        return self.text

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Sentence:
        document = data.get("document") or {}
        return cls(
            data["text"], data["index"], _span(data["range"]), data.get("score"), data.get("reason"),
            document.get("id"), data)


class Summary(_Listed[Sentence]):
    """Some sentences of an article, in reading order. ``str(summary)`` is their text."""

    _columns = ("id", "index", "score", "text", "source")

    def __init__(self, data: Dict[str, Any]):
        self.data = data
        self.id: str = data["id"]
        self.title: str = data.get("title", "")
        self.method: str = data.get("method", "")
        self.warnings: List[str] = data.get("warnings", [])
        self._parts = [Sentence._of(one) for one in data["sentences"]]

    @property
    def sentences(self) -> List[Sentence]:
        """The sentences."""
        return list(self._parts)

    @property
    def text(self) -> str:
        """The sentences as one text."""
        return " ".join(sentence.text for sentence in self._parts)

    def __str__(self) -> str:
        return self.text

    def _heading(self) -> str:
        return self.title or f"Summary of article {self.id}"

    def _lines(self) -> List[str]:
        return ["• " + sentence.text + (f" [{sentence.source}]" if sentence.source else "") for sentence in self._parts]

    def _rows(self):
        for one in self._parts:
            yield {"id": self.id, "index": one.index, "score": one.score, "text": one.text, "source": one.source}


class ArticleSentences(_Listed[Sentence]):
    """All sentences of an article."""

    _columns = ("id", "index", "text", "start", "end")

    def __init__(self, data: Dict[str, Any]):
        self.data = data
        self.id: str = data["id"]
        self.warnings: List[str] = data.get("warnings", [])
        self._parts = [Sentence._of(one) for one in data["sentences"]]

    def _heading(self) -> str:
        return f"{len(self)} {'sentence' if len(self) == 1 else 'sentences'} of article {self.id}"

    def _rows(self):
        for one in self._parts:
            yield {
                "id": self.id, "index": one.index, "text": one.text, "start": one.range[0], "end": one.range[1]}


@dataclass(frozen=True)
class Keyword:
    """A keyword or phrase of an article.

    Attributes:
        text: as the article writes it most often.
        score: the higher, the more it says of the article; comparable within an article.
        count: how often it occurs.
        ranges: its UTF-8 bytes in the article's text, for each time.
        variants: other ways in which the article writes it.
        reasons: why it is one, with ``explain=True``.
    """

    text: str
    score: float
    count: int
    ranges: Tuple[Tuple[int, int], ...] = ()
    variants: Tuple[str, ...] = ()
    reasons: Tuple[str, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def __str__(self) -> str:
        return self.text


class Keywords(_Listed[Keyword]):
    """The keywords of an article, best first."""

    _columns = ("id", "rank", "keyword", "score", "count")

    def __init__(self, data: Dict[str, Any]):
        self.data = data
        self.id: str = data["id"]
        self.title: str = data.get("title", "")
        self.method: str = data.get("method", "")
        self.warnings: List[str] = data.get("warnings", [])
        self._parts = [
            Keyword(
                one["text"], one["score"], one["count"], tuple(_span(pair) for pair in one.get("ranges", ())),
                tuple(one.get("variants", ())), tuple(one.get("reasons", ())), one)
            for one in data["keywords"]
        ]

    @property
    def texts(self) -> List[str]:
        """The keywords as texts."""
        return [keyword.text for keyword in self._parts]

    def _heading(self) -> str:
        return self.title or f"Keywords of article {self.id}"

    def _lines(self) -> List[str]:
        return [f"{one.score:8.2f}  {one.text}" for one in self._parts]

    def _rows(self):
        for rank, one in enumerate(self._parts, 1):
            yield {"id": self.id, "rank": rank, "keyword": one.text, "score": one.score, "count": one.count}


@dataclass(frozen=True)
class Neighbor:
    """An article that is like another one.

    Attributes:
        id, title: those of the article.
        score: how likely the two are related, from 0 to 1, by the default method; else what the method measures.
        index: the place of the article among those that were looked through.
        terms: what the two share, with ``explain=True``.
    """

    id: str
    title: str
    score: float
    index: int
    terms: Tuple[str, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def __str__(self) -> str:
        shared = f"  ({', '.join(self.terms)})" if self.terms else ""
        return f"{self.score:.2f}  {self.title or self.id}{shared}"


class Neighbors(_Listed[Neighbor]):
    """The articles that are like an article, best first."""

    _columns = ("id", "rank", "neighbor", "score", "title")

    def __init__(self, data: Dict[str, Any], places: Mapping[str, int]):
        self.data = data
        self.id: str = data["id"]
        self.title: str = data.get("title", "")
        self.warnings: List[str] = data.get("warnings", [])
        self._parts = [
            Neighbor(
                one["id"], one.get("title", ""), one["score"], places[one["id"]],
                tuple(term["text"] for term in one.get("terms", ())), one)
            for one in data["neighbors"]
        ]

    def _heading(self) -> str:
        return f"Like {self.title or 'article ' + self.id}"

    def _rows(self):
        for rank, one in enumerate(self._parts, 1):
            yield {
                "id": self.id, "rank": rank, "neighbor": one.id, "score": one.score, "title": one.title}


@dataclass(frozen=True)
class Member:
    """An article of a group.

    Attributes:
        id, title: those of the article.
        index: the place of the article among those given.
        score: of a cluster the cosine with its middle, of copies how much of it stands in its source.
        source: of a copy the id of the article that it came from; None of a first one.
    """

    id: str
    title: str
    index: int
    score: Optional[float] = None
    source: Optional[str] = None
    data: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def __str__(self) -> str:
        return self.title or self.id


class _Group(_Listed[Member]):
    def __init__(self, data: Dict[str, Any], places: Mapping[str, int]):
        self.data = data
        self.number: int = data["cluster"]
        self.headline: str = data.get("headline", "")
        self.keywords: List[str] = data.get("keywords", [])
        articles = data["articles"]
        self._parts = [
            Member(
                one["id"], one.get("title", ""), places[one["id"]], one.get("score"),
                articles[one["source"]]["id"] if "source" in one else None, one)
            for one in articles
        ]

    @property
    def articles(self) -> List[Member]:
        """The articles of the group."""
        return list(self._parts)

    def _heading(self) -> str:
        return f"{_short(self.headline)} ({len(self)} {'article' if len(self) == 1 else 'articles'})"

    def _lines(self) -> List[str]:
        return [", ".join(self.keywords), *("- " + str(one) for one in self._parts)]


class Cluster(_Group):
    """A group of related articles.

    Attributes:
        number: its place among the clusters, from 0; the largest come first.
        headline: the title, or the first words, of its most central article.
        keywords: what its articles have in common.
        labels: names for it, best first.
        summary: sentences that sum it up.
    """

    _columns = ("cluster", "headline", "id", "title", "score")

    def __init__(self, data: Dict[str, Any], places: Mapping[str, int]):
        super().__init__(data, places)
        self.labels: List[str] = data.get("labels", [])
        self.summary: List[str] = [one["text"] for one in data.get("summary", [])]

    def _rows(self):
        for one in self._parts:
            yield {
                "cluster": self.number, "headline": self.headline, "id": one.id, "title": one.title,
                "score": one.score}


class CopyGroup(_Group):
    """An article and the copies of it."""

    _columns = ("group", "headline", "id", "title", "source", "score")

    def _rows(self):
        for one in self._parts:
            yield {
                "group": self.number, "headline": self.headline, "id": one.id, "title": one.title,
                "source": one.source, "score": one.score}


class Results(List[Item]):
    """Results of a list of articles: a list that prints, and becomes a DataFrame by `to_frame`.

    Attributes:
        problems: the articles that could not be read, with ``on_problem="keep"``.
    """

    def __init__(self, items: Sequence[Item] = (), problems: Sequence[Problem] = (), kind: Any = None):
        super().__init__(items)
        self.problems: List[Problem] = list(problems)
        self._kind = kind

    def to_frame(self):
        """All results as one pandas DataFrame, a row for each part; articles that could not be read have none."""
        parts = [item for item in self if isinstance(item, _Printed)]
        columns = getattr(self._kind, "_columns", None) or (parts[0]._columns if parts else ())
        return _frame([row for item in parts for row in item._rows()], columns)

    def __repr__(self) -> str:
        shown = [str(item) if isinstance(item, Problem) else repr(item) for item in self[:10]]
        if len(self) > 10:
            shown.append(f"… and {len(self) - 10} more")
        return "\n".join(shown) if shown else "(no results)"

    def _repr_html_(self) -> str:
        shown = [
            f"<p>{html.escape(str(item))}</p>" if isinstance(item, Problem) else item._repr_html_()
            for item in self[:10]
        ]
        if len(self) > 10:
            shown.append(f"<p>… and {len(self) - 10} more</p>")
        return "".join(shown) if shown else "<p>(no results)</p>"


class Groups(Results[Item]):
    """Groups of articles.

    Attributes:
        numbers: for each article given the number of its group; -1 for an article that is in none.
    """

    def __init__(self, items, problems, kind, count: int):
        super().__init__(items, problems, kind)
        self.numbers: List[int] = [-1] * count
        for group in items:
            for member in group:
                self.numbers[member.index] = group.number
