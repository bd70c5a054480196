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
