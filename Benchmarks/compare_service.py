#!/usr/bin/env python3
"""Measures the service under load, beside Python's http.server and scikit-learn, which answer the same questions over HTTP.

    python3 Benchmarks/compare_service.py [--articles 100000] [--requests 10000] [--peer-requests 300] [--clients 64]
        [--hour 36000] [--kills 50] [--tool .build/release/nutgraf] [--record]
    python3 Benchmarks/compare_service.py --check

The articles are made up: words by Zipf's law, half of an article's from one of 2,000 topics. Each question goes over the loopback
by wrk, a bounded number of times: similar articles of ids that vary and of the same 64 ids, and two words that vary and the
same 64 pairs. The peer keeps scikit-learn's TF-IDF matrix in memory and multiplies a row by it. Printed are the clients' median and
99th percentile in milliseconds, errors, and the processor time of the server for a request, which does not depend on how many
clients wait. With 64 clients the median cannot be less than 64 times what a request takes all processors, so the same is asked by two
clients as well.

Then changes are made one by one, and for each the time of the change and of the request after it; the first change of a process is told
apart. Then come the requests of an hour at ten a second, as fast as two clients get them, while articles are added, replaced and taken out:
each change has to be seen by the next request; memory is measured at the start and after each tenth. Last the service is killed while it
is written to (.ci/durability), and nothing that was answered may be missing.

With --record the figures are written to Records/service.json, and from that the section of README.md that --check compares.

Needs wrk (Debian), numpy and scikit-learn; build the tool with `make build`.
"""

import argparse
import datetime
import http.client
import importlib.util
import json
import os
import pathlib
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from peers import environment

HERE = pathlib.Path(__file__).resolve().parent
RECORD, PAGE = HERE / "Records/service.json", HERE / "README.md"
OPENING, ENDING = "<!-- service: written by Benchmarks/compare_service.py -->", "<!-- end of the service -->"

PEER = """
import http.server, json, sys, urllib.parse
import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
articles = [json.loads(line) for line in open(sys.argv[1])]
vectorizer = TfidfVectorizer(sublinear_tf=True)
matrix = vectorizer.fit_transform(article["title"] + " " + article["text"] for article in articles)
transposed = matrix.T.tocsr()
places = {article["id"]: place for place, article in enumerate(articles)}
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def log_message(self, *_): pass
    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        if url.path.startswith("/api/articles/"):
            own = places[url.path.split("/")[3]]
            row = matrix[own]
        else:
            own = -1
            row = vectorizer.transform([urllib.parse.parse_qs(url.query)["q"][0]])
        scores = (row @ transposed).toarray()[0]
        if own >= 0: scores[own] = 0
        best = numpy.argpartition(-scores, 10)[:10]
        best = best[numpy.argsort(-scores[best])]
        body = json.dumps([{"id": articles[place]["id"], "title": articles[place]["title"], "score": float(scores[place])}
                           for place in best if scores[place] > 0]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
"""

SCRIPT = """
local paths = {}
for path in io.lines("%(paths)s") do paths[#paths + 1] = path end
local number = 0
function setup(thread) thread:set("part", number); number = number + 1 end
local at, answered = 0, 0
function request()
    at = at + 1
    return wrk.format("GET", paths[(at * 2 + part) %% #paths + 1])
end
function response()
    answered = answered + 1
    if answered == %(most)d then
        io.open("%(ended)s" .. part, "w"):close()
        wrk.thread:stop()
    end
end
function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("RESULT %%d %%f %%f %%d\\n", summary.requests, latency:percentile(50) / 1000,
        latency:percentile(99) / 1000, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
"""


def words(random, count):
    letters = "bcdfghklmnprstvz"
    return ["".join(random.choice(letters) + random.choice("aeiou") for _ in range(2 + place % 3)) + str(place % 97)
            for place in range(count)]


def generate(path, count):
    """Writes the articles; the words by falling frequency."""
    import numpy
    numbers = numpy.random.default_rng(22)
    vocabulary = words(random.Random(22), 60_000)
    zipf = 1 / numpy.arange(1, len(vocabulary) + 1)
    zipf /= zipf.sum()
    topics = numbers.integers(200, len(vocabulary), (2_000, 60))
    with open(path, "w") as file:
        for number in range(count):
            topic = topics[numbers.integers(len(topics))]
            common = numbers.choice(len(vocabulary), 80, p=zipf)
            own = numbers.choice(topic, 70)
            mixed = [vocabulary[word] for pair in zip(common, list(own) + [0] * 10) for word in pair]
            title = " ".join(mixed[:6])
            file.write(json.dumps({"id": f"n{number}", "title": title.capitalize(), "text": " ".join(mixed) + "."}) + "\n")
    return vocabulary


