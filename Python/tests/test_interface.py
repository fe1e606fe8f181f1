"""The C interface under misuse that can be told, and under random bytes."""

import ctypes
import json
import os
import random
import subprocess
import sys
import unittest
from ctypes import byref, c_char_p, c_int64, c_size_t, c_void_p

from nutgraf import _library
from nutgraf._library import MISUSE, OK, UNKNOWN_JOB, BAD_OPTION, BAD_INPUT, Counting, Texts, Weighting, library

JOBS = [b"summarize", b"keywords", b"sentences", b"similar", b"cluster", b"duplicates"]


def said(answer):
    return _library.taken_answer(answer).decode()


def counting(**options):
    request = {
        "lowercase": 1, "ngram_min": 1, "ngram_max": 1, "binary": 0, "min_documents": 0.0, "max_documents": float("inf"),
        "stop_words": Texts(None, None, 0), "threads": 2, **options}
    return Counting(*(request[name] for name, _ in Counting._fields_))


class Misuse(unittest.TestCase):
    def test_null(self):
        answer = c_void_p()
        one = Texts.of([b"{}"])
        self.assertEqual(library.nutgraf_run(None, None, one, byref(answer)), MISUSE)
        self.assertIn("NULL", said(answer))
        self.assertEqual(library.nutgraf_run(b"summarize", None, one, None), MISUSE)
        self.assertEqual(library.nutgraf_run(b"summarize", None, Texts(None, None, 1), byref(answer)), MISUSE)
        self.assertIn("NULL", said(answer))
        self.assertEqual(library.nutgraf_count(one, None, None, byref(c_void_p()), None), MISUSE)
        self.assertEqual(library.nutgraf_count(one, byref(counting()), None, None, None), MISUSE)
        self.assertEqual(library.nutgraf_vocabulary_create(one, None, None), MISUSE)
        self.assertEqual(library.nutgraf_weigh(None, None, None), MISUSE)
        self.assertEqual(library.nutgraf_weigh(byref(Weighting(1, 1, 1)), None, None), MISUSE)
        count = c_size_t(7)
        self.assertIsNone(library.nutgraf_answer_bytes(None, byref(count)))
        self.assertEqual(count.value, 0)
        self.assertIsNone(library.nutgraf_counts_vocabulary(None))
        view = _library.CountsView(1, 2, 3)
        library.nutgraf_counts_look(None, byref(view))
        self.assertEqual((view.rows, view.columns, view.entries), (0, 0, 0))
        library.nutgraf_counts_look(None, None)
        library.nutgraf_vocabulary_look(None, None)
        for free in (library.nutgraf_answer_free, library.nutgraf_counts_free, library.nutgraf_vocabulary_free):
            free(None)

    def test_wrong_values(self):
        answer = c_void_p()
        one = Texts.of([b'{"text":"A storm."}'])
        self.assertEqual(library.nutgraf_run(b"sumarize", None, one, byref(answer)), UNKNOWN_JOB)
        self.assertIn("summarize", said(answer))
        for options in (b"[]", b"{", b"5", b'{"sentence":3}', b'{"sentences":{}}', b'{"query":[1]}', b"\xff"):
            self.assertEqual(library.nutgraf_run(b"summarize", options, one, byref(answer)), BAD_OPTION, options)
            self.assertNotIn("\n", said(answer))
        for options in (
            {"threads": 0}, {"ngram_min": 0}, {"ngram_max": 0}, {"ngram_max": 99}, {"min_documents": float("nan")},
            {"stop_words": Texts(None, None, 3)},
        ):
            status = library.nutgraf_count(one, byref(counting(**options)), None, byref(c_void_p()), byref(answer))
            self.assertEqual(status, MISUSE, options)
            said(answer)
        for terms in ([b"b", b"a"], [b"a", b"a"]):
            status = library.nutgraf_vocabulary_create(Texts.of(terms), byref(c_void_p()), byref(answer))
            self.assertEqual(status, BAD_INPUT)
            said(answer)

    def test_weighing_looks_at_every_index(self):
        answer, weights = c_void_p(), (ctypes.c_double * 2)()

        def status(offsets=(0, 2), columns=(0, 1), values=(1, 2), **numbers):
            arrays = [(c_int64 * len(offsets))(*offsets)] + [(ctypes.c_int32 * 2)(*part) for part in (columns, values)]
            idf, factors = (ctypes.c_double * 2)(1, 1), (ctypes.c_double * 3)(0, 1, 2)
            request = Weighting(
                1, 2, 2, *(ctypes.addressof(array) for array in arrays), ctypes.addressof(factors), 3,
                ctypes.addressof(idf), 2, 1)
            for name, number in numbers.items():
                setattr(request, name, number)
            found = library.nutgraf_weigh(byref(request), ctypes.addressof(weights), byref(answer))
            if found != OK:
                said(answer)
            return found

        self.assertEqual(status(), OK)
        self.assertAlmostEqual(weights[0] ** 2 + weights[1] ** 2, 1)
        for wrong in (
            {"offsets": (0, 3)}, {"offsets": (2, 0)}, {"offsets": (-1, 2)}, {"columns": (0, 2)}, {"columns": (-1, 0)},
            {"values": (1, 3)}, {"values": (-1, 1)}, {"norm": 3}, {"threads": 0}, {"rows": -1}, {"values": (1, 2), "entries": -2},
        ):
            self.assertEqual(status(**wrong), MISUSE, wrong)


