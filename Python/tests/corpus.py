"""Texts that the tests make."""

import random

STORMS = [
    {"id": "a", "title": "Storm hits coast", "date": "2024-02-01", "text": (
        "A storm hit the coast of Norway on Monday. Three ships were lost. The coast guard said the search would go on. "
        "Officials in Bergen warned of floods.")},
    {"id": "b", "title": "Ships lost in storm", "date": "2024-02-02", "text": (
        "Three ships were lost in a storm off Norway. The coast guard goes on searching. Bergen expects floods on Tuesday, "
        "officials said.")},
    {"id": "c", "title": "Rate goes up", "date": "2024-05-01", "text": (
        "The central bank raised its rate by a quarter point. Economists had expected no change. Shares fell in "
        "Frankfurt.")},
]

#: Words that cut differently in one tokenizer and another.
ODD = [
    "Straße", "ΣΊΣΥΦΟΣ", "ΟΔΟΣ.", "don’t", "3.5", "naïve", "日本語", "İstanbul", "foo_bar", "Ⅷx", "ﬁne", "U.K.", "x²", "_", "__",
    "a1", "é", "ÉÉ", "\u0301x", "क्षेत्र", "\ud800", "\0", "™x",
]


def generated(count, words=200, seed=5):
    """Documents of made-up words, whose frequencies fall off as those of real ones do, among odd ones."""
    chance = random.Random(seed)
    vocabulary = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(1, 9))) for _ in range(20_000)]
    vocabulary = [word.capitalize() if chance.random() < 0.1 else word for word in vocabulary]
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]
    documents = []
    for _ in range(count):
        text = chance.choices(vocabulary, weights, k=chance.randint(0, 2 * words))
        for _ in range(len(text) // 40):
            text[chance.randrange(len(text))] = chance.choice(ODD)
        documents.append(chance.choice([" ", ", "]).join(text))
    return documents
