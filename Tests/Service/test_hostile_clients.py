"""What clients are told that do not keep to the rules, and that they hold up nobody."""

import itertools
import json
import os
import re
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import unittest

from serving import TOOL, ServiceCase

ARTICLE = b'{"id":"x","text":"Something happened in Oslo today."}'
LENGTH = b"Content-Length: %d" % len(ARTICLE)
CHUNKED = b"Transfer-Encoding: chunked"
# A request in the body of another one, which only who reads its end wrongly would answer.
INNER = b"GET /api/search?q=police HTTP/1.1\r\nHost: localhost\r\n\r\n"


def post(body, *headers, path=b"/api/summarize", version=b"HTTP/1.1", closes=True):
    headers += (b"Host: localhost", b"Content-Type: application/json") + ((b"Connection: close",) if closes else ())
    return b"POST " + path + b" " + version + b"\r\n" + b"\r\n".join(headers) + b"\r\n\r\n" + body


def chunks(body):
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


def statuses(answer):
    return [int(status) for status in re.findall(rb"HTTP/1\.1 (\d{3}) ", answer)]


class HostileClients(ServiceCase):
    options = ["--timeout", "4"]

    def assert_serves(self, source=None):
        start = time.monotonic()
        self.assertEqual(statuses(self.get("/api/search?q=police", source)), [200])
        self.assertLess(time.monotonic() - start, 5)

    def test_a_body_whose_end_is_unclear_is_refused_with_all_behind_it(self):
        for headers, body in [
            ((LENGTH, LENGTH), ARTICLE), ((LENGTH, b"Content-Length: 5"), ARTICLE + INNER), ((b"Content-Length: 0", LENGTH), ARTICLE),
            ((LENGTH, CHUNKED), chunks(ARTICLE) + INNER), ((CHUNKED, b"content-length: 5"), chunks(ARTICLE) + INNER),
            ((b"Transfer-Encoding: gzip",), ARTICLE + INNER), ((b"Transfer-Encoding: gzip, chunked",), chunks(ARTICLE) + INNER),
            ((b"Transfer-Encoding: xchunked",), chunks(ARTICLE) + INNER), ((CHUNKED, CHUNKED), chunks(ARTICLE) + INNER),
            ((CHUNKED, b"Transfer-Encoding: identity"), chunks(ARTICLE) + INNER), ((b"Content-Length : 3",), ARTICLE + INNER),
            ((b"Content\tLength: 3",), ARTICLE + INNER), ((b"Content-Length: 5, 5",), ARTICLE), ((b"Content-Length: +5",), ARTICLE),
            ((b"Content-Length: -1",), ARTICLE), ((b"Content-Length: 0x5",), ARTICLE), ((CHUNKED,), b"-1\r\nx"), ((CHUNKED,), b"zz\r\n"),
        ]:
            with self.subTest(headers=headers):
                answer = self.send(post(body, *headers, closes=False))
                self.assertEqual(set(statuses(answer)), {400}, answer[:300])
                self.assertNotIn(b'"results"', answer)
        self.assertEqual(set(statuses(self.send(post(chunks(ARTICLE), CHUNKED, version=b"HTTP/1.0")))), {400})
        self.assertEqual(statuses(self.send(post(chunks(ARTICLE), CHUNKED))), [200])
        self.assertEqual(statuses(self.send(post(ARTICLE, LENGTH))), [200])
        self.assert_serves()

    def test_a_body_without_end_is_ended(self):
        # One that says so is answered before any of it is read.
        for length in (b"1000000000000", b"99999999999999999999999"):
            self.assertEqual(set(statuses(self.send(post(b"x", b"Content-Length: " + length, closes=False)))), {413})
        waiting = self.send(post(b"", b"Content-Length: 99999999", b"Expect: 100-continue"))
        self.assertEqual(statuses(waiting), [413])
        self.assertEqual(statuses(self.send(post(ARTICLE, LENGTH, b"Expect: 100-continue"))), [100, 200])
        client = self.connect(patience=30)
        client.sendall(post(b"", CHUNKED, closes=False))
        sent, part = 0, b"10000\r\n" + b"x" * 65_536 + b"\r\n"
        with self.assertRaises(OSError):
            while sent < 400 << 20:
                client.sendall(part)
                sent += len(part)
        self.assertLess(sent, 100 << 20)
        self.assert_serves()

    def test_odd_first_lines_are_answered(self):
        def line(text):
            return self.send(text + b"\r\nHost: localhost\r\nConnection: close\r\n\r\n")

        for text, status in [
            (b"BREW /api/search HTTP/1.1", 405), (b"PATCH / HTTP/1.1", 405), (b"G\x1bET / HTTP/1.1", 400), (b"G{T / HTTP/1.1", 400),
            (b"HEAD /api/none HTTP/1.1", 404), (b"OPTIONS * HTTP/1.1", 204), (b"CONNECT localhost:80 HTTP/1.1", 400),
            (b"GET http://localhost/api/search?q=police HTTP/1.1", 200), (b"GET HTTP://127.0.0.1:9/api/search?q=police HTTP/1.1", 200),
            (b"GET http://evil.example/api/search?q=police HTTP/1.1", 421), (b"GET http://localhost@evil.example/ HTTP/1.1", 400),
            (b"GET https://localhost/ HTTP/1.1", 400), (b"GET /api/search?q=\xff\xfe HTTP/1.1", 400), (b"GET /\xc3 HTTP/1.1", 400),
            (b"GET /api/articles/a%00b HTTP/1.1", 400), (b"GET /%zz HTTP/1.1", 400), (b"GET /../../etc/passwd HTTP/1.1", 404),
            (b"GET /api/articles/%22%27%3C%2F%3E/similar HTTP/1.1", 404), (b"GET / HTTP/3.7", 505),
        ]:
            with self.subTest(line=text):
                self.assertEqual(statuses(line(text)), [status])
        for count in (100, 200, 600, 3_000):
            with self.subTest(fields=count):
                fields = b"&".join(b"q%d=1" % number for number in range(count))
                start = time.monotonic()
                self.assertIn(b"HTTP/1.1 400 ", line(b"GET /api/search?" + fields + b" HTTP/1.1"))
                self.assertLess(time.monotonic() - start, 3)
        for headers in (b"X: " + b"x" * 200_000, b"\r\n".join(b"X%d: y" % number for number in range(3_000))):
            answer = line(b"GET / HTTP/1.1\r\n" + headers)
            self.assertTrue(answer == b"" or answer.startswith(b"HTTP/1.1 431 "), answer[:100])
        log = self.log.read_text()
        self.assertRegex(log, r"Z G%1BET / 400 ")
        self.assertTrue(all(0x20 <= ord(letter) < 0x7F for letter in log.split("\n", 1)[1].replace("\n", "")), log)
        self.assertFalse([status for status in self.statuses() if status >= "500"])

    def test_requests_in_a_row_are_answered_in_their_order(self):
        client = self.connect(patience=30)
        add = post(ARTICLE, LENGTH, path=b"/api/articles", closes=False)
        client.sendall(add * 40 + INNER * 200 + b"GET /api/articles/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        self.assertEqual(statuses(self.rest(client)), [201] + [200] * 240)

    def test_clients_that_leave_amid_a_request_leave_nothing_behind(self):
        for begun in (b"GET / HTTP/1.1\r\nHost: lo", post(b"x" * 100_000, b"Content-Length: 1000000")):
            for _ in range(250):
                client = self.connect()
                client.sendall(begun)
                client.close()
        # So long it takes to be sure of it.
        time.sleep(5)
        # One that only sends no more is told.
        half = self.connect()
        half.sendall(post(ARTICLE[:20], LENGTH))
        half.shutdown(socket.SHUT_WR)
        start = time.monotonic()
        self.assertEqual(statuses(self.rest(half)), [408])
        self.assertLess(time.monotonic() - start, 8)
        # One that has sent all is answered.
        whole = self.connect()
        whole.sendall(post(ARTICLE, LENGTH))
        whole.shutdown(socket.SHUT_WR)
        self.assertEqual(statuses(self.rest(whole)), [200])
        kept = [self.connect() for _ in range(200)]
        kept[-1].sendall(INNER)
        self.assertEqual(statuses(kept[-1].recv(100)), [200])

    def test_answers_that_nobody_takes_are_not_held_without_end(self):
        large = self.folder / "large.jsonl"
        large.write_text(json.dumps({"id": "large", "url": "http://x/" + "y" * (15 << 20), "text": "Something happened."}) + "\n")
        subprocess.run([TOOL, "archive", "--archive", self.archive, "--quiet", "add", large], check=True, capture_output=True)
        request = b"GET /api/articles/large HTTP/1.1\r\nHost: localhost\r\n\r\n"
        clients, found = [], []
        for _ in range(20):
            clients.append(self.connect(patience=60))
            clients[-1].sendall(request)
            found += statuses(clients[-1].recv(13))
        # So many have room within 256 MB.
        self.assertEqual((found.count(200), found.count(503)), (17, 3))
        self.assertEqual(self.statuses(), {"200": 17, "503": 3})
        self.assertEqual(statuses(self.get("/api/articles/none")), [404])
        for client in clients:
            client.close()
        time.sleep(1)
        self.assertGreater(len(self.get("/api/articles/large")), 15 << 20)

    def test_what_is_written_is_told_whatever_its_id(self):
        for length in (2_000, 30_000, 40_000, 1_000_000):
            body = json.dumps({"id": "x" * length, "text": "Something happened."}).encode()
            answer = self.send(post(body, b"Content-Length: %d" % len(body), path=b"/api/articles"))
            self.assertEqual(statuses(answer), [201])
            self.assertEqual(json.loads(answer.split(b"\r\n\r\n", 1)[1])[0]["id"], "x" * length)

    def test_heads_of_all_sizes_are_answered(self):
        for length in [*range(28_000, 34_000, 250), *range(60_000, 68_000, 250)]:
            answer = self.send(
                b"GET /api/search?q=police HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: " + b"x" * length + b"\r\n\r\n")
            self.assertIn(statuses(answer), ([200], [431]), length)

    def test_after_odd_requests_it_ends_at_once(self):
        # Each of them counts as under way until its end was told of.
        line = b" HTTP/1.1\r\nHost: localhost\r\n"
        for request in (
            b"GET /?" + b"a&" * 600 + line + b"\r\n", b"GET /?" + b"a&" * 150 + line + b"\r\n", b"GET /" + line + b"nonsense\r\n\r\n",
            b"GET /" + line + b"X: " + b"x" * 200_000 + b"\r\n\r\n", post(ARTICLE, LENGTH, LENGTH), post(b"zz\r\n", CHUNKED),
            post(b"", b"Content-Length: 1000000000000"),
        ):
            self.send(request)
        for begun in (b"GET / HTTP/1.1\r\nHost: lo", post(ARTICLE[:20], LENGTH)):
            client = self.connect()
            client.sendall(begun)
            client.close()
        time.sleep(5)
        start = time.monotonic()
        self.server.send_signal(signal.SIGTERM)
        self.assertEqual(self.server.wait(60), 0)
        self.assertLess(time.monotonic() - start, 10)

    @unittest.skipUnless(sys.platform == "linux", "other systems have one address of their own alone")
    def test_one_client_with_very_many_connections_leaves_room_for_others(self):
        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 4_096), most))
        kept = []
        for _ in range(2_000):
            client = socket.socket()
            client.setblocking(False)
            client.connect_ex(("127.0.0.1", self.port))
            self.addCleanup(client.close)
            kept.append(client)
        for _ in range(10):
            self.assert_serves(source="127.0.0.2")
            time.sleep(0.2)

    def test_clients_of_the_stream_that_never_read_hold_up_nobody(self):
        listeners = []
        for _ in range(70):
            client = socket.socket()
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2_048)
            client.settimeout(10)
            client.connect(("127.0.0.1", self.port))
            self.addCleanup(client.close)
            client.sendall(b"GET /api/stream HTTP/1.1\r\nHost: localhost\r\n\r\n")
            listeners.append(client)
        found = [client.recv(13) for client in listeners]
        self.assertEqual((found.count(b"HTTP/1.1 200 "), found.count(b"HTTP/1.1 503 ")), (64, 6))
        for number in range(30):
            body = json.dumps({"id": f"s{number}", "title": "t" * 100_000, "text": f"Something happened {number}."}).encode()
            answer = self.send(post(body, b"Content-Length: %d" % len(body), path=b"/api/articles"))
            self.assertEqual(statuses(answer), [201])
        self.assert_serves()
        start = time.monotonic()
        self.server.send_signal(signal.SIGTERM)
        self.assertEqual(self.server.wait(60), 0)
        self.assertLess(time.monotonic() - start, 15)


