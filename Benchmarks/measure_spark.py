"""Measures what jobs of nutgraf.spark cost on this machine, and what the tool itself costs on the same articles.

    python3 Benchmarks/measure_spark.py --articles 20000 > Benchmarks/Records/spark-rates.json

Needs pysail, pyspark-client, pyarrow and pandas, PYTHONPATH=Python and NUTGRAF_TOOL, a release build. The engine is Sail, in this
process; what is told is CPU time, of this process and of those that it starts, so that other load matters little.
"""

import argparse
import itertools
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SENTENCE = 18
WORDS = 500


def articles(count):
    """Articles of made-up words, whose frequencies fall off as those of real ones do, and whose number grows with the texts."""
    chance = random.Random(7)
    letters = "abcdefghijklmnopqrstuvwxyz"
    vocabulary = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(200_000)]
    summed, sum_ = [], 0.0
    for rank in range(len(vocabulary)):
        sum_ += 1 / (rank + 2)
        summed.append(sum_)
    for place in range(count):
        words = chance.choices(vocabulary, cum_weights=summed, k=WORDS)
        parts = [" ".join(words[start : start + SENTENCE]).capitalize() + "." for start in range(0, WORDS, SENTENCE)]
        yield {
            "id": f"a{place:08}", "title": " ".join(words[:6]).capitalize(), "date": f"{2004 + place * 20 // count}-"
            f"{1 + place * 240 // count % 12:02}-{1 + place * 7 % 28:02}", "text": " ".join(parts)}


def used():
    """CPU seconds of this process and of those that it has waited for."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def timed(work):
    before, started = used(), time.monotonic()
    work()
    return {"cpu": round(used() - before, 2), "wall": round(time.monotonic() - started, 2)}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--partitions", type=int, default=8)
    count = options.parse_args().articles
    partitions = options.parse_args().partitions

    from nutgraf import _tool
    from nutgraf import spark as on_spark

    os.environ.setdefault("RUST_LOG", "off")
    from pysail.spark import SparkConnectServer
    from pyspark.sql import SparkSession

    with tempfile.TemporaryDirectory() as folder:
        lines, model = Path(folder) / "articles.jsonl", str(Path(folder) / "M.bin")
        with open(lines, "w", encoding="utf-8") as file:
            for article in articles(count):
                file.write(json.dumps(article, ensure_ascii=False) + "\n")

        half = Path(folder) / "half.jsonl"
        with open(lines, encoding="utf-8") as whole, open(half, "w", encoding="utf-8") as file:
            file.writelines(itertools.islice(whole, count // 2))

        def plain(*arguments, of=lines):
            """A run of the tool itself: its CPU seconds and its most memory."""
            started = time.monotonic()
            process = subprocess.Popen(
                [str(_tool.path()), *arguments, "--threads", "1", "--quiet", *([str(of)] if of else [])],
                stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = status
            if status:
                sys.exit(f"{arguments} has failed")
            return {
                "cpu": round(usage.ru_utime + usage.ru_stime, 2), "wall": round(time.monotonic() - started, 2),
                "rss_MB": usage.ru_maxrss >> 10}

        server = SparkConnectServer()
        server.start()
        spark = SparkSession.builder.remote(f"sc://localhost:{server.listening_address[1]}").getOrCreate()
        parquet = str(Path(folder) / "articles.parquet")
        schema = "id string, title string, date string, text string"
        spark.read.schema(schema).json(str(lines)).repartition(partitions).write.parquet(parquet)
        frame = spark.read.parquet(parquet)

        def write(made):
            made.write.mode("overwrite").parquet(str(Path(folder) / "result.parquet"))

        def same(batches):
            yield from batches

        rates = {
            "articles": count, "bytes": lines.stat().st_size, "tool": subprocess.run(
                [str(_tool.path()), "--version"], capture_output=True, text=True, check=True).stdout.strip(), "jobs": {}}
        rates["identity"] = timed(lambda: write(frame.mapInArrow(same, schema)))
        trials = {
            "sentences": (lambda: plain("sentences", "--every-line"), lambda: write(on_spark.sentences(frame))),
            "summarize": (lambda: plain("summarize", "--every-line"), lambda: write(on_spark.summarize(frame))),
            "keywords": (lambda: plain("keywords", "--every-line"), lambda: write(on_spark.keywords(frame))),
            "fit": (
                lambda: plain("vectorize", "--save-model", model), lambda: on_spark.fit(frame).save(model)),
            "vectorize": (
                lambda: plain("vectorize", "--every-line", "--model", model), lambda: write(on_spark.vectorize(frame, model))),
            "similar": (
                lambda: plain("similar", "--method", "tfidf", "--format", "jsonl"),
                lambda: write(on_spark.similar(frame, block=max(1, count // 4)))),
            "similar within 7 days": (
                lambda: plain("similar", "--method", "tfidf", "--format", "jsonl", "--within", "7"),
                lambda: write(on_spark.similar(frame, within=7, block=max(1, count // 4)))),
        }
        for name, (alone, on_engine) in trials.items():
            told = {"plain": alone(), "engine": timed(on_engine)}
            more = (told["engine"]["cpu"] - told["plain"]["cpu"]) / rates["bytes"] * 1e9
            told["more_per_GB"] = round(more, 1)
            rates["jobs"][name] = told
            print(name, told, file=sys.stderr)
        # What the plan for larger collections needs: how costs and sizes grow.
        smaller = str(Path(folder) / "half.bin")
        plain("vectorize", "--save-model", model)
        plain("vectorize", "--save-model", smaller, of=half)
        merged = str(Path(folder) / "merged.bin")
        rates["similar_of_half"] = plain("similar", "--method", "tfidf", "--format", "jsonl", of=half)
        rates["merge"] = plain("models", "merge", model, smaller, "-o", merged, of=None)
        rates["model_bytes"], rates["model_bytes_of_half"] = os.path.getsize(model), os.path.getsize(smaller)
        spark.stop()
        server.stop()
    json.dump(rates, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
