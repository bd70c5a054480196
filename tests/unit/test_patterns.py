"""Patterns in the words of Python's `re`."""

import pytest
from bindwright.schema.patterns import checkable, is_pattern, plain_braces, python_pattern
from bindwright.validation.compiled import PayloadValidator


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
    validator = PayloadValidator({"pattern": plain_braces(pattern)})
    assert validator.is_valid(text)
    assert not validator.is_valid(other)


@pytest.mark.parametrize(
    ("pattern", "fitting", "others"),
    [
        (r"^(?<first>[a-z])-\k<first>$", ["a-a"], ["a-b"]),
        (r"^(x)(?<a>[(]y)\k<a>0$", ["x(y(y0"], ["x(y0"]),
        (r"^[\w-.]+$", ["a-.", "_"], ["/", "a b"]),
        (r"^[.-\d]$", ["-", ".", "7"], ["/", "a"]),
        (r"^[[:alpha:]]$", ["a]", ":]"], ["b"]),
        (r"^[a&&b]$", ["a", "b", "&"], ["c"]),
        (r"^\ud83d\ude00$", ["\U0001f600"], ["a"]),
        (r"^[\b]$", ["\b"], ["b"]),
        (r"^\0$", ["\0"], ["0"]),
        (r"^\Z\é$", ["Zé"], ["Z"]),
        (r"^[^]$", ["a", "\n"], ["", "ab"]),
        (r"a[]", [], ["a", ""]),
        (r"^\p{L}{,2}$", ["é{,2}"], ["é"]),
    ],
)
def test_what_browsers_read_is_checked(pattern: str, fitting: list[str], others: list[str]) -> None:
    """ECMA-262 with its Annex B, whatever the engine's own dialect makes of it."""
    assert is_pattern(pattern)
    validator = PayloadValidator({"pattern": checkable(pattern)})
    assert [one for one in fitting if not validator.is_valid(one)] == []
    assert [one for one in others if validator.is_valid(one)] == []


@pytest.mark.parametrize("pattern", ["[", "(", "a**", "a{2,1}", "(?<n", 5, None])
def test_what_is_no_pattern(pattern: object) -> None:
    assert not is_pattern(pattern)
