"""JSON values and types in sentences."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from bindwright.schema.values import type_of

_WIDEST = 60
_SHOWN = 10
_SHORT = 10_000
"""Of values with fewer parts and characters, the end is shown as well."""

_NOUNS = {
    "string": "a string",
    "number": "a number",
    "integer": "an integer",
    "boolean": "a boolean",
    "object": "an object",
    "array": "an array",
    "null": "null",
}


def noun(kind: str) -> str:
    """A type with its article."""
    return _NOUNS.get(kind, kind)


def quoted(value: object) -> str:
    """A value as JSON, cut where it is long: no more of it is written than what is shown."""
    if isinstance(value, str):
        if len(value) > _WIDEST:
            return f"{_json(value[: _WIDEST - 20])[:-1]} … {_json(value[-17:])[1:]}"
        return cut(_json(value))
    if isinstance(value, Mapping | list | tuple) and not _is_short(value):
        begun = ""
        for piece in json.JSONEncoder(ensure_ascii=False).iterencode(value):
            begun += piece[:_WIDEST]
            if len(begun) > _WIDEST:
                break
        return f"{begun[: _WIDEST - 2]} …"
    try:
        return cut(_json(value))
    except (TypeError, ValueError, RecursionError):
        return f"<{type_of(value)}>"


def named(name: str) -> str:
    """The name of a property in quotes, cut where it is long."""
    return cut(repr(name if len(name) <= 2 * _WIDEST else name[:_WIDEST] + name[-_WIDEST:]))


def cut(text: str) -> str:
    """A text, cut in the middle where it is long."""
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 20]} … {text[-17:]}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _is_short(value: object) -> bool:
    """Whether a value has few parts, each of them short."""
    waiting, left = [value], _SHORT
    while waiting:
        one = waiting.pop()
        if isinstance(one, Mapping):
            members = cast("Mapping[str, object]", one)
            left -= len(members)
            if left > 0:
                waiting += [*members, *members.values()]
        elif isinstance(one, list | tuple):
            items = cast("Sequence[object]", one)
            left -= len(items)
            if left > 0:
                waiting += items
        elif isinstance(one, str):
            left -= len(one)
        left -= 1
        if left <= 0:
            return False
    return True


def types_in(stated: object) -> tuple[str, ...]:
    """The types that the keyword `type` names, in a fixed order."""
    if isinstance(stated, str):
        return (stated,)
    names: list[Any] | tuple[Any, ...] = stated if isinstance(stated, list | tuple) else ()
    return tuple(one for one in _NOUNS if one in names)


def listed_values(values: Iterable[Any]) -> str:
    """The values that are allowed, for a sentence: the first of them, and how many there are."""
    return listed(list(dict.fromkeys(quoted(one) for one in values)))


def listed(words: Sequence[str], joint: str = " or ") -> str:
    """`a`, `a or b`, `a, b or c`; the first of them where there are many, and how many more."""
    if len(words) > _SHOWN:
        return f"{', '.join(words[:_SHOWN])} and {len(words) - _SHOWN} more"
    return joint.join(filter(None, (", ".join(words[:-1]), words[-1])))


def plural(count: object, word: str) -> str:
    """`1 item`, `2 items`."""
    if count == 1:
        return f"1 {word}"
    return f"{count} {word[:-1]}ies" if word.endswith("ty") else f"{count} {word}s"
