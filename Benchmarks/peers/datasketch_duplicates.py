"""What `nutgraf duplicates` looks for, with datasketch: MinHash of 128 places over shingles of five words, and its LSH.

Usage: datasketch_duplicates.py IN.jsonl THRESHOLD OUT. Writes the pairs of places that it finds, a line each, every
one checked by its Jaccard index as the signatures estimate it; prints on standard error the seconds without Python's
start and the imports, by the clock and of the processor.
"""
import json
import re
import sys
import time

from datasketch import MinHash, MinHashLSH

clock, processor = time.perf_counter(), time.process_time()
threshold = float(sys.argv[2])
index = MinHashLSH(threshold=threshold, num_perm=128)
signatures = []
with open(sys.argv[1], encoding="utf-8") as lines, open(sys.argv[3], "w", encoding="utf-8") as out:
    for place, line in enumerate(lines):
        words = re.findall(r"\w+", json.loads(line)["text"].lower())
        shingles = {" ".join(words[start:start + 5]).encode() for start in range(max(1, len(words) - 4))}
        signature = MinHash(num_perm=128)
        signature.update_batch(list(shingles))
        for other in index.query(signature):
            if signature.jaccard(signatures[other]) >= threshold:
                print(other, place, file=out)
        index.insert(place, signature)
        signatures.append(signature)
print(time.perf_counter() - clock, time.process_time() - processor, file=sys.stderr)
