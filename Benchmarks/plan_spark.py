"""Plans jobs of nutgraf.spark for a collection that is larger than can be tried: simulates their tasks from measured rates, and
prints a page in Markdown.

    PYTHONPATH=Python python3 Benchmarks/plan_spark.py > Python/docs/plan.md

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
#: CPU seconds over the tool alone that a GB of articles may cost.
TARGET = 25
#: Bytes of a link of two texts in lines, where rows have nine digits.
PAIR_BYTES = 30
#: Bytes that the driver needs for an article of a graph with 10 links each, measured with a million.
GRAPH_BYTES = 444
#: Pairs that a text names to be checked, at most: CandidatePairs.mostPartners.
MOST_PARTNERS = 20
#: The tool itself, in MB.
TOOL_MB = 20
#: A step that read fewer bytes says more of its start than of its work.
TELLING = 4 << 20
#: Steps that see all pairs.
STEPS_AT_ONCE = ("later", "versions", "forest")


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
        self.steps = told["duplicates"]["steps"]
        # What the engine and Python cost beside the tool, for each byte of lines that a step reads.
        alone, read = (sum(step[name] for step in self.steps.values()) for name in ("cpu", "in"))
        largest = max(self.steps.values(), key=lambda step: step["in"])
        self.memory_of_line = largest["rss_MB"] * (1 << 20) / largest["in"]
        self.memory_of_pair = max(0, self.steps["forest"]["rss_MB"] - TOOL_MB) * (1 << 20) / self.steps["forest"]["in"]
        self.carrying = max(0.0, self.jobs["duplicates"]["engine"]["cpu"] - alone) / read

    def cpu_per_line_byte(self, name):
        """CPU seconds of a step a byte of lines; of one that read too little to tell, those of `pairs`, which also reads items."""
        step = self.steps[name]
        return step["cpu"] / step["in"] if step["in"] >= TELLING else self.steps["pairs"]["cpu"] / self.steps["pairs"]["in"]

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


def duplicates(rates, plan, block):
    """Each step: its name, its tasks, the bytes that it has from others, and the memory of a task in MB."""
    articles, texts = plan.articles / rates.count, plan.articles * rates.told["duplicates"]["texts"] / rates.count
    parts = max(1, plan.articles // block)
    text_bytes = rates.steps["texts"]["out"] / rates.told["duplicates"]["texts"]
    pairs = {False: MOST_PARTNERS, True: rates.told["duplicates"]["pairs"] / rates.told["duplicates"]["texts"]}
    rows = []
    for name, step in rates.steps.items():
        read, is_first = step["in"] * articles, "nearly" in name
        shipped = read
        if name.startswith("candidates") and not is_first:
            read = shipped = texts * plan.partners * PAIR_BYTES
        elif name.startswith("check"):
            # A text goes to the part of each lesser text that it is a partner of, and to its own.
            read = shipped = texts * ((1 + pairs[is_first]) * text_bytes + pairs[is_first] * PAIR_BYTES)
        elif name.startswith("bands") or name == "counts":
            shipped = 0
        elif name == "tell":
            # The articles of groups alone.
            read = shipped = plan.bytes * plan.copied
        elif name == "sources":
            read = shipped = texts * plan.copied * text_bytes
        elif name == "shingles":
            read = shipped = plan.bytes
        elif name in STEPS_AT_ONCE:
            # Of texts that are linked with none, and of one article, nothing is brought together.
            read = shipped = read * plan.copied
        seconds = read * (rates.cpu_per_line_byte(name) + rates.carrying)
        if name.startswith("pairs") and not is_first:
            # Writing the pairs, too.
            seconds += texts * plan.partners * PAIR_BYTES * rates.cpu_per_line_byte("candidates")
        tasks = 1 if name in STEPS_AT_ONCE else parts
        memory = WORKER_MB + read / tasks / (1 << 20) * (2 + (rates.memory_of_pair if tasks == 1 else rates.memory_of_line))
        rows.append((name, [seconds / tasks] * tasks, shipped, memory))
    return rows


def cluster(rates, plan, block):
    """What `cluster` does beside `similar` and `fit`: its name, tasks, shuffle and memory in MB."""
    articles, groups = plan.articles / rates.count, rates.told["groups"]
    parts = max(1, plan.articles // block)
    told = groups["grouped"]["cpu"] * articles + plan.bytes * rates.carrying
    return [
        ("groups of the graph, at the driver", [groups["graph"]["cpu"] * articles], 0, plan.articles * GRAPH_BYTES / (1 << 20)),
        ("stories of the groups", [told / parts] * parts, plan.bytes,
         WORKER_MB + groups["grouped"]["rss_MB"] + 3 * plan.bytes / parts / (1 << 20)),
    ]


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
    options.add_argument("--block", type=int, default=20_000, help="articles of a task of duplicates and cluster")
    options.add_argument("--partners", type=float, default=500, help="texts that a text has a key in common with, before the best are kept")
    options.add_argument("--copied", type=float, default=0.2, help="the part of the articles that are in groups of copies")
    options.add_argument("--terms-power", type=float, default=0.6, help="the vocabulary grows as this power of the text")
    plan = options.parse_args()
    rates, chance = Rates(json.loads(plan.rates.read_text())), random.Random(3)

    print(f"# A plan for {plan.articles:,} articles\n")
    print(
        f"{size(plan.bytes)} of articles over {plan.years} years on {plan.cores} cores, simulated by `Benchmarks/plan_spark.py` from "
        f"rates that\n`Benchmarks/measure_spark.py` measured on {rates.count:,} generated articles of {size(rates.bytes)} "
        "(`Benchmarks/Records/spark-rates.json`). Core-hours are CPU\ntime of the tool, of Python and of the engine, which was "
        f"{rates.told['engine']}; Spark's own JVM comes on top. Memory is that of a task beside the JVM.\n")
    print(f"All rates were measured on {rates.told['date']} with {rates.told['tool']} on {rates.told['machine']}, as CPU time beside other "
          "load,\nand each with one thread. What is assumed and not measured stands below the tables.\n")
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
    steps = duplicates(rates, plan, plan.block)
    every = [seconds for _, tasks, _, _ in steps for seconds in tasks]
    wall = sum(scheduled(tasks, plan.cores) for _, tasks, _, _ in steps)
    print(f"| `duplicates()` | {len(every):,} | {hours(sum(every))} | {wall / 60:,.0f} | {size(sum(row[2] for row in steps))} | "
          f"{max(row[3] for row in steps if row[0] not in STEPS_AT_ONCE):,.0f} MB, once {size(max(row[3] for row in steps) * (1 << 20))} |")
    for name, tasks, shuffled, memory in cluster(rates, plan, plan.block):
        row(f"`cluster`: {name}", tasks, shuffled, memory)
    print("\nThe steps of `duplicates`, one after the other:\n")
    print("| step | tasks | core-hours | minutes | shuffle | memory a task |")
    print("|---|---|---|---|---|---|")
    for name, tasks, shuffled, memory in steps:
        row(name, tasks, shuffled, memory)
    everything = rates.compare * plan.articles**2
    print(f"""
