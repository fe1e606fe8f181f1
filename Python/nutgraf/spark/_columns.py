"""The columns of a DataFrame of articles, checked at the driver and made into lines of JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from .._errors import InputError, InputTypeError

#: What may name an article.
_ID_TYPES = ("string", "bigint", "int", "smallint", "tinyint")


@dataclass(frozen=True)
class Columns:
    """The columns that articles are read from. A title or a date under its usual name may be missing."""

    id: str = "id"
    text: str = "text"
    title: Optional[str] = "title"
    date: Optional[str] = None
    #: Whether a date must be there.
    needs_date: bool = False
    #: Whether a date counts however it is written.
    takes_any_date: bool = False

    def lines(self, articles):
        """A DataFrame with `id` and with `line`, an article as JSON.

        Raises:
            InputError: a column is missing.
            InputTypeError: it is no DataFrame of Spark, or a column has another type than it must.
        """
        functions = _functions(articles)
        types = dict(articles.dtypes)
        self._check(types, self.id, _ID_TYPES, "id")
        self._check(types, self.text, ("string",), "text")
        taken = [("id", self.id), ("title", self.title), ("date", self.date), ("text", self.text)]
        fields = []
        for name, column in taken:
            if name in ("title", "date"):
                if column is None or (column == name and column not in types and not (name == "date" and self.needs_date)):
                    continue
                self._check(types, column, ("string", "date") if name == "date" else ("string",), name)
            field = functions.col(_quoted(column)).cast("string")
            if name == "date" and not self.takes_any_date:
                # Blocks are cut by what dates begin with, so no other date may count.
                field = functions.when(field.rlike("^[0-9]{4}-[0-9]{2}-[0-9]{2}"), field)
            fields.append(field.alias(name))
        return articles.select(
            functions.col(_quoted(self.id)).alias("id"), functions.to_json(functions.struct(*fields)).alias("line"))

    def _check(self, types, column: str, allowed, name: str) -> None:
        if column not in types:
            raise InputError(
                f'the DataFrame has no column "{column}", only {", ".join(types) or "none"}. Say which has the {name}: '
                f'{name}="…".', code="missingColumn")
        if types[column] not in allowed:
            remedy = f'df.withColumn("{column}", F.col("{column}").cast("{allowed[-1] if name == "date" else "string"}"))'
            raise InputTypeError(
                f'the column "{column}" is {types[column]}, and the {name} must be {" or ".join(allowed[:2])}. Cast it: '
                f"{remedy}.", code="wrongType")

    def id_type(self, articles) -> str:
        """The type of the ids, as Spark writes it."""
        return dict(articles.dtypes)[self.id]


def check_distinct(articles, id: str) -> None:
    """Raises an `InputError` where an article has no id, or two have one. Reads the ids once."""
    functions = _functions(articles)
    column = functions.col(_quoted(id))
    counted = articles.select(column.alias("id")).groupBy("id").agg(functions.count(functions.lit(1)).alias("times"))
    wrong = counted.where("times > 1 or id is null").orderBy("id").limit(1).collect()
    if wrong and wrong[0]["id"] is None:
        raise InputError(
            f'{wrong[0]["times"]} articles have no id, column "{id}". Give each one.', code="noID")
    if wrong:
        raise InputError(
            f'{wrong[0]["times"]} articles have one id, "{wrong[0]["id"]}". Give each one of its own, or '
            f'dropDuplicates(["{id}"]).', code="repeatedID")


def _functions(articles):
    if not (hasattr(articles, "mapInArrow") and hasattr(articles, "sparkSession")):
        raise InputTypeError(
            f"articles are {type(articles).__name__}, not a DataFrame of Spark 4. Make one: spark.createDataFrame(…).",
            code="notAFrame")
    if str(articles.sparkSession.version).startswith("3."):
        raise InputTypeError(
            f"articles are a DataFrame of Spark {articles.sparkSession.version}, which is too old. Take Spark 4.", code="oldSpark")
    from pyspark.sql import functions

    return functions


def _quoted(column: str) -> str:
    return "`" + column.replace("`", "``") + "`"