def processor_seconds(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def load(process, port, paths, folder, requests, clients):
    """Has wrk ask; milliseconds, errors, and processor milliseconds of the server for a request."""
    threads = 2
    (folder / "paths").write_text("\n".join(paths) + "\n")
    ended = [folder / f"ended{thread}" for thread in range(threads)]
    (folder / "ask.lua").write_text(
        SCRIPT % {"paths": folder / "paths", "most": requests // threads, "ended": folder / "ended"})
    before, start = processor_seconds(process), time.monotonic()
    run = subprocess.Popen(
        ["wrk", "-t", str(threads), "-c", str(clients), "-d", "1800", "--timeout", "60", "-s", folder / "ask.lua",
         f"http://127.0.0.1:{port}"], stdout=subprocess.PIPE, text=True)
    # Its threads have stopped, but it sleeps to the end of its time unless it is interrupted.
    while run.poll() is None and not all(path.exists() for path in ended):
        time.sleep(0.02)
    seconds, work = time.monotonic() - start, processor_seconds(process) - before
    run.send_signal(signal.SIGINT)
    told, _ = run.communicate()
    for path in ended:
        path.unlink(missing_ok=True)
    count, median, last, errors = re.search(r"RESULT (\d+) ([\d.]+) ([\d.]+) (\d+)", told).groups()
    return {
        "clients": clients, "requests": int(count), "median": float(median), "p99": float(last), "errors": int(errors),
        "work": work * 1000 / int(count), "perSecond": int(count) / seconds, "load": round(os.getloadavg()[0], 1)}


def resident_megabytes(process):
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{process.pid}/status").read_text())[1]) / 1024


class Service:
    """The service of an archive, and one client of it."""

    def __init__(self, tool, archive, folder):
        log = folder / "log"
        with open(log, "w") as errors:
            self.process = subprocess.Popen([tool, "serve", "--archive", archive, "--listen", "127.0.0.1:0"], stderr=errors)
        while not (found := re.search(r"127\.0\.0\.1:(\d+)", log.read_text())):
            time.sleep(0.05)
        self.port = int(found[1])

    def client(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(60) != 0:
            raise SystemExit("The service did not end as it should.")


def ask(client, method, path, body=None):
    """The status, the answer, and milliseconds."""
    start = time.perf_counter()
    client.request(method, path, json.dumps(body) if body else None, {"Content-Type": "application/json"} if body else {})
    answer = client.getresponse()
    content = answer.read()
    return answer.status, content, (time.perf_counter() - start) * 1000


def article(numbers, vocabulary, identifier, mark):
    return {"id": identifier, "title": "New", "text": " ".join(numbers.choice(vocabulary[:5_000]) for _ in range(120)) + f" {mark}."}


def change(client, kind, numbers, vocabulary, identifier, other):
    """Makes a change, asks for what is like an article then, and checks that the answer is that of the archive as it is now; the
    milliseconds of both."""
    mark = f"mark{identifier}{kind}"
    if kind == "remove":
        status, _, spent = ask(client, "DELETE", f"/api/articles/{identifier}")
        wanted, path = (200, 404), f"/api/articles/{identifier}"
    else:
        status, _, spent = ask(client, "POST", "/api/articles", article(numbers, vocabulary, identifier, mark))
        wanted, path = (201, 200), f"/api/search?q={mark}"
    next_status, _, after = ask(client, "GET", f"/api/articles/{other if kind == 'remove' else identifier}/similar")
    seen_status, seen, _ = ask(client, "GET", path)
    found = kind == "remove" or [result["id"] for result in json.loads(seen)["results"]] == [identifier]
    if (status, seen_status, next_status, found) != (*wanted, 200, True):
        raise SystemExit(f"{kind} of {identifier} was answered with {status}, then {next_status} and {seen_status}.")
    return spent, after


def changes(service, vocabulary, count):
    """What each kind of change costs, and the request after it, one by one."""
    numbers, client, kinds = random.Random(5), service.client(), {}
    # What is known of all articles is counted when the first change comes.
    ask(client, "GET", "/api/articles/n0/similar")
    kinds["the first of a process"] = [change(client, "add", numbers, vocabulary, "first", "n0")]
    for kind in ("add", "replace", "remove"):
        kinds[kind] = [
            change(client, kind, numbers, vocabulary, f"new{number}" if kind == "add" else f"n{1000 + 7 * number}", "n0")
            for number in range(count)]
    return {
        kind: {
            "count": len(spent), "change": statistics.median(one for one, _ in spent),
            "next": statistics.median(after for _, after in spent), "longestNext": max(after for _, after in spent)}
        for kind, spent in kinds.items()}


def hour(service, vocabulary, articles, requests, folder):
    """The requests of an hour, in ten parts, with changes meanwhile; memory, and what came of the changes."""
    numbers = random.Random(9)
    pick = lambda: vocabulary[numbers.randrange(100, 20_000)]
    some = lambda: f"n{numbers.randrange(10_000, articles)}"
    paths = [
        numbers.choice([f"/api/articles/{some()}/similar", f"/api/search?q={pick()}+{pick()}", f"/api/articles/{some()}"])
        for _ in range(requests)]
    over, counts, fault = threading.Event(), {"add": 0, "replace": 0, "remove": 0}, []

    def write():
        client, own = service.client(), random.Random(3)
        try:
            number = 0
            while not over.is_set():
                kind = ("add", "add", "replace", "remove")[number % 4]
                identifier = f"hour{number}" if kind == "add" else f"n{2_000 + number}"
                change(client, kind, own, vocabulary, identifier, "n0")
                counts[kind] += 1
                number += 1
                # A newsroom's change every ten seconds, as much faster as the requests are.
                over.wait(0.04)
        except BaseException as problem:
            fault.append(problem)

    memory, parts = [resident_megabytes(service.process)], []
    writer = threading.Thread(target=write)
    writer.start()
    for part in range(10):
        parts.append(load(service.process, service.port, paths[part::10], folder, requests // 10, 2))
        memory.append(resident_megabytes(service.process))
    over.set()
    writer.join()
    if fault:
        raise fault[0]
    return {
        "requests": sum(part["requests"] for part in parts), "errors": sum(part["errors"] for part in parts),
        "median": statistics.median(part["median"] for part in parts), "p99": max(part["p99"] for part in parts),
        "changes": counts, "memory": memory, "load": max(part["load"] for part in parts)}


def table(record):
    """The section of README.md."""
    machine = record["machine"]
    lines = [
        f"From [Records/service.json](Records/service.json), measured on {record['date']}: {machine['processor']}, "
        f"{machine['processors']} processors; Python {machine['python']}, scikit-learn {record['scikit-learn']}. The load of the machine "
        f"was {record['load'][0]} before and up to {record['load'][1]} meanwhile, with the service, wrk and the peer in it"
        + (f"; {record['beside']} ran beside it" if record.get("beside") else "") + ". Milliseconds.",
        "",
        f"{record['articles']:,} generated articles. Work is the server's processor time for a request. With n clients and r answers a second "
        "the mean latency is n / r, whatever the server does; two clients are what two processors carry. The peer compares articles by TF-IDF "
        "alone, the service in its latent space as well, and search brings a sentence of each article found.",
        "",
        "| question | clients | median | 99 of 100 | n / r | work | errors | http.server and scikit-learn: median | 99 of 100 | work |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for case in record["questions"]:
        for own, peer in zip(case["nutgraf"], case["peer"]):
            bound = own["clients"] * 1000 / own["perSecond"]
            lines.append(
                f"| {case['title']} | {own['clients']} | {own['median']:.1f} | {own['p99']:.1f} | {bound:.1f} | {own['work']:.2f} "
                f"| {own['errors']} of {own['requests']:,} | {peer['median']:.1f} | {peer['p99']:.1f} | {peer['work']:.2f} |")
    lines += ["", "| change | the change | similar articles right after it | at most |", "|---|---|---|---|"]
    for kind, cost in record["changes"].items():
        told = {"add": "an article is added", "replace": "one is replaced", "remove": "one is taken out"}
        told = f"{told[kind]}, {cost['count']} times" if kind in told else f"{kind}, right after its start"
        lines.append(f"| {told} | {cost['change']:.1f} | {cost['next']:.1f} | {cost['longestNext']:.1f} |")
    hour = record["hour"]
    counts = hour["changes"]
    lines += [
        "",
        f"{hour['requests']:,} requests (an hour at ten a second) by two clients, while {counts['add']:,} articles were added, {counts['replace']} "
        f"replaced and {counts['remove']} taken out, each seen by the next request: {hour['errors']} errors, median {hour['median']:.1f}, 99 of 100 "
        f"within {hour['p99']:.1f} in the slowest tenth. Megabytes in memory at the start and after each tenth: "
        + ", ".join(f"{megabytes:.0f}" for megabytes in hour["memory"]) + ".",
    ]
    if record["kills"]:
        lines += ["", f"Killed {record['kills']} times while four clients wrote and one read: nothing that was answered was missing."]
    return "\n".join(lines)


def page(record):
    text = PAGE.read_text(encoding="utf-8")
    start, end = text.index(OPENING) + len(OPENING), text.index(ENDING)
    return text[:start] + "\n\n" + table(record) + "\n\n" + text[end:]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--peer-requests", type=int, default=300)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--hour", type=int, default=36_000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--tool", type=pathlib.Path, default=pathlib.Path(".build/release/nutgraf"))
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--beside", help="what else ran on the machine, for the record")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.check:
        same = page(json.loads(RECORD.read_text(encoding="utf-8"))) == PAGE.read_text(encoding="utf-8")
        sys.exit(None if same else "README.md is not what Records/service.json says. Run compare_service.py --record.")
    missing = [name for name in ("numpy", "scikit-learn") if not importlib.util.find_spec(name.replace("scikit-learn", "sklearn"))]
    if missing:
        parser.error(f"{' and '.join(missing)} cannot be imported; run: pip install {' '.join(missing)}")
    if not shutil.which("wrk"):
        parser.error("wrk is not installed; run: apt-get install wrk")
    if not os.access(options.tool, os.X_OK):
        parser.error(f"{options.tool} is not there; run: make build")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        news, archive = folder / "news.jsonl", folder / "news.nutgraf"
        vocabulary = generate(news, options.articles)
        subprocess.run([options.tool, "archive", "--archive", archive, "--quiet", "add", news], check=True,
                       stdout=subprocess.DEVNULL)
        random_ = random.Random(7)
        ids = [f"/api/articles/n{random_.randrange(options.articles)}/similar" for _ in range(options.requests)]
        pairs = [f"/api/search?q={vocabulary[random_.randrange(100, 20_000)]}+{vocabulary[random_.randrange(100, 20_000)]}"
                 for _ in range(options.requests)]
        cases = [("similar, ids vary", ids), ("similar, 64 ids", ids[:64]), ("search, words vary", pairs),
                 ("search, 64 pairs", pairs[:64])]
        load_before, most_load = round(os.getloadavg()[0], 1), 0
        service = Service(options.tool, archive, folder)
        peer = subprocess.Popen([sys.executable, "-c", PEER, news], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        questions = []
        try:
            peer_port = int(peer.stdout.readline())
            print(f"{options.articles} articles; milliseconds")
            print(f"{'':24}{'clients':>8}{'median':>9}{'p99':>9}{'n / r':>9}{'errors':>8}{'work':>8}", flush=True)
            for title, paths in cases:
                case = {"title": title, "nutgraf": [], "peer": []}
                for clients in (options.clients, 2):
                    requests = options.requests if clients > 2 else options.requests // 5
                    for server, process, at, count in (
                        ("nutgraf", service.process, service.port, requests), ("peer", peer, peer_port, options.peer_requests)):
                        # Other ones than before, so that answers which are kept are those of this title.
                        asked = paths if clients > 2 or len(paths) <= 64 else [
                            path.replace("/similar", "/similar?count=11") if "similar" in path else path + "&count=11" for path in paths]
                        case[server].append(load(process, at, asked, folder, count, clients))
                        one = case[server][-1]
                        most_load = max(most_load, one["load"])
                        print(f"{title if server == 'nutgraf' else '  http.server, sklearn':24}{clients:8}{one['median']:9.1f}{one['p99']:9.1f}"
                              f"{clients * 1000 / one['perSecond']:9.1f}{one['errors']:8}{one['work']:8.2f}", flush=True)
                questions.append(case)
            peer.kill()
            service.end()
            service = Service(options.tool, archive, folder)
            made = changes(service, vocabulary, 100)
            for kind, cost in made.items():
                print(f"{kind}, {cost['count']}: {cost['change']:.1f}; the next request {cost['next']:.1f}, at most {cost['longestNext']:.1f}", flush=True)
            service.end()
            service = Service(options.tool, archive, folder)
            lasting = hour(service, vocabulary, options.articles, options.hour, folder)
            most_load = max(most_load, lasting["load"])
            print(f"{lasting['requests']} requests with changes {lasting['changes']}: {lasting['errors']} errors, median {lasting['median']:.1f}, "
                  f"p99 {lasting['p99']:.1f}; MB {', '.join(f'{one:.0f}' for one in lasting['memory'])}", flush=True)
            subprocess.run([options.tool, "archive", "--archive", archive, "check"], check=True, stdout=subprocess.DEVNULL)
        finally:
            peer.kill()
            service.process.terminate()
            service.process.wait(60)
        if options.kills:
            subprocess.run(
                [HERE.parent / ".ci/durability", options.tool.resolve(), "test_service_kills"], check=True,
                env={**os.environ, "DURABILITY_ROUNDS": str(options.kills)})
            print(f"killed {options.kills} times: nothing that was answered is missing")
    if options.record:
        import sklearn
        record = {
            "date": datetime.date.today().isoformat(), "machine": environment.machine(), "scikit-learn": sklearn.__version__,
            "load": [load_before, most_load], "beside": options.beside, "articles": options.articles, "questions": questions,
            "changes": made, "hour": lasting, "kills": options.kills}
        RECORD.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        PAGE.write_text(page(record), encoding="utf-8")


if __name__ == "__main__":
    main()
