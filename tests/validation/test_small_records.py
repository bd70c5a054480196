"""Small records, bounded work: whatever the schema and the record, ten seconds and a gigabyte.

Each case runs in a process of its own with these bounds. What it says is asserted too: a bound
that is kept by saying nothing would be no use.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.forking import Nursery

SECONDS = 10
MEMORY = 1 << 30

RUN = """
import json, sys, pathlib
from bindwright.validation import Validator
folder, engine = pathlib.Path(sys.argv[1]), sys.argv[2]
check = Validator(str(folder / "schema.json"), engine=engine).type("T")
faults = check.check_text((folder / "record.json").read_bytes())
print(json.dumps([len(faults), [[len(one.path), one.message] for one in faults[:1] + faults[-1:]]]))
"""

MOCK = """
import json, sys, pathlib
from bindwright.validation.compiled import PayloadValidator, problems
folder = pathlib.Path(sys.argv[1])
validator = PayloadValidator(json.loads((folder / "schema.json").read_bytes()))
found = problems(validator, json.loads((folder / "record.json").read_bytes()))
print(json.dumps([len(found), [[len(one.path), one.message] for one in found[:1]]]))
"""

Said = tuple[int, list[tuple[int, str]]]


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}


def schema(**definitions: Any) -> dict[str, Any]:
    """A schema that is the first of its definitions."""
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "title": "T", **ref(next(iter(definitions))), "$defs": definitions}


def nested(depth: int, innermost: Any, wrap: Callable[[Any], Any]) -> Any:
    value = innermost
    for _ in range(depth):
        value = wrap(value)
    return value


SHAPES = ("dot", "line", "arc", "group", "clip", "mask", "text", "image", "use", "link")


def tagged(word: str) -> dict[str, Any]:
    """A union of ten types that a tag tells apart, each of which holds more of the union."""
    shapes = {
        name: {
            "type": "object",
            "required": ["kind", "at"],
            "properties": {
                "parts": {"type": "array", "items": ref("Shape")},
                "kind": {"const": name},
                "at": {"type": "integer"},
            },
        }
        for name in SHAPES
    }
    return schema(Shape={word: [ref(name) for name in SHAPES]}, **shapes)


def untagged(*words: str) -> dict[str, Any]:
    """Variants that nothing tells apart, which share the member that holds more of them."""
    node = {"left": {"items": ref("Node")}}
    variants = [{"type": "object", "properties": {**node, one: {}}} for one in words]
    return schema(Node={"anyOf": [*variants, {"type": "null"}]})


def group(inside: Any) -> Any:
    return {"kind": "group", "at": 1, "parts": [inside]}


MISSING = "the required property 'at' is missing"

CASES: dict[str, tuple[Any, Any, int, int, str]] = {
    # name: schema, record, faults, depth of the first, what it says
    **{
        f"tagged union, {word}, {depth} deep": (
            tagged(word), nested(depth, {"kind": "dot"}, group), 1, 2 * depth, MISSING,
        )
        for word in ("oneOf", "anyOf") for depth in (5, 20, 100, 200)
    },
    "tagged union, an unknown tag": (
        tagged("oneOf"), nested(100, {"kind": "dott", "at": 1}, group), 1, 201, '"dott" is'),
    "tagged union, broad and deep": (
        tagged("oneOf"),
        nested(5, {"kind": "dot"}, lambda one: {"kind": "group", "at": 1, "parts": [one] * 6}),
        1001, 10, MISSING),
    **{
        f"untagged union, {depth} deep": (
            untagged("a", "b", "c"), nested(depth, "x", lambda one: {"left": [one]}),
            1, 2 * depth, '"x" is a string, where')
        for depth in (5, 20, 100, 200)
    },
    "untagged union of 200 variants": (
        untagged(*(f"v{index}" for index in range(200))),
        nested(30, "x", lambda one: {"left": [one]}), 1, 60, '"x" is a string, where'),
    "untagged union of 200 variants, each wrong by itself": (
        schema(Node={"anyOf": [
            {"type": "object", "required": [f"v{index}"], "properties": {"a": ref("Node")}}
            for index in range(200)
        ]}),
        nested(200, 4, lambda one: {"a": one}), 201, 0, "the required property 'v0' is missing"),
    "union with closed variants": (
        schema(Node={
            "type": "object", "unevaluatedProperties": False,
            "anyOf": [{"properties": {"a": ref("Node"), name: {}}} for name in "bcd"],
        }),
        nested(100, {"z": 1}, lambda one: {"a": one}), 101, 1, "unknown property 'a'"),
    "the same members described twice": (
        schema(Node={"type": "object", "allOf": [{"properties": {"a": ref("Node")}}] * 2}),
        nested(100, 5, lambda one: {"a": one}), 1, 100, "5 is an integer, where an object"),
    "members described beside what depends on them": (
        schema(Node={
            "type": "object", "properties": {"a": ref("Node")},
            "dependentSchemas": {"a": {"properties": {"a": ref("Node")}}},
            "patternProperties": {"^a": ref("Node")},
        }),
        nested(100, 5, lambda one: {"a": one}), 1, 100, "5 is an integer, where an object"),
    "items that are counted and described": (
        schema(Node={
            "type": "array", "contains": ref("Node"), "minContains": 0, "items": ref("Node"),
        }),
        nested(100, 5, lambda one: [one]), 1, 100, "5 is an integer, where an array"),
    "conditions on the same member": (
        schema(Node={
            "type": "object", "if": {"properties": {"a": ref("Node")}},
            "then": {"properties": {"a": ref("Node")}}, "else": {"properties": {"a": ref("Node")}},
        }),
        nested(100, 5, lambda one: {"a": one}), 1, 100, "5 is an integer, where an object"),
    "JSON in strings in strings": (
        schema(Node={
            "type": "string", "contentMediaType": "application/json",
            "contentSchema": {"anyOf": [ref("Node"), ref("Node"), {"type": "null"}]},
        }),
        nested(14, "1", json.dumps), 1, 0, "in the JSON of the string"),
    "a union of a thousand tagged types": (
        schema(
            Node={"oneOf": [ref(f"T{index}") for index in range(1000)]},
            **{
                f"T{index}": {
                    "type": "object", "required": ["kind"],
                    "properties": {"kind": {"const": f"t{index}"}, "next": ref("Node")},
                }
                for index in range(1000)
            },
        ),
        nested(30, {"kind": "t5", "next": 4}, lambda one: {"kind": "t7", "next": one}),
        1, 31, "4 is an integer, where an object is expected"),
    "equal items far apart": (
        schema(T={"uniqueItems": True}), [*({"a": index} for index in range(50_000)), {"a": 7}],
        1, 0, "the items 7 and 50000 are equal"),
    "equal items with text that is escaped": (
        schema(T={"uniqueItems": True}), [nested(90, '"\\', lambda one: {"a": [one]})] * 2,
        1, 0, "the items 0 and 1 are equal"),
    "a pattern that backtracks": (
        schema(T={"pattern": "^(?!z)(a|aa)+$"}), "a" * 5000 + "!", 1, 0, '"aaaa'),
    "names by a pattern that backtracks": (
        schema(T={"propertyNames": {"pattern": "^(?!z)(a|aa)+$"}}),
        {"a" * index + "!": 1 for index in range(500)}, 500, 1, "the name of the property is"),
    "a million faults": (
        schema(T={"items": {"type": "string"}}), [1] * 1_000_000, 1001, 1, "1 is an integer"),
    "members by the million": (
        schema(T={"required": ["k"], "properties": {"k0": {}}, "additionalProperties": False}),
        {f"k{index}": 0 for index in range(1_000_000)}, 1001, 0, "the required property 'k'"),
    "faults with pointers of a megabyte": (
        schema(T={"additionalProperties": {"items": {"type": "string"}}}),
        {"k" * 1_000_000: [1] * 2000}, 2, 2, "1 is an integer"),
    "a text of ten megabytes": (
        schema(T={"type": "integer"}), "x" * 10_000_000, 1, 0, '"xxxx'),
    "large values quoted at each level": (
        untagged("a"), nested(150, ["y" * 1000] * 200, lambda one: {"left": [one]}),
        1, 300, "an array where"),
    "a number of thousands of digits": (
        schema(T={"multipleOf": 0.5, "maximum": 5}), int("9" * 3999), 1, 0, ""),
    "a record as deep as it may be": (
        schema(T={"anyOf": [{"type": "array", "items": ref("T")},
                            {"type": "object", "additionalProperties": ref("T")}]}),
        nested(499, 5, lambda one: [one]), 1, 499, "5 is an integer, where an object or an array"),
    "a schema that is nothing but itself": (
        schema(T={"type": "string", "allOf": [ref("U")]}, U={"anyOf": [ref("T"), ref("U")]}),
        5, 1, 0, "5 is an integer, where a string"),
}  # fmt: skip


def run(warm: Nursery, code: str, folder: Path, case: tuple[Any, ...], *more: str) -> Said:
    """What a process says of a case within the bounds."""
    sys.set_int_max_str_digits(10_000)
    (folder / "schema.json").write_text(json.dumps(case[0]), encoding="utf-8")
    (folder / "record.json").write_text(json.dumps(case[1]), encoding="utf-8")
    done = warm.run(code, str(folder), *more, cpu=SECONDS, addresses=MEMORY)
    assert done.returncode == 0, done.stderr[-2000:]
    count, shown = json.loads(done.stdout)
    return count, shown


@pytest.mark.parametrize("name", CASES)
def test_whatever_the_record_work_is_bounded(name: str, warm: Nursery, tmp_path: Path) -> None:
    _, _, count, depth, message = CASES[name]
    found, shown = run(warm, RUN, tmp_path, CASES[name], "rust")
    assert (found, shown[0][0]) == (count, depth), shown
    assert shown[0][1].startswith(message)
    assert shown[-1][1].startswith("… and more") is (found == 1001 or name in MORE)
    assert all(len(one) < 1000 for _, one in shown)


MORE = ("faults with pointers of a megabyte",)
"""Of these not all is told, for other reasons than the number of faults."""

SLOW = ("million", "far apart", "megabyte", "thousand", "variants", "quoted")
"""Not for the reference engine, which takes its time for each value: sizes, not depths."""


@pytest.mark.parametrize(
    "name", [one for one in CASES if not any(word in one for word in SLOW)]
)  # fmt: skip
def test_the_reference_engine_is_bounded_too(name: str, warm: Nursery, tmp_path: Path) -> None:
    assert run(warm, RUN, tmp_path, CASES[name], "python") == run(
        warm, RUN, tmp_path, CASES[name], "rust"
    )


@pytest.mark.parametrize("name", [one for one in CASES if "union" in one])
def test_what_the_mock_checks_is_bounded_too(name: str, warm: Nursery, tmp_path: Path) -> None:
    _, _, count, depth, message = CASES[name]
    found, shown = run(warm, MOCK, tmp_path, CASES[name])
    assert found == min(count, 20)
    assert shown[0][0] == depth
    assert shown[0][1].startswith(message)
