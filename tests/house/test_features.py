"""The table of features: each row names a test, and each test is there."""

import ast
import re

from .source import ROOT

PAGE = (ROOT / "docs" / "features.md").read_text(encoding="utf-8")
TABLES, LEFT_OUT = PAGE.split("## Left out")
ROWS = [line for line in TABLES.splitlines() if line.startswith("| ") and "| test |" not in line]
_TEST = re.compile(r"`([\w/]+\.py)::(test_\w+)` \|$")


def test_each_row_names_a_test_that_is_there() -> None:
    missing: list[str] = []
    for row in ROWS:
        named = _TEST.search(row)
        path = ROOT / "tests" / named[1] if named else None
        if named is None or path is None or not path.is_file():
            missing.append(row)
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}
        if named[2] not in functions:
            missing.append(row)
    assert ROWS and missing == []


def test_what_is_left_out_says_why() -> None:
    rows = [line.split("|") for line in LEFT_OUT.splitlines() if line.startswith("| ")]
    assert len(rows) > 1 and all(len(row) == 4 and row[2].strip() for row in rows)
