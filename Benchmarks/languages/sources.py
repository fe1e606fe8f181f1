"""The words and n-grams that the table of languages is made of, out of packages of PyPI."""
import collections, glob, gzip, importlib.util, json, os, tarfile, unicodedata, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
COUNTED = ("ar bg ca cs da de en es fa fi fil fr hi hu id is it lt lv mk ms nb nl pl pt ro ru sk sl sv tr uk ur vi").split()
LISTED = "af nn gl ga et sw sq cy so be kk ps mr ne".split()
TRIGRAMS = "af et sw sq cy so mr ne".split()


def pieces(word):
    """The pieces of a word between apostrophes, in small letters; nothing where it has other characters."""
    word = unicodedata.normalize("NFC", word.lower()).replace("ʼ", "'").replace("’", "'").replace("\u200c", "")
    parts = [p for p in word.split("'") if p]
    return parts if all(unicodedata.category(c)[0] in "LM" for p in parts for c in p) else []


def zipf(words):
    table = collections.Counter()
    for rank, word in enumerate(dict.fromkeys(words)): table[word] += 0.05 / (rank + 1.7) ** 0.95
    return table


def sections(path):
    """The lists of a file: `= name` begins one, `#` a comment."""
    table, name = {}, None
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"): continue
            if line.startswith("="): name = line[1:].strip(); table[name] = []
            else: table[name] += line.split()
    return table


def frequencies_script():
    spec = importlib.util.spec_from_file_location("frequencies", os.path.join(HERE, "../frequencies/generate.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Sources:
    def __init__(self, folder):
        self.folder = folder
        self.unpacked = frequencies_script().unpacked

    def path(self, name): return glob.glob(os.path.join(self.folder, name + "-*"))[0]

    def wordfreq(self, code):
        with zipfile.ZipFile(self.path("wordfreq")) as archive:
            name = f"wordfreq/data/large_{code}.msgpack.gz"
            if name not in archive.namelist(): name = f"wordfreq/data/small_{code}.msgpack.gz"
            buckets = self.unpacked(gzip.decompress(archive.read(name)))[1:]
        table = collections.Counter()
        for index, bucket in enumerate(buckets[:651]):
            for word in sorted(bucket):
                for piece in pieces(word): table[piece] += 10 ** (-index / 100)
        return table

    def basque(self):
        with zipfile.ZipFile(self.path("pyspellchecker")) as archive:
            counts = json.loads(gzip.decompress(archive.read("spellchecker/resources/eu.json.gz")))
        table, total = collections.Counter(), sum(counts.values())
        for word, count in counts.items():
            for piece in pieces(word): table[piece] += count / total
        return table

    def trigrams(self, code):
        """Counts of one to three characters, in small letters, a space for what is beside a word."""
        table = collections.Counter()
        with tarfile.open(self.path("langdetect")) as archive:
            name = [n for n in archive.getnames() if n.endswith("/profiles/" + code)]
            counts = json.load(archive.extractfile(name[0]))["freq"] if name else {}
        for gram, count in counts.items():
            gram = gram.lower()
            if all(c == " " or unicodedata.category(c)[0] in "LM" for c in gram): table[gram] += count
        return table

    def forms(self, code):
        """The word forms that simplemma knows."""
        from simplemma.strategies.dictionaries.dictionary_factory import _load_dictionary_from_disk
        words = set()
        for pair in _load_dictionary_from_disk(code).items():
            for word in pair:
                if isinstance(word, bytes): word = word.decode()
                if 1 < len(word) < 20 and word == word.lower(): words.update(pieces(word))
        return sorted(words)