class HostilePlaces(ServiceCase):
    def add(self, archive, word):
        articles = self.folder / "articles.jsonl"
        articles.write_text("".join(json.dumps({"id": f"a{number}", "title": word, "text": f"The {word} came."}) + "\n" for number in range(3)))
        subprocess.run([TOOL, "archive", "--archive", archive, "--quiet", "add", articles], check=True, capture_output=True)

    def remove(self):
        for ending in ("", "-wal", "-shm"):
            self.archive.with_name(self.archive.name + ending).unlink(missing_ok=True)

    def test_an_archive_that_is_replaced_is_answered_from(self):
        self.assertEqual(statuses(self.get("/api/search?q=police")), [200])
        # Their files get the numbers of those that are gone, and each is in its first state.
        for word in ("otter", "badger", "ferret", "weasel", "stoat", "mink"):
            self.remove()
            for path in ("/api/articles/a1", "/", "/api/search?q=came"):
                self.assertEqual(statuses(self.get(path)), [503])
            body = b'{"id":"new","text":"Something came."}'
            refused = self.send(post(body, b"Content-Length: %d" % len(body), path=b"/api/articles"))
            self.assertEqual(statuses(refused), [503])
            self.assertFalse(self.archive.exists())
            self.add(self.archive, word)
            self.assertIn(f'"title":"{word}"'.encode(), self.get("/api/articles/a1"))
            self.assertIn(f'"title":"{word}"'.encode(), self.get("/api/search?q=came"))
            self.assertIn(word.encode(), self.get("/"))
        other = self.folder / "other.nutgraf"
        self.add(other, "heron")
        os.replace(other, self.archive)
        self.assertIn(b'"title":"heron"', self.get("/api/articles/a1"))
        added = self.send(post(ARTICLE, LENGTH, path=b"/api/articles"))
        self.assertEqual(statuses(added), [201])
        self.assertEqual(statuses(self.get("/api/articles/x")), [200])

    def test_an_archive_that_another_process_writes_to_takes_both(self):
        with sqlite3.connect(self.archive, isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            answer = self.send(post(ARTICLE, LENGTH, path=b"/api/articles"), patience=30)
            self.assertEqual(statuses(answer), [503])
            self.assertIn(b"Retry-After:", answer)
            self.assertEqual(statuses(self.get("/api/search?q=police")), [200])
            other.execute("ROLLBACK")
        other.close()
        follower = subprocess.Popen(
            [TOOL, "follow", "--archive", self.archive, "--quiet", "--format", "jsonl"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE)
        self.addCleanup(follower.stdout.close)
        for number in range(30):
            article = {"id": f"f{number}", "text": f"The ferry {number} ran to Nesodden with {number} cars."}
            follower.stdin.write(json.dumps(article).encode() + b"\n")
            follower.stdin.flush()
            body = json.dumps({"id": f"p{number}", "text": f"The mayor of Oslo said {number} words."}).encode()
            added = self.send(post(body, b"Content-Length: %d" % len(body), path=b"/api/articles"), patience=30)
            self.assertEqual(statuses(added), [201])
        follower.stdin.close()
        self.assertEqual(len(follower.stdout.readlines()), 30)
        self.assertEqual(follower.wait(30), 0)
        for kind, number in itertools.product("fp", range(30)):
            self.assertEqual(statuses(self.get(f"/api/articles/{kind}{number}")), [200])
        subprocess.run([TOOL, "archive", "--archive", self.archive, "check"], check=True, capture_output=True)

    def test_a_place_that_cannot_be_listened_at_is_told(self):
        def line(*place):
            run = subprocess.run([TOOL, "serve", "--archive", self.archive, *place], capture_output=True, text=True, timeout=60)
            self.assertEqual((run.returncode, run.stderr.count("\n")), (74, 1), run.stderr)
            return run.stderr

        (self.folder / "file").write_text("kept")
        self.assertIn("something else than a socket is there", line("--socket", self.folder / "file"))
        self.assertEqual((self.folder / "file").read_text(), "kept")
        self.assertIn("something else than a socket is there", line("--socket", self.folder))
        self.assertIn("there is no such folder", line("--socket", self.folder / "none/s"))
        self.assertIn("another process listens there", line("--listen", f"127.0.0.1:{self.port}"))
        if sys.platform == "linux":
            self.assertIn("this user may make no socket there", line("--socket", "/sys/nutgraf.socket"))


if __name__ == "__main__":
    unittest.main()
