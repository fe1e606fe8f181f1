"""What `nutgraf vectorize --tokenizer scikit-learn -o OUT IN` does, with scikit-learn: JSON Lines to a saved matrix.
A third argument such as 1-2 gives the lengths of n-grams.

Prints on standard error the seconds without Python's start and the imports, by the clock and of the processor.
"""
import json
import sys
import time

import scipy.sparse
from sklearn.feature_extraction.text import TfidfVectorizer

clock, processor = time.perf_counter(), time.process_time()
with open(sys.argv[1], encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
ngrams = tuple(int(length) for length in sys.argv[3].split("-")) if len(sys.argv) > 3 else (1, 1)
scipy.sparse.save_npz(sys.argv[2], TfidfVectorizer(ngram_range=ngrams).fit_transform(texts), compressed=False)
print(time.perf_counter() - clock, time.process_time() - processor, file=sys.stderr)
