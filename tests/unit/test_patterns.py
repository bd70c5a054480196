"""Patterns in the words of Python's `re`."""

import pytest
from bindwright.lower.patterns import python_pattern


@pytest.mark.parametrize(
    ("pattern", "python"),
    [
        (r"^[a-z]+$", r"^[a-z]+\Z"),
        (r"\d{2}[^]", r"\d{2}[\s\S]"),
        (r"(?<year>\d{4})", r"(?P<year>\d{4})"),
        (r"\cA", r"\x01"),
        ("(a+)*", None),
        ("\\", None),  # an escape of nothing
        ("a[\\", None),
        ("(", None),
    ],
)
def test_translation(pattern: str, python: str | None) -> None:
    assert python_pattern(pattern) == python
