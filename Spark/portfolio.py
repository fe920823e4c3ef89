"""Advises the customers of any table that Spark reads, with the program `optimale` on every executor.

    spark-submit Spark/portfolio.py CUSTOMERS ADVICE --program optimale [--mapping FILE] [--base PROFILE] [-- OPTIONS]

CUSTOMERS is a table (CSV with a header, JSON Lines, Parquet or ORC) or, with --calls COLUMN, of all their calls, ADVICE the folder of a table that is written (Parquet
or CSV), one row a customer: `status` says whether it was advised or refused, the other columns are those of
`optimale portfolio`, and why a row was refused. OPTIONS go to `optimale portfolio` as they are.

Each partition is one run of the program, which reads rows on its standard input and writes advice on its standard output. A
customer's figures depend on the seed and the customer alone, so they are the same for any number of partitions, when a task
is tried again, and without Spark.
"""

import argparse
import contextlib
import csv
import datetime
import decimal
import io
import itertools
import json
import math
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile

from supervised import Program, ProgramFailed

# Columns of the program's lines that hold text; all others hold numbers.
TEXTS = {"id", "action", "plan", "reasons", "basis", "held_plan"}
# What is said of a row that gave no advice, beside its `status`; the first two are those of a run that failed.
TOLD = ["exit_code", "message", "reason", "column", "detail", "text"]
# Exit codes of a run that told of every row: 65 where it refused them all.
WHOLE = {0, 65}
# Customers of a batch.
BATCH = 1000


def cell(value):
    """A value of Spark's as JSON has it: numbers as they are, all else as text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, (int, float, str)):
        return value
    if isinstance(value, decimal.Decimal):
        return str(value)
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    return str(value)


def rowsOf(batch):
    return zip(*(column.to_pylist() for column in batch.columns))


def asObject(values, names):
    """A row as a line of JSON, without what is null."""
    row = {name: cell(value) for name, value in zip(names, values) if value is not None}
    return json.dumps(row).encode() + b"\n"


def asCells(values):
    """A row as a line of CSV; what is null is empty."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow("" if value is None else cell(value) for value in values)
    return text.getvalue().encode()


class CustomersFed:
    """Rows of customers on their way through the program: each one comes out, advised or refused."""

    def __init__(self, names):
        self.names, self.waiting = names, 0

    def options(self):
        return []

    def head(self):
        return []

    def line(self, values):
        self.waiting += 1
        return asObject(values, self.names)

    def advised(self, identity):
        self.waiting -= 1

    def check(self, refused):
        """Fails where not all have come out that went in."""
        if self.waiting != len(refused):
            raise ProgramFailed(0, f"{self.waiting - len(refused)} rows went in and did not come out")

    def identity(self, text):
        """The customer of a row that was refused, from its text."""
        try:
            identity = json.loads(text).get("id")
        except (ValueError, AttributeError):
            return None
        return None if identity is None else str(identity)


class CallsFed:
    """Rows of calls, told whose by a column: each customer comes out, advised or by a row that is refused."""

    def __init__(self, names, customer):
        self.names, self.customer, self.place = names, customer, names.index(customer)
        self.waiting = set()

    def options(self):
        return ["--calls", "--customer", self.customer]

    def head(self):
        return [asCells(self.names)]

    def line(self, values):
        if values[self.place] is not None:
            self.waiting.add(str(cell(values[self.place])).strip())
        return asCells(values)

    def advised(self, identity):
        self.waiting.discard(identity)

    def check(self, refused):
        lost = self.waiting - {""} - {row["id"] for row in refused}
        if lost:
            raise ProgramFailed(0, f"{len(lost)} customers went in and did not come out, “{min(lost)}” among them")

    def identity(self, text):
        cells = next(csv.reader([text]), [])
        return cells[self.place].strip() if self.place < len(cells) else None


