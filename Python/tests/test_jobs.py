"""The calls on articles."""

import concurrent.futures
import copy
import datetime
import json
import pickle
import subprocess
import unittest
from pathlib import Path

import nutgraf
from nutgraf import Article, InputError, InputTypeError, OptionError, Problem, _tool

from corpus import STORMS

try:
    import pandas
except ImportError:
    pandas = None


def from_tool(*arguments):
    """What the command line gives for the articles of STORMS."""
    lines = "\n".join(json.dumps(article) for article in STORMS)
    done = subprocess.run(
        [_tool.path(), *arguments, "--quiet", "--format", "jsonl", "--input-format", "jsonl"], input=lines.encode(),
        stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


class Results(unittest.TestCase):
    def test_one_article_and_a_list(self):
        summary = nutgraf.summarize(STORMS[0]["text"], sentences=1)
        self.assertEqual(str(summary), "A storm hit the coast of Norway on Monday.")
        self.assertEqual([one.index for one in summary], [0])
        both = nutgraf.summarize(STORMS[:2], 2)
        self.assertEqual([one.id for one in both], ["a", "b"])
        self.assertEqual([len(one) for one in both], [2, 2])
        self.assertEqual(nutgraf.summarize(Article(**STORMS[0]), 1), nutgraf.summarize(STORMS[0], 1))

    def test_keywords_and_sentences(self):
        found = nutgraf.keywords(STORMS[0], 3, explain=True)
        self.assertEqual(found.texts[0], "storm")
        self.assertTrue(found[0].reasons)
        start, end = found[0].ranges[0]
        self.assertEqual(STORMS[0]["text"][start:end], "storm")
        self.assertEqual(nutgraf.keywords(STORMS[0], 3, exclude=["storm"]).texts[0], "coast")
        self.assertEqual([str(one) for one in nutgraf.sentences("One. Two.")], ["One.", "Two."])

    def test_similar(self):
        among_each_other = nutgraf.similar(STORMS, 1, explain=True)
        self.assertEqual([one[0].id for one in among_each_other[:2]], ["b", "a"])
        self.assertIn("storm", among_each_other[0][0].terms)
        one = nutgraf.similar(STORMS[0], among=STORMS[1:], count=1)
        self.assertEqual((one[0].id, one[0].index), ("b", 0))
        self.assertEqual(len(nutgraf.similar(STORMS, within=7)[2]), 0)

    def test_clusters_and_duplicates(self):
        clusters = nutgraf.cluster(STORMS)
        self.assertEqual(clusters.numbers, [0, 0, 1])
        self.assertEqual({member.id for member in clusters[0]}, {"a", "b"})
        copied = dict(STORMS[0], id="d", text=STORMS[0]["text"] + " It ended on Friday.")
        groups = nutgraf.duplicates(STORMS + [copied], min_words=5)
        self.assertEqual(groups.numbers, [0, -1, -1, 0])
        self.assertEqual([member.source for member in groups[0]], [None, "a"])
        self.assertEqual(len(nutgraf.duplicates(STORMS, all=True)), 3)
        later = dict(copied, date="2031-01-01")
        self.assertEqual(nutgraf.duplicates(STORMS + [later], min_words=5, within=30).numbers, [-1, -1, -1, -1])
        with self.assertRaisesRegex(nutgraf.OptionError, "within"):
            nutgraf.cluster(STORMS, count=2, within=3)

    def test_together(self):
        found = nutgraf.summarize(STORMS, 2, together=True)
        self.assertEqual(len(found), 2)
        self.assertEqual({sentence.source for sentence in found[0]}, {"a", "b"})
        self.assertEqual(len(nutgraf.summarize(STORMS, 2, together=True, one_story=True)), 1)

    def test_the_same_as_the_command_line(self):
        for found, arguments in [
            (nutgraf.summarize(STORMS, 2, explain=True), ["summarize", "-n", "2", "--explain"]),
            (nutgraf.summarize(STORMS, ratio=0.5, method="lead"), ["summarize", "--ratio", "0.5", "--method", "lead"]),
            (nutgraf.keywords(STORMS, 4, diversity="much"), ["keywords", "-k", "4", "--diversity", "much"]),
            (nutgraf.sentences(STORMS), ["sentences"]),
            (nutgraf.similar(STORMS, method="tfidf", explain=True), ["similar", "--method", "tfidf", "--explain"]),
            (nutgraf.similar(STORMS, half_life=2), ["similar", "--half-life", "2"]),
            (nutgraf.cluster(STORMS), ["cluster"]), (nutgraf.cluster(STORMS, count=2), ["cluster", "--count", "2"]),
            (nutgraf.cluster(STORMS, threshold=0.2, summary=0), ["cluster", "--threshold", "0.2", "--summary", "0"]),
            (nutgraf.cluster(STORMS, within=0.5), ["cluster", "--within", "0.5"]),
            (nutgraf.duplicates(STORMS, all=True), ["duplicates", "--all"]),
            (nutgraf.duplicates(STORMS, all=True, within=1), ["duplicates", "--all", "--within", "1"]),
        ]:
            self.assertEqual([one.data for one in found], from_tool(*arguments), arguments)

    def test_printing(self):
        for result in [
            nutgraf.summarize(STORMS), nutgraf.keywords(STORMS), nutgraf.sentences(STORMS), nutgraf.similar(STORMS),
            nutgraf.cluster(STORMS), nutgraf.duplicates(STORMS), nutgraf.duplicates(STORMS, all=True),
        ]:
            for one in [result, *result]:
                self.assertTrue(repr(one))
                self.assertIn("<", one._repr_html_())
        self.assertEqual(
            repr(nutgraf.summarize(STORMS[0], 1)), "Storm hits coast\n  • A storm hit the coast of Norway on Monday.")
        self.assertIn("Tom &amp; Ann", nutgraf.summarize({"title": "Tom & Ann", "text": "One word is here."})._repr_html_())
        self.assertEqual(repr(nutgraf.duplicates(STORMS)), "(no results)")

    def test_pickles_and_copies(self):
        for one in (nutgraf.summarize(STORMS[0]), nutgraf.cluster(STORMS)[0], nutgraf.keywords(STORMS[0])):
            self.assertEqual(pickle.loads(pickle.dumps(one)), one)
            self.assertEqual(copy.deepcopy(one), one)

    def test_threads_of_python(self):
        alone = [nutgraf.keywords(article).data for article in STORMS]
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            found = list(pool.map(lambda place: nutgraf.keywords(STORMS[place % 3], threads=2).data, range(24)))
        self.assertEqual(found, alone * 8)

    def test_the_same_for_any_number_of_threads(self):
        for call in (nutgraf.summarize, nutgraf.keywords, nutgraf.similar, nutgraf.cluster):
            self.assertEqual([one.data for one in call(STORMS, threads=1)], [one.data for one in call(STORMS, threads=3)])

    @unittest.skipIf(pandas is None, "pandas is not installed")
    def test_frames(self):
        frame = pandas.DataFrame(STORMS + [{"id": None, "title": None, "text": "One more text is here."}])
        frame["date"] = pandas.to_datetime(frame["date"])
        found = nutgraf.summarize(frame, 1).to_frame()
        self.assertEqual(list(found.columns), ["id", "index", "score", "text", "source"])
        self.assertEqual(list(found["id"]), ["a", "b", "c", "3"])
        self.assertEqual(list(nutgraf.keywords(frame["text"], 1).to_frame()["id"]), ["0", "1", "2", "3"])
        self.assertEqual(list(nutgraf.cluster(STORMS).to_frame()["cluster"]), [0, 0, 1])
        self.assertEqual(list(nutgraf.duplicates(STORMS).to_frame().columns)[:2], ["group", "headline"])
        self.assertEqual(list(nutgraf.similar(STORMS, 1).to_frame()["rank"])[:2], [1, 1])
        with self.assertRaisesRegex(InputError, 'no column "text"'):
            nutgraf.summarize(frame.rename(columns={"text": "body"}))


class WrongInput(unittest.TestCase):
    def test_what_is_no_article(self):
        for given in (None, 5, b"text", [None], [5], [b"text"], Path("story.txt"), [{"text": {1, 2}}]):
            for call in (nutgraf.summarize, nutgraf.similar, nutgraf.cluster):
                with self.assertRaises(InputTypeError, msg=str(given)) as caught:
                    call(given)
                self.assertNotIn("\n", str(caught.exception))
                self.assertIsInstance(caught.exception, TypeError)

    def test_what_cannot_be_read(self):
        for given, code in [
            ([], "noArticle"), (["good text here", ""], "noText"), ("a\0b", "containsNUL"), ("a \ud800 b", "loneSurrogate"),
            ([{"title": 5}], "notAnArticle"), ([{"text": "  "}], "noText"), ([{"url": "x"}], None),
        ]:
            with self.assertRaises(InputError, msg=str(given)) as caught:
                nutgraf.keywords(given)
            if code:
                self.assertEqual(caught.exception.code, code)
            self.assertNotIn("\n", str(caught.exception))

    def test_the_place_and_the_id_are_told(self):
        with self.assertRaises(InputError) as caught:
            nutgraf.summarize([STORMS[0], {"id": "bad", "text": ""}])
        self.assertEqual((caught.exception.index, caught.exception.id), (1, "bad"))
        self.assertIn("article 1", str(caught.exception))
        again = pickle.loads(pickle.dumps(caught.exception))
        self.assertEqual((again.index, again.code, str(again)), (1, "noText", str(caught.exception)))

    def test_problems_can_be_kept(self):
        given = [STORMS[0], {"id": "bad", "text": ""}, STORMS[1], STORMS[2]]
        found = nutgraf.summarize(given, 1, on_problem="keep")
        self.assertEqual(len(found), 4)
        self.assertIsInstance(found[1], Problem)
        self.assertEqual((found[1].id, found[1].code), ("bad", "noText"))
        self.assertEqual([problem.index for problem in found.problems], [1])
        self.assertIn("article 1", repr(found))
        clusters = nutgraf.cluster(given, on_problem="keep")
        self.assertEqual(clusters.numbers, [0, -1, 0, 1])

    def test_ids_twice(self):
        for call in (nutgraf.similar, nutgraf.cluster, nutgraf.duplicates):
            with self.assertRaisesRegex(InputError, 'articles 0 and 2 have one id, "a"'):
                call([STORMS[0], STORMS[1], STORMS[0]])

    def test_one_article_where_several_are_needed(self):
        for call in (nutgraf.similar, nutgraf.cluster, nutgraf.duplicates):
            with self.assertRaises(InputError):
                call(STORMS[0])

    def test_wrong_options(self):
        for options, said in [
            ({"method": "best"}, "“best” is no value of method"), ({"sentences": 0}, "0 is no value of sentences"),
            ({"words": 5, "ratio": 0.5}, "words and ratio"), ({"ratio": 0}, "ratio 0"), ({"threads": 0}, "threads"),
            ({"one_story": True}, "oneStory"), ({"on_problem": "ignore"}, "on_problem"), ({"words": float("nan")}, "option"),
            ({"sentences": "3"}, "sentences"),
        ]:
            with self.assertRaisesRegex(OptionError, said):
                nutgraf.summarize("A storm hit the coast.", **options)
        for options in ({"method": "kmeans"}, {"count": 2, "threshold": 0.3}, {"method": "leiden", "ignore_facts": True}):
            with self.assertRaises(OptionError):
                nutgraf.cluster(STORMS, **options)
        with self.assertRaisesRegex(OptionError, "one text"):
            nutgraf.keywords(STORMS, exclude="storm")

    def test_dates_and_numbers_of_other_kinds(self):
        article = {"id": 7, "text": "A storm hit the coast.", "date": datetime.date(2024, 2, 1), "note": float("nan")}
        self.assertEqual(nutgraf.summarize(article).id, "7")

    def test_a_large_text(self):
        sentence = "The storm of the year went on and on over the coast of the land. "
        found = nutgraf.sentences(sentence * (2_000_000 // len(sentence)))
        self.assertGreater(len(found), 28_000)


if __name__ == "__main__":
    unittest.main()
