#!/usr/bin/env python3
"""Compares the articles that Nutgraf reads off web pages with labelled ones and with those of other tools.

    python3 Benchmarks/compare_pages.py SET.jsonl.gz… [--tool .build/release/nutgraf] [--peers trafilatura,…] [--keep FOLDER]
    python3 Benchmarks/compare_pages.py SET.jsonl.gz… --speed
    python3 Benchmarks/compare_pages.py --check

A SET is JSON Lines with `id`, `url`, `html` and `gold`: `text`, or `with` and `without` (what has to be in the text and what
must not), or `text_prefix` (how it begins); `title`, `author`, `date`. The name of the file is that of the set in SETS. The
figures of the sets that were given are written to Records/pages.json, and from that record Benchmarks/PAGES.md; with --speed
those of one run of Nutgraf and trafilatura in turn. --check only compares PAGES.md with the record. --keep keeps what peers
answered, so that another run need not ask them again; with --peers= their figures stay as they are in the record.

Needs no package; trafilatura, readability-lxml and newspaper4k for the peers.
"""

import argparse
import collections
import gzip
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata

HERE = pathlib.Path(__file__).parent
RECORD, PAGE = HERE / "Records/pages.json", HERE / "PAGES.md"
PEERS = ["trafilatura", "trafilatura precise", "readability-lxml", "newspaper4k"]
# What each set is, and whether its gold is what another tool made of the pages.
SETS = {
    "aeb": ("article-extraction-benchmark, bodies by hand, 2019", False),
    "feval": ("fundus-evaluation, bodies by hand, 2024", False),
    "fundus": ("fundus, what its parsers for single publishers read, reviewed, 2023–2026", True),
    "trafilatura": ("trafilatura's set, parts of bodies by hand", False),
    "htmldate": ("htmldate's set, dates by hand", False),
    "readability": ("Readability.js, its own output, reviewed", True),
    "postlight": ("postlight/parser, fields by hand", False),
    "goose3": ("goose3, openings by hand, 2011–2015", False),
}
NAMES = {
    "F1": "F1 of the text", "precision": "precision", "recall": "recall", "segments": "F1 of parts in and out",
    "opening": "opening found", "title": "title", "title about": "title, more or less", "date": "date to the day",
    "authors": "set of authors",
}
TARGETS = {
    ("aeb", "F1"): 97.8, ("feval", "F1"): 96, ("fundus", "F1"): 96.5, ("fundus", "title"): 85, ("fundus", "title about"): 93,
    ("fundus", "date"): 98, ("fundus", "authors"): 85, ("htmldate", "date"): 94,
}
SPEED_TARGETS = {"1": 12, "2": 22}

UNSPACED = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
QUOTES = str.maketrans({**dict.fromkeys("’‘`´ʼ", "'"), **dict.fromkeys("“”„«»", '"'), **dict.fromkeys("–—−", "-")})


def records(path):
    with gzip.open(path, "rt", encoding="utf-8", errors="surrogatepass") if str(path).endswith(".gz") else open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def shingles(text, gold):
    """Runs of four words; of a text in a script without spaces, of four characters."""
    isUnspaced = len(re.findall(f"[{UNSPACED}]", gold)) * 5 >= max(1, len(gold))
    words = re.findall(f"[{UNSPACED}]|[^\\W{UNSPACED}]+" if isUnspaced else r"\w+", text)
    return collections.Counter(tuple(words[at:at + 4]) for at in range(max(1, len(words) - 3)) if words)


def folded(text):
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", (text or "").translate(QUOTES)).casefold())


def spaced(text):
    return re.sub(r"\s+", " ", text or "").strip()


def names(authors):
    text = "; ".join(str(each) for each in authors if each) if isinstance(authors, (list, tuple)) else authors or ""
    parts = re.split(r"\s*(?:;|,|\||/|\n|&|\s(?:and|und|et|y|e|i|en|och|og|with)\s)\s*", text, flags=re.I)
    return {folded(re.sub(r"^(?:by|von|par|por|di|door|av):?\s+", "", part.strip(), flags=re.I)) for part in parts} - {""}