class Task:
    """What a task does with its partition: picklable, so that Spark can send it to executors."""

    def __init__(self, options, names, columns):
        """`names` are the columns of the customers, `columns` those of the advice."""
        self.names, self.calls = names, options.calls
        self.program, self.isInstalled = options.program, options.installed
        self.files = {name: open(path, "rb").read() for name, path in
                      (("--base", options.base), ("--mapping", options.mapping)) if path}
        self.options, self.limit, self.keepsFailures = options.options, options.time_out, options.keep_failures
        self.columns = columns

    def fed(self):
        return CallsFed(self.names, self.calls) if self.calls else CustomersFed(self.names)

    def command(self, folder, program):
        """The program's command line, with its files written into a folder."""
        words = [program, "portfolio", "-", "--format", "csv", "--threads", "1",
                 "--rejects", os.path.join(folder, "refused"), *self.fed().options()]
        for name, content in self.files.items():
            path = os.path.join(folder, name.strip("-") + ".yaml")
            with open(path, "wb") as file:
                file.write(content)
            words += [name, path]
        return words + self.options

    def environment(self):
        """The environment of the program: the executor's, in a language that does not follow where it runs."""
        return {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}

    def place(self):
        """Where the program is on this machine."""
        if self.isInstalled:
            return self.program
        from pyspark import SparkFiles

        return runnable(SparkFiles.get(os.path.basename(self.program)))

    def __call__(self, batches):
        """Batches of advice for batches of customers; no program is started for a partition without any."""
        batches = iter(batches)
        first = next(batches, None)
        if first is None:
            return
        folder = tempfile.mkdtemp(prefix="optimale-")
        fed = self.fed()
        try:
            with Program(self.command(folder, self.place()), self.environment(), self.limit) as program:
                rows = Rows(self.columns, fed.advised)
                lines = fed.head()
                while first is not None:
                    for line in itertools.chain(lines, map(fed.line, rowsOf(first))):
                        for out in program.send(line):
                            rows.take(out)
                    lines = []
                    for out in program.ready():
                        rows.take(out)
                    yield from rows.batches()
                    # An error of whatever makes the customers comes from here, and leaves the block: the program is killed.
                    first = next(batches, None)
                for out in program.send(None):
                    rows.take(out)
                for out in program.rest(WHOLE):
                    rows.take(out)
                    yield from rows.batches(least=BATCH)
                refused = self.refused(folder, fed)
                fed.check(refused)
                rows.told(refused)
                yield from rows.batches()
        except ProgramFailed as failure:
            # Spark tries the task again unless failures are wanted as rows.
            if not self.keepsFailures:
                raise
            rows = Rows(self.columns)
            rows.told([{"status": "failed", "exit_code": str(failure.code), "message": failure.message}])
            yield from rows.batches()
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def refused(self, folder, fed):
        """The rows that the program refused, with why."""
        path = os.path.join(folder, "refused")
        if not os.path.exists(path):
            return []
        with open(path, newline="", encoding="utf-8") as file:
            return [{"status": "refused", "id": fed.identity(row["text"]),
                     **{name: row[name] for name in ("reason", "column", "detail", "text")}}
                    for row in csv.DictReader(file)]


class Rows:
    """Lines of the program as batches of a table; `advised` hears of each customer."""

    def __init__(self, columns, advised=lambda identity: None):
        self.columns, self.waiting, self.advised, self.header = columns, [], advised, None
        self.begun = b""

    def take(self, line):
        self.begun += line
        # A cell may hold ends of lines: within quotes.
        if self.begun.count(b'"') % 2 == 1:
            return
        (cells,) = csv.reader(io.StringIO(self.begun.decode("utf-8"), newline=""))
        self.begun = b""
        if self.header is None:
            self.header = cells
            return
        self.advised(cells[0])
        self.waiting.append({"status": "advised", **dict(zip(self.header, cells))})

    def told(self, rows):
        self.waiting += rows

    def batches(self, least=1):
        import pyarrow

        if len(self.waiting) < least:
            return
        values = {
            name: pyarrow.array(
                [self.value(name, row.get(name)) for row in self.waiting],
                pyarrow.string() if isText(name) else pyarrow.float64())
            for name in self.columns}
        self.waiting = []
        yield pyarrow.RecordBatch.from_pydict(values)

    @staticmethod
    def value(name, text):
        if text is None or text == "":
            return None
        return text if isText(name) else float(text)


def isText(column):
    return column in TEXTS or column in TOLD or column == "status"


def isArchive(path):
    """Whether the program comes in an archive with the libraries it needs, which Spark unpacks on every executor."""
    return path.endswith((".tar.gz", ".tgz"))


def runnable(path):
    """The program at a path, or in the folder at it that was an archive."""
    program = os.path.join(path, "optimale") if os.path.isdir(path) else path
    os.chmod(program, 0o755)
    return program


@contextlib.contextmanager
def unpacked(program):
    """The program as it runs on this machine."""
    if not isArchive(program):
        yield program
        return
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(program) as archive:
            archive.extractall(folder)
        yield runnable(folder)


def header(task, program):
    """The columns of the program's lines, asked of the program itself, which also tells whether it runs at all."""
    with tempfile.TemporaryDirectory() as folder:
        asked = subprocess.run(
            task.command(folder, program), input=b"".join(task.fed().head()) or b'{"id":"-"}\n', capture_output=True,
            env=task.environment(), timeout=task.limit)
        first = asked.stdout.split(b"\n", 1)[0].decode("utf-8")
        if not first.startswith("id,"):
            raise ProgramFailed(asked.returncode, asked.stderr.decode("utf-8", "replace").strip())
        return next(csv.reader([first]))


