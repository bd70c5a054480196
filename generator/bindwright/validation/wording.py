"""JSON values and types in sentences."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

__all__ = ["either", "listed_values", "noun", "plural", "quoted", "type_of", "types_in"]

_WIDEST = 60
_SHOWN = 10

_NOUNS = {
    "string": "a string",
    "number": "a number",
    "integer": "an integer",
    "boolean": "a boolean",
    "object": "an object",
    "array": "an array",
    "null": "null",
}


def type_of(value: object) -> str:
    """The JSON type of a value; a number without a fraction is an integer (JSON Schema 2020-12)."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "integer" if value.is_integer() else "number"
        case str():
            return "string"
        case Mapping():
            return "object"
        case _:
            return "array"


def noun(kind: str) -> str:
    """A type with its article."""
    return _NOUNS.get(kind, kind)


def quoted(value: object) -> str:
    """A value as JSON, cut where it is long."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):
        text = f"<{type_of(value)}>"
    if len(text) <= _WIDEST:
        return text
    return f"{text[: _WIDEST - 20]} … {text[-17:]}"


def types_in(stated: object) -> tuple[str, ...]:
    """The types that the keyword `type` names, in a fixed order."""
    if isinstance(stated, str):
        return (stated,)
    names: list[Any] | tuple[Any, ...] = stated if isinstance(stated, list | tuple) else ()
    return tuple(one for one in _NOUNS if one in names)


def either(words: Sequence[str]) -> str:
    """`a`, `a or b`, `a, b or c`."""
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def listed_values(values: Iterable[Any]) -> str:
    """The values that are allowed, for a sentence: the first of them, and how many there are."""
    known = list(dict.fromkeys(quoted(one) for one in values))
    if len(known) > _SHOWN:
        return f"{', '.join(known[:_SHOWN])} and {len(known) - _SHOWN} more"
    return either(known)


def plural(count: object, word: str) -> str:
    """`1 item`, `2 items`."""
    if count == 1:
        return f"1 {word}"
    return f"{count} {word[:-1]}ies" if word.endswith("ty") else f"{count} {word}s"