class RandomBytes(unittest.TestCase):
    def mutated(self, chance):
        good = json.dumps({
            "id": "x", "title": "Storm", "date": "2024-02-01", "text": "A storm hit the coast “of” Norway, 3.5 km. U.K.!",
            "documents": [{"text": "One."}], "html": "<p>A</p>"}).encode()
        kind = chance.randrange(3)
        if kind == 0:
            return bytes(chance.randrange(256) for _ in range(chance.randrange(60)))
        changed = bytearray(good)
        for _ in range(chance.randrange(1, 6)):
            place = chance.randrange(len(changed))
            if kind == 1:
                changed[place] = chance.randrange(256)
            else:
                del changed[place:place + chance.randrange(4)]
        return bytes(changed)

    def test_jobs(self):
        chance = random.Random(11)
        for _ in range(150):
            articles = [self.mutated(chance) for _ in range(chance.randrange(4))]
            answer = c_void_p()
            job = chance.choice(JOBS)
            status = library.nutgraf_run(job, b'{"threads":2}', Texts.of(articles), byref(answer))
            found = json.loads(_library.taken_answer(answer))
            self.assertEqual(status, OK)
            for problem in found["problems"]:
                self.assertTrue(problem["what"] and problem["remedy"])
            if job in JOBS[:3]:
                self.assertEqual(len(found["results"]), len(articles))

    def test_options(self):
        chance = random.Random(12)
        for _ in range(200):
            options = bytearray(b'{"sentences":3,"method":"lead","query":"storm","nested":true,"threads":1}')
            for _ in range(chance.randrange(1, 5)):
                options[chance.randrange(len(options))] = chance.randrange(1, 256)
            answer = c_void_p()
            status = library.nutgraf_run(b"summarize", bytes(options), Texts.of([b'{"text":"A b."}']), byref(answer))
            self.assertIn(status, (OK, BAD_OPTION))
            _library.taken_answer(answer)

    def test_counting(self):
        chance = random.Random(13)
        for _ in range(200):
            texts = [
                bytes(chance.choice(b"ab Z\xc3\xa9\xce\xa3\xc4\xb0\xff\x00\xe2\x80_9\xf0\xed\xa0\x80") for _ in range(
                    chance.randrange(40)))
                for _ in range(chance.randrange(5))]
            made, answer = c_void_p(), c_void_p()
            options = counting(ngram_max=chance.randrange(1, 4), lowercase=chance.randrange(2))
            self.assertEqual(library.nutgraf_count(Texts.of(texts), byref(options), None, byref(made), byref(answer)), OK)
            view = _library.CountsView()
            library.nutgraf_counts_look(made, byref(view))
            self.assertEqual(view.rows, len(texts))
            terms = library.nutgraf_counts_vocabulary(made)
            again = c_void_p()
            library.nutgraf_count(Texts.of(texts), byref(options), terms, byref(again), byref(answer))
            second = _library.CountsView()
            library.nutgraf_counts_look(again, byref(second))
            self.assertEqual((second.rows, second.columns, second.entries), (view.rows, view.columns, view.entries))
            for handle, free in [
                (made, library.nutgraf_counts_free), (again, library.nutgraf_counts_free),
                (terms, library.nutgraf_vocabulary_free),
            ]:
                free(handle)


class Library(unittest.TestCase):
    def started(self, path):
        return subprocess.run(
            [sys.executable, "-c", "import nutgraf; nutgraf.sentences('A storm hit.')"],
            env={**os.environ, "NUTGRAF_LIBRARY": path}, stderr=subprocess.PIPE)

    def test_missing_and_wrong_libraries_are_told(self):
        for path, words in [("/nowhere/lib.so", b"is missing"), (__file__, b"cannot be opened"), ("libc.so.6", b"is missing")]:
            done = self.started(path)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(words, done.stderr)

    def test_version(self):
        import nutgraf

        self.assertEqual(library.nutgraf_version().decode(), nutgraf.__version__)


if __name__ == "__main__":
    unittest.main()