def advised(spark, customers, options):
    """The advice to the customers of a table, as a table that Spark works out when it is asked for."""
    nested = [field.name for field in customers.schema.fields if field.dataType.typeName() in ("struct", "array", "map")]
    if nested:
        raise ValueError(f"columns that hold more than one value: {', '.join(nested)}")
    if options.calls and options.calls not in customers.columns:
        raise ValueError(f"no column “{options.calls}” tells whose calls they are: {', '.join(customers.columns)}")
    program = options.program if options.installed else os.path.abspath(options.program)
    with unpacked(program) as own:
        columns = ["status"] + header(Task(options, customers.columns, []), own) + TOLD
    for name in ("supervised.py", "portfolio.py"):
        spark.sparkContext.addPyFile(os.path.join(os.path.dirname(os.path.abspath(__file__)), name))
    if not options.installed:
        (spark.sparkContext.addArchive if isArchive(program) else spark.sparkContext.addFile)(program)
    # A task that ends elsewhere is noticed between two batches: small ones, so that its program does not go on for long.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(BATCH))
    task = Task(options, customers.columns, columns)
    schema = ", ".join(f"`{name}` {'string' if isText(name) else 'double'}" for name in columns)
    # Names with dots in them are names of nested columns to Spark.
    plain = customers.toDF(*[f"column{place}" for place in range(len(customers.columns))])
    if options.calls:
        plain = togetherByCustomer(plain, f"column{customers.columns.index(options.calls)}", options.partitions)
    elif options.partitions:
        plain = plain.repartition(options.partitions)
    return plain.mapInArrow(task, schema)


def togetherByCustomer(calls, customer, partitions):
    """The calls with all of a customer's in one partition, in the order of the table."""
    from pyspark.sql import functions

    numbered = calls.withColumn("order", functions.monotonically_increasing_id())
    parts = numbered.repartition(partitions, customer) if partitions else numbered.repartition(customer)
    return parts.sortWithinPartitions("order").drop("order")


def parsed(arguments):
    """The options of a command line; what follows two hyphens goes to the program."""
    own, _, rest = (arguments, None, []) if "--" not in arguments else (
        arguments[:arguments.index("--")], None, arguments[arguments.index("--") + 1:])
    parser = argparse.ArgumentParser(
        prog="portfolio.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("customers", help="the table of customers, wherever Spark reads it from")
    parser.add_argument("advice", help="the folder that is written, which must not be there yet")
    parser.add_argument("--program", default="optimale", help="the program, or an archive of .ci/bundle; sent to the executors unless --installed")
    parser.add_argument("--installed", action="store_true", help="the program is on every machine, under that path")
    parser.add_argument("--base", help="the profile that columns left out come from")
    parser.add_argument("--mapping", help="which columns hold which figures, or what of a call")
    parser.add_argument("--calls", metavar="COLUMN", help="the table is one of calls, and this column tells whose")
    parser.add_argument("--read", choices=["csv", "json", "parquet", "orc"], help="by the name of the table if not given")
    parser.add_argument("--write", choices=["parquet", "csv"], default="parquet")
    parser.add_argument("--partitions", type=int, help="runs of the program; as Spark splits the table if not given")
    parser.add_argument("--time-out", type=float, default=600, metavar="SECONDS",
                        help="a run where nothing comes or goes for so long is given up (600)")
    parser.add_argument("--keep-failures", action="store_true",
                        help="a run that fails is a row with its exit code and what it said; without, the task is tried again")
    options = parser.parse_args(own)
    options.options = rest
    return options


def read(spark, options):
    kind = options.read or os.path.splitext(options.customers.rstrip("/"))[1].lstrip(".")
    kind = {"jsonl": "json"}.get(kind, kind)
    if kind == "csv":
        return spark.read.csv(options.customers, header=True, escape='"')
    return spark.read.format(kind or "parquet").load(options.customers)


def main(arguments):
    from pyspark.sql import SparkSession

    options = parsed(arguments)
    spark = SparkSession.builder.appName("optimale portfolio").getOrCreate()
    try:
        table = advised(spark, read(spark, options), options)
        writer = table.write.option("header", True).option("escape", '"') if options.write == "csv" else table.write
        writer.format(options.write).save(options.advice)
        counts = {row["status"]: row["count"] for row in
                  spark.read.format(options.write).option("header", True).load(options.advice)
                  .groupBy("status").count().collect()}
        print(", ".join(f"{count} {status}" for status, count in sorted(counts.items())), file=sys.stderr, flush=True)
        return 1 if "failed" in counts else 0
    except ProgramFailed as failure:
        print(failure, file=sys.stderr, flush=True)
        return 70
    finally:
        spark.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
