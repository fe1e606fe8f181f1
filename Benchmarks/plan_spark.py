"""Plans jobs of nutgraf.spark for a collection that is larger than can be tried: simulates their tasks from measured rates, and
prints a page in Markdown.

    PYTHONPATH=Python python3 Benchmarks/plan_spark.py > plan.md

The rates are those of Benchmarks/Records/spark-rates.json, which measure_spark.py writes. Blocks of `similar` are cut and paired by
the code that does it in the package.
"""

import argparse
import datetime
import heapq
import json
import random
from pathlib import Path

from nutgraf.spark import _blocks

RATES = Path(__file__).parent / "Records" / "spark-rates.json"
#: Bytes of articles in a partition: Spark's own default for files.
PARTITION = 128 << 20
#: A Python worker and what it holds beside its batch, in MB.
WORKER_MB = 190
#: A batch of 16 MB as Arrow, as lines and as answers.
BATCH_MB = 80


class Rates:
    """What was measured, by article and by byte."""

    def __init__(self, told):
        self.told = told
        self.count, self.bytes = told["articles"], told["bytes"]
        self.jobs = told["jobs"]
        # cost = a n + b n², from two sizes.
        whole, half = self.jobs["similar"]["plain"]["cpu"], told["similar_of_half"]["cpu"]
        self.compare = max(0.0, (whole - 2 * half) * 2 / self.count**2)
        self.read = (whole - self.compare * self.count**2) / self.count
        self.merge_per_byte = told["merge"]["cpu"] / (told["model_bytes"] + told["model_bytes_of_half"])
        self.similar_mb_per_article = self.jobs["similar"]["plain"]["rss_MB"] / self.count

    def cpu_per_byte(self, job):
        """CPU seconds a byte of articles, on the engine."""
        return self.jobs[job]["engine"]["cpu"] / self.bytes

    def model_bytes(self, bytes_of_text, terms_power):
        """The size of a model of so much text: terms grow as a power of it."""
        return self.told["model_bytes"] * (bytes_of_text / self.bytes) ** terms_power


def scheduled(tasks, cores):
    """When the last of some tasks ends, each given to the core that is free first."""
    free = [0.0] * cores
    heapq.heapify(free)
    for task in tasks:
        heapq.heappush(free, heapq.heappop(free) + task)
    return max(free)