def figures(gold_records, answers):
    """Each figure of a set in hundredths. Precision leaves out pages without an answer; F1 is of the means of both."""
    found = collections.defaultdict(list)
    segments = collections.Counter()
    for record in gold_records:
        gold, answer = record["gold"], answers.get(record["id"], {})
        text = answer.get("text") or ""
        if gold.get("text"):
            want, have = shingles(gold["text"], gold["text"]), shingles(text, gold["text"])
            common = sum((want & have).values())
            if have:
                found["precision"].append(common / sum(have.values()))
            found["recall"].append(common / max(1, sum(want.values())))
        if gold.get("with"):
            for kind in ("with", "without"):
                for part in gold.get(kind) or []:
                    segments[kind, spaced(part) in spaced(text)] += 1
        if gold.get("text_prefix"):
            found["opening"].append(folded(gold["text_prefix"])[:60] in folded(text))
        if gold.get("title"):
            ours, theirs = folded(answer.get("title")), folded(gold["title"])
            found["title"].append(ours == theirs)
            found["title about"].append(bool(ours) and (theirs in ours or (ours in theirs and len(ours) * 2 >= len(theirs))))
        if gold.get("date"):
            found["date"].append(str(answer.get("date") or "")[:10] == gold["date"])
        if gold.get("author"):
            found["authors"].append(names(gold["author"]) == names(answer.get("authors")))
    result = {name: statistics.mean(values) for name, values in found.items()}
    if "recall" in result:
        precision, recall = result.get("precision", 0), result["recall"]
        result["F1"] = 2 * precision * recall / (precision + recall) if precision + recall else 0
    if segments:
        right = segments["with", True]
        result["segments"] = 2 * right / (2 * right + segments["without", True] + segments["with", False])
    return {name: round(100 * value, 2) for name, value in result.items()}


def read_by_nutgraf(tool, pages, threads=None):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "pages.jsonl")
        path.write_text("".join(json.dumps({key: page[key] for key in ("id", "url", "html") if page.get(key)}) + "\n" for page in pages))
        start = time.perf_counter()
        command = [tool, "read", str(path), "--quiet", "--offline"] + (["--threads", str(threads)] if threads else [])
        printed = subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout
        seconds = time.perf_counter() - start
    answers = [json.loads(line) for line in printed.splitlines()]
    return {answer["id"]: answer for answer in answers}, seconds


def extractor(peer):
    """A function from a page to the fields of its article."""
    if peer.startswith("trafilatura"):
        import trafilatura

        def read(page):
            found = trafilatura.bare_extraction(
                page["html"], url=page.get("url"), with_metadata=True, include_comments=False, favor_precision=peer.endswith("precise"))
            fields = (found if isinstance(found, dict) else found.as_dict()) if found else {}
            return {"text": fields.get("text"), "title": fields.get("title"), "authors": fields.get("author"), "date": fields.get("date")}
    elif peer == "readability-lxml":
        import lxml.html
        import readability

        def read(page):
            document = readability.Document(page["html"].replace("\0", ""))
            tree = lxml.html.fromstring(document.summary())
            blocks = [each for each in tree.iter("p", "li", "h2", "h3", "h4", "pre", "blockquote", "td")]
            text = "\n".join(each.text_content() for each in blocks if not any(above in blocks for above in each.iterancestors()))
            return {"text": text or tree.text_content(), "title": document.short_title()}
    else:
        import newspaper
        import tldextract

        # Its list of domains lies beside it: nothing is fetched.
        tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())

        def read(page):
            article = newspaper.Article(page.get("url") or "http://localhost/", fetch_images=False)
            article.download(input_html=page["html"])
            article.parse()
            date = article.publish_date
            return {
                "text": article.text, "title": article.title, "authors": article.authors,
                "date": date.isoformat()[:10] if hasattr(date, "isoformat") else None,
            }
    return read


def read_by_peer(peer, name, pages, folder):
    kept = pathlib.Path(folder, f"{name} {peer}.json") if folder else None
    if kept and kept.exists():
        return json.loads(kept.read_text())
    read, answers = extractor(peer), {}
    for page in pages:
        try:
            answers[page["id"]] = read(page)
        except Exception:
            answers[page["id"]] = {}
    if kept:
        kept.write_text(json.dumps(answers, default=str))
    return answers


def compare_speed(tool, pages, repeats):
    """Pages a second on one thread and two, in turn with trafilatura on one; the medians and the median of the ratios."""
    read = extractor("trafilatura")
    rates = collections.defaultdict(list)
    for _ in range(repeats):
        start = time.perf_counter()
        for page in pages:
            read(page)
        rates["trafilatura"].append(len(pages) / (time.perf_counter() - start))
        for threads in ("1", "2"):
            rates[threads].append(len(pages) / read_by_nutgraf(tool, pages, threads)[1])
    result = {who: round(statistics.median(each), 1) for who, each in rates.items()}
    for threads in ("1", "2"):
        result["ratio " + threads] = round(statistics.median(a / b for a, b in zip(rates[threads], rates["trafilatura"])), 1)
    return {**result, "pages": len(pages), "load": os.getloadavg()[0]}


