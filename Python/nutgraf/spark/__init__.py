"""Nutgraf on Apache Spark: the same answers as on one machine, for archives that outgrow it.

    from nutgraf import spark as nutgraf_spark

    summaries = nutgraf_spark.summarize(spark.read.parquet("articles"), sentences=3)
    summaries.write.parquet("summaries")

Each call takes a DataFrame with a row an article and gives a DataFrame. What cannot be read or done has a `problem`, and the
rest goes on. Spark 4 is needed, with pyarrow and pandas; `pip install 'nutgraf[spark]'`.

Calls
    summarize, keywords, sentences
                each article by itself
    fit, vectorize
                a model of terms, the same bytes as one machine's, and rows of weights by it
    similar     the most similar articles of each, the same lists as one process
    duplicates  wire copies and near-copies, the same groups as one process
    cluster     groups of related articles by the graph of these neighbors, and what each tells
"""

from ._clusters import cluster, fit_cluster
from ._duplicates import duplicates
from ._jobs import keywords, sentences, summarize
from ._models import Model
from ._neighbors import fit_similar, similar
from ._tool import ToolError
from ._vectors import fit, vectorize

__all__ = [
    "Model", "ToolError", "cluster", "duplicates", "fit", "fit_cluster", "fit_similar", "keywords", "sentences", "similar",
    "summarize", "vectorize",
]
