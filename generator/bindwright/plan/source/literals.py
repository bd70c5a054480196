"""Python literals: JSON scalars and text as source."""

from math import isfinite, isnan
from typing import Any

from bindwright.visible import is_visible


def literal(value: Any) -> str:
    """A JSON scalar as Python source; of numbers that are no JSON as well, which YAML has."""
    if isinstance(value, str):
        return py_string(value)
    if isinstance(value, float) and not isfinite(value):
        # Too large for a float: it needs no name, as `inf` and `float("inf")` do.
        return "1e999 - 1e999" if isnan(value) else "1e999" if value > 0 else "-1e999"
    return repr(value)


def py_string(text: str) -> str:
    """A string literal in double quotes, in ASCII where a character could be mistaken."""
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    parts = ['"']
    for char in text:
        if char in '"\\':
            parts.append("\\" + char)
        elif is_visible(char):
            parts.append(char)
        else:
            parts.append(_escaped(char))
    return "".join([*parts, '"'])


def quoted(annotation: str) -> str:
    """An annotation as a string; checkers read no escapes in it, so the other quotes are used."""
    plain = "'" not in annotation and "\\" not in annotation
    return f"'{annotation}'" if '"' in annotation and plain else py_string(annotation)


def _escaped(char: str) -> str:
    named = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
    code = ord(char)
    if char in named:
        return named[char]
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def json_value(value: Any) -> str:
    """Any JSON value as Python source."""
    if isinstance(value, dict):
        rows = (f"{py_string(str(key))}: {json_value(item)}" for key, item in value.items())
        return "{" + ", ".join(rows) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(json_value(item) for item in value) + "]"
    return literal(value)
