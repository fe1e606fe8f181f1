"""What `nutgraf vectorize --tokenizer scikit-learn -o OUT IN` does, with scikit-learn: JSON Lines to a saved matrix.

Prints on standard error the seconds without Python's start and the imports.
"""
import json
import sys
import time

import scipy.sparse
from sklearn.feature_extraction.text import TfidfVectorizer

start = time.perf_counter()
with open(sys.argv[1], encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
scipy.sparse.save_npz(sys.argv[2], TfidfVectorizer().fit_transform(texts), compressed=False)
print(time.perf_counter() - start, file=sys.stderr)
