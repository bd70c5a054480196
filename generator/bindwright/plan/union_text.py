"""Unions of annotations, as text."""

import re
from collections.abc import Iterable

__all__ = ["one_of", "parts_of"]

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"| \| |.', re.DOTALL)
"""A string literal, the bar of a union, or any other character of an annotation."""


def one_of(annotations: Iterable[str]) -> str:
    """The union of annotations, each of which may be one itself, without repeats."""
    return " | ".join(parts_of(annotations))


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
