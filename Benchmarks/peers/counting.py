"""Tokenizing and counting in memory, beside what counts words elsewhere."""
import os
import shutil

from .comparisons import Stopwatch, read
from .environment import STAGES
from .measuring import Answering, Rates, check, in_turn, run


def count(results, file, folder, repeats):
    """Against `wc -w` on the same bytes, one text after the other, in two locales; and against CountVectorizer.

    The articles are in memory before; wc reads a file that is in the page cache, and is timed as a whole process. In the
    C locale wc looks at bytes; in a UTF-8 locale, which is the default of most systems, it decodes every character.
    """
    from sklearn.feature_extraction.text import CountVectorizer

    texts = [article["text"] for article in read(file)]
    plain = folder / "plain.txt"
    plain.write_text("\n".join(texts) + "\n", encoding="utf-8")
    megabytes = plain.stat().st_size / 1e6
    default = next((os.environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(name)), "C")
    locales = {"C": "C", "C.UTF-8": default if "utf" in default.lower() else "C.UTF-8"}
    wc = shutil.which("wc")

    def words(locale):
        return run(["/usr/bin/env", f"LC_ALL={locale}", wc, "-w", plain]).rates(megabytes)

    with Answering(STAGES, "--answer", file) as stages:
        check(stages.line() == ["ready"], "the articles are read")

        def ours(work, threads, proof=None):
            clock, processor, *came_to = stages.ask(f"{work} {threads}")
            check(proof is None or came_to == proof, f"{work} comes to {proof}, not {came_to}")
            return Rates(megabytes / float(clock), megabytes / float(processor))

        for locale in locales.values():
            for threads in (1, 2):
                pairs = in_turn(2 * repeats + 1, lambda: ours("count", threads, [str(len(texts))]), lambda: words(locale))
                results.ratio(f"tokenize and count, {threads} thread{'s'[:threads - 1]}, beside wc -w in {locale}",
                              "MB/s", pairs, target=threads)

        proof = []

        def theirs():
            watch = Stopwatch()
            matrix = CountVectorizer().fit_transform(texts)
            rates = watch.rates(megabytes)
            proof[:] = [str(matrix.shape[0]), str(matrix.shape[1]), str(matrix.nnz)]
            return rates

        theirs()
        for threads in (1, 2):
            pairs = in_turn(repeats, lambda: ours("matrix", threads, proof), theirs)
            results.ratio(f"matrix of counts, {threads} thread{'s'[:threads - 1]}, beside CountVectorizer", "MB/s", pairs,
                          target=25 if threads == 2 else None)
