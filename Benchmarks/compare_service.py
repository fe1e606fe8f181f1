#!/usr/bin/env python3
"""Compares the service with Python's http.server and scikit-learn, both answering the same questions over HTTP.

    python3 Benchmarks/compare_service.py [--articles 100000] [--requests 10000] [--peer-requests 300] [--clients 64]
        [--tool .build/release/nutgraf]

The articles are made up: words by Zipf's law, half of an article's from one of 2,000 topics. Each question goes over the loopback
by wrk, a bounded number of times: similar articles of ids that vary and of the same 64 ids, and two words that vary and the
same 64 pairs. The peer keeps scikit-learn's TF-IDF matrix in memory and multiplies a row by it. Printed are the clients' median and
99th percentile in milliseconds, errors, and the processor time of the server for a request, which does not depend on how many
clients wait. Then articles are added one by one, and for each the time of POST and of the request after it.

Needs wrk (Debian), numpy and scikit-learn; build the tool with `make build`.
"""

import argparse
import http.client
import importlib.util
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

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
    """Has wrk ask; (median ms, 99th percentile ms, errors, processor ms of the server for a request)."""
    threads = 2
    (folder / "paths").write_text("\n".join(paths) + "\n")
    ended = [folder / f"ended{thread}" for thread in range(threads)]
    (folder / "ask.lua").write_text(
        SCRIPT % {"paths": folder / "paths", "most": requests // threads, "ended": folder / "ended"})
    before = processor_seconds(process)
    run = subprocess.Popen(
        ["wrk", "-t", str(threads), "-c", str(clients), "-d", "900", "--timeout", "60", "-s", folder / "ask.lua",
         f"http://127.0.0.1:{port}"], stdout=subprocess.PIPE, text=True)
    # Its threads have stopped, but it sleeps to the end of its time unless it is interrupted.
    while run.poll() is None and not all(path.exists() for path in ended):
        time.sleep(0.05)
    run.send_signal(signal.SIGINT)
    told, _ = run.communicate()
    for path in ended:
        path.unlink(missing_ok=True)
    count, median, last, errors = re.search(r"RESULT (\d+) ([\d.]+) ([\d.]+) (\d+)", told).groups()
    return float(median), float(last), int(errors), (processor_seconds(process) - before) * 1000 / int(count)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--peer-requests", type=int, default=300)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--tool", default=".build/release/nutgraf")
    options = parser.parse_args()
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
        log = open(folder / "log", "w")
        service = subprocess.Popen(
            [options.tool, "serve", "--archive", archive, "--listen", "127.0.0.1:0"], stderr=log)
        peer = subprocess.Popen([sys.executable, "-c", PEER, news], stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            peer_port = int(peer.stdout.readline())
            while not (found := re.search(r"127\.0\.0\.1:(\d+)", (folder / "log").read_text())):
                time.sleep(0.05)
            port = int(found[1])
            print(f"{options.articles} articles, {options.clients} clients; milliseconds")
            print(f"{'':24}{'median':>9}{'p99':>9}{'errors':>8}{'work':>8}")
            for title, paths in cases:
                for server, process, at, requests in (("nutgraf", service, port, options.requests),
                                                      ("scikit-learn", peer, peer_port, options.peer_requests)):
                    median, last, errors, work = load(process, at, paths, folder, requests, options.clients)
                    print(f"{title if server == 'nutgraf' else '  ' + server:24}{median:9.1f}{last:9.1f}{errors:8}{work:8.2f}")
            added, after = [], []
            client = http.client.HTTPConnection("127.0.0.1", port)

            def ask(method, path, body=None):
                start = time.perf_counter()
                client.request(method, path, body, {"Content-Type": "application/json"} if body else {})
                answer = client.getresponse()
                answer.read()
                return answer.status, (time.perf_counter() - start) * 1000

            before = processor_seconds(service)
            for number in range(100):
                text = " ".join(random_.choice(vocabulary[:5_000]) for _ in range(120))
                status, spent = ask("POST", "/api/articles", json.dumps({"id": f"new{number}", "title": "New", "text": text}))
                assert status == 201, status
                added.append(spent)
                status, spent = ask("GET", f"/api/articles/new{number}/similar")
                assert status == 200, status
                after.append(spent)
            work = (processor_seconds(service) - before) * 10
            print(f"100 articles added: median {sorted(added)[50]:.1f}, and of the next request {sorted(after)[50]:.1f}; "
                  f"work of both {work:.1f}")
        finally:
            service.send_signal(signal.SIGTERM)
            peer.kill()
            service.wait(60)


if __name__ == "__main__":
    main()
