"""A number is an integer if it is whole, however it is written (JSON Schema, section 4.2.3)."""

from __future__ import annotations

import json
from typing import Annotated, Any

import pytest
from bw_runtime.errors import APIResponseValidationError
from bw_runtime.types.checks import UniqueItems
from bw_runtime.types.models import ApiModel
from bw_runtime.types.validation import decode
from pydantic import Field
from shapes import Outer

GOOD = {"id": "a", "reason": "end"}


def _decode(body: object, type_: Any = Outer, *, strict: bool = False) -> Any:
    return decode(type_, json.dumps(body).encode(), strict=strict)


def test_integral_numbers_are_integers() -> None:
    body = {**GOOD, "count": 3.0, "pair": [1.0, {"text": "a"}], "either": 2.0}
    made = _decode(body, strict=True)
    assert made.count == 3 and type(made.count) is int
    assert made.pair[0] == 1 and made.either == 2
    assert _decode([1.0, 2], list[int], strict=True) == [1, 2]
    with pytest.raises(APIResponseValidationError):
        _decode({**GOOD, "count": -3.0}, strict=True)


NUMBERS = Annotated[list[int], Field(min_length=2, max_length=3), UniqueItems()]


class Numbers(ApiModel):
    them: NUMBERS


@pytest.mark.parametrize("value", [[1.0], [1, 1.0], [1.0, 2, 3, 4.0]])
def test_integral_numbers_do_not_hide_what_is_asked_of_the_whole(value: object) -> None:
    for type_, body in (
        (NUMBERS, value),
        (dict[str, NUMBERS], {"a": value}),
        (tuple[NUMBERS], [value]),
        (Numbers, {"them": value}),
    ):
        with pytest.raises(APIResponseValidationError):
            _decode(body, type_, strict=True)
    assert _decode([1.0, 2], NUMBERS, strict=True) == [1, 2]
    either = list[str | tuple[int]] | str | dict[str, int | None]
    assert _decode([[1.0], "a"], either, strict=True) == [(1,), "a"]
    assert _decode({"a": 1.0, "b": None}, either, strict=True) == {"a": 1, "b": None}
    with pytest.raises(APIResponseValidationError):
        _decode([[1.0], 2.0], either, strict=True)
    assert _decode({"either": [1.0], **GOOD}).to_dict()["either"] == [1.0]
    assert _decode({"them": [1.0, 2]}, Numbers, strict=True).them == [1, 2]
