"""JSON Schemas that stand alone: of any draft, in one file or in several, named or not."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

import pytest
from bindwright.__main__ import main
from bindwright.schema.drafts import Draft, meta_schema_uri
from bindwright.validation import CannotValidate, Validator

from .test_dynamic_references import bare


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here may ask for anything."""

    def refuse(*_: Any, **__: Any) -> Any:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def _write(folder: Path, files: dict[str, Any]) -> None:
    for name, value in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(value if isinstance(value, str) else json.dumps(value))


@pytest.mark.parametrize("engine", ["rust", "python"])
@pytest.mark.parametrize(
    ("schema", "right", "wrong"),
    [
        (True, [1, None, {}], []),
        (False, [], [1, None, {}]),
        ({}, [1], []),
        ({"minLength": 3}, ["abc", 1], ["ab"]),
        ({"if": {"type": "string"}, "then": {"minLength": 2}}, ["ab", 1], ["a"]),
        ({"not": {"type": "null"}}, [1], [None]),
        ({"$defs": {"Only": {"type": "integer"}}}, [1], ["a"]),
        ({"definitions": {"Only": {"type": "integer"}}}, [1], ["a"]),
        ({"title": "Only", "$defs": {"Only": {}}, "type": "integer"}, [1], ["a"]),
        ("type: integer\nminimum: 3\n", [3], [2, "a"]),
        ("true\n", [1], []),
    ],
    ids=str,
)
def test_one_schema_needs_no_name(
    schema: Any, right: list[Any], wrong: list[Any], engine: Any, tmp_path: Path
) -> None:
    """On the command line and from Python."""
    spec = tmp_path / ("spec.yaml" if isinstance(schema, str) else "spec.json")
    _write(tmp_path, {spec.name: schema})
    check = Validator(spec, engine=engine).type()
    assert [one for one in right if not check.is_valid(one)] == []
    assert [one for one in wrong if check.is_valid(one)] == []
    for number, (value, code) in enumerate(
        [*((one, 0) for one in right), *((one, 1) for one in wrong)]
    ):
        record = tmp_path / f"{number}.json"
        record.write_text(json.dumps(value))
        assert main(["validate", "--spec", str(spec), "--engine", engine, str(record)]) == code


def test_of_several_definitions_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A document of definitions alone would take every record."""
    _write(tmp_path, {"spec.json": {"$defs": {"A": {"type": "string"}, "B": {}}}, "r.json": "1"})
    spec, record = str(tmp_path / "spec.json"), str(tmp_path / "r.json")
    assert main(["validate", "--spec", spec, record]) == 2
    assert "which are the records?" in capsys.readouterr().err
    assert main(["validate", "--spec", spec, "--type", "A", record]) == 1


@pytest.mark.parametrize(
    "text",
    [
        {"name": "a", "version": "1", "type": "module", "dependencies": {"b": "^1"}},
        [1], "a", None, {"openapi": "4.0.0"}, {"title": "Notes"},
    ],
    ids=str,
)  # fmt: skip
def test_other_json_is_no_schema(text: Any, tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(json.dumps(text))
    with pytest.raises(CannotValidate):
        Validator(tmp_path / "spec.json")


ORDER = {
    "properties": {
        "who": {"$ref": "people/person.json"},
        "count": {"$ref": "parts.yaml#/$defs/Count"},
        "note": {"$ref": "parts.yaml#/shared/No~1te%20s"},
        "many": {"type": "array", "items": {"$ref": "#"}},
    }
}
PARTS = """
$defs:
  Count: {type: integer, minimum: 1}
shared:
  "No/te s": {type: string, maxLength: 5}
