"""Models in the hands of their users, and arguments on their way to the wire."""

from __future__ import annotations

import base64
import json
import warnings
from collections import deque
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypedDict
from uuid import UUID

import pytest
from bw_runtime.encoding import UnsendableError, encode, jsonable
from bw_runtime.errors import APIResponseValidationError, ArgumentValidationError
from bw_runtime.omit import omit
from bw_runtime.types.models import ApiModel
from bw_runtime.types.validation import check_arguments, decode
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, TypeAdapter, ValidationError
from shapes import Cat, ClosedPet, Inner, Outer, Pet, Point, Reason, Shape, Side, Tree


class InnerParam(TypedDict, total=False):
    text: str


class Block(ApiModel):
    """A required constant has a default in Python and is sent all the same."""

    kind: Literal["block"] = "block"
    note: str | None = None


@pytest.fixture(autouse=True)
def _warnings_are_errors() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def test_construction_by_python_name_and_by_wire_name() -> None:
    assert Inner(text="a", class_=1) == Inner.model_validate({"text": "a", "class": 1})
    assert Inner(text="a", class_=1).to_dict() == {"text": "a", "class": 1}
    with pytest.raises(ValidationError):
        Inner(text="much too long")


def test_absent_null_and_given_differ() -> None:
    absent = Outer(id="a", reason=None)
    assert absent.inner is None and absent.day is None
    assert absent.to_dict() == {"id": "a", "reason": None}
    assert Outer(id="a", reason=None, day=None).to_dict() == {
        "id": "a",
        "reason": None,
        "day": None,
    }
    with pytest.raises(ValidationError):
        Outer(id="a", reason=None, inner=None)
    assert json.loads(absent.model_dump_json())["inner"] is None  # no warning


def test_not_null_keeps_constraints_types_and_json_schema() -> None:
    ratio = Outer.model_json_schema()["properties"]["ratio"]
    assert ratio == {
        "default": None,
        "maximum": 1,
        "minimum": 0,
        "title": "Ratio",
        "type": "number",
    }
    with pytest.raises(ValidationError):
        Outer(id="a", reason=None, ratio=1.5)
    tree = Tree(value=1, left=Tree(value=2))
    assert tree.to_dict() == {"value": 1, "left": {"value": 2}}


def test_unknown_fields_survive() -> None:
    made = Outer.model_validate({"id": "a", "reason": "new", "later": {"x": [1]}})
    assert made.later == {"x": [1]}  # type: ignore[attr-defined]
    assert made.to_dict() == {"id": "a", "reason": "new", "later": {"x": [1]}}
    with pytest.raises(AttributeError, match="nothing_such"):
        made.nothing_such  # type: ignore[attr-defined]  # noqa: B018


def test_names_that_a_field_cannot_have() -> None:
    """The plan renames fields that are called like these; the list may not grow unnoticed."""
    own = {name for name in set(dir(ApiModel)) - set(dir(ApiModel.__base__)) if name[0] != "_"}
    assert own == {"to_dict", "to_json", "validation_errors"}


def test_variants_made_in_code_fit_their_union() -> None:
    made = Outer(id="a", reason=Reason.END, pet=Cat(kind="cat", lives=9), shape=Point(x=1, y=2))
    assert made.to_dict()["pet"] == {"kind": "cat", "lives": 9}
    assert made.to_dict()["shape"] == {"x": 1, "y": 2}
    with pytest.raises(ValidationError):
        Outer(id="a", reason=None, pet=Point(x=1, y=2))  # type: ignore[arg-type]


def test_unions_have_a_json_schema() -> None:
    assert "Cat" in str(TypeAdapter(Pet).json_schema())
    assert "Point" in str(TypeAdapter(Shape).json_schema())


def test_a_member_that_is_called_as_a_field_is_in_python() -> None:
    """The name on the wire is `class`; a member `class_` is another, and no `class` came."""
    text = b'{"text":"a","class_":"b"}'
    assert encode(decode(Inner, text, strict=True)) == text
    both = b'{"text":"a","class":1,"class_":"b"}'
    assert encode(decode(Inner, both, strict=True)) == both


