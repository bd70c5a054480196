"""Pairs of documents whose changes are known: level, side, version and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.comparison.kinds import Level, worst
from bindwright.validation.validator import Validator

from tests.behaviour.diff.compared import Change, compare_files

CASES = Path(__file__).parents[3] / "shared" / "cases" / "evolution"
PAIRS = sorted(one for one in CASES.glob("*") if (one / "expect.json").is_file())


@pytest.mark.parametrize("pair", PAIRS, ids=lambda one: one.name)
def test_pair(pair: Path) -> None:
    expected = json.loads((pair / "expect.json").read_text())
    found = compare_files(pair / "old.yaml", pair / "new.yaml")
    wire, python = expected["wire"], expected["python"]
    assert _level(found.wire) == wire["level"]
    if wire["level"] != "none":
        sides = {one.side for one in found.wire if one.level == wire["level"]}
        assert wire["side"] in (*sides, "both") or "both" in sides
    assert _level(found.python) == python["level"]
    assert found.bump == expected["semver"]
    for column, count in expected.get("findings", {}).items():
        assert len(getattr(found, column)) == count
    _check_example(pair, expected["counterexample"], found.wire)


def _level(changes: tuple[Change, ...]) -> Level | str:
    return worst(*(one.level for one in changes)) or "none"


def _check_example(pair: Path, expected: Any, changes: tuple[Change, ...]) -> None:
    """Something is shown where it is expected; a whole payload of the type is judged by both."""
    shown = [one for one in changes if one.example is not None]
    assert bool(shown) == (expected is not None)
    if expected is None or "type" not in expected or not isinstance(shown[0].example, dict):
        return
    side = "request" if expected["side"] == "request" else "response"
    for version in ("old", "new"):
        check = Validator(pair / f"{version}.yaml").type(expected["type"], side=side)
        assert check.is_valid(shown[0].example) == (expected["valid"] == version)


def test_there_are_pairs() -> None:
    if not CASES.is_dir():
        pytest.skip("the pairs lie beside the project, and are not there")
    assert len(PAIRS) > 50
