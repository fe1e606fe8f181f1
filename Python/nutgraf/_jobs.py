"""The calls that do a job on articles."""

from __future__ import annotations

import json
from typing import Any, Callable, Dict, List, Optional, Sequence, Union

from . import _library
from ._articles import Articles, ReadArticles
from ._errors import InputError, OptionError
from ._results import (
    ArticleSentences,
    Cluster,
    CopyGroup,
    Groups,
    Keywords,
    Neighbors,
    Problem,
    Results,
    Summary,
)


def summarize(
    articles: Articles, sentences: Optional[int] = None, *, words: Optional[int] = None,
    characters: Optional[int] = None, ratio: Optional[float] = None, seconds: Optional[float] = None,
    method: str = "news", query: str = "", together: bool = False, one_story: bool = False, compress: bool = False,
    nested: bool = False, explain: bool = False, language: Optional[str] = None, threads: Optional[int] = None,
    on_problem: str = "raise",
) -> Union[Summary, Results[Summary]]:
    """Sums each article up in a few of its sentences.

    >>> text = ("A storm hit the coast of Norway on Monday. Three ships were lost. "
    ...         "The coast guard said the search would go on.")
    >>> print(summarize(text, sentences=1))
    A storm hit the coast of Norway on Monday.

    Args:
        articles: an article, or a list of them.
        sentences: how many sentences a summary has; 3 where no other budget is given.
        words, characters, ratio, seconds: another budget: at most so many words or characters, a share of the
            sentences from 0 to 1, or what is said in so many seconds.
        method: how sentences are chosen; ``nutgraf summarize --help`` lists the methods.
        query: prefer sentences with these words.
        together: one summary of all articles, or one a story where they have nothing to do with each other; a list is
            given back. `one_story` makes it one in any case.
        compress: cut parts of sentences that can go.
        nested: each longer summary holds the shorter ones.
        explain: say why each sentence was chosen.
        language: that of every article, as a BCP 47 code; found out where None.
        threads: how many are used; every processor where None.
        on_problem: "raise" an exception at the first article that cannot be read, or "keep" a `Problem` at its place.

    Returns:
        A `Summary` for one article, else `Results` with one for each.

    Raises:
        InputError: an article cannot be read.
        OptionError: an option has no such value, or two do not go together.
    """
    if sentences is not None and isinstance(sentences, bool):
        raise OptionError("sentences is no number. Give how many a summary has.")
    options = {
        "sentences": sentences, "words": words, "characters": characters, "ratio": ratio, "seconds": seconds,
        "method": method, "query": query, "together": together, "oneStory": one_story, "compress": compress,
        "nested": nested, "explain": explain,
    }
    read = ReadArticles(articles)
    if together:
        read.check_distinct_ids()
        answer = _Answer("summarize", options, read, language, threads, on_problem)
        return Results([Summary(one) for one in answer.results], answer.problems, Summary)
    return _each("summarize", options, read, Summary, language, threads, on_problem)


def keywords(
    articles: Articles, count: int = 10, *, method: str = "news", min_words: int = 1, max_words: Optional[int] = None,
    diversity: str = "some", exclude: Optional[Sequence[str]] = None, candidates: Optional[Sequence[str]] = None,
    names: bool = True, explain: bool = False, language: Optional[str] = None, threads: Optional[int] = None,
    on_problem: str = "raise",
) -> Union[Keywords, Results[Keywords]]:
    """The ranked keywords and phrases of each article.

    >>> keywords("The central bank raised its rate. The central bank had waited.", count=1).texts
    ['central bank']

    Args:
        articles: an article, or a list of them.
        count: how many an article has at most.
        method: how they are ranked; ``nutgraf keywords --help`` lists the methods.
        min_words, max_words: the fewest and the most words of a phrase, from 1 to 5.
        diversity: "some", or "much": no two keywords share a word.
        exclude: words and phrases that are no keywords.
        candidates: rank only these.
        names: whether names of persons may be keywords.
        explain: say why each is one.
        language, threads, on_problem: as in `summarize`.

    Returns:
        `Keywords` for one article, else `Results` with them for each.
    """
    options = {
        "count": count, "method": method, "minWords": min_words, "maxWords": max_words, "diversity": diversity,
        "exclude": _words(exclude, "exclude"), "candidates": _words(candidates, "candidates"), "noNames": not names,
        "explain": explain,
    }
    return _each("keywords", options, ReadArticles(articles), Keywords, language, threads, on_problem)


