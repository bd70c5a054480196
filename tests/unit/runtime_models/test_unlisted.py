"""Arguments for unions inside unions: what one does not list may be of a type beside it."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, TypeAlias

import pytest
from bw_runtime.errors import ArgumentValidationError
from bw_runtime.models import ApiModel
from bw_runtime.open_unions import OpenUnion
from bw_runtime.validation import check_arguments, decode
from shapes import Circle, ClosedPet, Point, UnknownClosedPet, UnknownShape


class UnknownClosedShape(UnknownShape):
    _closed: ClassVar[bool] = True


ClosedShape: TypeAlias = Annotated[
    str | Point | Circle | UnknownClosedShape,
    OpenUnion(str, Point, Circle, unknown=UnknownClosedShape),
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
    ],
)
def test_an_object_that_a_union_does_not_list_is_of_the_type_beside_it(
    type_: Any, value: object
) -> None:
    check_arguments(type_, value)


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
