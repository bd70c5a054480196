"""What types do not hold, `not`, `if` and the like, is compared wherever a schema stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from .compared import JSON, compare, schema
from .test_kinds import STRING

NAMED: JSON = {"required": ["value"]}
BEYOND: list[tuple[JSON, str]] = [
    ({"if": {"required": ["value"]}, "then": {"required": ["b"]}}, "if"),
    ({"not": {"required": ["value"]}}, "not"),
    ({"dependentSchemas": {"value": {"required": ["b"]}}}, "dependentSchemas"),
    ({"unevaluatedProperties": {"minimum": 3}}, "unevaluatedProperties"),
]


def _inline(words: JSON) -> list[JSON]:
    """The same words wherever a schema stands that is no declaration."""
    words = {"type": "object", **words}
    several = {"type": "array", "items": words}
    by_name = {"type": "object", "additionalProperties": words}
    matched = {"type": "object", "patternProperties": {"^a": words}}
    first = {"type": "array", "prefixItems": [words]}
    part = {"allOf": [{"type": "object"}, words]}
    maybe = {"anyOf": [several, {"type": "null"}]}
    return [
        maybe,
        words,
        several,
        {"type": "array", "items": several},
        by_name,
        matched,
        first,
        part,
    ]


@pytest.mark.parametrize("place", range(len(_inline({}))))
@pytest.mark.parametrize("words, keyword", BEYOND, ids=[one for _, one in BEYOND])
def test_what_types_do_not_hold_is_told(
    words: JSON, keyword: str, place: int, tmp_path: Path
) -> None:
    """Who asks for one more takes less, wherever that stands."""
    old, new = (schema(_inline(one)[place]) for one in ({}, words))
    for first, second, kind in (
        (old, new, "constraint-tightened"),
        (new, old, "constraint-loosened"),
    ):
        found = compare(tmp_path, first, second)
        assert {(one.kind.code, one.side) for one in found.wire} == {
            (kind, "request"),
            (kind, "response"),
        }
        assert all(repr(keyword) in one.message for one in found.wire)


@pytest.mark.parametrize(
    "first, second",
    [
        ({"if": NAMED}, {}),
        ({"then": NAMED}, {}),
        ({"unevaluatedItems": True, "contentSchema": {}, "dependentSchemas": {"a": {}}}, {}),
        ({"not": {"required": ["a", "b"], "title": "N"}}, {"not": {"required": ["b", "a"]}}),
        ({"not": {"$ref": "#/components/schemas/Problem"}},
         {"allOf": [{"not": {"type": "object", "properties": {"code": STRING}}}]}),
    ],
)  # fmt: skip
def test_other_words_for_what_types_do_not_hold(first: JSON, second: JSON, tmp_path: Path) -> None:
    found = compare(tmp_path, schema(STRING, **first), schema(STRING, **second))
    assert not found.wire


def test_what_nobody_can_order_is_undecided_until_an_example_tells(tmp_path: Path) -> None:
    one, other = ({"not": {"minimum": 3, "type": "integer", "multipleOf": n}} for n in (1, 2))
    found = compare(
        tmp_path, schema({"type": "string", **one}), schema({"type": "string", **other})
    )
    assert {(c.kind.code, c.level) for c in found.wire} == {("constraint-undecided", "warning")}


def test_text_of_another_media_type(tmp_path: Path) -> None:
    one, other = (schema({"type": "string", "contentMediaType": f"text/{n}"}) for n in ("csv", "x"))
    found = compare(tmp_path, one, other)
    assert {(c.kind.code, c.level) for c in found.wire} == {("constraint-changed", "breaking")}


def test_a_name_in_not_is_no_title(tmp_path: Path) -> None:
    one, other = ({"not": {"properties": {"title": {"const": n}}}} for n in "ab")
    found = compare(tmp_path, schema(STRING, **one), schema(STRING, **other))
    assert found.wire
