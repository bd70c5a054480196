"""What numbers with a fraction ask of integers."""

from typing import Any

import pytest
from bindwright.ir.constraints import NO_CONSTRAINTS, Constraints


@pytest.mark.parametrize(
    ("asked", "of_integers"),
    [
        ({"minimum": 0.5, "maximum": 2.5}, {"minimum": 1, "maximum": 2}),
        ({"minimum": -0.5, "maximum": -2.5}, {"minimum": 0, "maximum": -3}),
        (
            {"exclusive_minimum": 0.5, "exclusive_maximum": 2.5},
            {"exclusive_minimum": 0, "exclusive_maximum": 3},
        ),
        (
            {"exclusive_minimum": 1.0, "exclusive_maximum": 2.0},
            {"exclusive_minimum": 1, "exclusive_maximum": 2},
        ),
        ({"multiple_of": 0.25}, {}),
        ({"multiple_of": 1.5}, {"multiple_of": 3}),
        ({"multiple_of": 4.0}, {"multiple_of": 4}),
        ({"multiple_of": 2.1}, {"multiple_of": 21}),
        ({"minimum": 1e300}, {"minimum": int(1e300)}),
    ],
)
def test_bounds_with_a_fraction(asked: dict[str, Any], of_integers: dict[str, int]) -> None:
    found = Constraints(**asked).of_integers()
    assert found == Constraints(**of_integers)
    assert all(isinstance(value, int) for _, value in found.items())
    stated = Constraints(**asked)
    for number in (-30, -3, -2, -1, 0, 1, 2, 3, 4, 21, 42) if "multiple_of" not in asked else ():
        assert _within(stated, number) == _within(found, number)


def _within(asked: Constraints, number: int) -> bool:
    return (
        (asked.minimum is None or number >= asked.minimum)
        and (asked.maximum is None or number <= asked.maximum)
        and (asked.exclusive_minimum is None or number > asked.exclusive_minimum)
        and (asked.exclusive_maximum is None or number < asked.exclusive_maximum)
    )


def test_what_is_whole_already_stays() -> None:
    stated = Constraints(minimum=1, multiple_of=2, max_length=3)
    assert stated.of_integers() is stated
    assert NO_CONSTRAINTS.of_integers() is NO_CONSTRAINTS
