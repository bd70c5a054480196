"""Strings made for patterns: of the dialect of JSON Schema, and in time."""

import re
import warnings
from random import Random

import pytest
from bindwright.samples.texts import text_for
from bindwright.schema.patterns import finds


@pytest.mark.parametrize(
    ("pattern", "form"),
    [
        (r"^[a-z]{3}-\d+$", r"[a-z]{3}-[0-9]+"),
        (r"^[[a-c]&&d]$", r"[\[abc]&&d\]"),
        (r"^(?<year>\d{4})-\k<year>$", r"([0-9]{4})-\1"),
        (r"^{id}$", r"\{id\}"),
        (r"^\u{61}[^]$", r"a[\s\S]"),
        (r"^(a|b)*$", r"[ab]*"),
        (r"^(\w+)*-$", r"[A-Za-z0-9_]*-"),
    ],
)
def test_a_text_fits_its_pattern(pattern: str, form: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        made = text_for({"type": "string", "pattern": pattern}, Random(1))
    assert re.fullmatch(form, made)


def test_a_pattern_that_takes_for_ever_is_not_looked_for() -> None:
    text = "a" * 60 + "!"
    assert not finds(r"(a+)+$", text)
    assert not finds(r"^(?=(a+)+$)(a|aa)+$", text)
    assert finds(r"^a{60}!$", text)
    assert not finds(r"(", text)


def test_repeats_within_repeats_are_not_written_out() -> None:
    """Of 729 million characters."""
    assert len(text_for({"pattern": "^((x{900}){900}){900}$"}, Random(1))) < 1_000_000
