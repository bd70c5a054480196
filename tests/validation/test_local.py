"""Segments: the same tally whatever the ranges and the number of processes."""

import gzip
import io
import json
import os
import pickle
import random
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.validation.inputs.sources import Input, find_inputs
from bindwright.validation.inputs.streams import Chunk
from bindwright.validation.reading.jsonl import Limits, Lines, chunks_of, validate
from bindwright.validation.running import segments as segments_module
from bindwright.validation.running.local import Outcome, State, run
from bindwright.validation.running.segments import (
    Segment,
    Unopened,
    Work,
    segments_of,
    sniff,
    validate_file,
)
from bindwright.validation.running.tally import Tally, merge_all

from .judging import Positive, Stated, always


def _text(count: int = 3000, seed: int = 0) -> bytes:
    chance = random.Random(seed)
    rows: list[bytes] = []
    for index in range(count):
        kind = chance.random()
        value: dict[str, Any] = {"n": 5, "text": "é" * chance.randrange(20), "id": index}
        if kind < 0.01:
            value["n"] = 0
        elif kind < 0.02:
            value["old"] = 1
        rows.append(json.dumps(value, ensure_ascii=kind < 0.5).encode())
        if kind > 0.99:
            rows[-1] = chance.choice([b"{", b"", b'{"n": 1, "n": 1}', b"\xff", b"[" * 9999, b"NaN"])
    return b"\n".join(rows) + b"\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files of every kind, of which the largest is several segments."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(segments_module, "RANGE", 20_000)
    Path("logs/deep").mkdir(parents=True)
    Path("logs/a.jsonl").write_bytes(_text())
    Path("logs/b.jsonl.gz").write_bytes(gzip.compress(_text(seed=1)))
    Path("logs/c.ndjson.gz").write_bytes(gzip.compress(_text(seed=2))[:-2000])
    Path("logs/deep/d.jsonl").write_bytes(_text(seed=3)[:-20])
    Path("logs/deep/e.json").write_bytes(b'{"n": 0}')
    Path("logs/deep/f.yaml").write_bytes(b"n: 0\n")
    Path("logs/deep/g.sse").write_bytes(b'data: {"n": 0}\n\n')
    Path("logs/empty.jsonl").write_bytes(b"")
    Path("logs/notes.txt").write_bytes(b"no records")
    return tmp_path


WORK = Work(contracts=Stated(always(Positive())), limits=Limits(most=50))


def _segments(*words: str) -> list[Segment]:
    report = Report()
    inputs = find_inputs(words, report)
    assert report.findings == []
    return [segment for one in inputs for segment in segments_of(one, one.kind)]


def _run(segments: list[Segment], jobs: int, state: State | None = None) -> Outcome:
    return run(WORK, segments, jobs, lambda _: None, state)


def test_any_number_of_processes_gives_the_same_tally(folder: Path) -> None:
    segments = _segments("logs")
    assert len(segments) > 20
    one, two, three = (_run(segments, jobs) for jobs in (1, 2, 3))
    assert one == two == three
    tally = one.tally
    assert tally.read == tally.valid + tally.invalid + tally.unreadable
    assert len(tally.found) == 50
    assert list(tally.signatures.items()) == list(three.tally.signatures.items())
    assert [one.place.file for one in tally.found] == sorted(one.place.file for one in tally.found)
    assert {cause.sentence for cause in tally.signatures} >= {"the gzip data is cut off", "old"}
    assert pickle.loads(pickle.dumps(tally)) == tally


@pytest.mark.parametrize("size", [100, 3_333, 1_000_000])
def test_ranges_change_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(segments_module, "RANGE", size)
    text = Path("logs/a.jsonl").read_bytes()[:30_000]
    Path("one.jsonl").write_bytes(text)
    tally = _run(_segments("one.jsonl"), 1).tally
    whole = _run([Segment(input=Input(name="one.jsonl"), kind="jsonl")], 1).tally
    assert tally == whole
    assert tally.read == len([line for line in text.split(b"\n") if line])
    assert (tally.lines, tally.size) == (text.count(b"\n"), len(text))


