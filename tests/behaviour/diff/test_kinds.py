"""Each kind of change: found where it is, on the right side, and shown; not found in the rest.

A row has two versions of one thing. The way back is tried as well: what narrows one way widens the
other, so that no direction of a rule can be forgotten.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bindwright.comparison.kinds import KINDS, Column, Level
from bindwright.comparison.verdict import Bump

from .compared import JSON, Compared, Edit, compare, schema, unedited


def _operation(made: JSON) -> JSON:
    found: JSON = made["paths"]["/things"]["post"]
    return found


def operation(**values: Any) -> Edit:
    """An edit of the operation; None takes a key away."""

    def edit(made: JSON) -> None:
        for key, value in values.items():
            if value is None:
                _operation(made).pop(key, None)
            else:
                _operation(made)[key] = value

    return edit


def top(**values: Any) -> Edit:
    """An edit of the document; `components` are added to those that are there."""

    def edit(made: JSON) -> None:
        made["components"].update(values.get("components", {}))
        made.update({key: one for key, one in values.items() if key != "components"})

    return edit


def both(*edits: Edit) -> Edit:
    """Several edits."""

    def edit(made: JSON) -> None:
        for one in edits:
            one(made)

    return edit


def parameter(**values: Any) -> Edit:
    """An edit: the operation has this parameter."""
    return operation(parameters=[{"name": "p", "in": "query", **values}])


def answer(status: str = "201", **values: Any) -> Edit:
    """An edit of the answer."""

    def edit(made: JSON) -> None:
        _operation(made)["responses"].setdefault(status, {"description": "An answer."})
        _operation(made)["responses"][status].update(values)

    return edit


def no_answer(status: str) -> Edit:
    """An edit: the answer is gone."""
    return lambda made: _operation(made)["responses"].pop(status)


def content(kinds: JSON) -> Edit:
    """An edit of what is sent."""
    return operation(requestBody={"required": True, "content": kinds})


STRING: JSON = {"type": "string"}
INTEGER: JSON = {"type": "integer"}
HEADER: JSON = {"X-Count": {"schema": INTEGER}}
NEEDED: JSON = {"X-Count": {"schema": INTEGER, "required": True}}
OPEN = {"anyOf": [{"enum": ["a", "b"]}, STRING]}
OPEN_MORE = {"anyOf": [{"enum": ["a", "b", "c"]}, STRING]}
KEY = {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}}
TWO = {"securitySchemes": {**KEY["securitySchemes"], "token": {"type": "http", "scheme": "bearer"}}}
OAUTH = {
    "securitySchemes": {
        "oauth": {
            "type": "oauth2",
            "flows": {
                "clientCredentials": {
                    "tokenUrl": "https://shop.example/token",
                    "scopes": {"read": "Read.", "write": "Write."},
                }
            },
        }
    }
}
TEXT = {"text/plain": {"schema": STRING}}
SENT = {"application/json": {"schema": {"$ref": "#/components/schemas/Sent"}}}
ANY_OF = {"type": "object", "properties": {"kind": {"const": "a"}}, "required": ["kind"]}
OTHER = {"type": "object", "properties": {"kind": {"const": "b"}}, "required": ["kind"]}
LIST: JSON = {"type": "array", "items": STRING}


def _variants(*names: str, **more: Any) -> JSON:
    def variant(name: str) -> JSON:
        return {"type": "object", "required": ["kind"], "properties": {"kind": {"const": name}}}

    return {"oneOf": list(map(variant, names)), **more}


def _events(*names: str, **more: Any) -> Edit:
    """The answer is a stream of events."""
    variants = [
        {
            "type": "object",
            "required": ["event", "data"],
            "properties": {"event": {"const": one}, "data": STRING},
        }
        for one in names
    ]
    media = {"itemSchema": {"oneOf": variants}, **more}
    return both(
        lambda made: made.update(openapi="3.2.0"),
        answer("200", description="Events.", content={"text/event-stream": media}),
        no_answer("201"),
    )


def _paged(by: str) -> Edit:
    """A list that pages by a cursor, or by a number."""
    found = {"cursor": {"cursor": "cursor", "next": "/next"}, "page": {"page": "page"}}[by]
    items = {"type": "object", "properties": {"items": LIST, "next": STRING}}
    listed = {
        "operationId": "listThings",
        "x-bindwright-pagination": {"style": by, "items": "/items", **found},
        "parameters": [
            {"name": "cursor", "in": "query", "schema": STRING},
            {"name": "page", "in": "query", "schema": INTEGER},
        ],
        "responses": {"200": {"description": "A page.", "content": {
            "application/json": {"schema": items}}}},
    }  # fmt: skip
    return lambda made: made["paths"]["/things"].update(get=listed)


def _unpaged(made: JSON) -> None:
    _paged("cursor")(made)
    del made["paths"]["/things"]["get"]["x-bindwright-pagination"]


def _listing(cursor: str | None, *more: str) -> Edit:
    """A list that looks as if it came in pages, where there is a cursor; nothing says so."""

    def edit(made: JSON) -> None:
        _unpaged(made)
        listed = made["paths"]["/things"]["get"]
        asked = [{"name": cursor, "in": "query", "schema": STRING}] if cursor else []
        listed["parameters"] = asked
        content = listed["responses"]["200"]["content"]["application/json"]["schema"]
        properties = {"items": LIST, **({"next_cursor": STRING} if cursor else {})}
        listed["responses"]["200"]["content"]["application/json"]["schema"] = {
            **content, "properties": properties
        }  # fmt: skip
        for one in more:
            made["paths"][one] = {"get": {**listed, "operationId": one.strip("/")}}

    return edit


def hook(*statuses: str, **values: Any) -> Edit:
    """An edit: the API sends this."""
    made = {"requestBody": {"content": SENT}, **values}
    made = {key: one for key, one in made.items() if one is not None}
    answers = {one: {"description": "Thanks."} for one in statuses or ("204",)}
    return lambda api: api.update(webhooks={"paid": {"post": {**made, "responses": answers}}})


_hook = hook()


ROWS: list[tuple[Edit, Edit, str, str]] = [
    # The first version, the second, the kind of the change, and that of the change back.
    (schema(STRING), schema(INTEGER), "type-changed", "type-changed"),
    (schema(INTEGER), schema({"type": "number"}), "type-widened", "type-narrowed"),
    (schema(STRING), schema({}), "type-widened", "type-narrowed"),
    (schema(STRING), schema({"type": ["string", "null"]}), "became-nullable",
     "became-not-nullable"),
    (schema(STRING), schema({"type": "string", "format": "date"}), "format-added",
     "format-removed"),
    (schema({"type": "string", "format": "date"}), schema({"type": "string", "format": "uuid"}),
     "format-changed", "format-changed"),
    (schema({"type": "string", "format": "uri"}), schema({"type": "string", "format": "hostname"}),
     "format-changed", "format-changed"),
    (schema(INTEGER), schema({"type": "integer", "maximum": 9}), "constraint-tightened",
     "constraint-loosened"),
    (schema(INTEGER), schema({"type": "integer", "exclusiveMinimum": 9}), "constraint-tightened",
     "constraint-loosened"),
    (schema(INTEGER), schema({"type": "integer", "format": "int32"}), "constraint-tightened",
     "constraint-loosened"),
    (schema(STRING), schema({"type": "string", "minLength": 3}), "constraint-tightened",
     "constraint-loosened"),
    (schema(STRING), schema({"type": "string", "pattern": "^a+$"}), "constraint-tightened",
     "constraint-loosened"),
    (schema(LIST), schema({**LIST, "maxItems": 2}), "constraint-tightened", "constraint-loosened"),
    (schema({"type": "number", "multipleOf": 2}), schema({"type": "number", "multipleOf": 4}),
     "constraint-tightened", "constraint-loosened"),
    (schema({"type": "number", "multipleOf": 2}), schema({"type": "number", "multipleOf": 3}),
     "constraint-changed", "constraint-changed"),
    (schema({"type": "string", "pattern": "^a+$"}), schema({"type": "string", "pattern": "^b+$"}),
     "constraint-changed", "constraint-changed"),
    (schema({"enum": ["a", "b"]}), schema({"enum": ["a", "b", "c"]}), "enum-member-added",
     "enum-member-removed"),
    (schema({"enum": [1, 2]}), schema({"enum": [1, 2, 3]}), "enum-member-added",
     "enum-member-removed"),
    (schema(OPEN), schema(OPEN_MORE), "enum-member-listed", "enum-member-unlisted"),
    (schema({"enum": ["a", "b"]}), schema(OPEN), "enum-opened", "enum-closed"),
    (schema({"enum": ["a", "b"]}), schema(STRING), "enum-removed", "enum-introduced"),
    (schema(_variants("a")), schema(_variants("a", "b")), "variant-added", "variant-removed"),
    (schema({"anyOf": [STRING, INTEGER]}), schema(STRING), "variant-removed", "variant-added"),
    (schema(INTEGER), schema({"oneOf": [INTEGER, {"type": "number"}]}), "variants-overlap",
     "variant-removed"),
    (schema(STRING), schema(STRING, required=True), "property-became-required",
     "property-became-optional"),
    (schema(STRING), schema({**STRING, "default": "x"}), "default-added", "default-changed"),
    (schema({**STRING, "default": "x"}), schema({**STRING, "default": "y"}), "default-changed",
     "default-changed"),
    (schema({**STRING, "default": "x"}, required=True),
     schema({**STRING, "default": "y"}, required=True), "sent-default-changed",
     "sent-default-changed"),
    (schema(STRING), schema(STRING, additionalProperties=False), "additional-properties-closed",
     "additional-properties-opened"),
    (schema(STRING, additionalProperties=STRING), schema(STRING, additionalProperties=INTEGER),
     "type-changed", "type-changed"),
    (schema(STRING), schema({**STRING, "readOnly": True}), "property-became-read-only",
     "property-added"),
    (schema(STRING, required=True), schema({**STRING, "writeOnly": True}, required=True),
     "property-became-write-only", "property-added-required"),
    (schema(STRING), schema({**STRING, "deprecated": True}), "deprecated", "undeprecated"),
    (schema(LIST), schema({"type": "array", "items": INTEGER}), "type-changed", "type-changed"),
    (unedited(), parameter(schema=STRING), "parameter-added", "parameter-removed"),
    (unedited(), parameter(schema=STRING, required=True), "parameter-added-required",
     "parameter-removed-required"),
    (parameter(schema=STRING), parameter(schema=LIST), "type-widened", "type-narrowed"),
    (schema({"const": "a"}), schema({"const": "b"}), "type-changed", "type-changed"),
    (schema({**STRING, "pattern": ""}), schema({**STRING, "pattern": "^a"}),
     "constraint-tightened", "constraint-loosened"),
    (schema(STRING, patternProperties={"^x-": {}}, additionalProperties=False),
     schema(STRING, additionalProperties=False),
     "additional-properties-closed", "additional-properties-opened"),
    (schema(STRING), schema(STRING, patternProperties={"^x-": STRING}), "type-narrowed",
     "type-widened"),
    (schema(STRING, dependentRequired={"value": ["a"]}),
     schema(STRING, dependentRequired={"value": ["b"]}), "constraint-changed",
     "constraint-changed"),
    (schema(STRING, dependentRequired={"value": ["a"]}),
     schema(STRING, dependentRequired={"value": ["a", "b"]}), "constraint-tightened",
     "constraint-loosened"),
    (content({"application/json": {}}), unedited(), "type-narrowed", "type-widened"),
    (parameter(schema=STRING), parameter(schema=STRING, required=True),
     "parameter-became-required", "parameter-became-optional"),
    (parameter(schema=LIST), parameter(schema=LIST, explode=False),
     "parameter-serialization-changed", "parameter-serialization-changed"),
    (operation(requestBody=None), operation(requestBody={"content": SENT}), "body-added",
     "body-removed"),
    (operation(requestBody=None), content(SENT), "body-added-required", "body-removed"),
    (operation(requestBody={"content": SENT}), content(SENT), "body-became-required",
     "body-became-optional"),
    (content(SENT), content({**SENT, **TEXT}), "media-type-added", "media-type-removed"),
    (unedited(), answer("202"), "success-status-added", "success-status-removed"),
    (unedited(), answer("409"), "error-status-added", "error-status-removed"),
    (answer(content={}), unedited(), "answer-body-added", "answer-body-removed"),
    (unedited(), answer(headers=HEADER), "header-added", "header-removed"),
    (unedited(), answer(headers=NEEDED), "header-added", "header-removed-required"),
    (answer(headers=HEADER), answer(headers=NEEDED), "header-became-required",
     "header-became-optional"),
    (_events("a"), _events("a", "b"), "event-added", "event-removed"),
    (unedited(), _events("a"), "stream-added", "stream-removed"),
    (_paged("cursor"), _paged("page"), "pagination-changed", "pagination-changed"),
    (_unpaged, _paged("cursor"), "pagination-added", "pagination-removed"),
    (_listing(None), _listing("cursor"), "likely-pagination-added", "likely-pagination-removed"),
    (_listing("after"), _listing("cursor"), "likely-pagination-changed",
     "likely-pagination-changed"),
    (unedited(), _hook, "hook-added", "hook-removed"),
    (top(components=KEY), both(top(components=KEY), operation(security=[{"key": []}])),
     "security-added", "security-removed"),
    (both(top(components=TWO), operation(security=[{"key": []}])),
     both(top(components=TWO), operation(security=[{"key": []}, {"token": []}])),
     "security-alternative-added", "security-alternative-removed"),
    (both(top(components=OAUTH), operation(security=[{"oauth": ["read"]}])),
     both(top(components=OAUTH), operation(security=[{"oauth": ["read", "write"]}])),
     "security-scope-added", "security-scope-removed"),
    (unedited(), top(servers=[{"url": "https://other.example"}]), "server-changed",
     "server-changed"),
    (unedited(), top(servers=[{"url": "https://shop.example"}, {"url": "https://b.example"}]),
     "server-added", "server-removed"),
]  # fmt: skip


def _added(told: JSON | None = None, **more: Any) -> Edit:
    """A second property, and what is `told` of it."""

    def edit(made: JSON) -> None:
        for name in ("Sent", "Got"):
            made["components"]["schemas"][name]["properties"]["other"] = {**STRING, **(told or {})}
            made["components"]["schemas"][name].update(more)

    return edit


CLOSED = schema(STRING, additionalProperties=False)
ROWS += [
    (unedited(), _added(), "property-added", "property-removed"),
    (unedited(), _added(required=["other"]), "property-added-required",
     "property-removed-required"),
    (CLOSED, both(CLOSED, _added()), "property-added-to-closed", "property-refused"),
]  # fmt: skip


def _moved(made: JSON) -> None:
    made["paths"]["/v2/things"] = made["paths"].pop("/things")


def _second(made: JSON) -> None:
    responses = {"204": {"description": "Gone."}}
    made["paths"]["/others"] = {"delete": {"operationId": "deleteOthers", "responses": responses}}


def _ended(date: str | None) -> Edit:
    lifecycle = {"status": "deprecated", **({"end-of-life": date} if date else {})}

    def edit(made: JSON) -> None:
        _second(made)
        made["paths"]["/others"]["delete"].update(
            {"deprecated": True, "x-bindwright-lifecycle": lifecycle}
        )

    return edit


ROWS += [
    (unedited(), _second, "operation-added", "operation-removed"),
    (unedited(), _moved, "operation-moved", "operation-moved"),
    (unedited(), _ended("2025-06-30"), "operation-added", "operation-retired"),
    (_ended("2027-01-01"), _ended("2026-06-01"), "end-of-life-earlier", "end-of-life-later"),
    (_ended("2027-01-01"), _ended(None), "end-of-life-later", "end-of-life-later"),
    (unedited(), _ended("2027-01-01"), "operation-added", "operation-removed-before-end-of-life"),
    (unedited(), _ended(None), "operation-added", "operation-removed-after-deprecation"),
]

LIVES = {
    "before-end-of-life": {"status": "deprecated", "end-of-life": "2026-06-30"},
    "after-deprecation": {"status": "deprecated"},
}
for ending, life in LIVES.items():
    told = {"deprecated": True, "x-bindwright-lifecycle": life}
    listed = [{"const": "a"}, {"const": "b"}, {"const": "c", **told}]
    some = schema({"oneOf": listed[:2]}), schema({"oneOf": listed})
    known = (
        schema({"anyOf": [{"oneOf": listed[:2]}, STRING]}),
        schema({"anyOf": [{"oneOf": listed}, STRING]}),
    )
    ROWS += [
        (unedited(), parameter(schema=STRING, **told), "parameter-added",
         f"parameter-removed-{ending}"),
        (unedited(), parameter(schema=STRING, required=True, **told), "parameter-added-required",
         f"parameter-removed-required-{ending}"),
        (unedited(), _added(told), "property-added", f"property-removed-{ending}"),
        (unedited(), _added(told, required=["other"]), "property-added-required",
         f"property-removed-required-{ending}"),
        (CLOSED, both(CLOSED, _added(told)), "property-added-to-closed",
         f"property-refused-{ending}"),
        (*some, "enum-member-added", f"enum-member-removed-{ending}"),
        (*known, "enum-member-listed", f"enum-member-unlisted-{ending}"),
    ]  # fmt: skip


def _stage(status: str) -> Edit:
    said = {"x-bindwright-lifecycle": {"status": status}}
    return schema({"anyOf": [{"const": "a", **said}, {"const": "b"}, STRING]})


ROWS.append((_stage("active"), _stage("retired"), "retired", "undeprecated"))

HEADERS = [{"name": "X-Sign", "in": "header", "schema": STRING}]
SIGNED = [{**HEADERS[0], "required": True}]
MUST = {"required": True, "content": SENT}
# The API sends: what it asks of itself is no burden of others, and what it leaves out may be.
ROWS += [
    (_hook, hook(requestBody=MUST), "body-became-required", "body-became-optional"),
    (hook(requestBody=None), _hook, "body-added", "body-removed"),
    (_hook, hook(parameters=HEADERS), "parameter-added", "parameter-removed"),
    (_hook, hook(parameters=SIGNED), "parameter-added-required", "parameter-removed-required"),
    (hook(parameters=HEADERS), hook(parameters=SIGNED), "parameter-became-required",
     "parameter-became-optional"),
    (_hook, hook("204", "202"), "success-status-added", "success-status-removed"),
    (_hook, hook("204", "400"), "error-status-added", "error-status-removed"),
]  # fmt: skip

NOT_HERE = {
    "union-opened", "union-closed", "constraint-undecided", "stream-changed",
    "security-scheme-changed", "security-url-changed",
}  # fmt: skip
"""Kinds that have tests of their own below."""


def _id(row: tuple[Edit, Edit, str, str]) -> str:
    return f"{row[2]}-{ROWS.index(row)}"


@pytest.mark.parametrize("row", ROWS, ids=_id)
def test_there_and_back(row: tuple[Edit, Edit, str, str], tmp_path: Path) -> None:
    old, new, there, back = row
    _check(compare(tmp_path, old, new), there)
    _check(compare(tmp_path, new, old), back)
    assert compare(tmp_path, new, new).bump is Bump.NONE


def _check(found: Compared, code: str) -> None:
    changes = found.of(code)
    assert changes, f"{code} is not among {found.codes}"
    for one in changes:
        assert one.level is one.kind.level(one.side)
        assert one.message
        if one.level is Level.BREAKING:
            assert found.bump is Bump.MAJOR
        if one.level is Level.INFO:
            assert one.example is None


def test_every_kind_on_the_wire_has_a_row() -> None:
    rows = {code for row in ROWS for code in row[2:]}
    wire = {one.code for one in KINDS.values() if one.column is Column.WIRE}
    assert wire - rows - NOT_HERE == set()
    assert wire >= NOT_HERE


@pytest.mark.parametrize("row", ROWS, ids=_id)
def test_what_breaks_is_shown(row: tuple[Edit, Edit, str, str], tmp_path: Path) -> None:
    """An example that both documents were asked about, or none where nothing can be shown."""
    for old, new, code in ((row[0], row[1], row[2]), (row[1], row[0], row[3])):
        found = compare(tmp_path, old, new)
        breaking = [one for one in found.of(code) if one.level is Level.BREAKING]
        if code not in UNSHOWN:
            assert all(one.example is not None for one in breaking), breaking


UNSHOWN = {
    "parameter-serialization-changed",  # the same values, other bytes
    "success-status-removed", "media-type-removed", "answer-body-removed", "stream-removed",
    "hook-removed",
    "body-removed", "body-became-optional",  # of a webhook: there is nothing
    "security-alternative-removed", "security-scope-added",
}  # fmt: skip


def test_scheme_is_sent_otherwise(tmp_path: Path) -> None:
    def scheme(**values: Any) -> Edit:
        made = {"type": "apiKey", "in": "header", "name": "X-Key", **values}
        return both(
            top(components={"securitySchemes": {"key": made}}), operation(security=[{"key": []}])
        )

    assert compare(tmp_path, scheme(), scheme(name="X-Other")).of("security-scheme-changed")
    assert not compare(tmp_path, scheme(), scheme(name="x-key")).wire


def test_tokens_from_elsewhere(tmp_path: Path) -> None:
    def flow(url: str) -> Edit:
        flows = {"clientCredentials": {"tokenUrl": url, "scopes": {}}}
        made = {"securitySchemes": {"oauth": {"type": "oauth2", "flows": flows}}}
        return both(top(components=made), operation(security=[{"oauth": []}]))

    found = compare(tmp_path, flow("https://a.example/"), flow("https://b.example/"))
    assert [one.level for one in found.of("security-url-changed")] == [Level.WARNING]


def test_streams_that_end_otherwise(tmp_path: Path) -> None:
    def ends(pointer: str) -> Edit:
        stream = {"end": {"pointer": pointer, "is": "done"}}
        return both(_events("a"), operation(**{"x-bindwright-stream": stream}))

    found = compare(tmp_path, ends("/a"), ends("/b"))
    assert [one.level for one in found.of("stream-changed")] == [Level.WARNING]


def test_patterns_that_nobody_can_tell_apart(tmp_path: Path) -> None:
    """`a|b` and `[ab]` are the same, and no example says otherwise: that is said."""
    one, other = ({"type": "string", "pattern": pattern} for pattern in ("^(a|b)$", "^[ab]$"))
    changes = compare(tmp_path, schema(one), schema(other)).of("constraint-undecided")
    assert {(one.level, one.example) for one in changes} == {(Level.WARNING, None)}


OPEN_OBJECTS = [
    {"type": "object", "properties": {"a": STRING}},
    {"type": "object", "required": ["b"], "properties": {"b": STRING}},
]
TAGGED = _variants("a", "b")["oneOf"]


def test_one_of_and_any_of(tmp_path: Path) -> None:
    """What fits two variants is refused by `oneOf` alone; where nothing does they are the same."""

    def unions(*variants: JSON) -> tuple[Edit, Edit]:
        return schema({"anyOf": list(variants)}), schema({"oneOf": list(variants)})

    for variants, codes in (
        ((INTEGER, {"type": "number"}), ({"variants-overlap"}, {"constraint-loosened"})),
        (OPEN_OBJECTS, ({"constraint-changed"}, {"constraint-changed"})),
        (TAGGED, (set(), set())),
        ((STRING, INTEGER), (set(), set())),
    ):
        lax, strict = unions(*variants)
        for old, new, expected in ((lax, strict, codes[0]), (strict, lax, codes[1])):
            found = compare(tmp_path, old, new)
            assert {one.kind.code for one in found.wire} >= expected, found.codes
            assert bool(found.wire) == bool(expected)
            side = "request" if new is strict else "response"
            assert all(one.example for one in found.wire if one.side == side)


def test_tuples_of_another_length(tmp_path: Path) -> None:
    two, three = (
        schema({"type": "array", "prefixItems": [STRING] * count, "items": False})
        for count in (2, 3)
    )
    found = compare(tmp_path, two, three)
    assert {(one.kind.code, one.side) for one in found.wire} == {
        ("constraint-loosened", "request"),
        ("constraint-loosened", "response"),
    }
    assert found.of("constraint-loosened", "response")[0].example == {"value": ["lorem"] * 3}
    assert compare(tmp_path, three, two).of("constraint-tightened", "request")
    assert not compare(tmp_path, two, two).wire


def test_tuples_of_several_types(tmp_path: Path) -> None:
    one, two = (
        schema({"type": "array", "prefixItems": [STRING, INTEGER][:count], "items": False})
        for count in (1, 2)
    )
    (change,) = compare(tmp_path, one, two).of("constraint-loosened", "response")
    assert list(map(type, change.example["value"])) == [str, int]


def test_a_name_that_others_were_typed_by(tmp_path: Path) -> None:
    """A map of integers that names a member of another type refuses what was sent under it."""
    old = schema(STRING, additionalProperties=INTEGER)
    new = both(old, _added(additionalProperties=INTEGER))
    for first, second, code in ((old, new, "property-added"), (new, old, "property-removed")):
        found = compare(tmp_path, first, second)
        assert {one.kind.code for one in found.wire} == {code, "type-changed"}
        assert all(one.example for one in found.of("type-changed"))


@pytest.mark.parametrize(
    "item",
    [{"type": "string", "pattern": "^(0|[1-9][0-9]*)$"}, {"type": "number", "multipleOf": 0.5},
     {"type": "string", "minLength": 12}, {"type": "string", "format": "uuid"}, STRING],
)  # fmt: skip
def test_long_lists_of_different_items(item: JSON, tmp_path: Path) -> None:
    several = {"type": "array", "items": item, "uniqueItems": True}
    old, new = (schema({**several, "maxItems": most}) for most in (1500, 300))
    (change,) = compare(tmp_path, old, new).of("constraint-tightened", "request")
    assert len(change.example["value"]) == 1500


def test_a_pattern_of_another_language(tmp_path: Path) -> None:
    """ECMAScript has no such class; what is shown is made all the same."""
    old, new = (schema({"type": "string", "pattern": rf"^[\w-./]{n}$"}) for n in "*+")
    assert compare(tmp_path, old, new).wire


def test_large_unions(tmp_path: Path) -> None:
    """Variants are found by what they are, not by trying all pairs."""
    names = [f"v{number}" for number in range(1500)]
    found = compare(tmp_path, schema(_variants(*names)), schema(_variants(*reversed(names), "new")))
    assert {one.kind.code for one in found.wire} == {"variant-added"}


def test_values_that_another_variant_covers(tmp_path: Path) -> None:
    """Beside a string, an enumeration of strings only says what is known."""

    def known(*values: str) -> Edit:
        kind = {"oneOf": [{"const": one} for one in values]}
        return schema({"anyOf": [STRING, {"type": "integer"}, kind]})

    found = compare(tmp_path, known("a", "b", "c"), known("a", "b"))
    assert {one.kind.code for one in found.wire} == {"enum-member-unlisted"}


_LONG = "x" * 100


def test_long_values_that_begin_alike(tmp_path: Path) -> None:
    before, after = ({"enum": [f"{_LONG}{one}" for one in ends]} for ends in ("ab", "ac"))
    found = compare(tmp_path, schema(before), schema(after))
    (change,) = found.of("enum-member-removed", "request")
    assert change.example == {"value": f"{_LONG}b"}
    assert change.message.startswith('Sent.value: "xxx')
    assert change.message.endswith("is not allowed any more, and was not deprecated before")
    other = compare(tmp_path, schema(before), schema({"enum": [f"{_LONG}a", f"{_LONG}d"]}))
    added = [one.of("enum-member-added", "response")[0].fingerprint for one in (found, other)]
    assert added[0] != added[1]


def test_a_default_that_is_the_same_number(tmp_path: Path) -> None:
    found = compare(
        tmp_path,
        schema({"type": "number", "default": 1}),
        schema({"type": "number", "default": 1.0}),
    )
    assert not found.wire