def sentences(
    articles: Articles, *, language: Optional[str] = None, threads: Optional[int] = None, on_problem: str = "raise",
) -> Union[ArticleSentences, Results[ArticleSentences]]:
    """The sentences of each article, as the other calls see them.

    >>> [str(sentence) for sentence in sentences("Mr. Smith left. Nobody saw him.")]
    ['Mr. Smith left.', 'Nobody saw him.']

    Args:
        articles: an article, or a list of them.
        language, threads, on_problem: as in `summarize`.

    Returns:
        `ArticleSentences` for one article, else `Results` with them for each.
    """
    return _each("sentences", {}, ReadArticles(articles), ArticleSentences, language, threads, on_problem)


def similar(
    articles: Articles, count: int = 10, *, among: Optional[Articles] = None, method: str = "related",
    minimum_score: Optional[float] = None, field: Optional[str] = None, title_weight: Optional[int] = None,
    within: Optional[float] = None, half_life: Optional[float] = None, after: Optional[str] = None,
    before: Optional[str] = None, copies: bool = False, explain: bool = False, language: Optional[str] = None,
    threads: Optional[int] = None, on_problem: str = "raise",
) -> Union[Neighbors, Results[Neighbors]]:
    """For each article the most similar ones.

    Args:
        articles: a list of articles, which are looked for among each other; or one or several that are looked for
            `among` others.
        count: how many are found at most for each.
        among: the articles that are looked through, where they are others.
        method: what makes articles alike; ``nutgraf similar --help`` lists the methods.
        minimum_score: leaves out what is less alike.
        field: "all", "title" or "text": what is compared. `title_weight` is how often the title counts beside the text.
        within: only articles at most so many days before or after.
        half_life: halves the score for every so many days between the two.
        after, before: only articles of these dates, such as "2024-02-15".
        copies: with `among`, also the article itself and near-copies of it.
        explain: say what the two share.
        language, threads, on_problem: as in `summarize`.

    Returns:
        `Neighbors` for one article, else `Results` with them for each. An article that could not be read has none.
    """
    read = ReadArticles(articles)
    others = None if among is None else ReadArticles(among, name="among")
    if others is None and read.is_one:
        raise InputError("one article has no others to be like. Give a list, or what to look through: among=[…].")
    searched = others or read
    searched.check_distinct_ids()
    options = {
        "count": count, "method": method, "minimumScore": minimum_score, "field": field, "titleWeight": title_weight,
        "within": within, "halfLife": half_life, "after": after, "before": before, "copies": copies or None,
        "explain": explain, "asking": len(read.json) if others else None,
    }
    places = {id: index for index, id in enumerate(searched.ids)}
    answer = _Answer("similar", options, read, language, threads, on_problem, others)
    found = [Neighbors(one, places) for one in answer.results]
    if read.is_one:
        return found[0] if found else answer.problems[0]
    return Results(found, answer.problems, Neighbors)


def cluster(
    articles: Articles, *, method: Optional[str] = None, count: Union[int, str, None] = None,
    threshold: Optional[float] = None, within: Optional[float] = None, summary: int = 2, exclude: Optional[Sequence[str]] = None,
    ignore_facts: bool = False, language: Optional[str] = None, threads: Optional[int] = None, on_problem: str = "raise",
) -> Groups[Cluster]:
    """Groups of related articles, with label, headline, summary and members.

    Args:
        articles: a list of articles.
        method: how groups are found; ``nutgraf cluster --help`` lists the methods.
        count: the number of groups, or "auto", for kmeans.
        threshold: the least cosine, for average, dbscan and components.
        within: only articles at most so many days apart are compared; one without a date is in no group.
        summary: how many sentences sum a group up.
        exclude: words that are no labels.
        ignore_facts: join stories though places, names, magnitudes or dates contradict each other.
        language, threads, on_problem: as in `summarize`.

    Returns:
        Every `Cluster`, the largest first; those of one article are articles that are in no group. ``numbers`` has the
        cluster of each article given.
    """
    options = {
        "method": method, "count": count, "threshold": threshold, "within": within, "summary": summary,
        "exclude": _words(exclude, "exclude"), "ignoreFacts": ignore_facts,
    }
    return _groups("cluster", options, articles, Cluster, language, threads, on_problem)


