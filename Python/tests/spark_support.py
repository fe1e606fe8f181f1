"""A session for the tests of `nutgraf.spark`, articles, and tools that misbehave.

The engine is Sail where it is installed. With NUTGRAF_SPARK set to the address of a master, such as local-cluster[2,1,1024],
it is Spark.
"""

import contextlib
import json
import os
import stat
import subprocess
import sys
import tempfile
import unittest
import warnings
from pathlib import Path

from corpus import generated
from nutgraf import _tool

MASTER = os.environ.get("NUTGRAF_SPARK")
_started = {}


def session():
    """The session that all tests share; where no engine is installed the test is skipped."""
    if "session" not in _started:
        try:
            _started["session"] = _of_spark() if MASTER else _of_sail()
        except ImportError as error:
            _started["missing"] = str(error)
            _started["session"] = None
    if _started["session"] is None:
        raise unittest.SkipTest(f"no engine for nutgraf.spark is installed: {_started['missing']}")
    return _started["session"]


def _of_sail():
    import pyarrow  # noqa: F401
    from pysail.spark import SparkConnectServer
    from pyspark.sql import SparkSession

    warnings.simplefilter("ignore", ResourceWarning)
    os.environ.setdefault("RUST_LOG", "off")
    server = SparkConnectServer()
    server.start()
    _started["server"] = server
    return SparkSession.builder.remote(f"sc://localhost:{server.listening_address[1]}").getOrCreate()


def _of_spark():
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    build = SparkSession.builder.master(MASTER).config("spark.ui.enabled", "false").config("spark.log.level", "OFF").config(
        "spark.ui.showConsoleProgress", "false")
    for name in ("PYTHONPATH", "NUTGRAF_TOOL", "NUTGRAF_LIBRARY"):
        if name in os.environ:
            build = build.config(f"spark.executorEnv.{name}", os.environ[name])
    return build.config("spark.sql.shuffle.partitions", "4").config("spark.task.maxFailures", "4").getOrCreate()


def stop():
    """Ends the session, and Spark's own processes."""
    if _started.get("session") is not None:
        _started["session"].stop()
    if "server" in _started:
        _started["server"].stop()
    _started.clear()


def articles(count=60, words=120):
    """Articles of made-up words: some without title, some empty, some null."""
    made = []
    for place, text in enumerate(generated(count, words, seed=11)):
        text = text.replace("\ud800", "").replace("\0", "")
        text = ". ".join(part[:1].upper() + part[1:] for part in text.split(", ")) + ". Three ships were lost in the storm."
        made.append({
            "id": f"a{place:04}", "title": None if place % 7 == 3 else f"Story {place} of the coast",
            "date": f"2024-{1 + place // 28 % 12:02}-{1 + place % 28:02}",
            "text": None if place % 19 == 5 else "" if place % 23 == 9 else text})
    return made


def frame(rows, partitions=1, schema="id string, title string, date string, text string"):
    names = [part.split()[0] for part in schema.split(", ")]
    made = session().createDataFrame([tuple(row.get(name) for name in names) for row in rows], schema)
    return made.repartition(partitions)


def lines(rows, fields=("id", "title", "text")):
    """What one process reads."""
    return "".join(
        json.dumps({name: row[name] for name in fields if row.get(name) is not None}, ensure_ascii=False) + "\n"
        for row in rows)


def plain(arguments, data):
    """What the tool itself says to some lines."""
    done = subprocess.run([str(_tool.path()), *arguments], input=data.encode("utf-8"), capture_output=True, check=False)
    if done.returncode not in (0, 1, 65):
        raise AssertionError(done.stderr.decode())
    return done.stdout.decode("utf-8")


def has_tool():
    return _tool.path().exists()


@contextlib.contextmanager
def fake(body):
    """A tool that reads its arguments and its input as `body` says, else is the true one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "nutgraf"
        path.write_text(f"#!{sys.executable}\nTRUE = {str(_tool.path())!r}\nFOLDER = {folder!r}\n" + PRELUDE + body)
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        yield str(path)


#: A tool that does what the true one does, but for articles with these words.
PRELUDE = r'''
import os, signal, subprocess, sys, time
if sys.argv[1:] == ["--version"]:
    os.execv(TRUE, ["nutgraf", "--version"])
def true(data):
    done = subprocess.run([TRUE, *sys.argv[1:]], input=data, capture_output=True)
    sys.stdout.buffer.write(done.stdout)
    sys.stderr.buffer.write(done.stderr)
    sys.stdout.flush()
    return done.returncode
def once(name):
    """Whether this is the first process that asks."""
    try:
        os.close(os.open(os.path.join(FOLDER, name), os.O_CREAT | os.O_EXCL))
        return True
    except FileExistsError:
        return False
'''