def per_article(rates, job, plan, chance):
    partitions = -(-plan.bytes // PARTITION)
    # Some articles take longer, and some machines: a fifth to either side.
    tasks = [PARTITION * rates.cpu_per_byte(job) * chance.uniform(0.8, 1.2) for _ in range(partitions)]
    return tasks, 0, WORKER_MB + BATCH_MB + rates.jobs[job]["plain"]["rss_MB"]


def fit(rates, plan, chance):
    tasks, _, memory = per_article(rates, "fit", plan, chance)
    part = rates.model_bytes(PARTITION, plan.terms_power)
    shuffled = part * len(tasks)
    # The last task reads every part and writes the whole.
    return tasks, shuffled, memory, shuffled * rates.merge_per_byte, rates.model_bytes(plan.bytes, plan.terms_power)


def blocks_of(plan, block):
    """A collection over so many years, whose days have more articles in the later ones."""
    days = plan.years * 365
    first = datetime.date(2004, 1, 1)
    shares = [1 + 2 * day / days for day in range(days)]
    scale = plan.articles / sum(shares)
    counts, firsts, lasts = [0], [first], [first]
    for day, share in enumerate(shares):
        left, date = round(share * scale), first + datetime.timedelta(day)
        while left:
            if counts[-1] == block:
                counts.append(0)
                firsts.append(date)
                lasts.append(date)
            taken = min(left, block - counts[-1])
            counts[-1] += taken
            lasts[-1] = date
            left -= taken
    return _blocks.Blocks(
        (), tuple(counts), tuple(map(datetime.date.isoformat, firsts)), tuple(map(datetime.date.isoformat, lasts)))


def similar(rates, plan, block):
    """Every pair of blocks once: two runs, each of which reads both."""
    blocks = blocks_of(plan, block)
    tasks, copies = [], 0
    for one, partners in enumerate(blocks.partners(plan.within)):
        copies += len(partners) * blocks.counts[one]
        for other in partners:
            if other < one:
                continue
            n, m = blocks.counts[one], blocks.counts[other]
            tasks.append(
                rates.read * n + rates.compare * n * n if one == other else 2 * (rates.read * (n + m) + rates.compare * n * m))
    shuffled = copies * plan.bytes / plan.articles
    memory = WORKER_MB + 2 * block * (rates.similar_mb_per_article + 3 * plan.bytes / plan.articles / (1 << 20))
    return tasks, shuffled, memory, len(blocks.counts)


def hours(seconds):
    return f"{seconds / 3600:,.1f}"


def size(value):
    for unit, scale in (("TB", 1e12), ("GB", 1e9), ("MB", 1e6)):
        if value >= scale:
            return f"{value / scale:,.1f} {unit}"
    return "–" if not value else f"{value:,.0f} B"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rates", type=Path, default=RATES)
    options.add_argument("--articles", type=int, default=100_000_000)
    options.add_argument("--bytes", type=int, default=200_000_000_000)
    options.add_argument("--years", type=int, default=20)
    options.add_argument("--within", type=float, default=7)
    options.add_argument("--cores", type=int, default=200)
    options.add_argument("--terms-power", type=float, default=0.6, help="the vocabulary grows as this power of the text")
    plan = options.parse_args()
    rates, chance = Rates(json.loads(plan.rates.read_text())), random.Random(3)

    print(f"# A plan for {plan.articles:,} articles\n")
    print(
        f"{size(plan.bytes)} of articles over {plan.years} years on {plan.cores} cores, simulated by `Benchmarks/plan_spark.py` from "
        f"rates that\n`Benchmarks/measure_spark.py` measured on {rates.count:,} articles of {size(rates.bytes)} "
        "(`Benchmarks/Records/spark-rates.json`). Core-hours are CPU\ntime of the tool, of Python and of the engine, which was Sail; "
        "Spark's own JVM comes on top. Memory is that of a task beside the JVM.\n")
    print("| job | tasks | core-hours | minutes | shuffle | memory a task |")
    print("|---|---|---|---|---|---|")

    def row(name, tasks, shuffled, memory, last=0.0):
        wall = scheduled(tasks, plan.cores) + last
        print(f"| {name} | {len(tasks):,} | {hours(sum(tasks) + last)} | {wall / 60:,.0f} | {size(shuffled)} | {memory:,.0f} MB |")

    for job in ("sentences", "summarize", "keywords"):
        row(f"`{job}`", *per_article(rates, job, plan, chance))
    tasks, shuffled, memory, last, model = fit(rates, plan, chance)
    row("`fit`", tasks, shuffled, memory, last)
    row("`vectorize`", *per_article(rates, "vectorize", plan, chance))
    for block in (20_000, 50_000, 100_000, 200_000):
        tasks, shuffled, memory, count = similar(rates, plan, block)
        row(f"`similar(within={plan.within:g}, block={block:_})`, {count:,} blocks", tasks, shuffled, memory)
    everything = rates.compare * plan.articles**2
    print(f"""
- The model of `fit` has about {size(model)} with every term, where the vocabulary grows as the power {plan.terms_power:g} of the text.
  Its last task merges all parts alone, in {last / 60:,.0f} of the minutes told.
- `similar` reads an article once for each run that its block is in, {rates.read * 1e6:,.0f} µs, and compares two in {rates.compare * 1e9:,.1f} ns. Larger
  blocks read less often and hold more. The fit of its model comes on top, as told for `fit`.
- Without `within` every pair is compared: {hours(everything)} core-hours for the comparing alone. Take `within`.
- Clusters and near-copies are not on Spark yet.

Measured on {rates.count:,} articles, in CPU seconds:

| job | the tool alone | on the engine | more, a GB |
|---|---|---|---|""")
    for job, told in rates.jobs.items():
        print(f"| {job} | {told['plain']['cpu']:.1f} | {told['engine']['cpu']:.1f} | {told['more_per_GB']:.0f} |")


if __name__ == "__main__":
    main()
