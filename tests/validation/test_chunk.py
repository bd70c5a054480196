"""Lines: each non-blank one is valid, invalid or unreadable, with its place."""

import json
import random

import pytest
from bindwright.validation.faults import Judge
from bindwright.validation.inputs.streams import Broken, Chunk, TooLong
from bindwright.validation.judging.checker import Checker
from bindwright.validation.reading.jsonl import Limits, Lines, validate
from bindwright.validation.running.tally import Tally, merge_all
from hypothesis import given
from hypothesis import strategies as st

from .judging import Positive, always, named, tally_of


def _lines(count: int, seed: int = 1) -> list[bytes]:
    """Lines of every kind."""
    chance = random.Random(seed)
    kinds = [
        b'{"n": 5}', b'{"n":7,"text":"\xc3\xa9"}', b'{"n": 0}', b"{}", b"[]", b'{"n": 1, "n": 2}',
        b'{"n": NaN}', b"", b"  ", b"{", b'{"n": 3}\r', b'{"n": 4, "old": 1}', b'{"n":"\xff"}',
        b"\x00", b'{"n":123456789012345678901234}', b"[" * 10_000, b'{"n": 9}' * 2,
    ]  # fmt: skip
    weights = [200, 200] + [1] * (len(kinds) - 2)
    return chance.choices(kinds, weights, k=count)


def test_counts_and_places() -> None:
    tally = tally_of(b'{"n": 1}\n\n  {"n": 0}\r\n{"n": 1, "old": 2}\nx\n{"n":2}')
    assert (tally.read, tally.valid, tally.invalid, tally.unreadable) == (5, 3, 1, 1)
    assert [(*one.place, one.pointer, one.message) for one in tally.found] == [
        ("a.jsonl", 3, 9, 18, "/n", "0 is too small"),
        ("a.jsonl", 4, 10, 31, "/old", "'old' is deprecated"),
        ("a.jsonl", 5, 1, 41, "", "a value was expected"),
    ]
    assert [one.excerpt[one.mark - 1 :][:3] for one in tally.found] == ["0}", '"ol', "x"]
    assert (tally.count("error"), tally.count("warning")) == (2, 1)


def test_the_fast_path_says_what_the_slow_one_says() -> None:
    """Whatever stands beside a line, its verdict is the same."""
    lines = _lines(3000)
    whole = tally_of(b"\n".join(lines) + b"\n")
    single = merge_all(tally_of(line + b"\n") for line in lines)
    assert whole == single
    assert whole.read == len([line for line in lines if line.strip()])
    assert whole.read == whole.valid + whole.invalid + whole.unreadable
    assert whole.lines == len(lines)


def test_signatures_have_the_first_and_the_last_place() -> None:
    tally = tally_of(b'{"n": 0}\n{"n": 1}\n{"n": -1}\n{}\n{"n": -2}\n', limits=Limits(most=1))
    assert [(one.pointer, one.place.line) for one in tally.found] == [("/n", 1)]
    rows = [
        (cause.sentence, one.count, one.records, one.first.line, one.last.line, one.example)
        for cause, one in tally.signatures.items()
    ]
    assert rows == [
        ("too small", 3, 3, 1, 5, "0 is too small"),
        ("'n' is missing", 1, 1, 4, 4, "'n' is missing"),
    ]


def test_a_million_bad_lines_read_as_few_causes() -> None:
    tally = tally_of(b"".join(b'{"n": -%d}\n{"x%d": 1}\n' % (i, i) for i in range(5000)))
    assert sorted(one.count for one in tally.signatures.values()) == [5000, 5000]
    assert len(tally.found) == 1000


@pytest.mark.parametrize("limit", [100, 50_000])
def test_a_long_record_is_passed_over(limit: int) -> None:
    text = b'{"n": 1}\n{"n": 1, "x": "' + b"y" * 200_000 + b'"}\n{"n": 0}\n'
    tally = tally_of(text, limits=Limits(max_record=limit))
    assert (tally.valid, tally.invalid, tally.unreadable) == (1, 1, 1)
    long, small = tally.found
    assert (long.place.line, long.place.offset) == (2, 9)
    assert long.message == f"the record has 200,017 bytes and is larger than {limit:,} bytes"
    assert small.place.line == 3


def test_readers_pass_long_lines_over_and_say_what_breaks() -> None:
    feed = Lines("a", Checker(always(Positive())), Limits(max_record=10))
    chunks: list[Chunk] = [b'{"n":1}\n', TooLong(size=101, ended=True), b'{"n":0}\n',
              Broken(message="cut off", cause="cut off", size=7)]  # fmt: skip
    tally = validate(chunks, feed)
    assert (tally.valid, tally.invalid, tally.unreadable) == (1, 1, 2)
    assert [(one.place.line, one.place.offset) for one in tally.found] == [
        (2, 8),
        (3, 114),
        (4, 117),
    ]
    assert (tally.lines, tally.size) == (3, 124)


def test_a_sample_does_not_depend_on_the_parts() -> None:
    lines = [json.dumps({"n": n % 7, "id": n}).encode() for n in range(2000)]
    limits = Limits(sample=0.25)
    whole = tally_of(b"\n".join(lines), limits=limits)
    parts = [
        tally_of(b"\n".join(lines[at : at + 37]) + b"\n", limits=limits)
        for at in range(0, len(lines), 37)
    ]
    merged = merge_all(parts)
    assert (merged.read, merged.found) == (whole.read, whole.found)
    assert 400 < whole.read < 600
    assert 0 < whole.invalid < whole.valid


# Batches