- The model of `fit` has about {size(model)} with every term, where the vocabulary grows as the power {plan.terms_power:g} of the text.
  Its last task merges all parts alone, in {last / 60:,.0f} of the minutes told.
- `similar` reads an article once for each run that its block is in, {rates.read * 1e6:,.0f} µs, and compares two in {rates.compare * 1e9:,.1f} ns. Larger
  blocks read less often and hold more. The fit of its model comes on top, as told for `fit`.
- Without `within` every pair is compared: {hours(everything)} core-hours for the comparing alone. Take `within`.
- `cluster` needs the neighbors of `similar` and two models as well, each as told for `fit`.
- Of `duplicates` it is assumed that a text names as many pairs to be checked as it ever can, {MOST_PARTNERS}, in the second round, and in the
  first as many as in what was measured; that it has a key in common with {plan.partners:g} others, where some 170 keys
  of a text, each with 6 others at most, allow 1,000; and that {plan.copied:.0%} of the
  articles are in groups. Generated articles share no phrases, so the record cannot say these. `within` makes all three less.
- Bytes are those of lines; engines compress what they shuffle.
- The memory of a task over lines is {2 + rates.memory_of_line:.1f} times its lines: twice in Python, the rest in the tool, as its largest step had it. The
  steps {', '.join(STEPS_AT_ONCE)} bring all pairs together in one task, of {2 + rates.memory_of_pair:.1f} times its lines.
- A graph takes {GRAPH_BYTES} bytes an article, which was measured with a million, and time in proportion to its articles.

Measured on {rates.count:,} articles, in CPU seconds; more is the cost over the plain tool in CPU seconds a GB of text, whose target is
{TARGET} for jobs with an answer an article. Of several runs the least counts; beside other load one run can be off by a third, so a
difference of 50 a GB, 3 seconds here, is no more than that:

| job | runs | the tool alone | on the engine | more, a GB | {TARGET} or less |
|---|---|---|---|---|---|""")
    for job, told in rates.jobs.items():
        more = told["more_per_GB"]
        met = ("met" if more <= TARGET else "missed") if job in ("sentences", "summarize", "keywords") else "–"
        print(f"| {job} | {told.get('runs', 1)} | {told['plain']['cpu']:.1f} | {told['engine']['cpu']:.1f} | {more:.0f} | {met} |")


if __name__ == "__main__":
    main()