def duplicates(
    articles: Articles, *, threshold: Optional[float] = None, containment: Optional[float] = None,
    min_words: Optional[int] = None, within: Optional[float] = None, all: bool = False, language: Optional[str] = None, threads: Optional[int] = None,
    on_problem: str = "raise",
) -> Groups[CopyGroup]:
    """Wire copies and near-copies, and what each changed.

    Args:
        articles: a list of articles.
        threshold: the least Jaccard index of two versions of a text, above 0 to 1.
        containment: the least part of a text that stands in a piece that took it over.
        min_words: articles of fewer words are compared with none.
        within: only articles at most so many days apart are compared; one without a date is compared with none.
        all: also articles that have no copy.
        language, threads, on_problem: as in `summarize`.

    Returns:
        A `CopyGroup` for each article that has copies, with them. ``numbers`` has the group of each article given, or -1.
    """
    options = {
        "threshold": threshold, "containment": containment, "minWords": min_words, "within": within, "all": all,
    }
    return _groups("duplicates", options, articles, CopyGroup, language, threads, on_problem)


class _Answer:
    """What a job on articles comes to."""

    def __init__(
        self, job: str, options: Dict[str, Any], read: ReadArticles, language: Optional[str],
        threads: Optional[int], on_problem: str, others: Optional[ReadArticles] = None,
    ):
        if on_problem not in ("raise", "keep"):
            raise OptionError(f"“{on_problem}” is no value of on_problem. It takes raise or keep.")
        given = {name: value for name, value in options.items() if value is not None and value is not False}
        given["language"] = language or "auto"
        given["threads"] = _library.processors() if threads is None else threads
        try:
            text = json.dumps(given, ensure_ascii=False, allow_nan=False).encode("utf-8")
        except (TypeError, ValueError) as error:
            raise OptionError(f"an option of {job} is no text or number: {error}. Give those that help() names.") from None
        ids = read.ids + (others.ids if others else [])
        answer = json.loads(_library.run(job, text, read.json + (others.json if others else [])))
        self.results: List[Dict[str, Any]] = answer["results"]
        self.problems = [
            Problem(one["index"], ids[one["index"]], one["code"], one["what"], one["remedy"])
            for one in answer["problems"]
        ]
        if self.problems and on_problem == "raise":
            first = self.problems[0]
            raise InputError(str(first), index=first.index, id=first.id, code=first.code, remedy=first.remedy)


def _each(
    job: str, options: Dict[str, Any], read: ReadArticles, kind: Callable[[Dict[str, Any]], Any],
    language: Optional[str], threads: Optional[int], on_problem: str,
) -> Any:
    answer = _Answer(job, options, read, language, threads, on_problem)
    problems = {problem.index: problem for problem in answer.problems}
    results = [problems[index] if index in problems else kind(one) for index, one in enumerate(answer.results)]
    return results[0] if read.is_one else Results(results, answer.problems, kind)


def _groups(
    job: str, options: Dict[str, Any], articles: Articles, kind: Any, language: Optional[str],
    threads: Optional[int], on_problem: str,
) -> Any:
    read = ReadArticles(articles)
    if read.is_one:
        raise InputError(f"{job} compares articles, and there is one. Give a list of them.")
    read.check_distinct_ids()
    answer = _Answer(job, options, read, language, threads, on_problem)
    places = {id: index for index, id in enumerate(read.ids)}
    groups = [kind(one, places) for one in answer.results]
    return Groups(groups, answer.problems, kind, len(read.ids))


def _words(words: Optional[Sequence[str]], name: str) -> Optional[List[str]]:
    if words is None:
        return None
    if isinstance(words, str):
        raise OptionError(f"{name} is one text. Give a list of words and phrases: {name}=[“{words}”].")
    return list(words)
