"""Measures what jobs of nutgraf.spark cost on this machine, and what the tool itself costs on the same articles.

    python3 Benchmarks/measure_spark.py --articles 20000 > Benchmarks/Records/spark-rates.json

Beside other load the CPU time of the same work differs. --jobs measures some jobs again, --repeats several times, of which the least
counts, --into puts them into a record.

Needs pysail, pyspark-client, pyarrow and pandas, PYTHONPATH=Python and NUTGRAF_TOOL, a release build. The engine is Sail, in this
process; what is told is CPU time, of this process and of those that it starts, so that other load matters little.
"""

import argparse
import datetime
import importlib.metadata
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
#: Every so many articles are a copy of an earlier one: whole, edited or cut.
COPIED = 10
#: Runs a command and tells its status, CPU seconds and most memory: of a small process, since a child begins with its parent's.
RUNNER = """
import json, os, subprocess, sys
process = subprocess.Popen(sys.argv[1:])
_, status, usage = os.wait4(process.pid, 0)
print(json.dumps([status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss]), file=sys.stderr)
"""


def articles(count):
    """Articles of made-up words, whose frequencies fall off as those of real ones do, and whose number grows with the texts. A
    tenth are copies of others."""
    chance = random.Random(7)
    letters = "abcdefghijklmnopqrstuvwxyz"
    vocabulary = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(200_000)]
    summed, sum_ = [], 0.0
    for rank in range(len(vocabulary)):
        sum_ += 1 / (rank + 2)
        summed.append(sum_)
    originals = []
    for place in range(count):
        if place % COPIED == COPIED - 1:
            words = list(chance.choice(originals))
            kind = chance.randrange(3)
            if kind == 0:
                words[chance.randrange(WORDS)] = "other"
            elif kind == 1:
                words = [word if chance.random() > 0.05 else chance.choice(words) for word in words]
            else:
                words = words[: WORDS * 2 // 3]
        else:
            words = chance.choices(vocabulary, cum_weights=summed, k=WORDS)
            # The latest alone: copies run near their source.
            originals = [*originals[-199:], words]
        parts = [" ".join(words[start : start + SENTENCE]).capitalize() + "." for start in range(0, len(words), SENTENCE)]
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


def machine():
    """The processor, and how many of it."""
    names = [line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line]
    return f"{os.cpu_count()} of {names[0] if names else 'an unknown processor'}"


def summed(runs):
    """What several runs of the tool cost."""
    told = [run for run in runs.values() if isinstance(run, dict)]
    return {
        "cpu": round(sum(run["cpu"] for run in told), 2), "wall": round(sum(run["wall"] for run in told), 2),
        "rss_MB": max(run["rss_MB"] for run in told)}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--partitions", type=int, default=8)
    options.add_argument("--repeats", type=int, default=1)
    options.add_argument("--jobs", help="some jobs alone, with commas between: needs --into")
    options.add_argument("--into", type=Path, help="a record of as many articles, whose jobs are measured again")
    told = options.parse_args()
    if told.jobs and not told.into:
        options.error("--jobs needs a record: --into RECORD")
    count, partitions = told.articles, told.partitions

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

        def plain(*arguments, of=lines, into=os.devnull):
            """A run of the tool itself: its CPU seconds and its most memory."""
            started = time.monotonic()
            with open(into, "wb") as output:
                done = subprocess.run(
                    [sys.executable, "-c", RUNNER, str(_tool.path()), *arguments, "--threads", "1", "--quiet",
                     *([str(of)] if of else [])], stdout=output, stderr=subprocess.PIPE, text=True, check=True)
            status, cpu, memory = json.loads(done.stderr.splitlines()[-1])
            if status:
                sys.exit(f"{arguments} has failed: {done.stderr}")
            return {"cpu": round(cpu, 2), "wall": round(time.monotonic() - started, 2), "rss_MB": memory >> 10}

        def steps():
            """The steps of duplicates, each in one process: what it costs, and the bytes that it reads and writes."""
            told = {}

            def step(name, into, *read, more=(), as_name=None):
                whole = Path(folder) / "step-in"
                with open(whole, "wb") as file:
                    for one in read:
                        file.write((Path(folder) / one).read_bytes())
                run = plain("duplicates", "--step", name, *more, of=whole, into=Path(folder) / into)
                run |= {"in": whole.stat().st_size, "out": (Path(folder) / into).stat().st_size}
                told[as_name or name] = run

            def kind(letter):
                with open(Path(folder) / "tm", encoding="utf-8") as both, open(
                        Path(folder) / letter, "w", encoding="utf-8", newline="") as file:
                    file.writelines(line for line in both if line.split("\t", 2)[1] == letter)

            same = ("--nearly-same",)
            step("shingles", "a", lines.name, more=("--input-format", "jsonl"))
            step("texts", "tm", "a")
            kind("t")
            kind("m")
            step("bands", "k", "t", more=same, as_name="bands, nearly same")
            step("pairs", "p", "k", as_name="pairs, nearly same")
            step("candidates", "c", "p", more=same, as_name="candidates, nearly same")
            step("check", "e", "c", "t", more=same, as_name="check, nearly same")
            step("later", "x", "e")
            step("counts", "n", "t", "x")
            step("frequent", "f", "n")
            step("bands", "k", "t", "f")
            step("pairs", "p", "k")
            step("candidates", "c", "p")
            step("check", "l", "c", "t", "f")
            step("versions", "v", "e", "l", "m")
            step("sources", "s", "v", "t", "f")
            step("forest", "g", "e", "l", "s", "m")
            known = Path(folder) / "known"
            known.write_bytes((Path(folder) / "g").read_bytes() + (Path(folder) / "f").read_bytes())
            step("tell", "told", lines.name, more=("--input-format", "jsonl", "--format", "jsonl", "--groups", str(known)))
            pairs = sum(len(line.split("\t")[2].split()) for line in (Path(folder) / "c").read_text().splitlines())
            return {"steps": told, "texts": (Path(folder) / "t").read_bytes().count(b"\n"), "pairs": pairs}

        def groups():
            """The chain of cluster, each of it in one process."""
            links, found, grouped = (str(Path(folder) / name) for name in ("links", "found", "grouped.jsonl"))
            told = {"similar": plain("similar", "--method", "tfidf", "--format", "jsonl", "--within", "7", into=links)}
            told["graph"] = plain("cluster", "--format", "jsonl", f"--graph={links}", of=None, into=found)
            with open(links, encoding="utf-8") as file:
                told["links"] = sum(line.count('"score"') for line in file)
            with open(lines, encoding="utf-8") as file:
                by_id = {article["id"]: article for article in map(json.loads, file)}
            with open(found, encoding="utf-8") as file, open(grouped, "w", encoding="utf-8") as output:
                for group in map(json.loads, file):
                    for id in group["articles"] if group["size"] > 1 else ():
                        output.write(json.dumps(by_id[id] | {"label": group["cluster"]}, ensure_ascii=False) + "\n")
            told["model"] = plain("cluster", "--save-model", str(Path(folder) / "C.bin"))
            told["grouped"] = plain(
                "cluster", "--grouped", "--model", str(Path(folder) / "C.bin"), "--format", "jsonl", of=grouped)
            return told

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
        rates["engine"] = f"Sail {importlib.metadata.version('pysail')}"
        rates["machine"] = machine()
        rates["date"] = datetime.date.today().isoformat()
        if told.into:
            rates["groups"] = json.loads(told.into.read_text())["groups"]
        else:
            rates["duplicates"] = steps()
            rates["groups"] = groups()
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
            "duplicates": (
                lambda: plain("duplicates", "--format", "jsonl"),
                lambda: write(on_spark.duplicates(frame, block=max(1, count // 4), scratch=str(Path(folder) / "scratch")))),
            "cluster within 7 days": (
                lambda: summed(rates["groups"]),
                lambda: write(on_spark.cluster(frame, within=7, block=max(1, count // 4)))),
        }
        for name, (alone, on_engine) in trials.items():
            if told.jobs and name not in told.jobs.split(","):
                continue
            runs = [(alone(), timed(on_engine)) for _ in range(told.repeats)]
            plainly, engine = (min(kind, key=lambda run: run["cpu"]) for kind in zip(*runs))
            more = (engine["cpu"] - plainly["cpu"]) / rates["bytes"] * 1e9
            rates["jobs"][name] = {"plain": plainly, "engine": engine, "more_per_GB": round(more, 1), "runs": told.repeats}
            print(name, rates["jobs"][name], file=sys.stderr)
        if told.into:
            record = json.loads(told.into.read_text())
            if record["articles"] != count:
                sys.exit(f"{told.into} is of {record['articles']} articles, not {count}")
            record["jobs"] |= rates["jobs"]
            spark.stop()
            server.stop()
            json.dump(record, sys.stdout, indent=1)
            print()
            return
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
