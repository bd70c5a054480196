"""Every rule of oasdiff is found by a kind of ours, or it is written down why not."""

from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from bindwright.comparison.kinds import KINDS

RULES = Path(__file__).parents[3] / "shared" / "facts" / "oasdiff-rules.tsv"


def _table() -> list[tuple[str, tuple[str, ...], str]]:
    lines = Path(__file__).with_name("oasdiff.tsv").read_text(encoding="utf-8").splitlines()
    rows = [[*line.split("\t"), ""][:3] for line in lines if not line.startswith("#")]
    return [(pattern, tuple(codes.split(",")), reason) for pattern, codes, reason in rows]


def test_the_table_names_kinds_that_there_are() -> None:
    for pattern, codes, reason in _table():
        if codes == ("-",):
            assert reason, pattern
        else:
            assert set(codes) <= KINDS.keys(), pattern


def test_every_rule_is_in_the_table() -> None:
    if not RULES.is_file():
        pytest.skip("the list of rules lies beside the project, and is not there")
    patterns = [pattern for pattern, _, _ in _table()]
    used: set[str] = set()
    for line in RULES.read_text(encoding="utf-8").splitlines():
        rule = line.split("\t")[0]
        found = next((one for one in patterns if fnmatchcase(rule, one)), None)
        assert found is not None, rule
        used.add(found)
    assert set(patterns) - used == set()
