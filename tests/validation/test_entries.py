"""Archives are read as streams: wherever a piece ends, whatever one entry is."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from bindwright.validation.inputs.entries import BadEntry, Entries, EntryReader
from bindwright.validation.inputs.streams import Broken

LIMIT = 64 * 1024 * 1024

Item = Entries | BadEntry


def pieces(text: bytes, size: int) -> Iterator[bytes]:
    """A text in pieces of a size."""
    return (text[at : at + size] for at in range(0, len(text), size))


def read(text: bytes, size: int = 4096, limit: int = LIMIT) -> list[Item]:
    """What a reader gives for a text."""
    return list(EntryReader(pieces(text, size), limit))


def values(items: list[Item]) -> list[Any]:
    """The values of the entries, None for each that can't be read."""
    found: list[Any] = []
    for one in items:
        found += [None] if isinstance(one, BadEntry) else one.values
    return found


def bad(items: list[Item]) -> list[BadEntry]:
    """What could not be read."""
    return [one for one in items if isinstance(one, BadEntry)]


def entry(number: int, **more: Any) -> dict[str, Any]:
    """An entry that has a number, and text in which everything stands that could mislead."""
    text = f'}}, {{"startedDateTime": "x"}}] \\ " ü \U0001f600 {number}'
    return {"startedDateTime": "2026", "n": number, "text": text, "list": [{"a": [1]}], **more}


NESTED = [{"startedDateTime": "inner"}, {"startedDateTime": "inner"}]
"""What looks like the end of one entry and the beginning of the next, and is neither."""


def archive(entries: list[Any], indent: int | None = None, **log: Any) -> bytes:
    """An archive with more in it than entries."""
    pages = [{"startedDateTime": "page", "id": "p", "pageTimings": {"a": [1, "]"]}}]
    members = {"pages": pages, "entries": entries, "more": {"entries": [1]}, **log}
    value = {"first": [1, {"log": 1}], "log": members, "last": None}
    return json.dumps(value, indent=indent, ensure_ascii=False).encode()


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("size", [1, 7, 4096, 1 << 20])
def test_entries_are_the_same_whatever_the_pieces(size: int, indent: int | None) -> None:
    entries: list[Any] = [entry(number, big="x" * (number % 50)) for number in range(60)]
    entries[20:22] = [entry(20, inner=NESTED), entry(21, inner=NESTED * 3)]
    entries[30:30] = [5, "x", [], None, {}, {"other": 1}, 1.5]
    items = read(archive(entries, indent), size)
    assert values(items) == entries
    starts = [one.first for one in items if isinstance(one, Entries)]
    assert starts == sorted(starts)


def test_many_entries_are_parsed_at_once() -> None:
    items = read(archive([entry(number) for number in range(5000)]), 32_768)
    assert sum(len(one.values) for one in items if isinstance(one, Entries)) == 5000
    assert len(items) < 50


def test_places_count_lines_characters_and_bytes() -> None:
    for indent in (None, 1):
        text = b"\xef\xbb\xbf" + archive([entry(number) for number in range(900)], indent)
        lines = text.removeprefix(b"\xef\xbb\xbf").decode().split("\n")
        for one in read(text, 1000):
            assert isinstance(one, Entries)
            place = one.place
            assert text[place.offset :].startswith(one.text)
            assert lines[place.line][place.column :].encode().startswith(one.text.split(b"\n")[0])
            assert lines[place.line][: place.column].encode().endswith(one.before)


ONE = json.dumps(entry(1000)).encode()

BAD_ENTRIES = {
    "no JSON": ONE.replace(b'"n": 1000', b'"n": '),
    "a brace is missing": ONE[:-1],
    "a bracket is missing": ONE.replace(b"]}]", b"}]"),
    "a brace too much": ONE + b"}",
    "a quote is missing": ONE.replace(b'"n"', b'"n'),
    "not UTF-8": ONE.replace(b"2026", b"\xff\xfe"),
    "a control character": ONE.replace(b"2026", b"20\x0126"),
    "deep": b'{"startedDateTime": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "text behind it": ONE + b" x",
}


@pytest.mark.parametrize("where", [0, 1, 40, 79])
@pytest.mark.parametrize("what", BAD_ENTRIES)
def test_one_bad_entry_is_one_unreadable_record(what: str, where: int) -> None:
    texts = [json.dumps(entry(number)).encode() for number in range(80)]
    texts[where] = BAD_ENTRIES[what]
    text = b'{"log": {"entries": [' + b",\n".join(texts) + b"]}}"
    items = read(text, 1000)
    numbers = [one["n"] for one in values(items) if one is not None]
    assert [one for one in numbers if one != 1000] == [one for one in range(80) if one != where]
    assert len(bad(items)) == 1


