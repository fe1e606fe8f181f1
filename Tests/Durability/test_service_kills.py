"""What an archive has after the service that wrote to it was killed at a random moment, while several clients wrote and read."""

import http.client
import json
import random
import re
import signal
import subprocess
import threading
import time

from archives import ROUNDS, TOOL, ArchiveCase, lines, stories

WRITERS = 4


class ServiceKills(ArchiveCase):
    def test_nothing_that_was_answered_is_lost_by_a_kill(self):
        # More than a segment of the index, so that it is written to as well.
        (self.folder / "first.jsonl").write_text(lines(stories(600, "first")))
        self.on_archive("add", "--format", "jsonl", self.folder / "first.jsonl")
        expected = dict(self.contents())
        numbers = random.Random(22)
        answered, cut = 0, 0
        for number in range(ROUNDS):
            server, port = self.serve(listens=number % 3 == 0)
            clients = [Client(port, f"{number}-{writer}", expected) for writer in range(WRITERS)]
            reader = threading.Thread(target=read, args=(port,))
            for thread in [*clients, reader]:
                thread.start()
            time.sleep(numbers.uniform(0.03, 0.6))
            server.send_signal(signal.SIGKILL)
            server.wait()
            for thread in [*clients, reader]:
                thread.join()
            there = self.contents()
            unsure = {}
            for client in clients:
                self.assertIsNone(client.fault)
                answered += client.answered
                expected |= client.kept
                for identifier in client.gone:
                    expected.pop(identifier, None)
                if client.under_way:
                    cut += 1
                    unsure |= client.under_way
            # What nobody was told of may have come through or not, and nothing else has.
            for identifier, (before, after) in unsure.items():
                self.assertIn(there.get(identifier), (before, after), identifier)
                expected.pop(identifier, None)
                if identifier in there:
                    expected[identifier] = there[identifier]
            self.assertEqual(there.keys(), expected.keys(), f"round {number}")
            self.assertEqual(there, expected, f"round {number}")
        self.on_archive("check")
        # Some were cut off, or nothing was tested.
        self.assertGreater(answered, 5 * ROUNDS)
        self.assertGreater(cut, ROUNDS)

    def serve(self, listens):
        """A service of the archive and its port; one that tells of what comes writes stories as well."""
        log = self.folder / "log"
        with open(log, "w") as errors:
            server = subprocess.Popen(
                [TOOL, "serve", "--archive", self.archive, "--listen", "127.0.0.1:0"], stderr=errors, stdin=subprocess.DEVNULL)
        while not (found := re.search(r"127\.0\.0\.1:(\d+)", log.read_text())):
            self.assertIsNone(server.poll(), log.read_text())
            time.sleep(0.01)
        port = int(found[1])
        if listens:
            stream = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            stream.request("GET", "/api/stream")
            self.assertEqual(stream.getresponse().status, 200)
            self.addCleanup(stream.close)
        return server, port


class Client(threading.Thread):
    """Adds articles, replaces some and takes some out, until nobody answers."""

    def __init__(self, port, name, there):
        super().__init__()
        self.port, self.label = port, name
        self.kept, self.gone, self.answered, self.fault = {}, set(), 0, None
        # What was asked for and not answered: what an article was before, and what it would be.
        self.under_way = {}
        self.numbers = random.Random(name)
        # Each client has articles of its own among those that were there.
        part = int(name.split("-")[1])
        self.old = [identifier for place, identifier in enumerate(sorted(there)) if place % WRITERS == part]
        self.before = {identifier: there[identifier] for identifier in self.old}

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            for number in range(100_000):
                kind = self.numbers.choice(["add", "add", "replace", "remove"])
                if kind == "add" or not self.old:
                    identifier, after = f"new-{self.label}-{number}", f"Report {number} of {self.label} came at last."
                else:
                    identifier = self.old.pop(self.numbers.randrange(len(self.old)))
                    after = None if kind == "remove" else f"Report {identifier} was corrected in {self.label}."
                self.under_way = {identifier: (self.before.get(identifier), after)}
                if after is None:
                    connection.request("DELETE", f"/api/articles/{identifier}")
                else:
                    connection.request(
                        "POST", "/api/articles", json.dumps({"id": identifier, "text": after}),
                        {"Content-Type": "application/json"})
                answer = connection.getresponse()
                status = answer.status
                # Once its head has come it is answered, whatever becomes of the rest.
                if status not in (200, 201):
                    self.fault = f"{kind} of {identifier} was answered with {status}"
                    return
                self.under_way = {}
                self.answered += 1
                if after is None:
                    self.gone.add(identifier)
                else:
                    self.kept[identifier] = after
                answer.read()
        except (OSError, http.client.HTTPException):
            pass


def read(port):
    """Asks for what is there, so that readers hold the archive open when it is killed."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        for number in range(100_000):
            connection.request("GET", f"/api/search?q=word{number % 400}+ended")
            connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        pass
