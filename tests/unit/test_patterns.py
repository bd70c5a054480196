"""Patterns in the words of Python's `re`."""

import pytest
from bindwright.lower.validators import compile_schema
from bindwright.schema.patterns import plain_braces, python_pattern


@pytest.mark.parametrize(
    ("pattern", "python"),
    [
        (r"^[a-z]+$", r"^[a-z]+\Z"),
        (r"\d{2}[^]", r"\d{2}[\s\S]"),
        (r"(?<year>\d{4})", r"(?P<year>\d{4})"),
        (r"\cA", r"\x01"),
        (r"^(?:{[a-f]{2}})$", r"^(?:\{[a-f]{2}})\Z"),
        (r"x{,3}", r"x\{,3}"),  # three characters and a digit, not up to three of the first
        ("(a+)*", None),
        ("\\", None),  # an escape of nothing
        ("a[\\", None),
        ("(", None),
        ("(?u)a", None),  # which Python refuses beside the flag ASCII
        (r"^\p{L}+(?!x)", None),  # its engine knows no classes of Unicode
        (r"\\p{2}", r"\\p{2}"),
    ],
)
def test_translation(pattern: str, python: str | None) -> None:
    assert python_pattern(pattern) == python


@pytest.mark.parametrize(
    ("pattern", "text", "other"),
    [
        (r"^(?:{\d{2}}|\d{3})$", "{12}", "12"),
        (r"^{{key}}$", "{{key}}", "key"),
        (r"^[{]\{x{1,}$", "{{xx", "{x"),
        (r"^a{ 1}$", "a{ 1}", "a"),
        (r"^\u{61}{2}\p{L}$", "aaä", "u{61}{2}L"),
        (r"^a{", "a{", "a"),
    ],
)
def test_braces_that_repeat_nothing_stand_for_themselves(
    pattern: str, text: str, other: str
) -> None:
    validator = compile_schema({"pattern": plain_braces(pattern)})
    assert validator.is_valid(text)
    assert not validator.is_valid(other)
