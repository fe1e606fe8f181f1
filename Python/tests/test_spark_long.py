"""What only Spark proper can show: processes killed in mid-job, and a stream. Runs where NUTGRAF_SPARK names a master of its own
executors, such as local-cluster[2,1,1024]; `make check-long` does."""

import json
import tarfile
import tempfile
import time
import unittest
from pathlib import Path

import spark_support as support
from nutgraf import _tool
from nutgraf import spark as on_spark

#: Kills, once, the process so many steps above the tool: 1 is the worker in Python, 3 the executor.
KILL = '''
data = sys.stdin.buffer.read()
if b'"well"' not in data and once("killed"):
    process = os.getppid()
    for _ in range(STEPS - 1):
        with open(f"/proc/{process}/stat") as stat:
            process = int(stat.read().rpartition(")")[2].split()[1])
    os.kill(process, signal.SIGKILL)
    time.sleep(5)
sys.exit(true(data))
'''


@unittest.skipUnless(support.MASTER, "NUTGRAF_SPARK names no master")
class Killed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        support.session()
        cls.rows = support.articles(30, words=40)

    def same_after(self, steps):
        expected = support.plain(["sentences", "--every-line", "--quiet", "-"], support.lines(self.rows)).splitlines()
        with support.fake(f"STEPS = {steps}\n" + KILL) as tool:
            told = on_spark.sentences(support.frame(self.rows, 4), as_json=True, tool=tool).collect()
            self.assertTrue((Path(tool).parent / "killed").exists())
        self.assertEqual(len(told), len(self.rows))
        self.assertEqual({row["id"]: row["answer"] for row in told}, {
            row["id"]: line for row, line in zip(self.rows, expected)})

    def test_worker_in_python(self):
        self.same_after(1)

    def test_executor(self):
        if "local-cluster" not in support.MASTER:
            self.skipTest("the executor is this process")
        self.same_after(3)

    def test_executor_while_a_model_is_fitted(self):
        if "local-cluster" not in support.MASTER:
            self.skipTest("the executor is this process")
        frame = support.frame(self.rows, 4)
        whole = on_spark.fit(frame)
        with support.fake("STEPS = 3\n" + KILL) as tool:
            model = on_spark.fit(frame, tool=tool)
            self.assertTrue((Path(tool).parent / "killed").exists())
        self.assertEqual(Path(model.path).read_bytes(), Path(whole.path).read_bytes())


@unittest.skipUnless(support.MASTER, "NUTGRAF_SPARK names no master")
class Artifact(unittest.TestCase):
    def test_tool_in_an_archive(self):
        spark, rows = support.session(), support.articles(8, words=40)
        with tempfile.TemporaryDirectory() as folder:
            archive = Path(folder) / "nutgraf-tool.tar.gz"
            with tarfile.open(archive, "w:gz", compresslevel=1) as tar:
                tar.add(_tool.path(), "nutgraf/bin/nutgraf")
            spark.addArtifacts(f"{archive}#tool", archive=True)
            told = on_spark.sentences(support.frame(rows, 2), as_json=True, tool="tool/nutgraf/bin/nutgraf").collect()
        self.assertEqual(len(told), len(rows))
        with self.assertRaises(on_spark.ToolError) as raised:
            on_spark.sentences(support.frame(rows, 2), tool="tool/nutgraf/bin/other")
        self.assertIn("missing on a worker", str(raised.exception))


@unittest.skipUnless(support.MASTER, "NUTGRAF_SPARK names no master")
class Stream(unittest.TestCase):
    def test_for_each_batch(self):
        spark, rows = support.session(), support.articles(12, words=40)
        with tempfile.TemporaryDirectory() as folder:
            incoming, summaries = Path(folder) / "incoming", str(Path(folder) / "summaries")
            incoming.mkdir()
            for number in range(3):
                (incoming / f"{number}.json").write_text(support.lines(rows[4 * number : 4 * number + 4]))

            def store(batch, number):
                on_spark.summarize(batch, sentences=1, as_json=True).write.mode("append").parquet(summaries)

            stream = spark.readStream.schema("id string, title string, text string").option("maxFilesPerTrigger", 1)
            query = stream.json(str(incoming)).writeStream.foreachBatch(store).option(
                "checkpointLocation", str(Path(folder) / "state")).trigger(availableNow=True).start()
            deadline = time.monotonic() + 300
            while query.isActive and time.monotonic() < deadline:
                time.sleep(0.5)
            self.assertIsNone(query.exception())
            told = {row["id"]: row["answer"] for row in spark.read.parquet(summaries).collect()}
        expected = support.plain(["summarize", "-n", "1", "--every-line", "--quiet", "-"], support.lines(rows)).splitlines()
        self.assertEqual(told, {row["id"]: line for row, line in zip(rows, expected)})
        self.assertEqual(len(json.loads(told[rows[0]["id"]])["sentences"]), 1)


def tearDownModule():
    support.stop()


if __name__ == "__main__":
    unittest.main()
