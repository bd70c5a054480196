"""The schema that says yes at once says it to the same values."""

from __future__ import annotations

from typing import Any

import pytest
from bindwright.validation.engines.rust import rust_engine
from bindwright.validation.judging.simplify import simplified

from .differential import ODD
from .test_engines import CASES


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"anyOf": [{"const": "a"}, {"enum": ["b", "c"]}, {"type": "string"}]}, {"type": "string"}),
        ({"anyOf": [{"const": 1}, {"const": 0.5}, {"type": "number"}]}, {"type": "number"}),
        (
            {"anyOf": [{"const": "a"}, {"const": 1}, {"type": "string"}]},
            {"anyOf": [{"const": 1}, {"type": "string"}]},
        ),
        # Another type beside it, a type that is not plain, a union of which one alone may fit.
        *(
            (one, one)
            for one in (
                {"anyOf": [{"const": 0.5}, {"type": "integer"}]},
                {"anyOf": [{"const": "a"}, {"type": "string", "minLength": 2}]},
                {"oneOf": [{"const": "a"}, {"type": "string"}]},
                {"anyOf": [{"enum": ["a", None]}, {"type": "string"}]},
                {"const": {"examples": [1], "anyOf": []}},
                {"properties": {"examples": {"type": "string"}, "anyOf": {}}},
            )
        ),
        ({"items": {"default": 1, "examples": [2], "deprecated": True}}, {"items": {}}),
    ],
)
def test_simplified(schema: Any, expected: Any) -> None:
    assert simplified(schema) == expected
    assert [rust_engine(schema).is_valid(one) for one in ODD] == [
        rust_engine(expected).is_valid(one) for one in ODD
    ]


@pytest.mark.parametrize(("schema", "values"), CASES, ids=lambda one: str(one)[:60])
def test_same_verdicts(schema: Any, values: list[Any]) -> None:
    before, after = rust_engine(schema), rust_engine(simplified(schema))
    for one in [*values, *ODD]:
        assert before.is_valid(one) is after.is_valid(one)
