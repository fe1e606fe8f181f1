"""What tells Croatian, Bosnian and Serbian apart, which wordfreq counts as one language."""
import os
import sources

HERE = os.path.dirname(os.path.abspath(__file__))
LETTERS = [("lj", "љ"), ("nj", "њ"), ("dž", "џ")] + list(zip("abcčćdđefghijklmnoprsštuvzž", "абцчћдђефгхијклмнопрсштувзж"))
# Croatian endings and what stands for them in the other two.
ENDINGS = (("irati", "ovati"), ("irati", "isati"), ("iran", "ovan"), ("iran", "isan"), ("irao", "ovao"), ("irala", "ovala"))


def pairs(words):
    """(ijekavian, ekavian) pairs: words that differ by `ije` or `je` against `e` after a consonant (`vrijeme`, `vreme`)."""
    found = []
    for word in sorted(words):
        for reflex in ("ije", "je"):
            at = word.find(reflex)
            while at >= 0:
                other = word[:at] + "e" + word[at + len(reflex):]
                if len(word) > 4 and at > 0 and word[at - 1] not in "aeiou" and not word.endswith(reflex) and other in words:
                    found.append((word, other))
                at = word.find(reflex, at + 1)
    return found


def cyrillic(word):
    for latin, letter in LETTERS: word = word.replace(latin, letter)
    return word


def serbian_in_cyrillic(words):
    """The frequencies of Serbian: ijekavian words are rare in it, and so are those that the others have alone."""
    own = sources.sections(os.path.join(HERE, "serbocroatian.txt"))
    others = {w for codes, listed in own.items() if "sr" not in codes.split() for w in listed}
    ijekavian = {word for word, _ in pairs(words)}
    table = {}
    for word, frequency in words.items():
        share = 0.02 if word in others else 0.03 if word in ijekavian else 1
        table[cyrillic(word)] = table.get(cyrillic(word), 0) + frequency * share
    return table


def weights(words):
    """What a word says for Croatian, Bosnian and Serbian, 1 for a word that the others do not have."""
    table = {}
    for ijekavian, ekavian in pairs(words):
        table.setdefault(ijekavian, (1, 1, 0))
        table.setdefault(ekavian, (0, 0, 1))
    for word in [w for w, said in table.items() if said == (0, 0, 1) and "ije" in w]: del table[word]
    for word in sorted(words):
        for ending, other in ENDINGS:
            stem = word[:-len(ending)]
            if word.endswith(ending) and stem + other in words:
                table[word], table[stem + other] = (1, 0, 0), (0, 1, 1)
    for codes, listed in sources.sections(os.path.join(HERE, "serbocroatian.txt")).items():
        for word in listed: table[word] = tuple(int(code in codes.split()) for code in ("hr", "bs", "sr"))
    # A Serbian says `može da radi` where a Croatian says `može raditi`.
    table.update({"da": (0, 0.1, 0.2), "kako": (0.2, 0.1, 0), "s": (0.2, 0.1, 0), "sa": (0, 0.1, 0.1), "ko": (0, 0.7, 0.7)})
    return table
