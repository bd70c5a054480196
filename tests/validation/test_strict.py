"""The strict parser: what is no JSON value is refused, with a sentence and a byte."""

import json
import math
from typing import Any

import pytest
from bindwright.validation.reading.strict_json import MAX_DEPTH, Unreadable, parse
from hypothesis import given
from hypothesis import strategies as st

BAD: list[tuple[bytes, int, str]] = [
    (b"", 0, "the text is empty"),
    (b" \r\n", 3, "the text is empty"),
    (b"\xef\xbb\xbf{}", 0, "the text starts with a byte order mark, which JSON does not allow"),
    (b'{"a": "\xff"}', 7, "a byte is not UTF-8"),
    (b'"\xed\xa0\x80"', 1, "a byte is not UTF-8"),
    (b'{"a": 1, "a": 2}', 9, "a key stands twice in one object"),
    (b'[{"b": {}}, {"a": 1, "\\u0061": 2}]', 21, "a key stands twice in one object"),
    ('{"é": 1, "é": 2}'.encode(), 10, "a key stands twice in one object"),
    (b"NaN", 0, "NaN is no JSON number"),
    (b"[1, -Infinity]", 4, "-Infinity is no JSON number"),
    (b"[1e400]", 1, "a number that is too large for a double"),
    (b"1" * 5000, 0, "a number of more than 4,000 digits"),
    (b'"\\ud800"', 1, "a surrogate without its other half is no character"),
    (b'"a\\udc00"', 2, "a surrogate without its other half is no character"),
    (b'"\\ud800\\u0041"', 1, "a surrogate without its other half is no character"),
    (b'"\\ud800x\\udc00"', 1, "a surrogate without its other half is no character"),
    (b"{} {}", 3, "text follows after the end of the value"),
    (b"1 x", 2, "text follows after the end of the value"),
    (b"01", 1, "text follows after the end of the value"),
    (b'{"a": 1', 7, "the text ends before the value does"),
    (b'{"a"', 4, "the text ends before the value does"),
    (b'["abc', 5, "the text ends inside a string"),
    (b'["a\x00"]', 3, "a control character stands in a string"),
    (b'["a\nb"]', 3, "a control character stands in a string"),
    (b"\x00", 0, "a value was expected"),
    (b"[1,]", 3, "a value was expected"),
    (b"[1 2]", 3, "',' or ']' was expected"),
    (b'{"a": 1 "b"}', 8, "',' or '}' was expected"),
    (b'{"a": 1,}', 8, "a key in double quotes was expected"),
    (b"{'a': 1}", 1, "a key in double quotes was expected"),
    (b'{"a" 1}', 5, "':' was expected"),
    (b'["\\x"]', 2, "no escape sequence of JSON"),
    (b"tru", 0, "a value was expected"),
    (b"[" * 10_000 + b"]" * 10_000, 500, "nested deeper than 500 levels"),
    (b'{"a":' * 10_000, 2500, "nested deeper than 500 levels"),
]


@pytest.mark.parametrize(("text", "offset", "cause"), BAD, ids=range(len(BAD)))
def test_what_is_no_value_is_refused_with_its_place(text: bytes, offset: int, cause: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse(text)
    assert (caught.value.offset, caught.value.cause) == (offset, cause)


@pytest.mark.parametrize(
    "text",
    [
        b' {"a": [1, 2.5, -0, 1e5, true, null], "b": {}}\r\n',
        b"[]",
        b'"\\ud83d\\ude00 \\\\ud800"',
        b"[" * MAX_DEPTH + b"]" * MAX_DEPTH,
        b'"' + b"[" * 1000 + b'"',
        b"[" + b"[]," * 1000 + b"[]]",
        b"123456789012345678901234567890",
        b'"\\u0000"',
    ],
)
def test_values_are_read(text: bytes) -> None:
    assert parse(text) == json.loads(text)


def test_a_message_may_quote_and_its_cause_does_not() -> None:
    with pytest.raises(Unreadable) as caught:
        parse(b'{"secret": 1, "secret": 2}')
    assert caught.value.message == 'the key "secret" stands twice in one object'


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)  # fmt: skip


@given(VALUES)
def test_reads_what_was_written(value: Any) -> None:
    assert parse(json.dumps(value).encode()) == value


@given(VALUES, st.data())
def test_agrees_with_the_standard_library_on_what_is_broken(
    value: Any, data: st.DataObject
) -> None:
    """What is refused the other refuses as well, or one knows why; and the other way round."""
    text = json.dumps(value, ensure_ascii=False).encode()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    text = (
        text[:start] + data.draw(st.sampled_from([b"", b",", b'"', b"}", b"\\", b"1"])) + text[end:]
    )
    try:
        expected = json.loads(text.decode())
    except ValueError:
        with pytest.raises(Unreadable):
            parse(text)
        return
    try:
        found = parse(text)
    except Unreadable as error:
        assert error.cause in (
            "a key stands twice in one object",
            "a number that is too large for a double",
            "a surrogate without its other half is no character",
        )
    else:
        assert found == expected or math.isnan(expected)
