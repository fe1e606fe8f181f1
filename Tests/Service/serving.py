"""A service of the built tool, with an archive of the sample stories in a folder of its own."""

import os
import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = os.environ.get("NUTGRAF", str(ROOT / ".build/debug/nutgraf"))
SEEDS = sorted(str(path) for path in (ROOT / "seeds").iterdir())


class ServiceCase(unittest.TestCase):
    """Serves before each test, with these options beside those that say what and where."""

    options = []

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="nutgraf-service-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.log = self.folder / "log"
        self.archive = self.folder / "news.nutgraf"
        subprocess.run([TOOL, "archive", "--archive", self.archive, "--quiet", "add", *SEEDS], check=True, capture_output=True)
        with open(self.log, "w") as log:
            self.server = subprocess.Popen(
                [TOOL, "serve", "--archive", self.archive, "--listen", "127.0.0.1:0", "--log", *self.options], stderr=log)
        self.addCleanup(self.end)
        while "End it" not in self.log.read_text():
            self.assertIsNone(self.server.poll(), self.log.read_text())
        self.url = re.search(r"http://127\.0\.0\.1:\d+", self.log.read_text())[0]
        self.port = int(self.url.rsplit(":", 1)[1])

    def end(self):
        if self.server.poll() is None:
            self.server.send_signal(signal.SIGTERM)
            self.server.wait(60)

    def statuses(self):
        """How often each status was answered, by the service's own log."""
        found = re.findall(r"Z [A-Z]+ \S+ (\d{3}) \d+ bytes", self.log.read_text())
        return {status: found.count(status) for status in set(found)}

    def connect(self, source=None, patience=10):
        """A socket to the service, from an address of this machine where one is given."""
        client = socket.create_connection(("127.0.0.1", self.port), patience, (source, 0) if source else None)
        self.addCleanup(client.close)
        return client

    def send(self, request, source=None, patience=10):
        """All that comes back until the service ends the connection; fails where it does not."""
        client = self.connect(source, patience)
        try:
            client.sendall(request)
        except OSError:
            # It may be ended before all is sent.
            pass
        return self.rest(client)

    def rest(self, client):
        answer = b""
        try:
            while part := client.recv(65_536):
                answer += part
        except TimeoutError:
            self.fail(f"nothing more came behind {answer[:200]}")
        except ConnectionError:
            pass
        return answer

    def get(self, path, source=None):
        return self.send(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode(), source)