def _batch(text: bytes) -> Tally:
    judges: dict[str, Judge] = {"/a": Positive(), "/b": Positive(10)}
    return tally_of(text, judges=named(judges), shape="calls")


def test_the_body_is_judged_by_the_operation_that_the_record_names() -> None:
    tally = _batch(
        b'{"custom_id": "1", "method": "POST", "url": "/a", "body": {"n": 1}}\n'
        b'{"custom_id": "2", "method": "POST", "url": "/b", "body": {"n": 1}}\n'
        b'{"custom_id": "3", "method": "POST", "url": "/c", "body": {"n": 1}}\n'
        b'{"custom_id": "4", "method": "POST", "url": "/a"}\n'
        b'{"custom_id": "5", "method": 5, "url": "/a", "body": {}}\n'
        b"[]\n"
    )
    assert (tally.valid, tally.invalid, tally.unreadable) == (1, 5, 0)
    assert [(one.place.line, one.pointer, one.message) for one in tally.found] == [
        (2, "/body/n", "1 is too small"),
        (3, "/url", "POST /c names no operation that takes a JSON body"),
        (4, "", "the record of a batch lacks 'body'"),
        (5, "/method", "'method' of a record of a batch is a string"),
        (6, "", "a record of a batch is an object"),
    ]
    assert tally.found[0].place.column == 65


def test_a_batch_of_valid_requests_of_several_operations() -> None:
    rows = [
        json.dumps({"method": "POST", "url": "/ab"[: 2 if n % 2 else 3], "body": {"n": 10}})
        for n in range(500)
    ]
    text = "\n".join(rows).replace("/ab", "/b").encode()
    assert _batch(text).valid == 500


# Events


def test_lines_that_are_events() -> None:
    judges: dict[str, Judge] = {"n": Positive(), "m": Positive(10)}
    lines = [
        b'{"event": "n", "data": "{\\"n\\": 1}"}',
        b'{"event": "n", "data": {"n": 1}, "id": "7"}',
        b'{"event": "n", "data": "{\\"n\\": 0}"}',
        b'{"event": "m", "data": {"n": 1}}',
        b'{"event": "n", "data": "{"}',
        b'{"event": "other", "data": "{"}',
        b'{"data": "[DONE]"}',
        b'{"type": "m", "n": 9}',
        b'{"type": "m", "n": 10}',
        b'{"type": "other"}',
        b"5",
    ]
    tally = tally_of(b"\n".join(lines), judges=named(judges), shape="events")
    assert (tally.valid, tally.invalid, tally.unreadable) == (3, 3, 1)
    assert tally.skipped["unknown-event"].names == {"message": 2, "other": 1}
    assert [(one.place.line, one.pointer, one.message) for one in tally.found] == [
        (3, "/data", "0 is too small (at /n of the text)"),
        (4, "/data/n", "1 is too small"),
        (5, "/data",
         "the data can't be read: the text ends before the value does (at byte 1 of it)"),
        (8, "/n", "9 is too small"),
    ]  # fmt: skip


def test_events_without_a_name_are_messages() -> None:
    lines = [b'{"data": {"n": 0}}', b'{"n": 0, "type": "n"}', b'{"n": 0, "type": "other"}']
    tally = tally_of(b"\n".join(lines), judges=named({"message": Positive()}), shape="events")
    assert (tally.valid, tally.invalid) == (0, 3)


# Two documents


def test_against_a_proposed_document() -> None:
    lines = [b'{"n": 20}', b'{"n": 5}', b'{"n": 0}', b"x", b'{"n": 3, "old": 1}'] * 50
    tally = tally_of(
        b"\n".join(lines), judges=always(Positive(1)), against=always(Positive(5))
    )  # fmt: skip
    assert (tally.valid, tally.invalid, tally.unreadable) == (150, 50, 50)
    assert (tally.broken, tally.fixed) == (50, 0)
    causes = {cause.kind: one.count for cause, one in tally.signatures.items()}
    assert causes == {"broken": 50, "unreadable": 50}
    back = tally_of(
        b"\n".join(lines), judges=always(Positive(5)), against=always(Positive(1))
    )  # fmt: skip
    assert (back.valid, back.invalid, back.broken, back.fixed) == (100, 100, 0, 50)
    assert {one.cause.kind for one in back.found} == {"unreadable"}


# Anything at all

PIECES = st.sampled_from([
    b'{"n": 1}', b'{"n":1}', b'{"n":0}', b"{", b"}", b"[", b"]", b",", b'"', b"\\", b"\n", b"\n",
    b"\r\n", b" ", b"1", b"\x00", b"\xff", b"\xc3\xa9", b'\\u0022', b'{"n":1,"n":2}', b"NaN",
    b"18446744073709551557", b'"old":1', b"\xef\xbb\xbf",
])  # fmt: skip


@given(st.lists(PIECES, max_size=40).map(b"".join), st.sampled_from([1000, 12]))
def test_no_record_is_lost_whatever_the_bytes(text: bytes, limit: int) -> None:
    """Every line that is not blank counts once, and counts the same alone and in company."""
    limits = Limits(max_record=limit)
    whole = tally_of(text, limits=limits)
    lines = text.removesuffix(b"\n").split(b"\n") if text else []
    single = merge_all(tally_of(line + b"\n", limits=limits) for line in lines)
    assert whole == (single if lines else whole)
    assert whole.read == len([
        line for line in lines if line.strip(b" \t\r\n") or len(line) > limit
    ])  # fmt: skip
    for found in whole.found:
        assert 0 <= found.place.offset <= len(text)
        assert text[: found.place.offset].count(b"\n") == found.place.line - 1
