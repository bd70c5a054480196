"""What two schemas say together: one answer for types, samples and comparisons."""

from typing import Any

import pytest
from bindwright.ir.constraints import NO_CONSTRAINTS, Constraints, together
from bindwright.schema.algebra import agree, intersect
from bindwright.schema.patterns import finds


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ({"enum": [1, "a", "b"]}, {"enum": [True, "a"]}, {"enum": ["a"]}),
        ({"enum": [1]}, {"enum": [1.0, True]}, {"enum": [1]}),
        ({"multipleOf": 4}, {"multipleOf": 6}, {"multipleOf": 12}),
        ({"minLength": 2}, {"minLength": 3}, {"minLength": 3}),
        ({"maxContains": 2}, {"maxContains": 3}, {"maxContains": 2}),
        ({"uniqueItems": False}, {"uniqueItems": True}, {"uniqueItems": True}),
        ({"format": "int64"}, {"format": "int32"}, {"format": "int32"}),
        ({"type": "number"}, {"type": ["integer", "string"]}, {"type": ["integer"]}),
    ],
)
def test_what_both_assert(
    first: dict[str, Any], second: dict[str, Any], both: dict[str, Any]
) -> None:
    assert intersect(first, second) == both


def test_both_patterns_hold() -> None:
    pattern = intersect({"pattern": "^a"}, {"pattern": "z$"})["pattern"]
    found = [finds(pattern, one) for one in ("az", "a\nz", "ab", "bz")]
    assert found == [True, True, False, False]


def test_true_is_no_number_where_schemas_agree() -> None:
    assert not agree({"enum": [1]}, {"const": True})
    assert agree({"enum": [1, 2]}, {"const": 2.0})


def test_constraints_are_put_together_by_the_same_rules() -> None:
    one = Constraints(minimum=1, multiple_of=4, pattern="^a", unique_items=False)
    other = Constraints(minimum=2, maximum=9, multiple_of=6, pattern="z$", unique_items=True)
    both = together(one, other)
    keywords = {**one.keywords(), "minimum": 2, "maximum": 9, "multipleOf": 12, "uniqueItems": True}
    assert {**both.keywords(), "pattern": "^a"} == keywords
    assert both.keywords()["pattern"] == intersect(one.keywords(), other.keywords())["pattern"]
    assert together(NO_CONSTRAINTS, one) is one
    assert together(one, NO_CONSTRAINTS) is one
