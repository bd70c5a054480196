"""Spark, in its local mode: the same report as that of this process, to the last byte."""

import gzip
import json
import os
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.validation.contracts.addresses import Addresses
from bindwright.validation.inputs.sources import Input, find_inputs
from bindwright.validation.judging.dispatch import CallContracts, Contracts, Judges, SingleContract
from bindwright.validation.reading.jsonl import Limits
from bindwright.validation.running.local import run
from bindwright.validation.running.segments import Work, segments_of
from bindwright.validation.running.spark import find_on_spark, validate_on_spark
from bindwright.validation.running.summary import Summary
from bindwright.validation.running.tally import Tally

pytestmark = pytest.mark.spark
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def session() -> Iterator[Any]:
    """Two threads, small blocks, and a task that fails is tried again."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    builder: Any = SparkSession.builder
    found = (
        builder.master("local[2,4]")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.files.maxPartitionBytes", "40000")
        .config("spark.sql.files.openCostInBytes", "1000")
        .config("spark.sql.shuffle.partitions", "3")
        .getOrCreate()
    )
    found.sparkContext.setLogLevel("OFF")
    yield found
    found.stop()


@pytest.fixture(scope="session")
def addresses() -> Addresses:
    """Those of the document of this repository."""
    return Addresses(load(str(ROOT / "schema" / "completions.yaml"), Report()))


@pytest.fixture
def contracts(addresses: Addresses) -> SingleContract:
    """Every record is an answer."""
    return SingleContract(only=addresses.type("Completion", "response", Report()))


def text(count: int, seed: int = 0, wrong: float = 0.02) -> bytes:
    """Lines of answers, some of them wrong in one way or another."""
    chance = random.Random(seed)
    rows: list[bytes] = []
    for number in range(count):
        value: dict[str, Any] = {
            "id": f"c{number}", "type": "completion", "completion": "é" * chance.randrange(40),
            "stop_reason": None, "model": chance.choice(["claude-haiku-4-5", "x"]),
        }  # fmt: skip
        if chance.random() < wrong:
            value.pop(chance.choice(list(value)))
        rows.append(json.dumps(value, ensure_ascii=chance.random() < 0.5).encode())
        if chance.random() < wrong / 2:
            broken = [b"{", b"", b'{"id": 1, "id": 1}', b"\xff", b"[" * 9999, b"NaN", b" \r", b"\0"]
            rows[-1] = chance.choice(broken)
    return b"\n".join(rows) + b"\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files of every kind and of very different sizes, one of them with a name full of signs."""
    monkeypatch.chdir(tmp_path)
    Path("logs/a b%20é#?[x]*").mkdir(parents=True)
    Path("logs/big.jsonl").write_bytes(text(6000))
    Path("logs/crlf.jsonl").write_bytes(text(500, 9).replace(b"\n", b"\r\n"))
    Path("logs/empty.jsonl").write_bytes(b"")
    Path("logs/one.json").write_bytes(b'{"id": 1}')
    Path("logs/one.yaml").write_bytes(b"id: x\ntype: chat\n")
    Path("logs/packed.jsonl.gz").write_bytes(gzip.compress(text(700, 3)))
    Path("logs/torn.jsonl.gz").write_bytes(gzip.compress(text(700, 4))[:-900])
    Path("logs/a b%20é#?[x]*/{deep}.jsonl").write_bytes(text(300, 5)[:-20])
    for number in range(20):
        Path(f"logs/small-{number:02}.ndjson").write_bytes(text(3, number, 0.5))
    return tmp_path


def here(work: Work, inputs: tuple[Input, ...]) -> Tally:
    """What this process makes of the files."""
    segments = [segment for one in inputs for segment in segments_of(one, one.kind)]
    return run(work, segments, 1, lambda _: None).tally


def printed(tally: Tally) -> tuple[str, str]:
    """All that is printed of a tally."""
    summary = Summary(tally=tally, schema={})
    return summary.text(), summary.json()


def test_report_is_the_same_to_the_last_byte(
    session: Any, folder: Path, contracts: SingleContract
) -> None:
    inputs = find_inputs(["logs"], Report())
    assert len(inputs) == 28
    for limits in (Limits(most=40), Limits(most=100_000, max_record=3000), Limits(sample=0.3)):
        work = Work(contracts=contracts, limits=limits)
        wanted, found = here(work, inputs), validate_on_spark(session, work, inputs)
        assert printed(found) == printed(wanted)
        assert found.read == found.valid + found.invalid + found.unreadable > 1000
        assert found.invalid > 20 and found.unreadable > 5


def test_batches_and_two_documents(session: Any, folder: Path, addresses: Addresses) -> None:
    calls = CallContracts(addresses=addresses)
    rows = [
        {"custom_id": str(n), "method": "POST", "url": "/v1/complete" if n % 7 else "/v1/other",
         "body": {"model": "m", "prompt": "p", "max_tokens_to_sample": n % 3}}
        for n in range(900)
    ]  # fmt: skip
    Path("batch.jsonl").write_text("".join(json.dumps(one) + "\n" for one in rows))
    (one,) = find_inputs(["batch.jsonl"], Report())
    inputs = (replace(one, kind="batch"),)
    work = Work(contracts=calls, against=calls, limits=Limits(), shape="calls")
    wanted, found = here(work, inputs), validate_on_spark(session, work, inputs)
    assert printed(found) == printed(wanted)
    assert found.read == 900 and found.invalid > 100


class Fatal(SingleContract):
    """Contracts that end the first processes that compile them."""

    def compile(self) -> Judges:
        """Dies twice, then compiles."""
        for attempt in ("first", "second"):
            try:
                Path(os.environ["MARKS"], attempt).touch(exist_ok=False)
            except FileExistsError:
                continue
            os._exit(1)
        return super().compile()


def test_killed_tasks_are_counted_once(
    session: Any, folder: Path, contracts: SingleContract, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = folder / "marks"
    marks.mkdir()
    session.sparkContext.environment["MARKS"] = str(marks)
    fatal: Contracts = Fatal(only=contracts.only)
    inputs = find_inputs(["logs/big.jsonl"], Report())
    found = validate_on_spark(session, Work(contracts=fatal, limits=Limits()), inputs)
    assert sorted(one.name for one in marks.iterdir()) == ["first", "second"]
    wanted = here(Work(contracts=contracts, limits=Limits()), inputs)
    assert printed(found) == printed(wanted)


def test_spark_finds_what_it_reads(session: Any, folder: Path, contracts: SingleContract) -> None:
    inputs = find_on_spark(session, (folder / "logs").as_uri())
    assert len(inputs) == 27  # Spark leaves empty files out
    work = Work(contracts=contracts, limits=Limits(most=10))
    found = validate_on_spark(session, work, inputs)
    wanted = here(work, find_inputs(["logs"], Report()))
    assert (found.valid, found.invalid, found.unreadable) == (
        wanted.valid, wanted.invalid, wanted.unreadable,
    )  # fmt: skip
    (one,) = find_on_spark(session, (folder / "logs" / "big.jsonl").as_uri())
    assert one.kind == "jsonl" and one.size == (folder / "logs" / "big.jsonl").stat().st_size
    with pytest.raises(OSError, match=r"(?i)nowhere|path"):
        find_on_spark(session, (folder / "nowhere").as_uri())


def test_nothing_is_nothing(session: Any, folder: Path, contracts: SingleContract) -> None:
    work = Work(contracts=contracts, limits=Limits())
    assert validate_on_spark(session, work, ()).read == 0
    assert validate_on_spark(session, work, find_inputs(["logs/empty.jsonl"], Report())).read == 0