"""
PERSON: dict[str, Any] = {
    "type": "object", "required": ["name"],
    "properties": {"boss": {"$ref": "person.json"}, "last": {"$ref": "../order.json"}},
}  # fmt: skip


@pytest.mark.parametrize("engine", ["rust", "python"])
@pytest.mark.parametrize("draft", [one for one in Draft if one is not Draft.OPENAPI_3_0])
def test_references_lead_to_other_files_and_back(draft: Draft, engine: Any, tmp_path: Path) -> None:
    """A file and a folder, YAML and JSON, unusual names, places that no keyword has, circles."""
    order = {"$schema": meta_schema_uri(draft), **ORDER}
    files = {"order.json": order, "parts.yaml": PARTS, "people/person.json": PERSON}
    _write(tmp_path, files)
    check = Validator(tmp_path / "order.json", engine=engine).type()
    fine = {"who": {"name": "Ada", "boss": {"name": "Bo", "last": {"count": 2}}}, "note": "short"}
    assert check.check(fine) == []
    wrong = {
        "who": {"boss": {"name": "Bo", "last": {"count": 0}}}, "count": "x", "note": "too long",
        "many": [{"count": 1}, {"count": 0}],
    }  # fmt: skip
    assert {(one.path, one.keyword) for one in check.check(wrong)} == {
        (("who",), "required"),
        (("who", "boss", "last", "count"), "minimum"),
        (("count",), "type"),
        (("note",), "maxLength"),
        (("many", 1, "count"), "minimum"),
    }


def test_a_file_is_found_by_its_id_and_beside_the_one_that_names_it(tmp_path: Path) -> None:
    root = {
        "$id": "https://tea.example/schemas/pot.json", "$ref": "lids/lid.json",
        "properties": {"spout": {"$ref": "https://tea.example/schemas/spout"}},
        "$defs": {"s": {"$id": "spout", "type": "string"}},
    }  # fmt: skip
    lid = {"properties": {"knob": {"$ref": "../knob.json"}}}
    _write(tmp_path, {"lids/lid.json": lid, "knob.json": {"type": "integer"}})
    judges = bare(root, tmp_path, "pot.json")
    assert judges.faults({"knob": 1, "spout": "a"}) == []
    assert len(judges.faults({"knob": "a", "spout": 1})) == 2


@pytest.mark.parametrize("draft", [one for one in Draft if one is not Draft.OPENAPI_3_0])
def test_the_meta_schemas_are_at_hand(draft: Draft, tmp_path: Path) -> None:
    """Of all drafts, whichever one refers to them, with and without the empty fragment."""
    for number, uri in enumerate((meta_schema_uri(draft), meta_schema_uri(draft) + "#")):
        judges = bare({"properties": {"schema": {"$ref": uri}}}, tmp_path, f"{number}.json")
        fine = {"type": "object", "properties": {"a": {"minLength": 1}}}
        assert judges.faults({"schema": fine}) == []
        assert judges.faults({"schema": {"properties": {"a": {"minLength": -1}}}})
        assert judges.faults({"schema": {"items": {"not": {"type": "objekt"}}}})


def test_a_component_of_openapi_may_be_the_meta_schema(tmp_path: Path) -> None:
    spec = {
        "openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {},
        "components": {"schemas": {"T": {"$ref": meta_schema_uri(Draft.DRAFT_7)}}},
    }  # fmt: skip
    _write(tmp_path, {"spec.json": spec})
    check = Validator(tmp_path / "spec.json").type("T")
    assert check.is_valid({"items": [True]}) and not check.is_valid({"items": 5})


# What counts in which draft

_TUPLE = {"items": [{"type": "integer"}], "additionalItems": {"type": "string"}}
_NEEDS = {"dependencies": {"a": ["b"], "c": {"required": ["d"]}}}
_ALONE = {"$ref": "#/definitions/text", "maxLength": 2, "definitions": {"text": {"type": "string"}}}
_OLD = (Draft.DRAFT_4, Draft.DRAFT_6, Draft.DRAFT_7)


@pytest.mark.parametrize(
    ("schema", "drafts", "right", "wrong"),
    [
        (_TUPLE, (*_OLD, Draft.DRAFT_2019_09), [[1, "a"], []], [["a"], [1, 2]]),
        (_NEEDS, tuple(Draft), [{"a": 1, "b": 2}, {"d": 1}], [{"a": 1}, {"c": 1}]),
        (_ALONE, _OLD, ["abc"], [1]),
        (_ALONE, (Draft.DRAFT_2019_09, Draft.DRAFT_2020_12), ["ab"], ["abc", 1]),
        ({"minimum": 1, "exclusiveMinimum": True}, (Draft.DRAFT_4,), [2], [1]),
        ({"maximum": 1, "exclusiveMaximum": False}, (Draft.DRAFT_4,), [1], [2]),
        ({"const": 1, "contains": False, "propertyNames": False}, (Draft.DRAFT_4,), [2, [1]], []),
        ({"const": 1}, (Draft.DRAFT_6, Draft.DRAFT_7), [1, 1.0], [2, True]),
        ({"if": True, "then": False}, (Draft.DRAFT_4, Draft.DRAFT_6), [1], []),
        ({"if": True, "then": False}, (Draft.DRAFT_7,), [], [1]),
        ({"unevaluatedProperties": False, "dependentRequired": {"a": ["b"]}}, _OLD, [{"a": 1}], []),
        ({"contains": {"const": 1}, "minContains": 2}, (Draft.DRAFT_6, Draft.DRAFT_7), [[1]], [[]]),
        ({"prefixItems": [False]}, (*_OLD, Draft.DRAFT_2019_09), [[1]], []),
    ],
    ids=str,
)  # fmt: skip
def test_keywords_count_in_the_drafts_that_have_them(
    schema: dict[str, Any], drafts: tuple[Draft, ...], right: list[Any], wrong: list[Any],
    tmp_path: Path,
) -> None:  # fmt: skip
    for draft in drafts:
        if draft is Draft.OPENAPI_3_0:
            continue
        stated = {"$schema": meta_schema_uri(draft), **schema}
        judges = bare(stated, tmp_path, f"{draft}.json")
        assert [one for one in right if judges.faults(one)] == []
        assert [one for one in wrong if not judges.faults(one)] == []


def test_each_file_is_of_its_own_draft(tmp_path: Path) -> None:
    old = {"$schema": meta_schema_uri(Draft.DRAFT_4), "minimum": 1, "exclusiveMinimum": True}
    embedded = {
        "$id": "https://tea.example/old", "$schema": meta_schema_uri(Draft.DRAFT_7),
        "allOf": [{"$ref": "#/definitions/a", "maxLength": 1}],
        "definitions": {"a": {"type": "string"}},
    }  # fmt: skip
    _write(tmp_path, {"old.json": old})
    root = {"properties": {"a": {"$ref": "old.json"}, "b": embedded, "c": {"const": 1}}}
    judges = bare(root, tmp_path)
    assert judges.faults({"a": 2, "b": "abc", "c": 1}) == []
    assert len(judges.faults({"a": 1, "b": 1, "c": 2})) == 3


# What is a name, and what is not

_ID = "https://tea.example/leaf"


@pytest.mark.parametrize(
    "decoy",
    [
        {"enum": [{"$id": _ID, "type": "null"}]},
        {"const": {"$id": _ID, "type": "null"}},
        {"default": {"$id": _ID, "type": "null"}},
        {"examples": [{"$id": _ID, "type": "null"}]},
        {"unknown": {"$id": _ID, "type": "null"}},
        {"unknown": [{"deeper": {"$id": _ID, "type": "null"}}]},
        {"properties": {"$id": {"enum": [_ID]}}},
        {"x-own": {"$id": _ID, "type": "null"}},
    ],
    ids=str,
)
@pytest.mark.parametrize("stated", [{"$schema": meta_schema_uri(Draft.DRAFT_2020_12)}, {}], ids=len)
def test_an_id_counts_where_a_schema_stands(
    decoy: dict[str, Any], stated: dict[str, Any], tmp_path: Path
) -> None:
    root = {
        **stated,
        "$defs": {"0": decoy, "leaf": {"$id": _ID, "type": "string"}},
        "properties": {"leaf": {"$ref": _ID}},
    }
    judges = bare(root, tmp_path)
    assert judges.faults({"leaf": "a"}) == [] != judges.faults({"leaf": None})


@pytest.mark.parametrize(
    "decoy", [{"enum": [{"$anchor": "leaf"}]}, {"unknown": {"$anchor": "leaf"}}], ids=str
)
def test_an_anchor_counts_where_a_schema_stands(decoy: dict[str, Any], tmp_path: Path) -> None:
    root = {
        "$schema": meta_schema_uri(Draft.DRAFT_2020_12), "$ref": "#leaf",
        "$defs": {"0": decoy, "leaf": {"$anchor": "leaf", "type": "string"}},
    }  # fmt: skip
    judges = bare(root, tmp_path)
    assert judges.faults("a") == [] != judges.faults(1)


def test_names_of_objects_are_no_keywords_and_no_magic(tmp_path: Path) -> None:
    names = ("__proto__", "constructor", "$ref", "$id", "toString", "", "%25", "a/b", "~1", "é")
    root = {
        "properties": {one: {"$ref": f"#/$defs/{_pointed(one)}"} for one in names},
        "$defs": {one: {"const": one} for one in names},
        "required": ["__proto__"],
    }
    judges = bare(root, tmp_path)
    assert judges.faults({one: one for one in names}) == []
    assert len(judges.faults(dict.fromkeys(names, "wrong"))) == len(names)
    assert len(judges.faults({})) == 1


def _pointed(name: str) -> str:
    from urllib.parse import quote

    return quote(name.replace("~", "~0").replace("/", "~1"), safe="$~")


def test_a_dialect_may_leave_vocabularies_out(tmp_path: Path) -> None:
    core = "https://json-schema.org/draft/2020-12/vocab/"
    meta = {
        "$schema": meta_schema_uri(Draft.DRAFT_2020_12), "$id": "https://tea.example/plain",
        "$vocabulary": {f"{core}core": True, f"{core}applicator": True},
    }  # fmt: skip
    _write(tmp_path, {"plain.json": meta})
    stated = {"$schema": "plain.json", "properties": {"a": {"minimum": 5}, "b": False}}
    judges = bare(stated, tmp_path)
    assert judges.faults({"a": 1}) == [] != judges.faults({"b": 1})


def test_a_dialect_with_unknown_words_judges_nothing(tmp_path: Path) -> None:
    meta = {"$vocabulary": {"https://tea.example/vocab/steeping": True}, "type": "object"}
    _write(tmp_path, {"own.json": meta, "spec.json": {"$schema": "own.json", "type": "string"}})
    with pytest.raises(CannotValidate, match="steeping"):
        Validator(tmp_path / "spec.json").type()
