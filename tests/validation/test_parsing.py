"""The fast parser gives exactly what the strict one gives, or nothing."""

import json
from typing import Any

import pytest
from bindwright.validation.reading.parsing import parse_line, parse_lines
from bindwright.validation.reading.strict_json import Unreadable, parse
from hypothesis import given
from hypothesis import strategies as st

SEAM = b"18446744073709551557"


@pytest.mark.parametrize(
    "lines",
    [
        [b'{"a":1}', b'{"a": 1}', b' [1, "\\n"]\r', b"1.5", b'"\\u00e9"', b"null"],
        [b'{"a":1}'],
        [b'{"a":"\xc3\xa9"}', b"18446744073709551615", b"123456789012345678"],
    ],
)
def test_plain_lines_are_parsed(lines: list[bytes]) -> None:
    assert parse_lines(b"\n".join(lines), len(lines)) == [json.loads(line) for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        [b"[1", b"2]"],
        [b"[1", b"2]", b"1,2"],
        [b'{"a":[{"b":1}', b'{"c":2}]}', b'{"a":1},{"b":2}'],
        [b"[1", b"2]", b"1," + SEAM + b",2"],
        [b"[1", b"2]", b"1,1.8446744073709551557e19,2"],
        [b"[1", b"2]", b"1,18446744073709551557.0,2"],
        [b'"a', b'b"'],
        [b"1", b""],
        [b""],
        [b" "],
        [b"1]", b"[2"],
        [b'{"a":1,"a":1}', b'{"b":1}'],
        [b'{"a": 1,  "\\u0061": 1}'],
        [b'{"a":"\\u0022","b":"","b":""}'],
        [b"123456789012345678901234567890"],
        [b'{"a": -9223372036854775809}'],
        [b"NaN"],
        [b"1e400"],
        [b'"\xff"'],
        [b'"\\ud800"'],
        [b'"\x00"'],
        [b"\xef\xbb\xbf1"],
        [b"[" * 300 + b"]" * 300],
        [b"[" * 10_000],
    ],
)
def test_what_is_not_plain_is_left_to_others(lines: list[bytes]) -> None:
    assert parse_lines(b"\n".join(lines), len(lines)) is None
    assert None in [parse_line(line) for line in lines] or len(lines) > 1


LINES = st.lists(
    st.sampled_from([
        b'{"a":1}', b"[1", b"2]", b"1,2", b"[[1", b"2]]", b'{"a":[{"b":1}', b'{"c":2}]}',
        b'{"a":1},{"b":2}', b'"a', b'b"', b"", SEAM, b"1," + SEAM + b",2", b'{"a":1,"a":2}',
        b'{"x": "\\u0022", "y": 1}', b"[]", b"99999999999999999999", b'"1111111111111111111111"',
    ]),
    min_size=1, max_size=5,
)  # fmt: skip


@given(LINES)
def test_no_line_is_lost(lines: list[bytes]) -> None:
    """Values are given only where each line is one by itself, and then they are the same."""
    found = parse_lines(b"\n".join(lines), len(lines))
    if found is not None:
        assert found == [parse(line) for line in lines]
    for line in lines:
        one = parse_line(line)
        if one is not None:
            assert [*one] == [parse(line)]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)  # fmt: skip


@given(st.lists(VALUES, min_size=1), st.booleans(), st.sampled_from([(",", ":"), (", ", ": ")]))
def test_agrees_with_the_strict_parser(values: list[Any], ascii: bool, separators: Any) -> None:
    lines = [
        json.dumps(one, ensure_ascii=ascii, separators=separators).encode("utf-8", "replace")
        for one in values
    ]
    found = parse_lines(b"\n".join(lines), len(lines))
    if found is not None:
        assert [repr(one) for one in found] == [repr(_strict(line)) for line in lines]


def _strict(line: bytes) -> Any:
    try:
        return parse(line)
    except Unreadable as error:
        return error
