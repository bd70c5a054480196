"""What a schema says in a form that can't be used is told, and nothing is judged without it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from bindwright.__main__ import main
from bindwright.schema.drafts import Draft, meta_schema_uri
from bindwright.schema.vocabulary import ASSERTIONS, counts, malformed
from bindwright.validation import CannotValidate, Validator

from .making import document

MALFORMED: dict[str, list[Any]] = {
    "type": ["objekt", "String", "int", ["string", "nul"], [], 5, {"a": 1}, ["null", "null"], None],
    "enum": ["a", {"a": 1}, None],
    "minimum": ["3", None, True, [1]],
    "maximum": ["3", False],
    "exclusiveMinimum": [True, "1"],
    "exclusiveMaximum": [False, {}],
    "multipleOf": [0, -1, "2", None],
    "minLength": [-1, 1.5, "5", True],
    "maxLength": [-1, 0.5, "5"],
    "minItems": [1.5, None],
    "maxItems": ["1"],
    "minProperties": [-2],
    "maxProperties": [[]],
    "minContains": ["1"],
    "maxContains": [-1],
    "uniqueItems": ["true", 1, None],
    "required": ["a", True, {"a": True}, [1], ["a", "a"]],
    "dependentRequired": [{"a": "b"}, {"a": [1]}, ["a"], {"a": ["b", "b"]}],
    "dependencies": [{"a": "b"}, ["a"], {"a": 1}, {"a": [1]}],
    "properties": [[{"a": 1}], "a", True, {"a": 5}, {"a": None}],
    "patternProperties": [[], {"[": {}}, {"a": "b"}],
    "dependentSchemas": [5, {"a": []}],
    "additionalProperties": ["false", None, 0, []],
    "unevaluatedProperties": ["false"],
    "propertyNames": ["^a", None],
    "items": [5, [{"type": "string"}], "string"],
    "prefixItems": [{}, [], [5]],
    "contains": ["a"],
    "unevaluatedItems": [0],
    "allOf": [[], {"type": "string"}, ["a"], None],
    "anyOf": [[], True, [None]],
    "oneOf": [[], {"type": "string"}, [[]]],
    "not": [5, [], "string"],
    "if": [1],
    "then": [None],
    "else": ["a"],
    "pattern": ["[", 5, "(?<n", None],
    "format": [5, None],
    "contentEncoding": [64],
    "contentMediaType": [None],
    "contentSchema": ["a"],
    "$ref": [5, None, {"a": 1}],
}
"""Values that no keyword takes in 2020-12."""

CASES = [(keyword, value) for keyword, values in MALFORMED.items() for value in values]
BESIDE = {"then": {"if": True}, "else": {"if": False}}


def test_each_keyword_has_a_malformed_value() -> None:
    assert set(MALFORMED) >= ASSERTIONS - {"const", "additionalItems"}


@pytest.mark.parametrize("engine", ["rust", "python"])
@pytest.mark.parametrize(("keyword", "value"), CASES, ids=str)
def test_nothing_is_judged_by_a_malformed_keyword(
    keyword: str, value: Any, engine: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever it stands: `validate` names it and ends with 2; elsewhere it is a warning."""
    schema = {**BESIDE.get(keyword, {}), keyword: value}
    schemas = {
        "T": {"type": "object", "properties": {"part": {"$ref": "#/components/schemas/Part"}}},
        "Part": {"items": {"allOf": [schema]}},
        "Other": {"type": "string"},
    }
    (tmp_path / "spec.json").write_text(json.dumps(document(schemas)))
    (tmp_path / "record.json").write_text("{}")
    arguments = ["validate", "--spec", str(tmp_path / "spec.json"), "--engine", engine]
    assert main([*arguments, "--type", "T", str(tmp_path / "record.json")]) == 2
    said = capsys.readouterr().err
    assert "error[schema-malformed]" in said and "/components/schemas/Part/items/allOf/0" in said
    assert main([*arguments, "--type", "Other", str(tmp_path / "record.json")]) == 1
    said = capsys.readouterr().err
    assert "warning[invalid-schema]" in said and "schema-malformed" not in said


@pytest.mark.parametrize(
    "stated",
    [{"title": 5}, {"description": None}, {"deprecated": "yes"}, {"examples": "a"}],
    ids=str,
)
def test_what_judges_nothing_is_a_warning(stated: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(document({"T": {"type": "string", **stated}})))
    (tmp_path / "record.json").write_text('"a"')
    assert (
        main(["validate", "--spec", str(path), "--type", "T", str(tmp_path / "record.json")]) == 0
    )