ENCODED: list[tuple[object, object]] = [
    ({"a": 1, "b": omit, "c": None}, {"a": 1, "c": None}),
    ([1, omit, (2, 3)], [1, [2, 3]]),
    (Reason.END, "end"),
    ({Reason.END: Side("left")}, {"end": "left"}),
    (Inner(text="a", class_=1), {"text": "a", "class": 1}),
    ([Inner(text="a")], [{"text": "a"}]),
    (InnerParam(text="a"), {"text": "a"}),
    (Block(), {"kind": "block"}),
    (Block(note=None), {"kind": "block", "note": None}),
    (datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "2026-01-02T03:04:05Z"),
    (
        datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=timezone(timedelta(hours=-2))),
        "2026-01-02T03:04:05.000006-02:00",
    ),
    (date(2026, 1, 2), "2026-01-02"),
    (time(3, 4, 5), "03:04:05"),
    (timedelta(0), "PT0S"),
    (timedelta(days=1, hours=2, minutes=3, seconds=4.5), "P1DT2H3M4.5S"),
    (timedelta(seconds=-90), "-PT1M30S"),
    (timedelta(days=400), "P400D"),
    (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    (Decimal("1.10"), "1.10"),
    (b"\xff\xfe~", base64.b64encode(b"\xff\xfe~").decode()),
    (bytearray(b"a"), "YQ=="),
    (deque([1]), [1]),
    pytest.param((n for n in range(2)), [0, 1], id="generator"),
    ({3}, [3]),
    (MappingProxyType({"a": UUID(int=0)}), {"a": str(UUID(int=0))}),
    ({"k": 1}.keys(), ["k"]),
    (True, True),
    (1.5, 1.5),
]


@pytest.mark.parametrize(("value", "expected"), ENCODED, ids=lambda value: repr(value)[:40])
def test_encoding(value: object, expected: object) -> None:
    made = jsonable(value)
    assert made == expected
    assert json.loads(json.dumps(made)) == expected


@pytest.mark.parametrize(
    ("value", "where"),
    [
        (float("nan"), "nan"),
        ({"a": [0, float("inf")]}, "/a/1"),
        (Decimal("NaN"), "NaN"),
        ({1: 2}, "1"),
        ({"a": {"b": object()}}, "/a/b"),
        (Path("x"), "Path"),
        ({"a": "\ud800"}, "surrogate"),
    ],
)
def test_what_has_no_json_form_is_refused_and_located(value: object, where: str) -> None:
    with pytest.raises(UnsendableError, match=where):
        encode(value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    max_leaves=8,
)  # fmt: skip


@given(JSON)
def test_json_values_encode_to_themselves(value: Any) -> None:
    assert json.loads(encode(value)) == value


@given(st.timedeltas())
def test_durations_can_be_read_back(value: timedelta) -> None:
    if abs(value) < timedelta(days=3_000_000):  # pydantic reads no more
        assert TypeAdapter(timedelta).validate_python(jsonable(value)) == value


@given(JSON, st.booleans())
def test_any_json_is_decoded_or_refused_and_never_lost(value: Any, inside: bool) -> None:
    """Whatever an answer holds: an object comes back whole, all else is refused."""
    if inside:
        value = {"id": value, "reason": value, "inner": value, "pets": [value], "new": value}
    text = json.dumps(value).encode()
    if isinstance(value, Mapping):
        assert decode(Outer, text, strict=False).to_dict() == value
    else:
        with pytest.raises(APIResponseValidationError, match="does not fit Outer"):
            decode(Outer, text, strict=False)


@pytest.mark.parametrize(
    ("type_", "value", "pointers"),
    [
        (Inner, {"text": "a"}, []),
        (Inner, Inner(text="a"), []),
        (Inner, {"text": "a", "class": omit}, []),
        (Inner, {"text": "a", "new": 1}, ["/new"]),
        (Inner, {"text": "a", "class_": 1}, ["/class_"]),
        (Inner, {"text": 5, "new": 1}, ["/text", "/new"]),
        (Inner, {"text": "a", "side": "up"}, ["/side"]),
        (Outer, {"id": "a", "reason": "new", "new": 1}, []),
        (Outer, {"id": "a", "reason": "new", "inners": [{"text": "a", "x": 1}]}, ["/inners/0/x"]),
        (
            Outer,
            {"id": "a", "reason": None, "byName": {"k": {"text": "a", "x": 1}}},
            ["/byName/k/x"],
        ),
        (Outer, {"id": "a"}, ["/reason"]),
        (Pet, {"kind": "emu"}, []),
        (ClosedPet, {"kind": "emu"}, [""]),
        (int, 5, []),
        (int, 5.0, []),
        (int, "5", [""]),
        (Annotated[int, Field(ge=1)], 0, [""]),
        (list[Side], ["left", "up"], ["/1"]),
        (datetime, datetime(2026, 1, 2, tzinfo=UTC), []),
    ],
)
def test_strict_arguments(type_: Any, value: object, pointers: list[str]) -> None:
    if not pointers:
        check_arguments(type_, value)
        return
    with pytest.raises(ArgumentValidationError) as caught:
        check_arguments(type_, value)
    assert list(caught.value.pointers) == pointers
    with pytest.raises(ArgumentValidationError) as caught:
        check_arguments(type_, value, at="/arg")
    assert list(caught.value.pointers) == [f"/arg{pointer}" for pointer in pointers]