def version(package):
    import importlib.metadata

    try:
        return f"{package} {importlib.metadata.version(package)}"
    except importlib.metadata.PackageNotFoundError:
        return None


def table(record):
    lines = [
        "# Web pages, beside other tools", "",
        "Written by [compare_pages.py](compare_pages.py) from [Records/pages.json](Records/pages.json). In hundredths. The text is measured by "
        "runs of four words (of four characters in scripts without spaces): precision and recall are means over pages, F1 is of the two. A title "
        "is right when letters and digits are the same, more or less right when one holds the other. The pages of each set are those of one part "
        "of it, on which Nutgraf was developed.", "",
        "Sets with * have as gold what another tool made of the pages, of which their figures tell how near one comes to that tool: "
        "the makers of fundus reviewed it, and captions are in the text of Readability.js.", "",
        "| set | figure | nutgraf | " + " | ".join(PEERS) + " | target |", "|" + "---|" * (len(PEERS) + 4),
    ]
    for name, (_, isOutput) in SETS.items():
        found = record["sets"].get(name)
        for figure in NAMES if found else []:
            values = found["tools"]
            if figure not in values["nutgraf"]:
                continue
            ours, target = values["nutgraf"][figure], TARGETS.get((name, figure))
            # What a tool never answers is no figure.
            others = [f"{value:.1f}" if (value := values.get(peer, {}).get(figure)) else "–" for peer in PEERS]
            told = "" if target is None else f"≥ {target}: " + ("met" if ours >= target else "**missed**")
            lines.append(f"| {name}{'*' if isOutput else ''} | {NAMES[figure]} | {ours:.1f} | {' | '.join(others)} | {told} |")
    lines += ["", "| set | pages | what it is |", "|---|---|---|"]
    lines += [f"| {name}{'*' if isOutput else ''} | {record['sets'][name]['pages']} | {what} |" for name, (what, isOutput) in SETS.items() if name in record["sets"]]
    if speed := record.get("speed"):
        lines += ["", "| speed | pages a second | beside trafilatura | target |", "|---|---|---|---|"]
        for threads, target in SPEED_TARGETS.items():
            ratio = speed["ratio " + threads]
            told = f"≥ {target} ×: " + ("met" if ratio >= target else "**missed**")
            lines.append(f"| nutgraf, {threads} thread{'s' if threads > '1' else ''} | {speed[threads]} | {ratio} × | {told} |")
        lines.append(f"| trafilatura, 1 thread | {speed['trafilatura']} | 1 × | |")
        lines += ["", f"Measured on {speed['pages']} pages, in turn; nutgraf as a whole process, trafilatura without Python's start and its imports. "
                  f"The load of the machine was {speed['load']:.1f} at the end."]
    return "\n".join(lines + ["", "Versions: " + ", ".join(record["versions"]) + ".", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--tool", default=".build/release/nutgraf")
    parser.add_argument("--peers", default=",".join(PEERS))
    parser.add_argument("--keep")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    record = json.loads(RECORD.read_text()) if RECORD.exists() else {"sets": {}, "versions": []}
    if options.check:
        sys.exit(0 if PAGE.read_text() == table(record) else f"{PAGE} is not what {RECORD} says: run {sys.argv[0]}")
    if options.speed:
        pages = [page for path in options.sets for page in records(path)]
        record["speed"] = compare_speed(options.tool, pages, options.repeats)
    else:
        for path in options.sets:
            name, pages = pathlib.Path(path).name.split(".")[0], records(path)
            known = record["sets"].get(name, {}).get("tools", {})
            tools = {**known, "nutgraf": figures(pages, read_by_nutgraf(options.tool, pages)[0])}
            for peer in options.peers.split(",") if options.peers else []:
                tools[peer] = figures(pages, read_by_peer(peer, name, pages, options.keep))
            record["sets"][name] = {"pages": len(pages), "tools": tools}
            print(name, json.dumps(tools))
    record["versions"] = [each for each in map(version, ("trafilatura", "readability-lxml", "newspaper4k", "lxml")) if each] or record["versions"]
    record["sets"] = {name: record["sets"][name] for name in SETS if name in record["sets"]}
    RECORD.write_text(json.dumps(record, indent=1) + "\n")
    PAGE.write_text(table(record))


if __name__ == "__main__":
    main()
