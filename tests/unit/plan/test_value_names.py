"""Names of types and of members of enumerations: what people would call them."""

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.plan.names import words
from bindwright.plan.names.everything import name_everything
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.names.table import Names
from bindwright.plan.sides import find_sides


def named(schemas: dict[str, Any], folder: Path) -> tuple[Names, list[str]]:
    """The names of a document of schemas, and what was found."""
    info = {"title": "T", "version": "1"}
    spec = folder / "openapi.json"
    document = {"openapi": "3.1.0", "info": info, "paths": {}, "components": {"schemas": schemas}}
    spec.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    api = lower(load(str(spec), report), report)
    config = PackageConfig(spec=str(spec)).named_after("T")
    names = name_everything(api, find_sides(api), frozenset(), config, NamesLock(), report)
    return names, [one.code for one in report]


@pytest.mark.parametrize(
    ("values", "members"),
    [
        (["created", "-created", "age", "+age"], "CREATED CREATED_DESC AGE AGE_ASC"),
        (["+age", "-age", "-born"], "AGE AGE_DESC BORN_DESC"),
        (["GMT-1", "GMT", "GMT+1"], "GMT_MINUS_1 GMT GMT_PLUS_1"),
        (["a.b", "a-b", "a_b"], "A_DOT_B A_MINUS_B A_B"),
        (["Infinity", "-Infinity"], "INFINITY MINUS_INFINITY"),
        (
            ["caf\u00e9", "\u65e5\u672c", "\u043c\u0438\u0440"],
            "CAFE \u65e5\u672c \u041c\u0418\u0420",
        ),
        (["-created", "age"], "CREATED AGE"),
    ],
)
def test_members(values: list[str], members: str, tmp_path: Path) -> None:
    names, findings = named({"Key": {"type": "string", "enum": values}}, tmp_path)
    (found,) = names.members.values()
    assert " ".join(found) == members
    assert findings == []


@pytest.mark.parametrize(
    ("text", "snake", "pascal"),
    [
        ("DateSent<", "date_sent_before", "DateSentBefore"),
        ("StartTime>=", "start_time_on_or_after", "StartTimeOnOrAfter"),
        ("Price<", "price_less", "PriceLess"),
        ("Page<Pet>", "page_pet", "PagePet"),
        (">", "value", "Value"),
        ("BAD_HULL_NUMBER", "bad_hull_number", "BadHullNumber"),
        ("HTTP_SERVER", "http_server", "HttpServer"),
        ("HTTPServer", "http_server", "HTTPServer"),
        ("GPT_4", "gpt_4", "GPT4"),
        ("ID", "id", "ID"),
        ("2fa", "n_2fa", "N2fa"),
    ],
)
def test_words(text: str, snake: str, pascal: str) -> None:
    assert (words.snake(words.split(text)), words.pascal(words.split(text))) == (snake, pascal)


def test_types_keep_their_words_and_their_names(tmp_path: Path) -> None:
    plain = {"type": "object", "properties": {"a": {"type": "string"}}}
    schemas = dict.fromkeys(
        ("Foo.Bar", "FooBar", "BOAT_LICENCE_STATE", "HTTP", "NotFoundError"), plain
    )
    names, findings = named(schemas, tmp_path)
    called = {str(one).rpartition("/")[2]: name for one, name in names.types.items()}
    assert called == {
        "Foo.Bar": "FooBarModel",
        "FooBar": "FooBar",
        "BOAT_LICENCE_STATE": "BoatLicenceState",
        "HTTP": "HTTP",
        "NotFoundError": "NotFoundErrorModel",
    }
    assert findings == ["name-derived"], "an exception of every package has the name by rule"


def _object(*names: str, **properties: Any) -> dict[str, Any]:
    found = {name: {"type": "string"} for name in names} | properties
    return {"type": "object", "properties": found}


