"""The README claims what bench/RESULTS.md holds, and nothing else."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
README = (ROOT / "README.md").read_text(encoding="utf-8")
RESULTS = (ROOT / "bench" / "RESULTS.md").read_text(encoding="utf-8")

FIGURE = re.compile(r"\d[\d.,]*\s?(?:×|%|ms|µs|s\b|MiB|MB)|\d+ of \d+")


def compared() -> str:
    """The part of the README that compares."""
    return README.partition("## Measured against others\n")[2].partition("\n## ")[0]


def test_the_table_is_that_of_the_page() -> None:
    table = re.search(r"<!-- measured -->\n(.*?)<!-- end -->", README, re.DOTALL)
    assert table is not None
    rows = table[1].splitlines()
    assert len(rows) > 4
    assert set(rows) <= set(RESULTS.splitlines()), "run 'make bench'"


def test_every_figure_stands_on_the_page() -> None:
    figures = set(FIGURE.findall(compared()))
    assert figures
    assert {one for one in figures if one not in RESULTS} == set()


def test_the_page_is_dated_and_names_no_machine() -> None:
    assert re.search(r"Written by `make bench` on \d{4}-\d\d-\d\d", RESULTS)
    assert re.search(r"\d+ cores, Python 3\.\d+", RESULTS)
