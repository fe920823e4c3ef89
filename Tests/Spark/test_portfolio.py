"""The job on executors of their own gives what the program gives by itself, whatever fails on the way."""

import csv
import json
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
import unittest
from pathlib import Path

from pyspark.sql import SparkSession

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Spark"))
import portfolio  # noqa: E402

HEADER = ["id", "streams.0.calls_per_month", "streams.0.duration.mean_seconds", "held_plan"]


def customers(count, seed=1):
    """Rows of customers, one in 97 of which no program can advise."""
    chance = random.Random(seed)
    for number in range(count):
        calls = "many" if number % 97 == 0 else str(chance.randint(10, 500))
        yield f"customer {number}", calls, str(chance.randint(30, 300)), chance.choice(["equilibre", "Intense", ""])


def processes(word):
    """The numbers of the processes whose command line holds a word."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                line = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
            except OSError:
                continue
            if word in line:
                found.append(int(entry.name))
    return found


def until(condition, seconds=120):
    """Waits for a condition; fails where it does not come."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        if time.monotonic() > end:
            raise AssertionError("waited in vain")
        time.sleep(0.02)
    return found


class PortfolioJobTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.place = Path(cls.folder.name)
        cls.spark = (
            SparkSession.builder.master("local-cluster[2,1,1024]").appName("tests")
            .config("spark.ui.enabled", "false").config("spark.log.level", "ERROR").getOrCreate())
        # Under a path of its own, so that its processes are known from any others.
        cls.program = str(cls.place / "optimale")
        shutil.copy(os.environ["OPTIMALE"], cls.program)
        cls.table = cls.place / "customers.csv"
        with open(cls.table, "w", newline="") as file:
            csv.writer(file).writerows([HEADER, *customers(600)])
        subprocess.run(
            [cls.program, "portfolio", str(cls.table), "--format", "csv", "--output", str(cls.place / "advice.csv"),
             "--rejects", str(cls.place / "refused.csv")], check=True, capture_output=True)
        with open(cls.place / "advice.csv", newline="") as file:
            cls.alone = list(csv.DictReader(file))
        with open(cls.place / "refused.csv", newline="") as file:
            cls.refused = list(csv.DictReader(file))

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()
        cls.folder.cleanup()

    def options(self, *words):
        return portfolio.parsed(["customers", "advice", "--program", self.program, *words])

    def frame(self, count=600):
        return self.spark.createDataFrame(list(customers(count)), HEADER)

    def script(self, name, text):
        """A program for the job: a script that counts its runs; `$run` is the number of this one, 1 for the driver's."""
        path = self.place / name
        path.write_text(f"#!/bin/bash\nrun=1\nwhile ! mkdir '{path}'.$run 2> /dev/null; do run=$((run + 1)); done\n"
                        f"real='{self.program}'\n{text}\nexec \"$real\" \"$@\"\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    def runs(self, script):
        return len(list(self.place.glob(script.name + ".*")))

    def check(self, rows):
        """Holds the rows of a job against what the program gives by itself, to the last digit."""
        came = {row["id"]: row for row in rows if row["status"] == "advised"}
        self.assertEqual(len(came), len(self.alone))
        for told in self.alone:
            for name, text in told.items():
                value = came[told["id"]][name]
                self.assertEqual(value, portfolio.Rows.value(name, text), f"{told['id']}: {name}")
        refusals = [row for row in rows if row["status"] == "refused"]
        self.assertEqual(len(came) + len(refusals), len(rows))
        self.assertEqual(
            sorted((row["column"], row["reason"], row["detail"]) for row in refusals),
            sorted((row["column"], row["reason"], row["detail"]) for row in self.refused))

    def summary(self, *words):
        """What lines come to, but for the command that tells so."""
        done = subprocess.run([self.program, "portfolio-summary", *words, "--format", "json"], capture_output=True, check=True)
        return {name: value for name, value in json.loads(done.stdout).items() if name != "command"}

    def test_linesAreTheSameForAnyNumberOfPartitions(self):
        for partitions in (1, 2, 5):
            rows = portfolio.advised(self.spark, self.frame(), self.options("--partitions", str(partitions))).collect()
            self.check(rows)

    def test_anArchiveIsUnpackedOnEveryExecutor(self):
        archive = self.place / "program.tar.gz"
        with tarfile.open(archive, "w:gz") as file:
            file.add(self.program, "optimale")
        self.check(portfolio.advised(self.spark, self.frame(), self.options("--program", str(archive))).collect())

    def test_callsOfACustomerComeTogetherFromAnyPartition(self):
        with open(ROOT / "Profiles/Portfolio/calls-of-four-customers.csv", newline="") as file:
            header, *calls = list(csv.reader(file))
        rows = []
        for number, call in enumerate(calls):
            # Sixteen customers, each with a quarter of the calls of one of the four.
            rows.append([*call[:-1], f"{call[-1]}, office \"{number % 4}\""])
        broken = [*calls[0][:-2], calls[0][-2], "nobody's calls"]
        broken[header.index("duration")] = "long"
        rows += [broken, [*calls[0][:-1], ""]]
        table = self.place / "calls.csv"
        with open(table, "w", newline="") as file:
            csv.writer(file).writerows([header, *rows])
        done = subprocess.run(
            [self.program, "portfolio", str(table), "--calls", "--format", "csv", "--rejects", str(self.place / "bad.csv")],
            capture_output=True, check=True)
        alone = {row["id"]: row for row in csv.DictReader(done.stdout.decode().splitlines())}
        self.assertEqual(len(alone), 16)
        with open(self.place / "bad.csv", newline="") as file:
            bad = sorted((row["reason"], row["column"]) for row in csv.DictReader(file))
        for partitions in ([], ["--partitions", "3"]):
            options = self.options("--calls", "customer", *partitions)
            options.customers = str(table)
            rows = portfolio.advised(self.spark, portfolio.read(self.spark, options), options).collect()
            came = {row["id"]: row for row in rows if row["status"] == "advised"}
            self.assertEqual(came.keys(), alone.keys())
            for identity, told in alone.items():
                for name, text in told.items():
                    self.assertEqual(came[identity][name], portfolio.Rows.value(name, text), f"{identity}: {name}")
            refused = [row for row in rows if row["status"] == "refused"]
            self.assertEqual(sorted((row["reason"], row["column"] or "") for row in refused), bad)
            self.assertEqual({row["id"] for row in refused}, {"nobody's calls", None})

    def test_aCustomerWhoseCallsAreLostFailsTheRun(self):
        with open(ROOT / "Profiles/Portfolio/calls-of-four-customers.csv", newline="") as file:
            header, *calls = list(csv.reader(file))
        # The driver's run only asks for the header; the task's loses a customer.
        script = self.script("loses", "[ $run = 1 ] || { \"$real\" \"$@\" < <(grep -v C-103); exit; }")
        frame = self.spark.createDataFrame([tuple(call) for call in calls], header)
        options = self.options("--calls", "customer", "--program", str(script), "--installed", "--keep-failures")
        failed = [row for row in portfolio.advised(self.spark, frame.coalesce(1), options).collect()
                  if row["status"] == "failed"]
        self.assertTrue(failed)
        self.assertIn("“C-103”", failed[0]["message"])

    def test_noProgramIsStartedForAPartitionWithoutCustomers(self):
        script = self.script("counts", "")
        frame = self.frame().repartition(4).where("id = 'customer 5'")
        rows = portfolio.advised(self.spark, frame, self.options("--program", str(script), "--installed")).collect()
        self.assertEqual([row["id"] for row in rows], ["customer 5"])
        self.assertEqual(self.runs(script), 2)

    def test_whatARefusedRowHeldIsTold(self):
        rows = portfolio.advised(self.spark, self.frame(1), self.options()).collect()
        self.assertEqual([(row["status"], row["id"], row["column"]) for row in rows],
                         [("refused", "customer 0", "streams.0.calls_per_month")])
        self.assertIn("many", rows[0]["text"])

    def test_aFailureOfWhatMakesTheCustomersEndsTheJobAndTheProgram(self):
        script = self.script("fed", "")

        second = f"{script}.2"

        def fails(batches):
            for batch in batches:
                # More than is kept back on the way, so that the program has customers when the others fail to come.
                for _ in range(100):
                    yield batch
            while not os.path.exists(second):
                time.sleep(0.05)
            raise RuntimeError("no more customers here")

        frame = self.frame().coalesce(1).toDF("id", "a", "b", "c")
        frame = frame.mapInArrow(fails, "id string, a string, b string, c string").toDF(*HEADER)
        with self.assertRaisesRegex(Exception, "no more customers here"):
            portfolio.advised(self.spark, frame, self.options("--program", str(script), "--installed")).collect()
        until(lambda: not processes(f"{self.program} portfolio"))

    def test_aTaskWhoseProgramDiesIsTriedAgainAndGivesTheSameLines(self):
        script = self.script("dies", 'if [ "$run" -eq 2 ]; then head -n 40 | "$real" "$@"; kill -9 $$; fi')
        rows = portfolio.advised(
            self.spark, self.frame(), self.options("--program", str(script), "--installed", "--partitions", "2")).collect()
        self.check(rows)
        self.assertEqual(self.runs(script), 4)

    def test_anExecutorThatIsKilledIsReplacedAndGivesTheSameLines(self):
        script = self.script("slow", 'if [ "$run" -ne 1 ] && [ "$run" -le 3 ]; then "$real" "$@" | (sleep 5; cat); exit; fi')
        found = []

        def collect():
            found.extend(portfolio.advised(
                self.spark, self.frame(),
                self.options("--program", str(script), "--installed", "--partitions", "2")).collect())

        job = threading.Thread(target=collect)
        job.start()
        until(lambda: self.runs(script) >= 3)
        executors = processes(f"--app-id {self.spark.sparkContext.applicationId}")
        os.kill(next(number for number in executors if number != os.getpid()), signal.SIGKILL)
        job.join(240)
        self.assertFalse(job.is_alive())
        self.check(found)
        self.assertGreater(self.runs(script), 3)

    def test_aProgramThatHangsIsGivenUp(self):
        script = self.script("hangs", 'if [ "$run" -ne 1 ]; then exec sleep 100000; fi')
        with self.assertRaisesRegex(Exception, "nothing came or went for 3 s"):
            portfolio.advised(
                self.spark, self.frame(10),
                self.options("--program", str(script), "--installed", "--time-out", "3", "--partitions", "1")).collect()
        self.assertEqual(processes("sleep 100000"), [])

    def test_failuresThatAreWantedAsRowsHaveExitCodeAndMessage(self):
        script = self.script("refuses", 'if [ "$run" -eq 2 ]; then echo "the disk is on fire" >&2; exit 74; fi')
        rows = portfolio.advised(
            self.spark, self.frame(50),
            self.options("--program", str(script), "--installed", "--keep-failures", "--partitions", "1")).collect()
        self.assertEqual([(row["status"], row["exit_code"], row["message"]) for row in rows],
                         [("failed", "74", "the disk is on fire")])

    def test_aWrongOptionIsToldBeforeAnythingStarts(self):
        with self.assertRaisesRegex(portfolio.ProgramFailed, "64"):
            portfolio.advised(self.spark, self.frame(1), self.options("--", "--replications", "none"))

    def test_columnsOfSeveralValuesAreRefusedByName(self):
        frame = self.spark.createDataFrame([("a", [1, 2])], ["id", "calls"])
        with self.assertRaisesRegex(ValueError, "calls"):
            portfolio.advised(self.spark, frame, self.options())

    def test_anyTableThatSparkReadsIsReadAndWritten(self):
        self.spark.read.csv(str(self.table), header=True).write.parquet(str(self.place / "customers.parquet"))
        submit = Path(sys.executable).with_name("spark-submit")
        for kind in ("parquet", "csv"):
            advice = self.place / f"advice-{kind}"
            done = subprocess.run(
                [str(submit), "--master", "local[2]", "--conf", "spark.ui.enabled=false", str(ROOT / "Spark/portfolio.py"),
                 str(self.place / "customers.parquet"), str(advice), "--program", self.program, "--write", kind],
                capture_output=True, text=True, timeout=300)
            self.assertEqual(done.returncode, 0, done.stderr[-3000:])
            # spark-submit passes on standard error as standard output.
            told = [line for line in (done.stdout + done.stderr).splitlines() if "advised" in line]
            self.assertEqual(told, [f"{len(self.alone)} advised, {len(self.refused)} refused"])
            reader = self.spark.read.option("header", True).option("escape", '"').option("inferSchema", True)
            self.check(reader.format(kind).load(str(advice)).collect())
        # What was written in parts comes to what the program's own lines come to.
        parts = sorted(str(part) for part in (self.place / "advice-csv").glob("part-*.csv"))
        own = [str(self.place / "advice.csv"), "--rejects", str(self.place / "refused.csv")]
        self.assertEqual(self.summary(*parts), self.summary(*own))


if __name__ == "__main__":
    unittest.main()