def test_halves_of_surrogate_pairs_and_repeated_keys_are_no_fault_of_an_entry() -> None:
    text = archive([entry(1), entry(2), entry(3)])
    text = text.replace(b'"n": 2', b'"script": "\\ud83d", "n": 2, "n": 2')
    items = read(text)
    assert bad(items) == []
    assert [one["n"] for one in values(items)] == [1, 2, 3]


def test_an_archive_that_is_cut_off_anywhere_gives_what_is_whole() -> None:
    entries = [entry(number) for number in range(4)]
    text = archive(entries, 1)
    for length in random.Random(1).sample(range(len(text)), 300):
        items = read(text[:length], 50)
        (cut,) = bad(items)
        assert isinstance(items[-1], BadEntry)
        assert cut.cause == "the archive is cut off"
        assert cut.place.offset == length
        assert values(items[:-1]) == entries[: len(values(items)) - 1]


def test_the_message_says_where_it_is_cut_off() -> None:
    text = archive([entry(1), entry(2)])
    cases = [(text[:20], "before its entries"), (text[: text.rindex(b'"n": 2')], "within entry 1")]
    for cut, message in cases:
        (found,) = bad(read(cut))
        assert message in found.message


def test_a_damaged_stream_is_told_once() -> None:
    def broken() -> Iterator[bytes]:
        yield archive([entry(1), entry(2)])[:-300]
        raise Broken("the gzip data is cut off")

    (found,) = bad(list(EntryReader(broken(), LIMIT)))
    assert found.message == "the gzip data is cut off"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"", "the archive is cut off before its entries"),
        (b"{}", "the file is no HAR: there is no array at /log/entries"),
        (b"[]", "the file is no HAR: there is no array at /log/entries"),
        (b'{"log": []}', "the file is no HAR: there is no array at /log/entries"),
        (b'{"log": {"entries": {}}}', "the file is no HAR: there is no array at /log/entries"),
        (b'{"log": {"entries": []}} x', "text follows after the end of the archive"),
        (b"{'log': 1}", "a key in double quotes was expected"),
        (b'{"log" 1}', "':' was expected"),
        (b'{"log": {"entries": [1 2]}}', "',' or ']' was expected"),
    ],
)
def test_what_is_no_archive(text: bytes, message: str) -> None:
    (found,) = bad(read(text))
    assert message in found.message


def test_an_entry_that_is_too_large_is_not_held() -> None:
    entries = [entry(1), entry(2, big="x" * 300_000), entry(3), entry(4, big=["y" * 9] * 9000)]
    items = read(archive(entries), 1000, limit=50_000)
    assert [one and one["n"] for one in values(items)] == [1, None, 3, None]
    assert [one.index for one in bad(items)] == [1, 3]
    size = len(json.dumps(entries[3], ensure_ascii=False).encode())
    assert bad(items)[1].message == f"the record has {size:,} bytes and is larger than 50,000 bytes"


_HOSTILE = """
import resource
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from bindwright.validation.inputs.entries import BadEntry, EntryReader

def bad(text):
    pieces = (text[at : at + 32768] for at in range(0, len(text), 32768))
    return sum(isinstance(one, BadEntry) for one in EntryReader(pieces, 64 << 20))

begin, end = b'{"log": {"entries": [', b"]}}"
one = b'{"startedDateTime": 1, "text": "' + b"x" * 400 + b'"}'
assert bad(begin + b",".join([one[:-1]] * 4_000) + end) == 4_000
assert bad(begin + b",".join([one.replace(b"1", b"")] * 4_000) + end) == 4_000
assert bad(begin + b",".join([one.replace(b"1", b'"\\\\ud83d"')] * 4_000) + end) == 0
assert bad(begin + b'{"startedDateTime":' * 30_000) == 1
assert bad(begin + b"[" * 1_000_000) == 1
assert bad(begin + b'{"a": "' + b"x" * 100_000_000) == 1
assert bad(b'{"' + b"x" * 100_000_000) == 1
assert bad(b'{"log": {"pages": ' + b"[1, " * 300_000) == 1
"""


def test_hostile_archives_are_read_in_linear_time() -> None:
    found = subprocess.run([sys.executable, "-c", _HOSTILE], timeout=10)
    assert found.returncode == 0
