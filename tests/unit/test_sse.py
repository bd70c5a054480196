"""The grammar of server-sent events (WHATWG HTML §9.2.6), under every way of cutting the bytes."""

from __future__ import annotations

import pytest
from bw_runtime.streams.sse import EventDecoder, EventTooLargeError
from hypothesis import given
from hypothesis import strategies as st

CASES: list[tuple[str, bytes, list[tuple[bytes, bytes]]]] = [
    ("lf", b"event: a\ndata: 1\n\n", [(b"a", b"1")]),
    ("crlf", b"event: a\r\ndata: 1\r\n\r\n", [(b"a", b"1")]),
    ("cr", b"event: a\rdata: 1\r\r", [(b"a", b"1")]),
    ("mixed ends", b"event: a\r\ndata: 1\n\rdata: 2\r\r\n", [(b"a", b"1"), (b"", b"2")]),
    ("no name", b"data: 1\n\n", [(b"", b"1")]),
    ("no space", b"data:1\n\ndata:  2\n\n", [(b"", b"1"), (b"", b" 2")]),
    ("several lines", b"data: 1\ndata\ndata: 3\n\n", [(b"", b"1\n\n3")]),
    ("empty data", b"data\n\ndata:\n\n", [(b"", b""), (b"", b"")]),
    ("name alone", b"event: a\n\ndata: 1\n\n", [(b"", b"1")]),
    ("id and retry alone", b"id: 1\n\nretry: 5\n\n", []),
    ("last name wins", b"event: a\nevent: b\ndata: 1\n\n", [(b"b", b"1")]),
    ("data before name", b"data: 1\nevent: a\n\n", [(b"a", b"1")]),
    ("comments", b": hi\n\n:\ndata: 1\n: there\n\n", [(b"", b"1")]),
    ("unknown fields", b"datum: 1\nDATA: 2\n data: 3\n\n", []),
    ("blank lines", b"\n\n\ndata: 1\n\n\n\n\ndata: 2\n\n", [(b"", b"1"), (b"", b"2")]),
    ("byte order mark", b"\xef\xbb\xbfdata: 1\n\n", [(b"", b"1")]),
    ("a second mark is text", b"\xef\xbb\xbf\xef\xbb\xbfdata: 1\n\ndata: 2\n\n", [(b"", b"2")]),
    ("a mark later", b"data: 1\n\n\xef\xbb\xbfdata: 2\n\n", [(b"", b"1")]),
    ("line separators", "data: a\u2028b\u2029c\x85d\x0be\x0cf\n\n".encode(), [
        (b"", "a\u2028b\u2029c\x85d\x0be\x0cf".encode())
    ]),
    ("multi-byte", "event: ü\ndata: 😀\n\n".encode(), [("ü".encode(), "😀".encode())]),
    ("broken utf-8 is kept", b"data: \xff\xfe\n\n", [(b"", b"\xff\xfe")]),
    ("colon in data", b"data: a: b\n\n", [(b"", b"a: b")]),
    ("nul", b"data: a\0b\n\n", [(b"", b"a\0b")]),
    ("truncated", b"data: 1\n\ndata: 2\n", [(b"", b"1")]),
    ("nothing", b"", []),
]  # fmt: skip


def decode(*chunks: bytes) -> list[tuple[bytes, bytes]]:
    decoder = EventDecoder()
    return [event for chunk in chunks for event in _events(decoder, chunk)]


def _events(decoder: EventDecoder, chunk: bytes) -> list[tuple[bytes, bytes]]:
    """Names and data of what is an event."""
    return [(name, data) for name, data, _, _ in decoder.feed(chunk) if data is not None]


@pytest.mark.parametrize(("text", "events"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_every_cut_gives_the_same_events(text: bytes, events: list[tuple[bytes, bytes]]) -> None:
    assert decode(text) == events
    assert decode(*(text[i : i + 1] for i in range(len(text)))) == events
    for first in range(len(text) + 1):
        for second in range(first, len(text) + 1):
            assert decode(text[:first], text[first:second], text[second:]) == events


_LINES = st.lists(
    st.sampled_from([b"data", b"data: x", b"data:y", b"event: n", b"event", b": c", b"", b"id: 1"]),
    max_size=12,
)


def _reference(lines: list[bytes]) -> list[tuple[bytes, bytes]]:
    """The grammar line by line, with nothing clever in it."""
    events: list[tuple[bytes, bytes]] = []
    name, data = b"", b""
    for line in lines:
        if line == b"":
            if data:
                events.append((name, data[:-1]))
            name, data = b"", b""
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if field == b"data":
            data += value + b"\n"
        elif field == b"event":
            name = value
    return events


@given(_LINES, st.data())
def test_it_agrees_with_a_plain_reading_of_the_grammar(
    lines: list[bytes], data: st.DataObject
) -> None:
    ends = data.draw(
        st.lists(st.sampled_from([b"\n", b"\r\n", b"\r"]), min_size=len(lines), max_size=len(lines))
    )
    # A CR and the LF of an empty line after it would be one line end.
    text = b"".join(
        line + (b"\r\n" if end == b"\r" else end) for line, end in zip(lines, ends, strict=True)
    )
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=5)))
    pieces = [text[i:j] for i, j in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert decode(*pieces) == _reference(lines)


def test_an_event_comes_with_its_blank_line_whatever_ends_the_lines() -> None:
    decoder = EventDecoder()
    assert _events(decoder, b"data: 1\r\r") == [(b"", b"1")]  # not held back for a LF
    assert _events(decoder, b"\ndata: 2\r") == []
    assert _events(decoder, b"\n\r") == [(b"", b"2")]


@pytest.mark.parametrize(
    ("text", "pending"),
    [
        (b"", False),
        (b"data: 1\n\n", False),
        (b"data: 1\n\n: bye\n", False),
        (b"data: 1\n\n: bye", False),
        (b"data: 1\n\n\n", False),
        (b"data: 1\n", True),
        (b"data: 1", True),
        (b"data: 1\n\nd", True),
        (b"event: x\n", True),
        (b"data: 1\r\n\r", False),
    ],
)
def test_pending_tells_truncation(text: bytes, pending: bool) -> None:
    decoder = EventDecoder()
    for i in range(len(text)):
        decoder.feed(text[i : i + 1])
    assert decoder.pending is pending


def test_ids_and_reconnection_times_are_no_data() -> None:
    decoder = EventDecoder()
    told = decoder.feed(b"id: 7\nretry: 1500\ndata: 1\n\nid: 8\n\ndata: 2\nretry\n\n")
    assert [one for one in told if one[1] is not None] == [
        (b"", b"1", b"7", 1500),
        (b"", b"2", None, None),
    ]


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_an_endless_line_is_refused(size: int) -> None:
    decoder = EventDecoder(largest=100)
    decoder.feed(b"data: 1\n\n")
    with pytest.raises(EventTooLargeError, match="too large"):
        for _ in range(200):
            decoder.feed(b"x" * size)


def test_the_bound_is_for_one_event_and_not_for_a_chunk() -> None:
    decoder = EventDecoder(largest=100)
    assert len(decoder.feed(b"data: 12345678\n\n" * 100)) == 100
