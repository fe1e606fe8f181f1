"""Near-duplicates and clusters over DataFrames: the groups of one process."""

import json
import random
import tempfile
import unittest

import spark_support as support
from nutgraf import InputError, OptionError
from nutgraf import spark as on_spark


def wires(count=40, seed=5):
    """Articles of which some are copies, edited, cut or taken into others; some cannot be read."""
    chance = random.Random(seed)
    words = [f"w{place}" for place in range(900)]
    texts = []
    while len(texts) < count:
        own = chance.choices(words, k=chance.randint(30, 70))
        texts.append(own)
        kind = len(texts) % 6
        if kind == 0:
            texts += [list(own), list(own)]
        elif kind == 1:
            texts.append([word if chance.random() > 0.04 else "other" for word in own])
        elif kind == 2:
            texts.append(own[: len(own) * 2 // 3])
        elif kind == 3:
            texts.append(chance.choices(words, k=40) + own + texts[chance.randrange(len(texts))])
    texts = texts[:count]
    chance.shuffle(texts)
    rows = []
    for place, text in enumerate(texts):
        sentences = [" ".join(text[start : start + 9]).capitalize() + "." for start in range(0, len(text), 9)]
        rows.append({
            "id": f"a:{place:03} %", "title": None if place % 7 == 3 else f"Story {place % 5}",
            "date": None if place % 9 == 4 else f"2024-02-{1 + place * 7 % 28:02}", "text": " ".join(sentences)})
    rows[3]["text"], rows[3]["title"] = None, None
    rows[11]["text"] = "Too short."
    return rows


class Duplicates(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        support.session()
        cls.rows = wires()

    def expected(self, rows, *arguments):
        told = support.plain(
            ["duplicates", "--format", "jsonl", "--quiet", *arguments, "--input-format", "jsonl", "-"],
            support.lines(sorted(rows, key=lambda row: row["id"]), ("id", "title", "date", "text")))
        return told.splitlines()

    def found(self, frame, **options):
        # Sail keeps nothing by itself, and would work everything out again for each step.
        with tempfile.TemporaryDirectory() as scratch:
            told = [json.loads(row["answer"]) | {"line": row["answer"]}
                    for row in on_spark.duplicates(frame, as_json=True, scratch=scratch, **options).collect()]
        bad = {one["id"]: one["problem"]["code"] for one in told if "problem" in one}
        groups = sorted((one for one in told if "problem" not in one), key=lambda one: one["cluster"])
        return [one["line"] for one in groups], bad

    def test_same_groups_for_every_cut(self):
        expected = self.expected(self.rows)
        self.assertGreater(len(expected), 6)
        self.assertIn("alsoCarries", "".join(expected))
        for partitions, block in [(1, 1000), (5, 8), (40, 20)]:
            groups, bad = self.found(support.frame(self.rows, partitions), block=block)
            self.assertEqual(groups, expected, (partitions, block))
            self.assertEqual(bad, {self.rows[3]["id"]: "noText"})

    def test_within_days(self):
        expected = self.expected(self.rows, "--within", "9", "--threshold", "0.4")
        self.assertGreater(len(expected), 2)
        for partitions, block in [(1, 1000), (5, 8)]:
            groups, _ = self.found(support.frame(self.rows, partitions), block=block, within=9, threshold=0.4)
            self.assertEqual(groups, expected, (partitions, block))

    def test_columns_and_numbers_as_ids(self):
        rows = [dict(row, id=str(1000 - place)) for place, row in enumerate(self.rows)]
        frame = support.frame(rows, 3).selectExpr("cast(id as bigint) as id", "title", "cast(date as date) as date", "text")
        told = {row["cluster"]: row for row in on_spark.duplicates(frame, block=15).collect()}
        self.assertEqual(told.pop(None)["problem"]["code"], "noText")
        # The order of numbers is another than that of their digits.
        lines = support.plain(
            ["duplicates", "--format", "jsonl", "--quiet", "--input-format", "jsonl", "-"],
            support.lines(sorted(rows, key=lambda row: int(row["id"])), ("id", "title", "date", "text")))
        expected = [json.loads(line) for line in lines.splitlines()]
        self.assertEqual(sorted(told), [one["cluster"] for one in expected])
        for one in expected:
            row = told[one["cluster"]]
            self.assertEqual(row["id"], int(one["articles"][0]["id"]))
            self.assertEqual((row["size"], row["keywords"], row["headline"]), (one["size"], one["keywords"], one["headline"]))
            self.assertIsNone(row["problem"])
            for article, own in zip(row["articles"], one["articles"]):
                self.assertEqual((article["id"], article["score"], article["source"], article["headlineChanged"]), (
                    own["id"], own["score"], own.get("source"), own.get("headlineChanged")))
                if "added" in own:
                    self.assertEqual(article["added"]["count"], own["added"]["count"])

    def test_poison(self):
        poisoned = dict(self.rows[20], text="Arsenic or arsenic was found.")
        rows = [*self.rows[:20], poisoned, *self.rows[21:]]
        body = '''
data = sys.stdin.buffer.read()
if b"arsenic" in data:
    os.kill(os.getpid(), signal.SIGSEGV)
sys.exit(true(data))
'''
        with support.fake(body) as tool:
            groups, bad = self.found(support.frame(rows, 3), block=15, tool=tool)
        self.assertEqual(bad, {poisoned["id"]: "crash", self.rows[3]["id"]: "noText"})
        self.assertEqual(groups, self.expected(rows[:20] + rows[21:]))

    def test_none_and_no_copies(self):
        self.assertEqual(self.found(support.frame(self.rows).where("id = 'none'")), ([], {}))
        self.assertEqual(self.found(support.frame(self.rows[11:13], 2), block=1), ([], {}))

    def test_refused(self):
        frame = support.frame(self.rows, 2)
        for kind, words, call in [
            (OptionError, "threshold", lambda: on_spark.duplicates(frame, threshold=0)),
            (OptionError, "within", lambda: on_spark.duplicates(frame, within=-1)),
            (OptionError, "block", lambda: on_spark.duplicates(frame, block=0)),
            (OptionError, "--min-words", lambda: on_spark.duplicates(frame, min_words=0)),
            (InputError, 'no column "date"', lambda: on_spark.duplicates(frame.drop("date"), within=7)),
            (InputError, "one id", lambda: on_spark.duplicates(frame.union(frame))),
        ]:
            with self.assertRaises(kind) as raised:
                call()
            self.assertIn(words, str(raised.exception))
            self.assertNotIn("\n", str(raised.exception))


class Clusters(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        support.session()
        cls.rows = support.articles(60, words=50)
        # Events of three articles each, beside what is like nothing.
        for place in range(36):
            words = cls.rows[place // 3 * 3]["text"] or f"Bridge number {place // 3} fell into river {place // 3}."
            cls.rows[place]["text"] = f"{words} The harbor of town {place // 3} was closed, report {place}."
            cls.rows[place]["date"] = f"2024-03-{1 + place // 3:02}"

    def expected(self, rows, *arguments, similar=()):
        """The lines of similar, cluster --graph and cluster --grouped in one process each."""
        rows = sorted(rows, key=lambda row: (row["date"] if similar else "", row["id"]))
        fields = ("id", "title", "date", "text")
        links = support.plain(
            ["similar", "--method", "tfidf", "--format", "jsonl", "--quiet", *similar, "--input-format", "jsonl", "-"],
            support.lines(rows, fields))
        groups = [json.loads(line) for line in support.plain(
            ["cluster", "--graph", "-", "--format", "jsonl", "--quiet", *arguments], links).splitlines()]
        by_id = {row["id"]: row for row in rows}
        with tempfile.NamedTemporaryFile(suffix=".bin") as model:
            support.plain(["cluster", "--save-model", model.name, "--quiet", "--input-format", "jsonl", "-"],
                          support.lines(rows, fields))
            members = [dict(by_id[id], label=group["cluster"]) for group in groups if group["size"] > 1
                       for id in group["articles"]]
            return support.plain(
                ["cluster", "--grouped", "--model", model.name, "--format", "jsonl", "--quiet", "--input-format", "jsonl", "-"],
                support.lines(members, (*fields, "label"))).splitlines()

    def found(self, frame, **options):
        told = [row["answer"] for row in on_spark.cluster(frame, as_json=True, **options).collect()]
        bad = {json.loads(line)["id"] for line in told if "problem" in json.loads(line)}
        return sorted((line for line in told if "cluster" in json.loads(line)), key=lambda line: json.loads(line)["cluster"]), bad

    def test_same_groups_for_every_cut(self):
        expected = self.expected(self.rows, "--resolution", "20")
        self.assertGreater(len(expected), 5)
        for partitions, block in [(1, 1000), (5, 25), (40, 25)]:
            groups, bad = self.found(support.frame(self.rows, partitions), resolution=20, block=block)
            self.assertEqual(groups, expected, (partitions, block))
            self.assertEqual(len(bad), sum(not row["text"] and not row["title"] for row in self.rows))

    def test_within_days_and_components(self):
        expected = self.expected(self.rows, "--method", "components", "--threshold", "0.5", similar=("--within", "2"))
        self.assertGreater(len(expected), 5)
        frame = support.frame(self.rows, 3)
        groups, _ = self.found(frame, within=2, method="components", threshold=0.5, block=20)
        self.assertEqual(groups, expected)
        rows = on_spark.cluster(frame, within=2, method="components", threshold=0.5, smallest=3, summary=1).where(
            "problem is null").collect()
        whole = {one["cluster"]: one for one in map(json.loads, expected) if one["size"] > 2}
        self.assertEqual({row["cluster"] for row in rows}, set(whole))
        for row in rows:
            one = whole[row["cluster"]]
            self.assertEqual((row["size"], row["headline"], row["labels"]), (one["size"], one["headline"], one["labels"]))
            self.assertEqual([article["id"] for article in row["articles"]], [article["id"] for article in one["articles"]])
            self.assertEqual(len(row["summary"]), min(1, len(one["summary"])))

    def test_refused(self):
        frame = support.frame(self.rows, 2)
        for kind, words, call in [
            (OptionError, "sample it", lambda: on_spark.cluster(frame, method="news")),
            (OptionError, "smallest", lambda: on_spark.cluster(frame, smallest=0)),
            (OptionError, "--starts", lambda: on_spark.cluster(frame, starts=0)),
            (OptionError, "takes no --threshold", lambda: on_spark.cluster(frame, threshold=0.3)),
            (InputError, "too few", lambda: on_spark.cluster(frame.limit(7))),
            (InputError, 'no column "date"', lambda: on_spark.cluster(frame.drop("date"), within=7)),
        ]:
            with self.assertRaises(kind) as raised:
                call()
            self.assertIn(words, str(raised.exception))
            self.assertNotIn("\n", str(raised.exception))


def tearDownModule():
    support.stop()


if __name__ == "__main__":
    unittest.main()
