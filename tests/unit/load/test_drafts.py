"""Documents that are no OpenAPI: which draft of JSON Schema they are, and what is neither."""

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report, Stopped
from bindwright.ir.types import Const, Object
from bindwright.load import load
from bindwright.load.dialect import Dialect
from bindwright.lower import lower

URI = "http://json-schema.org/{}/schema#"


@pytest.mark.parametrize(
    ("document", "draft"),
    [
        ({"$schema": URI.format("draft-04")}, Dialect.DRAFT_4),
        ({"$schema": URI.format("draft-06")}, Dialect.DRAFT_6),
        ({"$schema": "https://json-schema.org/draft-07/schema"}, Dialect.DRAFT_7),
        ({"$schema": "https://json-schema.org/draft/2019-09/schema"}, Dialect.DRAFT_2019_09),
        ({"$schema": "https://json-schema.org/draft/2020-12/schema"}, Dialect.DRAFT_2020_12),
        ({"$schema": "https://own.example/meta"}, Dialect.DRAFT_2020_12),
        ({"definitions": {"A": {"type": "string"}}}, Dialect.DRAFT_7),
        ({"$defs": {"A": {"type": "string"}}}, Dialect.DRAFT_2020_12),
        ({"properties": {"a": {}}}, Dialect.DRAFT_2020_12),
    ],
)
def test_draft(document: dict[str, Any], draft: Dialect, tmp_path: Path) -> None:
    path = tmp_path / "some.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    bundle = load(str(path), report)
    assert bundle.dialect is draft and draft.is_schema
    assert not report.findings


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"name": "package", "version": "1"}, "not-openapi"),
        ([1], "not-openapi"),
        ({"$schema": URI.format("draft-03"), "properties": {}}, "unsupported-version"),
    ],
)
def test_neither(document: Any, code: str, tmp_path: Path) -> None:
    path = tmp_path / "some.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    with pytest.raises(Stopped):
        load(str(path), report)
    assert [one.code for one in report] == [code]


def test_a_mistake_in_the_schema_is_a_warning_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "some.json"
    path.write_text(json.dumps({"properties": {"a": {"type": "strin"}}}), encoding="utf-8")
    report = Report()
    load(str(path), report)
    assert [(one.code, one.origin.pointer) for one in report] == [
        ("invalid-schema", "/properties/a/type")
    ]


def test_the_document_is_called_after_its_title_else_its_file(tmp_path: Path) -> None:
    path = tmp_path / "line-item.schema.json"
    for text, title in (('{"title": "Some thing", "enum": [1]}', "Some thing"),
                        ('{"enum": [1]}', "line-item")):  # fmt: skip
        path.write_text(text, encoding="utf-8")
        report = Report()
        assert lower(load(str(path), report), report).title == title


def test_a_document_of_definitions_alone_is_no_type(tmp_path: Path) -> None:
    path = tmp_path / "some.json"
    definition = {"type": "object", "properties": {"b": {"$ref": "#/$defs/B"}}}
    document = {"title": "All", "$defs": {"A": definition, "B": {"enum": ["x"]}}}
    path.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    api = lower(load(str(path), report), report)
    assert api.models_only and list(map(str, api.named_types)) == ["#/$defs/A", "#/$defs/B"]


@pytest.mark.parametrize(("draft", "is_const"), [("draft-04", False), ("draft-06", True)])
def test_types_read_the_keywords_that_a_draft_has(
    draft: str, is_const: bool, tmp_path: Path
) -> None:
    path = tmp_path / "some.json"
    members = {"a": {"type": "string", "const": "x"}}
    path.write_text(json.dumps({"$schema": URI.format(draft), "properties": members}))
    (whole,) = lower(load(str(path), Report()), Report()).types.values()
    assert isinstance(whole, Object)
    assert isinstance(whole.fields[0].type, Const) is is_const
