"""What the DataFrames of results have: Spark's schema of each, and the tool's JSON as Arrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

PROBLEM = "struct<code:string,what:string,remedy:string>"
_SENTENCE = "text:string,index:int,range:array<int>"


@dataclass(frozen=True)
class Schema:
    """The columns of a result behind `id`: name and type, as Spark writes them; the last is `problem`."""

    columns: Tuple[Tuple[str, str], ...]

    def spark(self, id_type: str) -> str:
        """The schema as Spark reads it."""
        return ", ".join(f"`{name}` {kind}" for name, kind in (("id", id_type), *self.columns))

    def table(self, answers: bytes):
        """The columns of lines of JSON, as a table of Arrow, a row a line. Fields that no column has are left out."""
        from pyarrow import BufferReader, json, schema

        wanted = schema([(name, arrow(kind)) for name, kind in self.columns])
        read = json.read_json(
            BufferReader(answers), json.ReadOptions(use_threads=False, block_size=len(answers) + 1),
            json.ParseOptions(explicit_schema=wanted, unexpected_field_behavior="ignore"))
        return read.select([name for name, _ in self.columns])


def arrow(kind: str):
    """The type of Arrow for a type of Spark."""
    import pyarrow

    if kind.startswith("array<"):
        return pyarrow.list_(arrow(kind[6:-1]))
    if kind.startswith("struct<"):
        fields, depth, start = [], 0, 7
        for place in range(7, len(kind)):
            depth += {"<": 1, ">": -1}.get(kind[place], 0)
            if (kind[place] == "," and depth == 0) or depth < 0:
                name, _, inner = kind[start:place].partition(":")
                fields.append((name, arrow(inner)))
                start = place + 1
        return pyarrow.struct(fields)
    return {
        "string": pyarrow.string(), "int": pyarrow.int32(), "bigint": pyarrow.int64(), "double": pyarrow.float64(),
        "boolean": pyarrow.bool_(), "smallint": pyarrow.int16(), "tinyint": pyarrow.int8(), "binary": pyarrow.binary(),
    }[kind]


SUMMARIES = Schema((
    ("title", "string"), ("method", "string"), ("sentences", f"array<struct<{_SENTENCE},score:double>>"),
    ("warnings", "array<string>"), ("problem", PROBLEM)))
KEYWORDS = Schema((
    ("title", "string"), ("method", "string"),
    ("keywords", "array<struct<text:string,score:double,count:int,ranges:array<array<int>>,variants:array<string>>>"),
    ("warnings", "array<string>"), ("problem", PROBLEM)))
SENTENCES = Schema((
    ("sentences", f"array<struct<{_SENTENCE}>>"), ("warnings", "array<string>"), ("problem", PROBLEM)))
ROWS = Schema((("columns", "array<int>"), ("weights", "array<double>"), ("problem", PROBLEM)))
_PASSAGES = "struct<count:int,sentences:array<struct<text:string,range:array<int>>>>"
GROUPS = Schema((
    ("cluster", "int"), ("size", "int"), ("keywords", "array<string>"), ("headline", "string"),
    ("articles", "array<struct<id:string,title:string,language:string,score:double,date:string,dateText:string,source:int,"
     "containment:struct<inSource:double,ofSource:double>,headlineChanged:boolean,"
     f"added:{_PASSAGES},leftOut:{_PASSAGES},alsoCarries:array<string>>>"), ("problem", PROBLEM)))
CLUSTERS = Schema((
    ("cluster", "int"), ("size", "int"), ("keywords", "array<string>"), ("labels", "array<string>"), ("headline", "string"),
    ("from", "string"), ("to", "string"), ("summary", "array<struct<text:string,id:string,range:array<int>>>"),
    ("facts", "array<struct<kind:string,of:string,develops:boolean,values:array<struct<value:double,text:string,"
     "articles:array<struct<id:string,title:string,date:string,dateText:string,sentence:string,range:array<int>>>>>>>"),
    ("articles", "array<struct<id:string,title:string,language:string,score:double>>"), ("problem", PROBLEM)))
#: The tool's lines as they are.
LINES = Schema((("answer", "string"),))
