"""Schemas that lead to each other in very many ways for one value: told, or asked each once."""

from typing import Any

import pytest
from bindwright.schema.in_place import MOST_WAYS, leading_nowhere, ways_in_place
from bindwright.schema.patterns import MOST_TOGETHER, compiled_together
from bindwright.validation.compiled import PayloadValidator, problems

_ONWARD: dict[str, Any] = {
    "anyOf": lambda ref: {"anyOf": [ref, ref]},
    "allOf": lambda ref: {"allOf": [ref, {"allOf": [ref]}]},
    "oneOf": lambda ref: {"oneOf": [ref, {"not": ref}, {"type": "null", "allOf": [ref]}]},
    "if": lambda ref: {"if": ref, "then": ref, "else": ref},
    "dependentSchemas": lambda ref: {"dependentSchemas": {"a": ref, "b": ref}},
}


def _doubling(word: str, levels: int) -> dict[str, Any]:
    made = {
        f"D{level}": _ONWARD[word]({"$ref": f"#/$defs/D{level + 1}"}) for level in range(levels)
    }
    return {**made, f"D{levels}": {"type": ["integer", "object"]}}


@pytest.mark.parametrize("word", _ONWARD)
def test_ways_that_double_at_each_level_are_counted_up_to_the_bound(word: str) -> None:
    assert ways_in_place(_doubling(word, 60)) == MOST_WAYS + 1
    assert 2**5 < ways_in_place(_doubling(word, 5)) < 1000


def test_ways_through_members_and_items_are_none() -> None:
    onward = {"properties": {name: {"$ref": "#/$defs/A"} for name in "abc"}}
    assert ways_in_place({"A": {**onward, "items": {"anyOf": [{"$ref": "#/$defs/A"}] * 9}}}) == 1


def test_circles_and_long_chains_end() -> None:
    circle = {"A": {"anyOf": [{"$ref": "#/$defs/B"}, {}]}, "B": {"allOf": [{"$ref": "#/$defs/A"}]}}
    assert ways_in_place(circle) < 10
    chain = {f"D{level}": {"$ref": f"#/$defs/D{level + 1}"} for level in range(20_000)}
    assert ways_in_place(chain) <= 20_001


@pytest.mark.parametrize("word", ["anyOf", "allOf", "if"])
def test_values_are_judged_all_the_same(word: str) -> None:
    """As the mock and examples do it; compiled code would never come to an end."""
    validator = PayloadValidator({"$ref": "#/$defs/D0", "$defs": _doubling(word, 60)})
    assert validator.is_valid(1)
    assert not validator.is_valid("x")
    assert problems(validator, "x")


def test_references_that_come_back_to_themselves_are_found() -> None:
    def to(name: str) -> dict[str, str]:
        return {"$ref": f"#/$defs/{name}"}

    definitions = {"In": to("A"), "A": to("B"), "B": to("C"), "C": to("A"), "Self": to("Self")}
    assert leading_nowhere(definitions) == ["A", "B", "C", "Self"]
    assert leading_nowhere({"A": to("B"), "B": {"type": "object", "allOf": [to("A")]}}) == []
    assert leading_nowhere({f"D{one}": to(f"D{one + 1}") for one in range(20_000)}) == []


def test_patterns_are_counted_as_the_engine_of_payloads_reads_them() -> None:
    """`\\w` is ASCII there, and small; a class of Unicode is written out as often as it repeats."""

    def together(pattern: str) -> int:
        return compiled_together({"anyOf": [{"pattern": f"{pattern}{i}"} for i in range(300)]})

    assert together(r"^[\w+=,.@-]{1,255}$") < MOST_TOGETHER < together(r"\p{L}{1,100}")