def _called(schemas: dict[str, Any], folder: Path) -> tuple[dict[str, str], list[str]]:
    names, findings = named(schemas, folder)
    return {str(one).removeprefix("#/components/schemas/"): called for one, called in
            names.types.items()}, findings  # fmt: skip


def test_an_inline_copy_of_a_component_is_that_component(tmp_path: Path) -> None:
    part = _object("path", "kind")
    schemas = {
        "Commit": _object("id", part={"type": "array", "items": part}, other=_object("path")),
        "CommitPart": part,
        "Path": _object("path"),
        "Again": {"anyOf": [part, {"type": "null"}]},
        "Twin": _object("left", "right"),
        "OtherTwin": _object("left", "right"),
        "Pair": _object("id", pair=_object("left", "right")),
    }
    called, findings = _called(schemas, tmp_path)
    assert {key for key in called if "/" in key} == {"Commit/other", "Pair/pair"}
    assert findings == []


def test_one_of_two_with_one_name_says_what_it_is(tmp_path: Path) -> None:
    schemas = {
        "Kind": {"type": "string", "enum": ["a"]},
        "Kind[]": {"type": "array", "items": {"$ref": "#/components/schemas/Kind"}},
        "Kind{}": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Kind"}},
        "Project": _object("id", team=_object("slug"), teams={"type": "array",
                                                             "items": _object("name")}),
    }  # fmt: skip
    called, findings = _called(schemas, tmp_path)
    assert called == {
        "Kind": "Kind",
        "Kind[]": "KindList",
        "Kind{}": "KindMap",
        "Project": "Project",
        "Project/team": "ProjectTeam",
        "Project/teams/[]": "ProjectTeamsItem",
    }
    assert findings[-3:] == ["name-derived"] * 3


def test_variants_of_one_title_are_told_apart_by_what_they_have(tmp_path: Path) -> None:
    def issue(title: str, text: str, **more: Any) -> dict[str, Any]:
        listed = {"issue": {"enum": [title]}, "text": {"type": "string", "enum": [text]}}
        return {"title": title, "type": "object", "properties": listed | more}

    size = {"type": "integer"}
    variants = [
        issue("TOO_LONG", "the name is too long"),
        issue("NOT_THERE", "no name"),
        issue("TOO_LONG", "the town is too long"),
        issue("TOO_LONG", "this is too long", size=size),
        issue("TOO_LONG", "that is too long"),
    ]
    called, findings = _called({"Issue": {"anyOf": variants}}, tmp_path)
    assert called == {
        "Issue": "Issue",
        "Issue/TOO_LONG": "IssueTooLong",
        "Issue/TOO_LONG/text": "IssueTooLongText",
        "Issue/NOT_THERE": "IssueNotThere",
        "Issue/TOO_LONG.size": "IssueTooLongSize",
    }
    assert findings == []


def test_what_stands_in_a_file_is_called_after_the_type_of_the_file(tmp_path: Path) -> None:
    for name in ("boat", "dock"):
        tags = {"type": "array", "items": _object("word")}
        (tmp_path / f"{name}.json").write_text(json.dumps(_object("id", tags=tags)), "utf-8")
    schemas = {"Both": _object(boat={"$ref": "boat.json"}, dock={"$ref": "dock.json"},
                               id={"$ref": "boat.json#/properties/tags"})}  # fmt: skip
    called, findings = _called(schemas, tmp_path)
    assert called["boat.json#/tags/[]"] == "BoatTag"
    assert called["dock.json#/tags/[]"] == "DockTag"
    assert called["boat.json#/properties/tags"] == "Tags"
    assert findings == []


def test_a_number_is_no_name(tmp_path: Path) -> None:
    schemas = {
        "0": _object("id") | {"title": "Postcard proof"},
        "422": _object("text"),
        "7": _object("day"),
    }
    called, findings = _called(schemas, tmp_path)
    assert called == {"0": "PostcardProof", "422": "UnprocessableEntity", "7": "N7"}
    assert findings == []
