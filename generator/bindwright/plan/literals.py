"""Python literals: JSON scalars and text as source."""

from typing import Any

__all__ = ["json_value", "literal", "py_string", "quoted"]


def literal(value: Any) -> str:
    """A JSON scalar as Python source."""
    return repr(value) if not isinstance(value, str) else py_string(value)


def py_string(text: str) -> str:
    """A string literal in double quotes, in ASCII where a character could be mistaken."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    parts = ['"']
    for char in text:
        if char in '"\\':
            parts.append("\\" + char)
        elif char.isprintable():
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
