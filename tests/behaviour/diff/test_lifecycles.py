"""What is said of how something went, and of lists that look as if they came in pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from .compared import JSON, compare, schema
from .test_kinds import _ended, _listing, _paged, _second

_OVER = {"status": "deprecated", "end-of-life": "2025-12-31"}
_AHEAD = {"status": "deprecated", "end-of-life": "2026-06-30"}


@pytest.mark.parametrize(
    "said, ending",
    [
        ({}, ", and was not deprecated before"),
        ({"deprecated": True}, ""),
        ({"x-bindwright-lifecycle": _OVER}, "; its life ended on 2025-12-31"),
        ({"x-bindwright-lifecycle": _AHEAD}, ", before its end of life on 2026-06-30"),
    ],
)
def test_how_something_went(said: JSON, ending: str, tmp_path: Path) -> None:
    """Properties, members and parameters; the day of these tests is the first of 2026."""

    def before(made: JSON) -> None:
        schema({"oneOf": [{"const": "a"}, {"const": "b", **said}]})(made)
        for name in ("Sent", "Got"):
            made["components"]["schemas"][name]["properties"]["gone"] = {"type": "string", **said}
        call = made["paths"]["/things"]["post"]
        call["parameters"].append(
            {"name": "old", "in": "query", "schema": {"type": "string"}, **said}
        )

    found = compare(tmp_path, before, schema({"oneOf": [{"const": "a"}]}))
    messages = {one.message for one in found.wire}
    assert {
        f'Sent.value: "b" is not allowed any more{ending}',
        f"Sent.gone is not described now{ending}",
        f"POST /things query parameter 'old' is gone{ending}",
    } <= messages


def test_pages_that_nobody_states_are_one_change(tmp_path: Path) -> None:
    """However many lists change alike; what they are asked with and answer is told besides."""
    old, new = _listing("after", "/a", "/b"), _listing("cursor", "/a", "/b")
    (change,) = compare(tmp_path, old, new).of("likely-pagination-changed")
    assert change.operations == ("GET /things", "GET /a", "GET /b")
    assert change.message.startswith("GET /things and 2 more look paged by cursor (")
    assert not compare(tmp_path, old, old).wire
    # What is stated is judged by what is stated.
    stated = compare(tmp_path, _paged("cursor"), _paged("page"))
    assert not {one for one in stated.codes if one.startswith("likely")}


def test_what_is_deprecated_with_its_end_is_one_change(tmp_path: Path) -> None:
    found = compare(tmp_path, _second, _ended("2027-01-01"))
    (change,) = found.wire
    assert change.message == (
        "DELETE /others is deprecated, and reaches its end of life on 2027-01-01"
    )
