"""Counts which parts of speech the words of English news have, for generate.py.

usage: count.py ARTICLES.jsonl.gz… [--output english.tsv.gz]

Articles are JSON Lines with `text` or `documents` and perhaps `title`; other languages than English are passed over by
their `lang`. They are tagged by spaCy's pipeline en_core_web_sm 3.8 (MIT license, by Explosion; `pip install spacy` and a
package that holds the pipeline), whose tags of the Penn Treebank are put into the twelve classes below. What is kept are
counts: of each word by class, of classes that follow each other, and of capitals by class. No text is kept, and a word
that stands in fewer than three articles is not.
"""
import argparse, collections, gzip, json, re

CLASSES = ["noun", "name", "adjective", "verb", "gerund", "participle", "adverb", "number", "determiner", "pronoun",
           "preposition", "conjunction", "mark"]
TAGS = {
    "noun": "NN NNS FW XX ADD", "name": "NNP NNPS", "adjective": "JJ JJR JJS AFX", "verb": "VB VBD VBP VBZ MD", "gerund": "VBG",
    "participle": "VBN", "adverb": "RB RBR RBS WRB", "number": "CD LS", "determiner": "DT PDT PRP$ WP$ POS",
    "pronoun": "PRP WP WDT EX", "preposition": "IN TO RP", "conjunction": "CC UH",
}
CLASS_OF_TAG = {tag: name for name, tags in TAGS.items() for tag in tags.split()}
WORD = re.compile(r"\w")


def texts(paths):
    """The texts of English articles, cut after 12,000 characters, their paragraphs apart."""
    for path in paths:
        for line in gzip.open(path, "rt"):
            record = json.loads(line)
            if record.get("lang", "en") != "en": continue
            for article in record.get("documents") or [record]:
                whole = (article.get("title") or "") + "\n\n" + article["text"]
                yield "\n\n".join(re.sub(r"\s+", " ", p) for p in re.split(r"\n\s*\n", whole) if p.strip())[:12000]


def words(sentence):
    """(word, class) pairs of a tagged sentence as Nutgraf cuts words: contractions are one, a possessive ending is none,
    whatever parts two words but a hyphen is a mark."""
    found = []
    for index, token in enumerate(sentence):
        text = token.text
        bound = index > 0 and not sentence[index - 1].whitespace_
        if WORD.search(text):
            if bound and text.lower() in ("'s", "’s"): continue
            if bound and found and found[-1][1] != "mark" and (text[0] in "'’" or text.lower() in ("n't", "n’t", "not")):
                found[-1] = (found[-1][0] + text, found[-1][1])
                continue
            found.append((text, CLASS_OF_TAG.get(token.tag_, "noun")))
        elif not (text in "-–" and bound and not token.whitespace_) and token.tag_ != "POS":
            found.append((text, "mark"))
    return found


def term(word):
    """The word as Nutgraf's tokenizer leaves it: small letters, no full stops in an acronym; `US` is not `us`."""
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]?", word): word = word.replace(".", "")
    return word if word in ("US", "WHO", "IT") else word.lower().replace("’", "'")


def shape(word):
    if word[0].isdigit(): return "digit"
    if not word[0].isupper(): return "lower"
    return "capitals" if len(word) > 1 and word.isupper() else "capitalized"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--output", default="english.tsv.gz")
    options = parser.parse_args()
    import en_core_web_sm
    pipeline = en_core_web_sm.load(exclude=["ner", "lemmatizer", "parser", "attribute_ruler"])
    pipeline.enable_pipe("senter")
    counts = Counts()
    for document in pipeline.pipe(texts(options.articles), batch_size=32):
        counts.add([words([t for t in sentence if not t.is_space]) for sentence in document.sents])
    counts.write(options.output)


class Counts:
    def __init__(self):
        self.words = collections.defaultdict(collections.Counter)
        self.articles = collections.Counter()
        self.shapes = collections.Counter()
        self.follow = collections.Counter()

    def add(self, sentences):
        seen = set()
        for sentence in sentences:
            inner = [shape(word) for word, name in sentence[1:] if name != "mark"]
            # Where most words have capitals, as in a headline, they say nothing.
            is_headline = bool(inner) and sum(s != "lower" for s in inner) > 0.6 * len(inner)
            before, opens = ("mark", "mark"), True
            for word, name in sentence + [(".", "mark")]:
                self.follow[before + (name,)] += 1
                before = (before[1], name)
                if name == "mark":
                    opens = opens or word in '"“`'
                    continue
                if not word[0].isdigit():
                    self.words[term(word)][name] += 1
                    seen.add(term(word))
                    if not opens and not is_headline: self.shapes[name, shape(word)] += 1
                opens = False
        for word in seen: self.articles[word] += 1

    def write(self, path):
        with open(path, "wb") as file, gzip.GzipFile("", "wb", mtime=0, fileobj=file) as packed:
            def line(*fields): packed.write(("\t".join(map(str, fields)) + "\n").encode())
            for key, count in sorted(self.follow.items()): line("#follow", *key, count)
            for key, count in sorted(self.shapes.items()): line("#shape", *key, count)
            for word in sorted(self.words):
                if self.articles[word] >= 3:
                    line(word, " ".join(f"{name}:{self.words[word][name]}" for name in CLASSES if self.words[word][name]))


if __name__ == "__main__": main()
