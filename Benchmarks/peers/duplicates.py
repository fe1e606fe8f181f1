"""Near-duplicates among very many articles, in time and memory, beside datasketch on a part of them."""
import itertools
import json

from .comparisons import part_of
from .environment import BENCHMARKS, PYTHON, TOOL
from .measuring import Rates, check, in_turn, run

PROGRAM = BENCHMARKS / ".build/release/DuplicateBenchmarks"
THRESHOLD = 0.3


def _scores(pairs, labels):
    """Precision and recall of pairs of places: right are those whose articles have an original in common."""
    families = {}
    for place, origins in enumerate(labels):
        for origin in origins:
            families.setdefault(origin, []).append(place)
    wanted = {pair for members in families.values() for pair in itertools.combinations(members, 2)}
    right = len(wanted & pairs)
    return right / max(1, len(pairs)), right / max(1, len(wanted))


def duplicates(results, folder, repeats, articles=100_000, part=4_000):
    """100,000 articles with copies of every kind on two threads; datasketch, on one thread, gets the first of them,
    since it holds some 30 KB an article, and both sides are compared by articles a second, the tool also on one. The tool
    writes trees with keywords and changed sentences besides; datasketch estimates Jaccard indices alone."""
    file, output, pairs_file = folder / "copies.jsonl", folder / "groups.jsonl", folder / "pairs.txt"
    # An original has 2.46 articles made from it, or beside it, in the mean.
    run([PROGRAM, "--write", file, "--originals", articles * 10 // 34, "--seed", 7])
    file = part_of(file, articles, folder)
    small = part_of(file, part, folder)

    def ours(source, threads):
        return run([TOOL, "duplicates", "--quiet", "--threads", threads, "--format", "jsonl", "-o", output, source])

    runs = [ours(file, 2) for _ in range(min(repeats, 3))]
    bytes_ = output.read_bytes()
    ours(file, 1)
    check(output.read_bytes() == bytes_, "any number of threads gives the same bytes")
    results.value(f"duplicates among {articles:,}, 2 threads", "s", [done.seconds for done in runs], 60)
    results.value("duplicates among them, the peak of memory", "MB", [done.peak / 1e6 for done in runs], 1000)

    peaks = []

    def theirs():
        done = run([PYTHON, BENCHMARKS / "peers/datasketch_duplicates.py", small, THRESHOLD, pairs_file])
        seconds, processor = map(float, done.errors.split())
        peaks.append(done.peak / 1e6)
        return Rates(part / seconds, part / processor)

    for threads in [1, 2]:
        results.ratio(f"duplicates, {threads} thread{'s'[:threads - 1]} on all, beside datasketch on {part:,}",
                      "articles/s", in_turn(min(repeats, 3), lambda: ours(file, threads).rates(articles), theirs))

    records = [json.loads(line) for line in small.read_text(encoding="utf-8").splitlines()]
    labels = [[name for name in record["label"].split("+") if name] for record in records]
    places = {record["id"]: place for place, record in enumerate(records)}
    ours(small, 2)
    found = set()
    for line in output.read_text(encoding="utf-8").splitlines():
        members = sorted(places[article["id"]] for article in json.loads(line)["articles"])
        found |= set(itertools.combinations(members, 2))
    others = {tuple(map(int, line.split())) for line in pairs_file.read_text().splitlines()}
    for name, pairs in [("nutgraf", found), ("datasketch", others)]:
        precision, recall = _scores(pairs, labels)
        print(f"  pairs of the {part:,}, {name}: precision {100 * precision:.1f} %, recall {100 * recall:.1f} %",
              flush=True)
    print(f"  datasketch holds {max(peaks):.0f} MB for {part:,}", flush=True)
