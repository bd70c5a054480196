"""A number is an integer if it is whole, however it is written (JSON Schema, section 4.2.3)."""

from __future__ import annotations

import json
import pickle
import warnings
from typing import Annotated, Any

import pytest
from bw_runtime.errors import APIResponseValidationError
from bw_runtime.types.checks import UniqueItems
from bw_runtime.types.models import ApiModel, NotNull
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


class Measured(ApiModel):
    """Fields that are numbers, in each spelling."""

    plain: float
    null: float | None = None
    least: Annotated[float, Field(ge=0)] = 1.0
    absent: Annotated[float | None, NotNull, Field(ge=0)] = None


NAMES = tuple(Measured.model_fields)
LARGE = [2**53 + 1, 2**63, 10**30 + 1]


@pytest.mark.parametrize("large", LARGE)
@pytest.mark.parametrize("strict", [True, False])
def test_integers_that_no_float_can_hold_keep_their_value(large: int, strict: bool) -> None:
    value = decode(Measured, json.dumps(dict.fromkeys(NAMES, large)), strict=strict)
    assert [getattr(value, name) for name in NAMES] == [large] * 4
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert json.loads(value.model_dump_json()) == json.loads(value.to_json()) == value.to_dict()
    assert value.to_dict() == dict.fromkeys(NAMES, large)
    assert pickle.loads(pickle.dumps(value)) == value
    below_zero = decode(Measured, json.dumps({"plain": -large, "null": -large}), strict=strict)
    assert (below_zero.plain, below_zero.null) == (-large, -large)


@pytest.mark.parametrize("large", LARGE)
def test_they_do_so_beside_what_breaks_the_schema(large: int) -> None:
    text = json.dumps({"plain": large, "null": large, "least": -large, "absent": "x"})
    value = decode(Measured, text, strict=False)
    assert (value.plain, value.null) == (large, large)
    assert [one.pointer for one in value.validation_errors] == ["/least", "/absent"]
    assert value.to_dict() == json.loads(text)


def test_other_numbers_are_floats_as_ever() -> None:
    value = decode(Measured, '{"plain": 3, "null": 9007199254740992, "least": 1e300}', strict=True)
    assert [type(one) for one in (value.plain, value.null, value.least)] == [float] * 3
    with pytest.raises(APIResponseValidationError, match="/plain: Input should be a valid number"):
        decode(Measured, '{"plain": true}', strict=True)
    with pytest.raises(APIResponseValidationError, match="/least: Input should be greater"):
        decode(Measured, '{"plain": 1, "least": -1}', strict=True)
