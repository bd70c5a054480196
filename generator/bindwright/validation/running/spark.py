"""Judges segments on Apache Spark: the same pure functions, the same tally, more machines.

Spark reads the files, so any path that it reads will do. Lines come as rows in the order of their
blocks; each block becomes a tally that counts from the block's start, the tallies are sorted into
the order of the input, those that follow each other are merged where they are, and the driver
merges the few that are left. Files that are no plain lines are judged as a whole, one a task.
"""

from __future__ import annotations

import os
import pickle
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from bindwright.record import record
from bindwright.validation.inputs.kinds import Kind, kind_of_name
from bindwright.validation.inputs.sources import Input
from bindwright.validation.judging.checker import Checker
from bindwright.validation.reading.jsonl import chunks_of, validate
from bindwright.validation.running.segments import Segment, Work, feed_of, validate_file
from bindwright.validation.running.tally import NOTHING, Tally, merge, merge_all

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, Row, SparkSession


_LINES: tuple[Kind | None, ...] = ("jsonl", "batch")
_TALLIES = "file long, block long, tally binary"


def open_session() -> SparkSession:
    """The session that `spark-submit` or the environment describes; else one on this machine.

    Raises:
        ImportError: PySpark is not installed.
    """
    from pyspark.sql import SparkSession

    stated = os.environ
    if "PYSPARK_GATEWAY_PORT" not in stated:  # started by hand: the workers are like us
        stated.setdefault("PYSPARK_PYTHON", sys.executable)
        if not _CLUSTERS & stated.keys():  # a session on this machine listens to it alone
            stated.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    builder: Any = SparkSession.builder
    session: SparkSession = builder.appName("bindwright validate").getOrCreate()
    return session


_CLUSTERS = {"MASTER", "SPARK_REMOTE", "SPARK_HOME", "SPARK_CONF_DIR"}
"""Variables that say where Spark is, or where it is configured."""


def find_on_spark(session: SparkSession, url: str) -> tuple[Input, ...]:
    """The files that a URL leads to, by name: a file, a folder with all below it, or a pattern.

    Raises:
        OSError: nothing is there, or it can't be reached.
    """
    from pyspark.errors import PySparkException

    reader = session.read.format("binaryFile").option("recursiveFileLookup", "true")
    try:
        rows = reader.load(url).select("path", "length").collect()
    except PySparkException as error:
        raise OSError(0, str(error).strip().split("\n")[0]) from error
    found: list[Input] = []
    for row in sorted(rows):
        name = _called(row["path"])
        kind, compression = kind_of_name(name)
        found.append(Input(name=name, kind=kind, compression=compression, size=row["length"]))
    return tuple(one for one in found if one.kind is not None or len(found) == 1)


def validate_on_spark(session: SparkSession, work: Work, inputs: Sequence[Input]) -> Tally:
    """The tally of the files, in their order: what `local.run` gives for them."""
    files = {_called(_url(one)): (index, one) for index, one in enumerate(inputs)}
    job = _Job(work=work, files=files)
    parts: list[DataFrame] = []
    for is_lines in (True, False):
        chosen = [one for one in inputs if (_is_lines(one)) is is_lines and one.size != 0]
        if chosen:
            parts.append(_tallied(session, job, [_address(one) for one in chosen], is_lines))
    if not parts:
        return NOTHING
    whole = parts[0].unionAll(parts[1]) if len(parts) > 1 else parts[0]
    ordered = whole.orderBy("file", "block").mapInArrow(_merged, _TALLIES)
    rows: Iterable[Row] = ordered.toLocalIterator()
    found = [(row["file"], row["block"], bytes(row["tally"])) for row in rows]
    return merge_all(pickle.loads(tally) for _, _, tally in sorted(found))


def _is_lines(one: Input) -> bool:
    """Whether Spark may hand out the lines of a file.

    Packed files are unpacked by us: what is damaged in them is a finding, and no failed task.
    """
    return one.kind in _LINES and not one.compression


def _address(one: Input) -> str:
    """The file as Spark is asked for it: not as a pattern, and with the scheme that it has."""
    return _PATTERN.sub(r"\\\1", _url(one))


