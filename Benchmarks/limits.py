#!/usr/bin/env python3
"""How large everything may be: makes inputs as large as they are said to be read, reads them, and writes LIMITS.md.

    python3 Benchmarks/limits.py [--tool .build/release/nutgraf] [--only WORDS]   # some GB of memory and of room in TMPDIR

Of each limit one input at it is read, with time and memory, and the answer is counted; where there is a limit at all, one input beyond
it is given too, and has to be refused by a line. --only prints the rows whose names hold the words, and writes nothing.
"""
import argparse
import dataclasses
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile
import typing

from costs import memory, time
from peers import environment
from peers.measuring import check, run

PAGE = environment.ROOT / "LIMITS.md"
MIB = 1 << 20
SENTENCE = "The storm hit the coast on Monday, and three ships were lost. "


@dataclasses.dataclass
class Limit:
    """What is counted, how many are read, how an input with so many is made, and how it is read."""

    what: str
    count: int
    make: typing.Callable[[pathlib.Path, int], pathlib.Path]
    command: list
    # So many lines are the answer.
    expected: int = 1
    # So many are refused; None where only memory and time set an end.
    beyond: typing.Optional[int] = None
    # The exit status of a refusal.
    status: int = 65
    end: str = "memory and time"


def record(folder, **fields):
    path = folder / "in.jsonl"
    path.write_text(json.dumps({"id": "a", "text": SENTENCE, **fields}) + "\n")
    return path


