"""Filling docstrings: what is too long is filled anew, everything else stays as it is."""

from __future__ import annotations

import pytest
from bindwright.plan.source.prose import WIDTH, wrap

LONG = "word " * 30


@pytest.mark.parametrize(
    "text",
    [
        "short\nlines\nstay",
        "* one\n* two\n  and more",
        "a\n\n\nb",
        "```\n" + "x" * 200 + "\n" + LONG.rstrip() + "\n```",
        "| " + LONG + "|\n|---|",
        "# " + LONG.rstrip(),
        "[name]: https://example.com/" + "x" * 200,
        "",
    ],
)
def test_what_stays(text: str) -> None:
    assert wrap(text) == text


@pytest.mark.parametrize("indent", [0, 4, 8, 24])
def test_lines_fit(indent: int) -> None:
    lines = wrap(f"{LONG}\nand its end", indent).split("\n")
    assert max(map(len, lines)) <= WIDTH - indent
    assert " ".join(lines).split() == [*LONG.split(), "and", "its", "end"]
    assert min(len(line) for line in lines[:-1]) > WIDTH - indent - 6, "filled, not just broken"


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (f"* {LONG}\n  end\n* two", "  word"),
        (f"1. {LONG}\n   end", "   word"),
        (f"    name: {LONG}\n        end\n    other: x", "        word"),
        (f"        {LONG}\n        end", "        word"),
    ],
)
def test_lists_and_entries_keep_their_indentation(text: str, second: str) -> None:
    lines = wrap(text).split("\n")
    assert lines[1].startswith(second + " ")
    assert lines[1].strip().endswith("end") or lines[2].strip().endswith("end")
    assert lines[-1] == text.split("\n")[-1] or len(text.split("\n")) == 2


@pytest.mark.parametrize(
    "after", ["\nnext", "* item", "```", "| a |", "> quote", "# title", "---", "[a]: b"]
)
def test_paragraphs_are_not_joined_with_what_follows(after: str) -> None:
    assert wrap(f"{LONG}\n{after}").endswith(f"word\n{after}")


@pytest.mark.parametrize("end", ["  ", "\\"])
def test_hard_line_breaks_stay(end: str) -> None:
    assert wrap(f"{LONG}{end}\nnext").split("\n")[-1] == "next"
