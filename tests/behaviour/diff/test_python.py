"""The Python column: what callers of the package have to change, whatever the wire says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bindwright.comparison.kinds import KINDS, Column, Level
from bindwright.comparison.verdict import Bump

from .compared import JSON, Edit, aliases, compare, schema, unedited
from .test_kinds import (
    INTEGER,
    KEY,
    LIST,
    OPEN,
    OPEN_MORE,
    STRING,
    answer,
    both,
    operation,
    parameter,
    top,
)

REF: JSON = {"$ref": "#/components/schemas/Kind"}


def named(value: JSON, name: str = "Kind", **more: Any) -> Edit:
    """An edit: `value` refers to a schema of its own."""

    def edit(made: JSON) -> None:
        made["components"]["schemas"][name] = value

    return both(schema({"$ref": f"#/components/schemas/{name}"}, **more), edit)


def objects(*names: str, required: tuple[str, ...] = ()) -> JSON:
    """An object with some properties."""
    return {
        "type": "object",
        "properties": dict.fromkeys(names, STRING),
        **({"required": list(required)} if required else {}),
    }


def path(text: str, *names: str) -> Edit:
    """An edit: the operation has another path, with its variables."""

    def edit(made: JSON) -> None:
        found = made["paths"].pop("/things")
        found["post"]["parameters"] = [
            {"name": one, "in": "path", "required": True, "schema": STRING} for one in names
        ]
        made["paths"][text] = found

    return edit


def variants(*names: str) -> JSON:
    """A tagged union of schemas, each a component."""
    return {
        "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in names],
        "discriminator": {"propertyName": "kind"},
    }


def tagged(*names: str) -> Edit:
    """An edit: `value` is one of some components."""

    def edit(made: JSON) -> None:
        for name in names:
            made["components"]["schemas"][name] = {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"const": name}},
            }

    return both(named(variants(*names)), edit)


def fails(name: str) -> Edit:
    """An edit: an error has a schema of its own."""
    media = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}

    def edit(made: JSON) -> None:
        made["components"]["schemas"][name] = {
            **objects("reason"), "x-bindwright-error": {"name": "TooBusyError", "status": 529}
        }  # fmt: skip

    return both(answer("529", content=media), edit)


def staged(status: str) -> Edit:
    """An edit: an open enumeration with a member in this stage of its life."""
    first = {"const": "a", "x-bindwright-lifecycle": {"status": status}}
    return named({"anyOf": [first, {"const": "b"}, STRING]})


ROWS: list[tuple[Edit, Edit, str, str]] = [
    (named(objects("a", "b")), named(objects("a", "c")), "field-removed", "field-added"),
    (named({"enum": ["a", "b"]}), schema(STRING), "name-removed", "name-added"),
    (named(objects("a", "b")), named(objects("a", "b"), "Other"), "name-changed", "name-changed"),
    (named({"enum": ["a", "b"]}), named({"enum": ["a", "b", "c"]}), "closed-member-added",
     "member-removed"),
    (named(OPEN), named(OPEN_MORE), "member-added", "member-removed"),
    (named({"enum": ["a", "b"]}), named(OPEN), "enumeration-opened", "enumeration-closed"),
    (named(objects("a")), named(objects("a", required=("a",))), "field-narrowed", "field-widened"),
    (named(objects("a")), named(objects("a", "b", required=("b",))), "field-added-required",
     "field-removed"),
    (schema(STRING), schema(INTEGER), "field-changed", "field-changed"),
    (named(LIST), named({"type": "array", "items": INTEGER}), "alias-changed", "alias-changed"),
    (staged("deprecated"), staged("retired"), "retired-value", "alias-widened"),
    (tagged("Cat", "Dog"), tagged("Cat", "Dog", "Eel"), "open-union-widened", "alias-narrowed"),
    (unedited(), parameter(schema=STRING), "argument-added", "argument-removed"),
    (unedited(), parameter(schema=STRING, required=True), "argument-added-required",
     "argument-removed"),
    (parameter(schema=STRING), parameter(schema=STRING, required=True),
     "argument-became-required", "argument-became-optional"),
    (parameter(schema=INTEGER), parameter(schema={"type": "number"}), "argument-widened",
     "argument-narrowed"),
    (path("/things/{id}/run", "id"), path("/things/{key}/run", "key"), "argument-renamed",
     "argument-renamed"),
    (path("/things/{a}/parts/{b}/run", "a", "b"), path("/things/{b}/parts/{a}/run", "b", "a"),
     "arguments-moved", "arguments-moved"),
    (answer(content={"application/json": {"schema": STRING}}),
     answer(content={"application/json": {"schema": INTEGER}}), "result-changed",
     "result-changed"),
    (answer(content={"application/json": {"schema": {"type": ["string", "null"]}}}),
     answer(content={"application/json": {"schema": STRING}}), "result-narrowed",
     "result-changed"),
    (unedited(), lambda made: made["paths"].update({"/others": {"get": {
        "responses": {"204": {"description": "Nothing."}}}}}), "method-added", "method-removed"),
    (operation(**{"x-bindwright-method": "make"}), operation(**{"x-bindwright-method": "build"}),
     "method-moved", "method-moved"),
    (unedited(), both(top(components=KEY), operation(security=[{"key": []}])), "option-added",
     "option-removed"),
    (unedited(), fails("Busy"), "name-added", "name-removed"),
    (schema(INTEGER), schema({"type": "integer", "maximum": 3}), "behaviour-changed",
     "field-widened"),
]  # fmt: skip

NOT_HERE = {
    # One way alone, or seen from elsewhere: they have tests below, or cannot be forced by a
    # document (an error that changes its base, an option that changes its type).
    "argument-default-changed", "error-base-changed", "option-changed",
    # With the aliases of names.lock, which no document has: test_callers.py has them.
    "name-deprecated", "deprecated-name-removed",
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[2]}-{ROWS.index(row)}")
def test_there_and_back(row: tuple[Edit, Edit, str, str], tmp_path: Path) -> None:
    old, new, there, back = row
    for first, second, code in ((old, new, there), (new, old, back)):
        if code == "field-widened" and there == "behaviour-changed":
            continue  # a bound that is lifted is nothing in Python
        found = compare(tmp_path, first, second)
        assert found.of(code), f"{code} is not among {found.codes}"
        if any(one.level is Level.BREAKING for one in found.of(code)):
            assert found.bump is Bump.MAJOR
    same = compare(tmp_path, new, new)
    assert (same.python, same.bump) == ((), Bump.NONE)


def test_every_kind_has_a_row() -> None:
    rows = {code for row in ROWS for code in row[2:]}
    python = {one.code for one in KINDS.values() if one.column is Column.PYTHON}
    assert python - rows - NOT_HERE == set()
    assert python >= NOT_HERE


def test_the_version_segment_moves_no_name(tmp_path: Path) -> None:
    def version(number: str) -> Edit:
        return path(f"/{number}/things")

    found = compare(tmp_path, version("v1"), version("v2"))
    assert [one.kind.code for one in found.wire] == ["operation-moved"]
    assert found.python == ()


def test_a_rename_says_how_to_keep_the_name(tmp_path: Path) -> None:
    found = compare(tmp_path, named(objects("a", "b")), named(objects("a", "b"), "Other"))
    change = next(one for one in found.of("name-changed") if one.place == "Kind")
    assert change.hint is not None and '"Other" = "Kind"' in change.hint
    assert not [one for one in found.wire if one.level is not Level.INFO]


def test_words_are_a_patch(tmp_path: Path) -> None:
    found = compare(tmp_path, unedited(), operation(description="Other words."))
    assert (found.wire, found.python, found.bump) == ((), (), Bump.PATCH)


def test_a_nested_type_is_invariant(tmp_path: Path) -> None:
    """`list[int]` is no `list[float]` for a checker, although each int is a float."""
    one, other = ({"type": "array", "items": {"type": name}} for name in ("number", "integer"))
    found = compare(tmp_path, schema(one, required=True), schema(other, required=True))
    assert [change.kind.code for change in found.python if change.place == "Got.value"] == [
        "field-changed"
    ]


def test_an_annotated_name_of_the_runtime_is_what_checkers_take_it_for(tmp_path: Path) -> None:
    """`Int64` is `int` to them."""
    old, new = schema(INTEGER), schema({"type": "integer", "format": "int64"})
    assert compare(tmp_path, old, new).python == compare(tmp_path, new, old).python == ()


def test_an_alias_is_what_it_stands_for(tmp_path: Path) -> None:
    def listed(value: JSON) -> Edit:
        def edit(made: JSON) -> None:
            made["components"]["schemas"]["Kind"] = LIST
            answer(content={"application/json": {"schema": value}})(made)

        return edit

    found = compare(tmp_path, listed(LIST), listed(REF))
    assert [one.message for one in found.python if one.level is Level.BREAKING] == []


def _twins(*names: str) -> Edit:
    """Two components of the same members, which stand at places of their own."""

    def edit(made: JSON) -> None:
        for holder, name in zip(("Sent", "Got"), names, strict=True):
            made["components"]["schemas"][holder] = {
                "type": "object", "properties": {"value": {"$ref": f"#/components/schemas/{name}"}}
            }  # fmt: skip
            made["components"]["schemas"][name] = objects("a")

    return edit


def _tree(name: str) -> Edit:
    """A class that refers to itself, and to one that stands inside it."""
    inner = {"type": "object", "properties": {"text": STRING}}
    reference = {"$ref": f"#/components/schemas/{name}"}
    properties = {"inner": inner, "children": {"type": "array", "items": reference}}
    return named({"type": "object", "properties": properties}, name)


@pytest.mark.parametrize(
    "old, new, expected",
    [
        (named(objects("a")), named(objects("a"), "Other"), {"Kind": "Other"}),
        (_twins("One", "Two"), _twins("Uno", "Due"), {"One": "Uno", "Two": "Due"}),
        (_tree("Tree"), _tree("Node"), {"Tree": "Node", "TreeInner": "NodeInner"}),
        (
            named({"enum": ["a", "b"]}),
            named({"enum": ["a", "b"], "x-enum-varnames": ["first", "b"]}, "Other"),
            {"Kind": "Other", "KindName": "OtherName", "Other.A": "Other.FIRST"},
        ),
        (
            operation(**{"x-bindwright-method": "make"}),
            operation(**{"x-bindwright-method": "build"}),
            {"client.things.make()": "client.things.build"},
        ),
        # A member more, another type below, or another class at the place: nothing is certain.
        (named(objects("a")), named(objects("a", "b"), "Other"), {}),
        (_tree("Tree"), named(objects("inner", "children"), "Node"), {}),
        (
            both(schema(STRING), top(components={"schemas": {}})),
            both(schema(STRING), named(objects("a"), "Other")),
            {},
        ),
    ],
)
def test_what_is_certainly_the_same_can_keep_its_name(
    old: Edit, new: Edit, expected: JSON, tmp_path: Path
) -> None:
    found = {one: now for one, now in aliases(tmp_path, old, new).items() if "Param" not in one}
    assert found == expected


def _hook(name: str, values: JSON) -> Edit:
    """An edit: the API sends this by itself."""
    content = {"application/json": {"schema": values}}
    made = {"requestBody": {"content": content}, "responses": {"204": {"description": "Thanks."}}}
    return lambda api: api.update(webhooks={name: {"post": made}})


def test_functions_of_webhooks_are_part_of_the_surface(tmp_path: Path) -> None:
    def told(old: Edit, new: Edit) -> list[tuple[str, str, str]]:
        found = compare(tmp_path, old, new).python
        return [
            (one.kind.code, one.place, str(one.level))
            for one in found
            if one.place.startswith("webhooks.")
        ]

    one = _hook("paid", STRING)
    assert told(one, one) == []
    assert told(one, unedited()) == [("method-removed", "webhooks.parse_paid", "breaking")]
    assert told(unedited(), one) == [("method-added", "webhooks.parse_paid", "info")]
    assert told(one, _hook("paid", INTEGER)) == [
        ("result-changed", "webhooks.parse_paid", "breaking")
    ]
    both = _hook("paid", {"anyOf": [STRING, INTEGER]})
    assert told(both, one) == [("result-narrowed", "webhooks.parse_paid", "info")]


def test_a_class_of_a_call_that_is_gone_is_not_taken_for_another(tmp_path: Path) -> None:
    """Both have one string, and nothing else in common."""

    def call(name: str) -> Edit:
        def edit(made: JSON) -> None:
            made["components"]["schemas"][name] = objects("id", required=("id",))
            content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
            answers = {"200": {"description": "It.", "content": content}}
            made["paths"][f"/{name}"] = {"get": {"responses": answers}}

        return edit

    assert aliases(tmp_path, call("Deleted"), call("Created")) == {}


def test_a_long_chain_that_is_renamed_as_a_whole(tmp_path: Path) -> None:
    """As with a prefix for all components; each of them is looked at once."""

    def chain(prefix: str) -> Edit:
        def edit(made: JSON) -> None:
            named({"$ref": f"#/components/schemas/{prefix}0"}, "Alias")(made)
            for number in range(300):
                after = {"$ref": f"#/components/schemas/{prefix}{(number + 1) % 300}"}
                made["components"]["schemas"][f"{prefix}{number}"] = {
                    "type": "object", "properties": {"next": after, f"own{number}": STRING}
                }  # fmt: skip

        return edit

    found = aliases(tmp_path, chain("Old"), chain("New"))
    assert {f"Old{number}": f"New{number}" for number in range(300)}.items() <= found.items()
