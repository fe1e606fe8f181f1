"""What a service answers to requests that are made of its own description."""

import json
import os
import signal
import subprocess
import unittest
import urllib.error
import urllib.request

import jsonschema

from serving import ROOT, TOOL, ServiceCase

SCHEMATHESIS = os.environ.get("SCHEMATHESIS", "schemathesis")
# So many requests are made of each address.
EXAMPLES = os.environ.get("SERVICE_EXAMPLES", "20")


class Service(ServiceCase):
    def test_no_request_that_is_made_of_the_description_finds_a_fault(self):
        # The stream has no end, and the overview of a small archive takes its time.
        run = subprocess.run(
            [SCHEMATHESIS, "run", self.url + "/api/openapi.json", "--checks",
             "not_a_server_error,response_schema_conformance", "--phases",
             "examples,coverage,fuzzing", "--max-examples", EXAMPLES, "--exclude-path", "/api/stream", "--exclude-path", "/",
             "--generation-deterministic", "--request-timeout", "60"],
            cwd=self.log.parent, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        self.assertEqual(run.returncode, 0, run.stdout[-4000:] + run.stderr[-1000:])
        statuses = self.statuses()
        self.assertFalse([status for status in statuses if status >= "500"], statuses)
        self.assertGreater(sum(statuses.values()), 500)
        self.assertIsNone(self.server.poll())
        with urllib.request.urlopen(self.url + "/api/search?q=police") as answer:
            self.assertIn("results", json.load(answer))

    def test_the_schemas_of_the_command_line_are_schemas(self):
        for path in (ROOT / "Schemas").iterdir():
            jsonschema.Draft202012Validator.check_schema(json.loads(path.read_text()))
        # Those of one command alone refer to nothing outside, and a validator that is not ours says the same as ours.
        printed = subprocess.run([TOOL, "schema", "keywords"], check=True, capture_output=True).stdout
        run = subprocess.run(
            [TOOL, "keywords", "--explain", "--format", "jsonl", *sorted(str(path) for path in (ROOT / "seeds").iterdir() if path.is_file())],
            check=True, capture_output=True)
        validator = jsonschema.Draft202012Validator(json.loads(printed))
        lines = [json.loads(line) for line in run.stdout.splitlines()]
        self.assertGreater(len(lines), 3)
        for line in lines:
            validator.validate(line)
        with self.assertRaises(jsonschema.ValidationError):
            validator.validate(lines[0] | {"new": 1})

    def test_an_event_is_told_to_who_listens(self):
        with urllib.request.urlopen(self.url + "/api/stream", timeout=60) as stream:
            self.assertEqual(stream.headers["Content-Type"], "text/event-stream")
            article = {"id": "new", "title": "Ferry hits quay", "text": "The ferry Fram hit the quay in Oslo on Monday."}
            request = urllib.request.Request(
                self.url + "/api/articles", json.dumps(article).encode(), {"Content-Type": "application/json"})
            self.assertEqual(urllib.request.urlopen(request).status, 201)
            lines = []
            while not lines or not lines[-1].startswith("data: "):
                lines.append(stream.readline().decode().rstrip("\n"))
            self.assertEqual(json.loads(lines[-1][6:])["id"], "new")
            # It ends with the service.
            self.server.send_signal(signal.SIGTERM)
            self.assertIn(stream.read(), (b"\n", b"\n:\n\n"))
        self.assertEqual(self.server.wait(60), 0)
