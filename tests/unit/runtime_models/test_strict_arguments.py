"""Arguments for unions: what a type does not list may be of one beside it."""

from __future__ import annotations

import json
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

import pytest
from bw_runtime.errors import ArgumentValidationError
from bw_runtime.types.checks import PrefixItems
from bw_runtime.types.models import ApiModel
from bw_runtime.types.open_unions import OpenUnion
from bw_runtime.types.overlapping_enums import OverlappingEnums
from bw_runtime.types.validation import check_arguments, decode
from shapes import Circle, ClosedPet, Point, Reason, Side, UnknownClosedPet, UnknownShape


class UnknownClosedShape(UnknownShape):
    _closed: ClassVar[bool] = True


ClosedShape: TypeAlias = Annotated[
    str | Point | Circle | UnknownClosedShape,
    OpenUnion(str, Point, Circle, unknown=UnknownClosedShape),
]


class Counted(ApiModel):
    count: int


ClosedWhole: TypeAlias = Annotated[
    Counted | str | UnknownClosedShape, OpenUnion(Counted, str, unknown=UnknownClosedShape)
]


class Holder(ApiModel):
    them: list[ClosedPet | dict[str, int] | str]


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (ClosedPet | dict[str, Any], {"new": None}),
        (dict[str, int] | ClosedPet, {"new": 1}),
        (ClosedShape | dict[str, bool], {"new": True}),
        (Holder, {"them": [{"new": 1}, "text", {}]}),
        (ClosedWhole, {"count": 2.0}),
    ],
)
def test_an_object_that_a_union_does_not_list_is_of_the_type_beside_it(
    type_: Any, value: object
) -> None:
    check_arguments(type_, value)


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (Side | str, "top"),
        (list[Side] | list[str], ["left", "top"]),
        (dict[str, Side] | dict[str, str | bool], {"a": "top", "b": True}),
        (Annotated[Side | Reason, OverlappingEnums(Side, Reason)], "end"),
        (list[Side] | list[Reason], ["new"]),
    ],
)
def test_a_value_that_a_closed_enumeration_does_not_list_is_of_the_type_beside_it(
    type_: Any, value: object
) -> None:
    check_arguments(type_, value)


@pytest.mark.parametrize("type_", [list[Side] | list[bool], list[Side | int]])
def test_a_value_that_nothing_lists_is_refused(type_: Any) -> None:
    for _ in range(2):  # what was met once is not known
        with pytest.raises(ArgumentValidationError, match="'top' is not one of the allowed values"):
            check_arguments(type_, ["top"])
    assert decode(type_, '["top"]', strict=True)[0].value == "top"


def test_a_value_belongs_to_the_enumeration_that_lists_it() -> None:
    either: Any = Annotated[Reason | Side | Literal["c"], OverlappingEnums(Reason, Side, "c")]
    assert decode(either, '"left"', strict=True) is Side.LEFT
    assert decode(either, '"end"', strict=True) is Reason.END
    assert type(decode(either, '"c"', strict=True)) is str
    assert type(decode(either, '"new"', strict=True)) is Reason


@pytest.mark.parametrize(
    ("type_", "value", "pointer"),
    [
        (ClosedPet, {"new": 1}, ""),
        (ClosedPet | dict[str, int], {"new": "text"}, ""),
        (ClosedShape | dict[str, bool], {"new": 1}, ""),
        (Holder, {"them": [{"new": 1}, {"new": "text"}]}, "/them/1"),
    ],
)
def test_what_no_type_lists_is_refused(type_: Any, value: object, pointer: str) -> None:
    with pytest.raises(ArgumentValidationError, match="none of the documented variants") as caught:
        check_arguments(type_, value)
    assert pointer in caught.value.pointers


def test_answers_may_bring_what_is_not_listed() -> None:
    assert isinstance(
        decode(ClosedPet | dict[str, int], '{"new": "text"}', strict=True), UnknownClosedPet
    )


@pytest.mark.parametrize(
    ("check", "value"),
    [
        (PrefixItems(lambda: ClosedPet, lambda: Side), [{"new": 1}]),
        (
            PrefixItems(lambda: ClosedPet, rest=lambda: Side),
            [{"kind": "cat", "lives": 9}, "left", "top"],
        ),
    ],
)
def test_what_a_place_does_not_list_may_come_in_an_answer_only(check: Any, value: Any) -> None:
    row: Any = Annotated[list[Any], check]
    assert decode(row, json.dumps(value), strict=True) == value
    with pytest.raises(ArgumentValidationError, match="not of the type that the document gives"):
        check_arguments(row, value)
