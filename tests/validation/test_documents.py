"""Whole files: JSON, YAML, HAR, and transcripts of streams."""

from typing import Any

import pytest
from bindwright.validation.faults import Judge
from bindwright.validation.inputs.streams import Broken, Chunk, TooLong
from bindwright.validation.judging.checker import Checker
from bindwright.validation.judging.dispatch import Judges
from bindwright.validation.reading.documents import validate_document
from bindwright.validation.reading.events import Transcript
from bindwright.validation.reading.jsonl import Limits, validate
from bindwright.validation.running.tally import Tally

from .judging import Positive, always, named


def _document(content: Any, kind: Any, judges: Judges | None = None, **limits: Any) -> Tally:
    checker = Checker(judges or always(Positive()))
    return validate_document("a", content, kind, checker, Limits(**limits))


def _rows(tally: Tally) -> list[tuple[int, int, int, str, str]]:
    return [
        (one.place.line, one.place.column, one.place.offset, one.pointer, one.message)
        for one in tally.found
    ]


def _counts(tally: Tally) -> tuple[int, int, int, int]:
    skipped = sum(one.count for one in tally.skipped.values())
    assert tally.read == tally.valid + tally.invalid + tally.unreadable + skipped
    return tally.valid, tally.invalid, tally.unreadable, skipped


def test_json() -> None:
    tally = _document(b'{\n  "n": 0,\n  "old": 1}\n', "json")
    assert _counts(tally) == (0, 1, 0, 0)
    assert _rows(tally) == [
        (2, 8, 9, "/n", "0 is too small"),
        (3, 3, 14, "/old", "'old' is deprecated"),
    ]
    assert _counts(_document(b'{"n": 1}', "json")) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("content", "kind", "row"),
    [
        (b'{\n"n": 1', "json", (2, 7, 8, "", "the text ends before the value does")),
        (b'{"n": 1}\n{"n": 2}', "json", (2, 1, 9, "", "text follows after the end of the value")),
        (b"a: [1\nb: 2", "yaml", None),
        (b"n: 1\nn: 2\n", "yaml", (2, 1, 5, "", "the key 'n' stands twice in one mapping")),
        (b"n: 1\n---\nn: 2\n", "yaml", (2, 1, 5, "", "the file holds several YAML documents")),
        (b"n: .nan\n", "yaml", (1, 4, 3, "", "an infinite number or NaN is no JSON number")),
        (b"a: \xff\n", "yaml", (1, 4, 3, "", "byte 0xFF at offset 3 is not UTF-8")),
        (b"[" * 10_000, "yaml", (1, 1, 0, "", "nested deeper than 250 levels")),
        (b"[" * 10_000, "json", (1, 501, 500, "", "nested deeper than 500 levels")),
        (TooLong(size=999, ended=False), "json",
         (1, 1, 0, "", "the record has 999 bytes and is larger than 67,108,864 bytes")),
        (Broken(message="cut off", cause="cut off", size=9), "yaml", (1, 1, 0, "", "cut off")),
    ],
)  # fmt: skip
def test_what_can_not_be_read(content: Any, kind: Any, row: Any) -> None:
    tally = _document(content, kind)
    assert _counts(tally) == (0, 0, 1, 0)
    assert row is None or _rows(tally) == [row]


def test_yaml() -> None:
    tally = _document(b"# one\nn: 0\nold: {a: 1}\n", "yaml")
    assert _rows(tally) == [
        (2, 4, 9, "/n", "0 is too small"),
        (3, 1, 11, "/old", "'old' is deprecated"),
    ]
    assert _counts(_document(b"n: 12\n", "yaml")) == (1, 0, 0, 0)


# Streams of events


def _stream(text: bytes, step: int = 1 << 20, **limits: Any) -> Tally:
    judges: dict[str, Judge] = {"n": Positive(), "": Positive(100)}
    pieces = [text[at : at + step] for at in range(0, len(text), step)]
    lines = b"".join(pieces).splitlines(keepends=True) if step == 1 else pieces
    return validate(lines, Transcript("a", Checker(named(judges)), Limits(**limits)))


TRANSCRIPT = (
    b'\xef\xbb\xbfevent: n\ndata: {"n": 5}\n\n'
    b": a comment\n\n"
    b'id: 7\nevent:n\ndata: {"n":\ndata:    0}\n\n'
    b'data: {"n": 99}\r\n\r\n'
    b"event: ping\ndata: anything\n\n"
    b"event: n\ndata: {\n\n"
    b"data: [DONE]\n\n"
    b'event: n\ndata: {"n": -1}'
)


@pytest.mark.parametrize("step", [1, 1 << 20])
def test_events_are_judged_by_their_names(step: int) -> None:
    tally = _stream(TRANSCRIPT, step)
    assert _counts(tally) == (1, 3, 1, 1)
    assert tally.skipped["unknown-event"].names == {"ping": 1}
    rows = _rows(tally)
    assert [row[:2] + row[3:] for row in rows] == [
        (9, 10, "/n", "0 is too small"),
        (11, 13, "/n", "99 is too small"),
        (17, 8, "", "the text ends before the value does"),
        (22, 13, "/n", "-1 is too small"),
    ]
    texts = [TRANSCRIPT[row[2] :].split(b"\n")[0] for row in rows]
    assert texts == [b"0}", b"99}\r", b"", b"-1}"]
    assert tally.lines == TRANSCRIPT.count(b"\n")
    assert tally.size == len(TRANSCRIPT)


def test_events_that_are_too_large() -> None:
    text = b"event: n\n" + b'data: {"n":\n' * 100 + b'\nevent: n\ndata: {"n": 1}\n\n'
    tally = _stream(text, max_record=300)
    assert tally.unreadable > 0
    assert tally.valid == 1
    cut = _stream(b"event: n\ndata: " + b"x" * 1000 + b'\n\nevent: n\ndata: {"n": 1}\n\n',
                  max_record=100)  # fmt: skip
    assert _counts(cut) == (1, 0, 1, 0)


def test_a_stream_that_breaks_off() -> None:
    judges: dict[str, Judge] = {"n": Positive()}
    feed = Transcript("a", Checker(named(judges)), Limits())
    chunks: list[Chunk] = [
        b'event: n\ndata: {"n": 1}\n\n',
        Broken(message="cut off", cause="cut off", size=4),
    ]
    tally = validate(chunks, feed)
    assert _counts(tally) == (1, 0, 1, 0)
