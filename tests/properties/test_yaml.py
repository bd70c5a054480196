"""The two YAML readers say the same of everything: the same value, or both refuse.

`parse` takes the fast reader where it can; `construct` is PyYAML's parser under the core schema of
YAML 1.2 and the judge.
"""

import math
from typing import Any

import pytest
import yaml
from bindwright.diagnostics.report import Report, Stopped
from bindwright.load.compose import construct
from bindwright.load.parse import parse
from bindwright.load.source import SourceText
from hypothesis import example, given
from hypothesis import strategies as st

from .effort import effort

_REFUSED = object()

_PLAIN = st.sampled_from(
    [
        "a", "1", "-1", "+1", "01", "0o17", "0x1F", "1_000", "1e3", "1.", ".5", "-.5", "1.5e-3",
        "1e", ".inf", "-.INF", ".nan", "~", "null", "NULL", "Null", "nUll", "true", "True", "TRUE",
        "yes", "NO", "on", "off", "y", "2020-01-01", "2020-01-01T00:00:00Z", "12:30", "0b1",
        "=", "<", "1.2.3", "0.1.0", "a b", "a#b", "-a", "a:b", "@", "é", "名前",
        "123456789012345678901234567890", "-0", "0.0", "-0.0", "00", "08", "0.10", "null_", "",
        "!", "1e400", "1,000", "!!str 1", "!!int '1'", "!a b", "! 1", "!!float 1", "!!null ''",
    ]
)  # fmt: skip
_QUOTED = st.sampled_from(
    ['"a"', '"\\n"', '"\\u00e9"', "'it''s'", "'1'", '"true"', '"\\x41"', "''", '""', '"a\\\n  b"']
)
_GARBAGE = st.text("ab1-:#? ,[]{}&*!|>'\"%@`\\", max_size=6)
_scalars = st.one_of(_PLAIN, _PLAIN, _QUOTED)
_keys = st.one_of(
    st.sampled_from(
        ["a", "b", "200", "404", "1", "01", "true", "null", "'200'", '"a"', "1.5", "~"]
    ),
    _PLAIN,
)


def _block(depth: int) -> st.SearchStrategy[str]:
    if depth == 0:
        return _scalars.map(lambda one: f" {one}\n")
    inner = _block(depth - 1)
    pad = "  " * (3 - depth)
    mapping = st.lists(st.tuples(_keys, inner), min_size=1, max_size=3).map(
        lambda rows: "\n" + "".join(f"{pad}{key}:{value}" for key, value in rows)
    )
    sequence = st.lists(inner, min_size=1, max_size=3).map(
        lambda rows: "\n" + "".join(f"{pad}-{value}" for value in rows)
    )
    flow = st.lists(_scalars, max_size=3).map(lambda rows: f" [{', '.join(rows)}]\n")
    literal = st.sampled_from(["|", ">", "|-", ">+", "|2"]).map(
        lambda mark: f" {mark}\n{pad}    one\n{pad}    two\n\n"
    )
    return st.one_of(mapping, mapping, sequence, flow, literal, _scalars.map(lambda s: f" {s}\n"))


texts = st.one_of(
    _block(3).map(lambda text: text.removeprefix("\n")),
    st.lists(_scalars, max_size=5).map(" ".join),
)


garbage = st.lists(st.one_of(_scalars, _GARBAGE), max_size=6).map(" ".join)


def fast(text: str) -> Any:
    """What `parse` reads."""
    source = SourceText(name="a.yaml", path=None, content=text.encode())
    try:
        return parse(source, Report()).data
    except Stopped:
        return _REFUSED


def exact(text: str) -> Any:
    """What `construct` reads."""
    try:
        return construct(text, "a.yaml", Report())
    except Stopped:
        return _REFUSED


def same(one: Any, other: Any) -> bool:
    """Equal, with the same types; not-a-number is itself."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float):
        both = math.isnan(one) and math.isnan(other)
        return both or (one == other and math.copysign(1, one) == math.copysign(1, other))
    return bool(one == other)


@given(texts)
@example("a: &x {b: 1}\nc: *x\n")
@example("a: {<<: {b: 1}, c: 2}\n")
@example("a: 1\na: 2\n")
@example("---\na: 1\n")
@example("%YAML 1.1\n---\na: NO\n")
@example("a: !!str 1\n")
@example("a: !!int '1'\n")
@example("? a\n: 1\n")
@example("a:\n\tb: 1\n")
@example("a: 1 # c\nb:#c\n")
@example("a: 0o17\nb: 017\nc: 0x1g\n")
@effort(400, 20000)
def test_both_readers_agree(text: str) -> None:
    quick, slow = fast(text), exact(text)
    assert (quick is _REFUSED) == (slow is _REFUSED), f"{quick!r} and {slow!r}"
    assert quick is _REFUSED or same(quick, slow), f"{quick!r} and {slow!r}"


@given(st.one_of(garbage, st.tuples(texts, _GARBAGE).map("".join)))
@example("a: |\n  x\n  ")
@example("a: |+\n  x\r\n\n    ")
@example("a:\n- b: >-\n    x\n     y\n    1")
@example("a: |\n  x\nb: 1")
@example("a: |\r  x\r  ")
@example("a:\r\n  b: | # c\r\n    x\r\n\r\n    y")
@example("a:\n  b: |\n    x\n  c:\n    d: e")
@effort(400, 20000)
def test_malformed_text_is_never_read_in_two_ways(text: str) -> None:
    """Waived here: the fast reader takes some text that PyYAML, stricter than YAML, refuses."""
    quick, slow = fast(text), exact(text)
    assert slow is _REFUSED or same(quick, slow), f"{quick!r} and {slow!r}"


_values = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=8),
        st.sampled_from(["NO", "012", "1e3", "2020-01-01", "<<", "=", "0x1", "~", "1_0"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=8,
)  # fmt: skip


@given(_values, st.sampled_from([None, False, True]), st.booleans())
@effort(150, 5000)
def test_what_was_written_is_read(value: Any, flow: bool | None, unicode: bool) -> None:
    """Every string is quoted, so that YAML 1.1, which writes it, and 1.2 agree on what it is."""
    text = yaml.safe_dump(
        {"value": value},
        default_flow_style=flow,
        allow_unicode=unicode,
        sort_keys=False,
        default_style='"',
    )
    # Under that style PyYAML tags what is no string: `!!int "1"`. Tags are beyond JSON.
    if "!!" not in text:
        assert same(fast(text), {"value": value})
        assert same(exact(text), {"value": value})


@pytest.mark.parametrize("reader", [fast, exact])
def test_the_norway_problem(reader: Any) -> None:
    read = reader("a: NO\nb: 012\nc: 2020-01-01\nd: 1_000\n200: e\ntrue: f\n")
    assert read == {
        "a": "NO", "b": 12, "c": "2020-01-01", "d": "1_000", "200": "e", "true": "f"
    }  # fmt: skip
