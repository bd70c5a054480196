"""What is deprecated or retired is a warning: with dates, what replaces it, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report

from .making import Judges, addresses_of, document, judges_of

REF = "#/components/schemas/"
LIFECYCLE: dict[str, Any] = {
    "status": "retired",
    "deprecated-on": "2026-01-01",
    "end-of-life": "2026-04-20",
    "replacement": "new",
    "reason": "it was slow",
    "link": "https://example.com/old",
}
OLD = {"const": "old", "deprecated": True}
MEMBERS = {"anyOf": [OLD, {"const": "new"}, {"type": "string"}]}


def warned(judges: Judges, value: Any) -> list[tuple[Any, str]]:
    """The warnings; there must be no errors."""
    found = judges.faults(value)
    assert {one.severity for one in found} <= {"warning"}
    assert {one.keyword for one in found} <= {"deprecated"}
    return [(one.path, one.message) for one in found]


def test_members_of_open_enums(tmp_path: Path) -> None:
    judges = judges_of({"T": MEMBERS}, tmp_path)
    assert warned(judges, "old") == [((), '"old" is deprecated')]
    assert warned(judges, "new") == warned(judges, "another") == []


def test_lifecycle(tmp_path: Path) -> None:
    member = {"const": "old", "x-bindwright-lifecycle": LIFECYCLE}
    schema = {"oneOf": [member, {"const": "new"}]}
    (fault,) = judges_of({"T": schema}, tmp_path).faults("old")
    assert fault.message == fault.cause
    assert fault.message == (
        '"old" is retired: since 2026-01-01; end of life on 2026-04-20; use new instead; '
        "it was slow; see https://example.com/old"
    )
    assert fault.schema == ("$defs", "T", "oneOf", 0, "x-bindwright-lifecycle")


def test_what_is_active_is_no_warning(tmp_path: Path) -> None:
    member = {"const": "old", "x-bindwright-lifecycle": {"status": "active"}}
    assert judges_of({"T": {"oneOf": [member, {"const": "new"}]}}, tmp_path).faults("old") == []


def test_members_listed_beside_enum(tmp_path: Path) -> None:
    schema = {"enum": ["a", "b", 1], "x-enum-deprecated": ["b", 1]}
    judges = judges_of({"T": {"items": schema}}, tmp_path)
    assert warned(judges, ["a", "b", 1]) == [((1,), '"b" is deprecated'), ((2,), "1 is deprecated")]


@pytest.mark.parametrize(
    "property_", [{"deprecated": True}, {"$ref": f"{REF}Old"}, {"$ref": f"{REF}Alias"}]
)
def test_properties(property_: Any, tmp_path: Path) -> None:
    """By themselves, or by their types."""
    schemas = {
        "T": {"type": "object", "properties": {"a": property_, "b": {}}},
        "Old": {"type": "string", "deprecated": True},
        "Alias": {"$ref": f"{REF}Old"},
    }
    judges = judges_of(schemas, tmp_path)
    (fault,) = judges.faults({"a": "x", "b": 1})
    assert (fault.path, fault.at) == (("a",), "key")
    assert fault.message == "the property 'a' is deprecated"
    assert fault.schema[-1] == "deprecated"
    assert judges.faults({"b": 1}) == []


SCHEMAS: list[tuple[Any, Any, Any]] = [
    # Wherever it stands: schema, a value that warns and where, one that does not.
    ({"items": MEMBERS}, ["new", "old"], (1,)),
    ({"prefixItems": [{}], "items": MEMBERS}, ["old", "old"], (1,)),
    ({"prefixItems": [{}, MEMBERS]}, ["old", "old", "old"], (1,)),
    ({"additionalProperties": MEMBERS, "properties": {"a": {}}}, {"a": "old", "b": "old"}, ("b",)),
    ({"patternProperties": {"^b": MEMBERS}}, {"a": "old", "b": "old"}, ("b",)),
    ({"allOf": [{"properties": {"b": MEMBERS}}, {}]}, {"b": "old"}, ("b",)),
    (
        {"anyOf": [{"properties": {"b": MEMBERS}, "required": ["b"]}, {"type": "string"}]},
        {"b": "old"},
        ("b",),
    ),
    ({"if": {"required": ["b"]}, "then": {"properties": {"b": MEMBERS}}}, {"b": "old"}, ("b",)),
    ({"if": {"required": ["a"]}, "else": {"properties": {"b": MEMBERS}}}, {"b": "old"}, ("b",)),
    ({"dependentSchemas": {"a": {"properties": {"b": MEMBERS}}}}, {"a": 1, "b": "old"}, ("b",)),
    ({"properties": {"b": {"$ref": f"{REF}M"}}}, {"b": "old"}, ("b",)),
    (
        {"properties": {"x": {"$ref": f"{REF}T"}, "b": MEMBERS}},
        {"x": {"x": {"b": "old"}}},
        ("x", "x", "b"),
    ),
    ({"contentMediaType": "application/json", "contentSchema": MEMBERS}, '"old"', ()),
]


@pytest.mark.parametrize(("schema", "value", "path"), SCHEMAS, ids=lambda one: str(one)[:40])
def test_everywhere(schema: Any, value: Any, path: Any, tmp_path: Path) -> None:
    judges = judges_of({"T": schema, "M": MEMBERS}, tmp_path)
    inside = "in the JSON of the string: " if isinstance(value, str) else ""
    assert warned(judges, value) == [(path, f'{inside}"old" is deprecated')]


def test_only_the_variant_that_fits_warns(tmp_path: Path) -> None:
    """The same member is current in another variant."""
    schema = {
        "oneOf": [
            {"properties": {"kind": {"const": 1}, "name": MEMBERS}, "required": ["kind"]},
            {"properties": {"kind": {"const": 2}, "name": {}}, "required": ["kind"]},
        ]
    }
    judges = judges_of({"T": schema}, tmp_path)
    assert warned(judges, {"kind": 1, "name": "old"}) == [(("name",), '"old" is deprecated')]
    assert warned(judges, {"kind": 2, "name": "old"}) == []


def test_refused_values_do_not_warn(tmp_path: Path) -> None:
    """`not` and `if` decide, and say nothing."""
    schema = {"not": {"properties": {"a": {"deprecated": True, "type": "string"}}}}
    assert judges_of({"T": schema}, tmp_path).faults({"a": 1}) == []


def test_beside_errors(tmp_path: Path) -> None:
    schema = {"properties": {"a": {"deprecated": True}, "b": {"type": "string"}}}
    faults = judges_of({"T": schema}, tmp_path).faults({"a": 1, "b": 1})
    assert [(one.path, one.severity) for one in faults] == [(("a",), "warning"), (("b",), "error")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"x-fern-availability": "deprecated"}, ""),
        ({"deprecated": True, "x-speakeasy-deprecation-message": "too slow"}, ": too slow"),
        ({"deprecated": True, "x-stainless-deprecation-message": "no more"}, ": no more"),
        (
            {"deprecated": True, "x-speakeasy-deprecation-replacement": "other"},
            ": use other instead",
        ),
    ],
)
def test_words_of_other_generators(words: Any, said: str, tmp_path: Path) -> None:
    judges = judges_of({"T": {"properties": {"a": {"type": "integer", **words}}}}, tmp_path)
    assert warned(judges, {"a": 1}) == [(("a",), f"the property 'a' is deprecated{said}")]


def test_place_in_the_document(tmp_path: Path) -> None:
    schemas = {"T": {"properties": {"a": {"$ref": f"{REF}M"}}}, "M": MEMBERS}
    addresses = addresses_of(document(schemas), tmp_path)
    contract = addresses.type("T", "request", Report())
    (fault,) = Judges(contract).faults({"a": "old"})
    place = addresses.place_of(contract, fault.schema)
    assert place.pointer == "/components/schemas/M/anyOf/0/deprecated"