_PATTERN = re.compile(r"([\\*?\[\]{}])")


def _url(one: Input) -> str:
    return one.name if one.is_remote else f"file://{Path(one.name).absolute().as_posix()}"


def _called(url: str) -> str:
    """A URL in one of the spellings that Spark has for it (`file:/a`, `file:///a`)."""
    scheme, _, rest = url.partition(":")
    host, _, path = rest[2:].partition("/") if rest.startswith("//") else ("", "", rest[1:])
    return f"{scheme}://{host}/{path.lstrip('/')}"


@record
class _Job:
    """What every task is given. Picklable."""

    work: Work
    files: Mapping[str, tuple[int, Input]]

    def file(self, path: str) -> tuple[int, Input]:
        """A file by what Spark calls it: its place in the order, and what it is."""
        return self.files[_called(unquote(path))]


def _tallied(session: SparkSession, job: _Job, urls: list[str], is_lines: bool) -> DataFrame:
    """A row for each block of lines or each file, with its tally."""
    given = pickle.dumps(job)
    if is_lines:
        # Only line feeds end lines; Spark would take carriage returns away as well.
        lines = session.read.option("lineSep", "\n").text(urls)
        rows = lines.selectExpr(
            "cast(value AS binary) AS line",
            "_metadata.file_path AS path",
            "_metadata.file_block_start AS block",
        )
        return rows.mapInArrow(lambda batches: _judged_lines(given, batches), _TALLIES)
    files = session.read.format("binaryFile").load(urls)
    rows = files.selectExpr("_metadata.file_path AS path", "content")
    return rows.mapInArrow(lambda batches: _judged_files(given, batches), _TALLIES)


# On the executors


@lru_cache(maxsize=1)
def _unpacked(given: bytes) -> tuple[_Job, Checker]:
    """What a worker process keeps from one task to the next."""
    job: _Job = pickle.loads(given)
    return job, job.work.checker()


def _judged_lines(given: bytes, batches: Iterable[Any]) -> Iterator[Any]:
    """Arrow batches of lines to one of tallies; the lines of a block follow each other."""
    job, checker = _unpacked(given)
    for (path, block), rows in groupby(_rows(batches), key=lambda row: row[1:]):
        index, one = job.file(path)
        feed = feed_of(one.kind, one.name, checker, job.work)
        tally = validate(chunks_of(line for line, _, _ in rows), feed)
        yield _batch(index, block, tally)


def _rows(batches: Iterable[Any]) -> Iterator[tuple[bytes, str, int]]:
    for batch in batches:
        lines, paths, blocks = (batch.column(index).to_pylist() for index in range(3))
        yield from zip(lines, paths, blocks, strict=True)


def _judged_files(given: bytes, batches: Iterable[Any]) -> Iterator[Any]:
    job, checker = _unpacked(given)
    for batch in batches:
        for path, content in zip(batch.column(0), batch.column(1), strict=True):
            index, one = job.file(path.as_py())
            segment = Segment(input=one, kind=one.kind)
            file = BytesIO(content.as_py())
            yield _batch(index, 0, validate_file(segment, file, checker, job.work))


def _merged(batches: Iterable[Any]) -> Iterator[Any]:
    """The tallies of a partition, which are in order, as one: nothing stands between them."""
    first: tuple[int, int] | None = None
    tally = NOTHING
    for batch in batches:
        for index, block, data in zip(*(batch.column(n) for n in range(3)), strict=True):
            first = first or (index.as_py(), block.as_py())
            tally = merge(tally, pickle.loads(data.as_py()))
    if first is not None:
        yield _batch(*first, tally)


def _batch(index: int, block: int, tally: Tally) -> Any:
    import pyarrow

    return pyarrow.RecordBatch.from_pydict(
        {
            "file": pyarrow.array([index], pyarrow.int64()),
            "block": pyarrow.array([block], pyarrow.int64()),
            "tally": pyarrow.array([pickle.dumps(tally)], pyarrow.binary()),
        }
    )
