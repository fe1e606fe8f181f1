#!/usr/bin/env python3
"""Runs every benchmark and writes what they measured to Benchmarks/Records/DATE.json. `make bench` calls it.

The products of matrices beside numpy's, every stage of the library, and the whole tool beside its peers.
"""
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from peers import environment

environment.require_builds()
environment.enter()

BENCHMARKS = environment.BENCHMARKS


def step(title, *command):
    print(f"\n## {title}\n", flush=True)
    done = subprocess.run([str(part) for part in command])
    if done.returncode != 0:
        sys.exit(f"{title}: exit status {done.returncode}; nothing is recorded")


machine = environment.machine()
print("\n".join(f"{name}: {value}" for name, value in machine.items()))
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    stages, peers = folder / "stages.json", folder / "peers.json"
    step("Stages", environment.STAGES, "--record", stages)
    step("Peers", sys.executable, BENCHMARKS / "compare_peers.py", "--record", peers)
    step("Matrix of terms, option by option", sys.executable, BENCHMARKS / "compare_vectorizer.py")
    step("Matrices", environment.STAGES.parent / "MatrixBenchmarks")
    step("Matrices beside numpy", sys.executable, BENCHMARKS / "compare_blas.py", 11)
    machine["loadAtEnd"] = round(os.getloadavg()[0], 1)
    record = {
        "date": datetime.date.today().isoformat(), "machine": machine,
        "stages": json.loads(stages.read_text()), "peers": json.loads(peers.read_text()),
    }
path = BENCHMARKS / "Records" / f"{record['date']}.json"
path.parent.mkdir(exist_ok=True)
path.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
print(f"\nRecorded in Benchmarks/Records/{path.name}")