def test_a_malformed_schema_of_another_file_is_told_where_it_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "spec.json").write_text(json.dumps(document({"T": {"$ref": "part.yaml#/Part"}})))
    (tmp_path / "part.yaml").write_text("Part:\n  type: object\n  required: name\n")
    (tmp_path / "record.json").write_text("{}")
    spec, record = str(tmp_path / "spec.json"), str(tmp_path / "record.json")
    assert main(["validate", "--spec", spec, "--type", "T", record]) == 2
    assert "part.yaml:3:13: error[schema-malformed]" in capsys.readouterr().err


def test_records_that_name_their_operation_are_not_judged_by_a_malformed_schema(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The run goes on with the others, and ends with 2."""
    operation = {
        "requestBody": {"content": {"application/json": {"schema": {"type": "objekt"}}}},
        "responses": {"204": {"description": "Done."}},
    }
    fine: dict[str, Any] = json.loads(json.dumps(operation).replace("objekt", "object"))
    paths = {"/bad": {"post": operation}, "/good": {"post": fine}}
    (tmp_path / "spec.json").write_text(json.dumps(document(paths=paths)))
    lines = [{"method": "POST", "url": one, "body": {}} for one in ("/good", "/bad")]
    batch = tmp_path / "batch.jsonl"
    batch.write_text("\n".join(map(json.dumps, lines)))
    assert main(["validate", "--spec", str(tmp_path / "spec.json"), str(batch)]) == 2
    said = capsys.readouterr()
    assert "1 valid, 1 invalid" in said.out and "error[schema-malformed]" in said.err
    batch.write_text(json.dumps(lines[0]))
    assert main(["validate", "--spec", str(tmp_path / "spec.json"), str(batch)]) == 0


def test_the_python_interface_refuses_a_malformed_schema(tmp_path: Path) -> None:
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(document({"T": {"minimum": "1"}})))
    with pytest.raises(CannotValidate, match="'minimum' has to be a number"):
        Validator(path).type("T")


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_flags_beside_bounds_belong_to_openapi_3_0(version: str, tmp_path: Path) -> None:
    path = tmp_path / "spec.json"
    schema = {"type": "integer", "minimum": 0, "exclusiveMinimum": True}
    path.write_text(json.dumps(document({"T": schema}, version=version)))
    if version == "3.1.0":
        with pytest.raises(CannotValidate):
            Validator(path).type("T")
    else:
        check = Validator(path).type("T")
        assert check.is_valid(1) and not check.is_valid(0)


# The table of keywords and the official meta-schemas give one answer.

_VALIDATORS = {
    Draft.DRAFT_4: jsonschema_rs.Draft4Validator,
    Draft.DRAFT_6: jsonschema_rs.Draft6Validator,
    Draft.DRAFT_7: jsonschema_rs.Draft7Validator,
    Draft.DRAFT_2019_09: jsonschema_rs.Draft201909Validator,
    Draft.DRAFT_2020_12: jsonschema_rs.Draft202012Validator,
}

_ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2.0, 1.5, "", "a", "string", [], {}, ["a"], ["a", "a"], [1], [{}],
    [True], ["string"], ["string", "null"], {"a": {}}, {"a": []}, {"a": ["b"]}, {"a": 1},
)  # fmt: skip

_TAKEN_ALL_THE_SAME = {
    ("enum", "[]"), ("enum", '["a", "a"]'), ("required", "[]"), ("dependencies", '{"a": []}'),
}  # fmt: skip
"""What the meta-schema of an earlier draft refuses, though what it says is plain."""

_LOOKED_INTO = {
    "properties", "patternProperties", "dependentSchemas", "allOf", "anyOf", "oneOf", "prefixItems",
    "items",
}  # fmt: skip
"""Keywords whose schemas are looked at one by one, not as a part of the keyword's value."""


@pytest.mark.parametrize("draft", _VALIDATORS, ids=lambda one: one.name)
def test_the_table_says_what_the_meta_schema_says(draft: Draft) -> None:
    validator = _VALIDATORS[draft]({"$ref": meta_schema_uri(draft)})
    stated = ASSERTIONS | ({"$ref"} if draft > Draft.DRAFT_4 else set())
    for keyword in sorted(stated):
        if not counts(keyword, draft) or keyword in ("additionalItems", "dependencies"):
            continue  # words of some drafts that are read in all of them
        for value in _ODD:
            if (keyword, json.dumps(value)) in _TAKEN_ALL_THE_SAME:
                continue
            if draft is Draft.DRAFT_4 and value == 2.0:
                continue  # no whole number there, and the same number since
            inside = isinstance(value, list | dict) and value and keyword in _LOOKED_INTO
            beside = {"minimum": 0, "maximum": 0} if keyword.startswith("exclusive") else {}
            refused = not validator.is_valid({**beside, keyword: value})
            found = malformed(keyword, value, draft) is not None
            assert found == refused or (inside and not found), (keyword, value)