def test_a_line_longer_than_several_ranges_and_the_limit(folder: Path) -> None:
    long = b'{"n": 1, "x": "' + b"y" * 90_000 + b'"}'
    Path("long.jsonl").write_bytes(b'{"n": 1}\n' + long + b'\n{"n": 0}\n' + long)
    tally = _run(_segments("long.jsonl"), 1).tally
    assert (tally.valid, tally.invalid, tally.unreadable) == (3, 1, 0)
    small = Work(contracts=WORK.contracts, limits=Limits(max_record=50_000))
    outcomes = [run(small, _segments("long.jsonl"), jobs, lambda _: None) for jobs in (1, 2)]
    assert outcomes[0] == outcomes[1]
    tally = outcomes[0].tally
    assert (tally.valid, tally.invalid, tally.unreadable) == (1, 1, 2)
    assert [one.place.line for one in tally.found] == [2, 3, 4]


def test_a_file_that_can_not_be_opened_does_not_stop_the_others(folder: Path) -> None:
    segments = _segments("logs")
    Path("logs/b.jsonl.gz").unlink()
    Path("logs/a.jsonl").unlink()
    outcomes = [_run(segments, jobs) for jobs in (1, 2)]
    assert outcomes[0] == outcomes[1]
    assert outcomes[0].state.unopened == (
        Unopened(name="logs/a.jsonl", message="No such file or directory"),
        Unopened(name="logs/b.jsonl.gz", message="No such file or directory"),
    )
    assert outcomes[0].tally.read > 0


def test_a_run_goes_on_where_another_stopped(folder: Path) -> None:
    segments = _segments("logs")
    states: list[State] = []
    whole = run(WORK, segments, 1, states.append)
    for state in (states[0], states[5], states[-1]):
        assert _run(segments, 2, state) == whole


class _Killing(Positive):
    def accepts_all(self, values: Any) -> bool:
        os.kill(os.getpid(), signal.SIGKILL)
        return True


def test_a_process_that_is_lost_ends_the_run(folder: Path) -> None:
    work = Work(contracts=Stated(always(_Killing())), limits=Limits())
    outcome = run(work, _segments("logs"), 2, lambda _: None)
    assert outcome.lost
    assert outcome.tally.read == 0


def test_an_interruption_in_several_processes(folder: Path) -> None:
    segments = _segments("logs")

    def progress(state: State) -> None:
        if state.done == 3:
            raise KeyboardInterrupt

    outcome = run(WORK, segments, 2, progress)
    assert outcome.interrupted
    assert outcome.state.done == 3
    assert outcome.tally == _run(segments[:3], 1).tally


def test_an_interruption_within_a_segment(folder: Path) -> None:
    """What was judged of it is in the tally, and not in the state that a run goes on from."""

    class Interrupting(Positive):
        calls = 0

        def accepts_all(self, values: Any) -> bool:
            self.calls += 1
            if self.calls == 8:
                signal.raise_signal(signal.SIGINT)
            return super().accepts_all(values)

    before = signal.getsignal(signal.SIGINT)
    Path("one.jsonl").write_bytes(b'{"n": 1}\n' * 100_000)
    segment = Segment(input=Input(name="one.jsonl"), kind="jsonl")
    work = Work(contracts=Stated(always(Interrupting())), limits=Limits())
    outcome = run(work, [segment, segment], 1, lambda _: None)
    assert outcome.interrupted
    assert outcome.state == State()
    assert 0 < outcome.tally.valid < 100_000
    assert outcome.tally.valid * 9 == outcome.tally.size
    assert signal.getsignal(signal.SIGINT) is before


def test_an_interruption_while_waiting_for_input(folder: Path) -> None:
    """A read that waits for more is given up; what came before it counts."""
    from bindwright.validation.running.local import _Stop  # pyright: ignore[reportPrivateUsage]

    stop = _Stop()
    seen: list[Chunk] = []

    def stream() -> Iterator[Chunk]:
        yield b"1\n"
        stop(signal.SIGINT, None)
        yield b"2\n"

    seen += stop.watch(stream())
    assert seen == [b"1\n"]
    assert stop.signal == signal.SIGINT


# Other drivers


def test_blocks_of_lines_and_contents_give_the_same_report(folder: Path) -> None:
    """A driver that is handed lines of blocks, and whole files of other kinds, as Spark is."""
    checker = WORK.checker()
    parts: list[Tally] = []
    for one in find_inputs(["logs"], Report()):
        content = Path(one.name).read_bytes()
        if one.kind == "jsonl" and not one.compression:
            lines = content.removesuffix(b"\n").split(b"\n") if content else []
            for at in range(0, len(lines), 317):
                feed = Lines(one.name, checker, WORK.limits)
                parts.append(validate(chunks_of(lines[at : at + 317]), feed))
        else:
            segment = Segment(input=one, kind=one.kind)
            parts.append(validate_file(segment, io.BytesIO(content), checker, WORK))
    merged, local = merge_all(parts), _run(_segments("logs"), 1).tally
    assert (merged.found, merged.signatures) == (local.found, local.signatures)
    assert list(merged.signatures) == list(local.signatures)
    counts = [(one.valid, one.invalid, one.unreadable) for one in (merged, local)]
    assert counts[0] == counts[1]


