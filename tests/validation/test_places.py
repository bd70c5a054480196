"""Lines, columns and bytes of the parts of a value."""

import json
from typing import Any

import pytest
from bindwright.diagnostics.origin import as_pointer
from bindwright.validation.reading.places import JsonPlaces, YamlPlaces
from bindwright.validation.reading.strict_json import parse
from hypothesis import given
from hypothesis import strategies as st

TEXT = '{\n  "né": [1, {"b/c": "ü", "d": 2}],\r\n  "e": {}\n}'


@pytest.mark.parametrize(
    ("path", "at", "expected"),
    [
        ((), "value", (1, 1)),
        (("né",), "key", (2, 3)),
        (("né",), "value", (2, 9)),
        (("né", 0), "value", (2, 10)),
        (("né", 1, "b/c"), "value", (2, 21)),
        (("né", 1, "d"), "key", (2, 26)),
        (("e", "missing"), "value", (3, 8)),
        (("né", 7), "value", (2, 9)),
    ],
)
def test_json_places(path: Any, at: Any, expected: tuple[int, int]) -> None:
    spot = JsonPlaces(TEXT.encode()).find(path, at)
    assert (spot.line, spot.column) == expected
    line = TEXT.encode().split(b"\n")[spot.line - 1].decode()
    before = "\n".join([*TEXT.split("\n")[: spot.line - 1], line[: spot.column - 1]])
    assert spot.offset == len(before.encode())
    assert spot.excerpt == line.rstrip("\r")
    assert spot.mark == spot.column


def test_long_lines_are_cut_around_the_place() -> None:
    text = json.dumps({"a": "x" * 1000, "b": 5, "c": "y" * 1000})
    spot = JsonPlaces(text.encode()).find(("b",))
    assert (spot.column, spot.length) == (text.index("5") + 1, 1)
    assert len(spot.excerpt) == 160
    assert spot.excerpt[spot.mark - 1] == "5"


def test_a_byte_of_a_broken_text_has_a_spot() -> None:
    spot = JsonPlaces('{"é":\n \xff'.encode("latin-1").replace(b"\xe9", "é".encode())).spot(8)
    assert (spot.line, spot.column, spot.offset) == (2, 2, 8)


def test_yaml_places() -> None:
    places = YamlPlaces("\ufeffa:\n  é: [1, {b: 2}]\nc: x\n".encode())
    spot = places.find(("a", "é", 1, "b"))
    assert (spot.line, spot.column, spot.offset) == (2, 14, 20)
    assert "\ufeffa:\n  é: [1, {b: 2}]\nc: x\n".encode()[20:21] == b"2"
    assert places.find(("c",), "key")[:2] == (3, 1)
    assert places.find(("c", "missing"))[:2] == (3, 4)


def test_pointers_are_escaped() -> None:
    assert as_pointer(("a/b", 0, "~")) == "/a~1b/0/~0"


VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)  # fmt: skip


@given(VALUES, st.sampled_from([None, 1]), st.booleans())
def test_every_part_is_found_where_it_stands(value: Any, indent: int | None, ascii: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii).encode()
    places = JsonPlaces(text)

    def check(part: Any, path: tuple[str | int, ...]) -> None:
        offset = places.find(path).offset
        found, _ = json.JSONDecoder().raw_decode(text[offset:].decode())
        assert found == part
        pairs: Any = part.items() if isinstance(part, dict) else ()
        pairs = enumerate(part) if isinstance(part, list) else pairs
        for key, one in pairs:
            check(one, (*path, key))

    check(parse(text), ())
