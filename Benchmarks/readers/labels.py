"""What readers said of keywords, kept without a word of the stories: the SHA-256 of a story's text, 12 digits of it, and for each term
that of its lowered letters, 8 digits, with `g` for good, `a` for acceptable, `b` for bad."""
import gzip
import hashlib
import json
import pathlib

FILE = pathlib.Path(__file__).resolve().parent / "keyword-labels.json"


def story_key(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def term_key(term):
    return hashlib.sha256(term.lower().encode()).hexdigest()[:8]


def load():
    return json.loads(FILE.read_text(encoding="utf-8"))


def labelled(paths, labels):
    """The stories with labels among the records of JSON Lines files, plain or gzipped: `title` and `text`, also of `documents`."""
    found = {}
    for path in paths:
        with (gzip.open if str(path).endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
            for record in map(json.loads, file):
                for story in record.get("documents") or [record]:
                    key = story_key(story.get("text") or "")
                    if key in labels: found[key] = {"id": key, "title": story.get("title") or "", "text": story["text"], "language": "en"}
    return [found[key] for key in sorted(found)]
