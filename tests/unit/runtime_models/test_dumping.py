"""Models as dictionaries, as text, and made without being checked."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from bw_runtime.types.models import ApiModel
from bw_runtime.types.validation import decode
from pydantic import Field


class Leg(ApiModel):
    length: int
    kind: str | None = None


class Table(ApiModel):
    made_on: date = Field(alias="madeOn")
    legs: list[Leg] | None = None
    top: Leg | None = None
    height: int = 70
    shop: str | None = None


@pytest.fixture(autouse=True)
def _warnings_are_errors() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


TABLE = Table(made_on=date(2026, 1, 2), height=70, legs=[Leg(length=1)], shop=None, more={"a": 1})
SENT = {"madeOn": "2026-01-02", "height": 70, "legs": [{"length": 1}], "shop": None,
        "more": {"a": 1}}  # fmt: skip


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, SENT),
        ({"mode": "python"}, {**SENT, "madeOn": date(2026, 1, 2)}),
        (
            {"use_api_names": False},
            {"made_on": "2026-01-02", **{k: v for k, v in SENT.items() if k != "madeOn"}},
        ),
        ({"exclude_unset": False}, {**SENT, "top": None, "legs": [{"length": 1, "kind": None}]}),
        ({"exclude_defaults": True}, {k: SENT[k] for k in ("madeOn", "legs", "more")}),
        ({"exclude_none": True}, {k: v for k, v in SENT.items() if v is not None}),
    ],
)
def test_what_a_dictionary_holds(options: Any, expected: Any) -> None:
    assert TABLE.to_dict(**options) == expected
    if options.get("mode") != "python":
        assert json.loads(TABLE.to_json(**options)) == expected


def test_text_is_indented_unless_it_is_one_line() -> None:
    leg = Leg(length=1, kind="ü")
    assert leg.to_json() == '{\n  "length": 1,\n  "kind": "ü"\n}'
    assert leg.to_json(indent=None) == '{"length":1,"kind":"ü"}'


def test_a_value_of_another_type_warns_if_it_shall() -> None:
    leg = Leg(length=1)
    leg.length = "long"  # type: ignore[assignment]
    with pytest.warns(UserWarning, match="serializ"):
        leg.to_dict(mode="python")
    assert leg.to_dict(mode="python", warnings=False) == {"length": "long"}
    assert leg.to_dict() == {"length": "long"}


def test_what_broke_the_schema_is_dumped_in_every_way() -> None:
    body = b'{"madeOn": 5, "top": {"length": "x"}, "height": 1}'
    table = decode(Table, body, strict=False)
    assert table.to_dict(mode="python") == table.to_dict() == json.loads(body)


def test_a_string_says_the_class() -> None:
    assert str(Leg(length=1)) == "Leg(length=1, kind=None)" == repr(Leg(length=1))


def test_construct_checks_nothing() -> None:
    top = Leg(length=2)
    table = Table.construct(
        madeOn="2026-01-02", legs=[{"length": 1, "other": True}, {"length": "x"}], top=top,
        height="tall", new={"a": 1},
    )  # fmt: skip
    assert table.made_on == date(2026, 1, 2) and table.top is top
    assert table.legs is not None and type(table.legs[0]) is Leg and table.legs[0].other is True  # type: ignore[attr-defined]
    assert table.height == "tall" and table.shop is None  # type: ignore[comparison-overlap]
    assert table.model_fields_set >= {"made_on", "top"} and "shop" not in table.model_fields_set
    assert table.to_dict() == {
        "madeOn": "2026-01-02", "legs": [{"length": 1, "other": True}, {"length": "x"}],
        "top": {"length": 2}, "height": "tall", "new": {"a": 1},
    }  # fmt: skip
    assert table.validation_errors == ()


def test_construct_by_python_names_and_without_what_is_required() -> None:
    made = date(2026, 1, 2)
    assert Table.construct(made_on=made).made_on == made
    assert Table.model_construct(made_on=made) == Table.construct(made_on=made)
    with pytest.raises(AttributeError, match="required"):
        _ = Table.construct(height=1).made_on
    assert Table.construct(_fields_set={"shop"}, height=1).model_fields_set == {"shop"}


def test_construct_keeps_what_is_no_json() -> None:
    thing = object()
    assert Table.construct(shop=thing, legs=[thing]).legs == [thing]
