"""Unions of annotations, as text."""

import re
from collections.abc import Iterable

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"| \| |.', re.DOTALL)
"""A string literal, the bar of a union, or any other character of an annotation."""


def one_of(annotations: Iterable[str]) -> str:
    """The union of annotations, each of which may be one itself, without repeats."""
    return piped(parts_of(annotations))


def piped(parts: Iterable[str]) -> str:
    """The union of annotations, without repeats.

    Python's parser nests a chain of operators as deep as it is long: a long one is grouped.
    """
    distinct = list(dict.fromkeys(parts))
    if len(distinct) <= _LONGEST_CHAIN:
        return " | ".join(distinct)
    starts = range(0, len(distinct), _LONGEST_CHAIN)
    groups = (" | ".join(distinct[start : start + _LONGEST_CHAIN]) for start in starts)
    return piped(f"({group})" for group in groups)


_LONGEST_CHAIN = 100


def parts_of(annotations: Iterable[str]) -> list[str]:
    """The members of the union of annotations, without repeats."""
    parts: dict[str, None] = {}
    for annotation in annotations:
        depth, part = 0, ""
        for token in _TOKEN.findall(annotation):
            depth += (token in "[({") - (token in "])}")
            if token == " | " and depth == 0:
                parts[part] = None
                part = ""
            else:
                part += token
        parts[part] = None
    return list(parts)