def text_of(count, folder):
    return record(folder, text=(SENTENCE * (count // len(SENTENCE) + 1))[:count])


def several(folder, name, count, one, head="", foot=""):
    path = folder / name
    with open(path, "w") as file:
        file.write(head)
        for number in range(count):
            file.write(one(number))
        file.write(foot)
    return path


def word(number):
    """A word of letters alone, with a capital, another one for each number."""
    syllables = ["ba", "ke", "lo", "mi", "ru", "ta", "se", "no", "vi", "da"]
    return "".join(syllables[int(digit)] for digit in str(number)).capitalize()


def articles(folder, count, text=lambda number: f"Story {number} of town{number % 1000} tells of ship{number % 77}."):
    return several(folder, "in.jsonl", count, lambda number: json.dumps({"id": str(number), "text": text(number)}) + "\n")


def files(folder, count):
    place = folder / f"many-{count}"
    place.mkdir()
    for number in range(count):
        (place / f"{number}.txt").write_text(f"Story {number} tells of a ship.\n")
    return place


def zeros(folder, count):
    path = folder / "in.txt.gz"
    path.write_bytes(gzip.compress(b"a " * (count * MIB // 2), 9))
    return path


def nested_json(folder, count):
    path = folder / "in.jsonl"
    path.write_text('{"id":"a","text":"%s","more":%s0%s}\n' % (SENTENCE, "[" * (count - 1), "]" * (count - 1)))
    return path


def feed(folder, count):
    return several(
        folder, "in.rss", count, lambda number: f"<item><guid>{number}</guid><title>Story {number}</title><description>A ship is lost."
        "</description></item>\n", '<rss version="2.0"><channel><title>Desk</title>\n', "</channel></rss>\n")


def mails(folder, count):
    return several(
        folder, "in.mbox", count, lambda number: f"From desk@example.com Mon Jan  1 00:00:00 2024\nSubject: Story {number}\n"
        f"Message-ID: <{number}@example.com>\n\nA ship is lost off the coast of Harwell.\n\n")


def page(folder, count):
    path = folder / "in.html"
    body = "<div>" * count + f"<p>{SENTENCE * 6}</p>" + "</div>" * count
    path.write_text(f"<html><head><title>Storm</title></head><body>{body}</body></html>\n")
    return path


def table(folder, count):
    path = folder / "in.csv"
    path.write_text("text," + ",".join(f"c{number}" for number in range(count - 1)) + f'\n"{SENTENCE}",' + "," * (count - 2) + "\n")
    return path


READ = ["read", "--format", "jsonl"]
LIMITS = [
    Limit("bytes of an article's text", 64 * MIB, lambda folder, count: text_of(count, folder), READ, beyond=64 * MIB + 1,
          end="`--max-article-size`, 64 MiB by default"),
    Limit("bytes of an article's text, with `--max-article-size 4G`", 512 * MIB, lambda folder, count: text_of(count, folder),
          READ + ["--max-article-size", "4G"], end="ranges of 32 bits: 4 GiB; memory and time"),
    Limit("bytes of an id", 16 * MIB, lambda folder, count: record(folder, id="x" * count), READ),
    Limit("bytes of a title", 16 * MIB, lambda folder, count: record(folder, title="Storm " * (count // 6)), READ),
    Limit("fields of a record", 1_000_000, lambda folder, count: record(folder, **{f"f{n}": n for n in range(count - 2)}), READ),
    Limit("levels of JSON in a record", 1_000, nested_json, READ, beyond=2_000, end="the JSON parser: 1,024"),
    Limit("columns of a table", 100_000, table, READ),
    Limit("records of a file", 1_000_000, articles, ["read", "--format", "csv"], expected=1_000_001),
    Limit("files of a folder", 100_000, files, READ, expected=100_000),
    Limit("items of a feed", 100_000, feed, ["read", "--format", "csv"], expected=100_001),
    Limit("messages of a mailbox", 100_000, mails, ["read", "--format", "csv"], expected=100_001),
    Limit("elements of a page in one another", 100_000, page, READ),
    Limit("MiB that gzip data unpack to, of 1 KB a MiB", 60, zeros, READ, beyond=128,
          end="500 times the size of the file, of what is more than `--max-article-size`"),
    Limit("bytes of a line with `--every-line`", 255 * MIB, lambda folder, count: text_of(count - 64, folder),
          ["sentences", "--every-line", "--max-article-size", "1G"], beyond=257 * MIB, status=1,
          end="256 MiB: a longer line is answered with a problem"),
    Limit("sentences of an article, for `sentences`", 1_000_000, lambda folder, count: record(folder, text="The ship sank. " * count),
          ["sentences", "--format", "csv"], expected=1_000_001),
    Limit("sentences of an article, for `summarize`", 1_000_000,
          lambda folder, count: record(folder, text=" ".join(f"The ship{n % 9973} sank off town{n % 7919}." for n in range(count))),
          ["summarize", "--format", "jsonl"]),
    Limit("words of a sentence, for `keywords`", 5_000_000,
          lambda folder, count: record(folder, text=" ".join(f"ship{n % 99991}" for n in range(count)) + "."),
          ["keywords", "--format", "jsonl"]),
    Limit("odd words with capitals in a row, for `keywords`", 500_000,
          lambda folder, count: record(
              folder, language="en",
              text="Just Stop Going Will Never " * (count // 5) + "the herring swam in a very old harbor near " * (count // 8)),
          ["keywords", "--format", "jsonl"]),
    Limit("names of a sentence, for `summarize`", 1_000_000,
          lambda folder, count: record(
              folder, language="en", text="The council met " + ", ".join(
                  f"{word(n)} {word(n * 7 + 3)} and {word(n * 5 + 1)}" for n in range(count // 3)) + " on Monday."),
          ["summarize", "--format", "jsonl"]),
    Limit("figures of a sentence, for `cluster`", 500_000,
          lambda folder, count: articles(
              folder, 2, lambda number: "The state paid " + ", ".join(f"${n} million to ports" for n in range(count // 2)) + f" in town{number}."),
          ["cluster", "--format", "jsonl"]),
    Limit("bytes of a word, for `keywords`", 32 * MIB, lambda folder, count: record(folder, text=SENTENCE + "x" * count + "."),
          ["keywords", "--format", "jsonl"]),
    Limit("different words, for `vectorize`", 5_000_000,
          lambda folder, count: several(
              folder, "in.jsonl", count // 100, lambda n: json.dumps({"text": " ".join(f"w{n * 100 + k}" for k in range(100))}) + "\n"),
          ["vectorize", "--min-df", "1", "--quiet", "-o", "OUT/m.npz"], expected=0),
    Limit("articles, for `vectorize`", 1_000_000, articles, ["vectorize", "--quiet", "-o", "OUT/m.npz"], expected=0),
    Limit("articles that are the same, for `similar`", 10_000, lambda folder, count: articles(folder, count, lambda _: SENTENCE * 5),
          ["similar", "--format", "jsonl"], expected=10_000),
    Limit("articles that are the same, for `cluster`", 10_000, lambda folder, count: articles(folder, count, lambda _: SENTENCE * 5),
          ["cluster", "--format", "jsonl"]),
    Limit("articles that are the same, for `duplicates`", 10_000, lambda folder, count: articles(folder, count, lambda _: SENTENCE * 5),
          ["duplicates", "--format", "jsonl"]),
    Limit("articles of an archive", 100_000, articles, ["archive", "--archive", "OUT/a.nutgraf", "--format", "csv", "add"],
          expected=100_001),
    Limit("articles of one story of a stream, for `follow`", 10_000, lambda folder, count: articles(folder, count, lambda _: SENTENCE * 5),
          ["follow", "--format", "jsonl"], expected=10_000),
]


def measured(limit, tool):
    """The row of a limit: it is read, and what is beyond is refused."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        out = folder / "out"
        out.mkdir()
        command = [tool] + [part.replace("OUT", str(out)) for part in limit.command]
        source = limit.make(folder, limit.count)
        answer = folder / "answer"
        done = run(command + ([] if "-o" in command else ["-o", answer]) + ["--threads", 2, source])
        counted = answer.read_bytes().count(b"\n") if answer.exists() else 0
        check(counted == limit.expected, f"{limit.what}: {counted} answers for {limit.expected}")
        if limit.beyond:
            source = limit.make(folder, limit.beyond)
            refused = subprocess.run([*command, source], capture_output=True, text=True)
            check(refused.returncode == limit.status and refused.stderr.startswith("nutgraf: ") and refused.stderr.count("\n") == 1,
                  f"{limit.what}: {limit.beyond} are not refused: {refused.returncode} {refused.stderr[:300]}")
    size = f"{limit.count // MIB} MiB" if limit.count >= MIB and limit.count % MIB == 0 else f"{limit.count:,}"
    row = f"| {limit.what} | {size} | {time(done.processor)}, {memory(done.peak)} | {limit.end} |"
    print(row, flush=True)
    return row


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=str(environment.TOOL))
    parser.add_argument("--only", default="", metavar="WORDS")
    arguments = parser.parse_args()
    rows = [measured(limit, arguments.tool) for limit in LIMITS if arguments.only in limit.what]
    if arguments.only:
        return
    machine = environment.machine()
    version = subprocess.run([arguments.tool, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    lines = [
        "# Limits", "",
        "The largest of everything that was read and answered, with the processor time and the most memory at a time on two threads. What is",
        "beyond a limit is refused by a line, and the other inputs go on; where nothing but memory and time set an end, more may work.", "",
        "| of what | so many | took | what sets the end |", "|---|---|---|---|", *rows, "",
        f"Measured with {version} on {machine['processor']}, {machine['processors']} processors, {machine['memoryGB']} GB, {machine['system']}, "
        f"{machine['swift']}. Written by `python3 Benchmarks/limits.py`.",
    ]
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