# Which files


def _names(*words: str) -> tuple[list[str], list[str]]:
    report = Report()
    inputs = find_inputs(words, report)
    return [one.name for one in inputs], [f"{one.code} {one.message}" for one in report]


def test_files_are_found(folder: Path) -> None:
    everything = [
        "logs/a.jsonl", "logs/b.jsonl.gz", "logs/c.ndjson.gz", "logs/deep/d.jsonl",
        "logs/deep/e.json", "logs/deep/f.yaml", "logs/deep/g.sse", "logs/empty.jsonl",
    ]  # fmt: skip
    assert _names("logs") == (everything, [])
    assert _names("logs/*.jsonl") == (["logs/a.jsonl", "logs/empty.jsonl"], [])
    assert _names("logs/**/*.js*[ln]") == (
        ["logs/a.jsonl", "logs/deep/d.jsonl", "logs/deep/e.json", "logs/empty.jsonl"], []
    )  # fmt: skip
    assert _names("logs/notes.txt", "logs/a.jsonl", "./logs/a.jsonl", "-") == (
        ["logs/notes.txt", "logs/a.jsonl", "-"], []
    )  # fmt: skip


def test_what_is_not_there_is_said(folder: Path) -> None:
    Path("nothing").mkdir()
    names, messages = _names("missing.jsonl", "nothing", "*.jsonl", "a\0b", "logs/a.jsonl")
    assert names == ["logs/a.jsonl"]
    assert messages == [
        "input-unreadable can't be opened: No such file or directory",
        "input-missing no file in the folder has a known suffix",
        "input-missing no file matches the pattern",
        "input-unreadable can't be opened: embedded null byte",
    ]


def test_hidden_files_are_left_out(folder: Path) -> None:
    Path("logs/.cache").mkdir()
    Path("logs/.cache/x.jsonl").write_bytes(b"x")
    Path("logs/.y.jsonl").write_bytes(b"x")
    assert not any("/." in name for name in _names("logs")[0])


def test_urls_are_read_through_fsspec(folder: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.pipe("/test-local/a.jsonl", _text(200))
    memory.pipe("/test-local/b.jsonl.gz", gzip.compress(_text(50)))
    memory.pipe("/test-local/c.txt", b"")
    try:
        found = [f"memory:///test-local/{name}" for name in ("a.jsonl", "b.jsonl.gz")]
        for word in ("memory://test-local", "memory://test-local/*.jsonl*"):
            assert _names(word) == (found, [])
        names, messages = _names("memory://test-local/no.jsonl")
        assert (names, len(messages)) == ([], 1)
        remote = _run(_segments("memory://test-local/a.jsonl"), 1).tally
        Path("a.jsonl").write_bytes(_text(200))
        local = _run(_segments("a.jsonl"), 1).tally
        assert (remote.read, remote.invalid) == (local.read, local.invalid)
        assert remote.found[0].place.offset == local.found[0].place.offset
    finally:
        memory.rm("/test-local", recursive=True)


def test_an_unknown_protocol_is_said(folder: Path) -> None:
    names, messages = _names("nosuch://a/b.jsonl")
    assert names == []
    assert messages[0].startswith("input-unreadable can't be opened: Protocol not known: nosuch")


def test_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(_text(100))

    monkeypatch.setattr("sys.stdin", Stdin())
    tally = _run(_segments("-"), 2).tally
    Path("same.jsonl").write_bytes(_text(100))
    same = _run(_segments("same.jsonl"), 1).tally
    assert isinstance(tally, Tally)
    assert (tally.read, tally.lines, tally.size) == (same.read, same.lines, same.size)
    assert tally.first_file == "-"


def test_what_a_file_holds_is_looked_up(folder: Path) -> None:
    Path("x.log").write_bytes(b"data: 1\n\n")
    Path("x.gz").write_bytes(gzip.compress(b'{\n"a": 1}'))
    Path("y.gz").write_bytes(b"no gzip")
    kinds = [sniff(one) for one in find_inputs(["x.log", "x.gz", "y.gz"], Report())]
    assert kinds == ["sse", "json", "jsonl"]
