"""JSON values: which are equal, of which types one is, and what is in it."""

import json
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast


def identity(value: Any) -> Hashable:
    """What equal JSON values have in common, and different ones do not.

    1 and 1.0 are equal, 1 and true are not (JSON Schema 2020-12, section 4.2.2).
    """
    if not isinstance(value, str) and isinstance(value, Mapping):
        members = cast("Mapping[str, Any]", value)
        return ("object", frozenset((name, identity(one)) for name, one in members.items()))
    if isinstance(value, list | tuple):
        items = cast("Sequence[Any]", value)
        return ("array", tuple(map(identity, items)))
    # Python takes true for 1, and 1.0 for 1; the latter is right.
    return (isinstance(value, bool), value)


class ValueSet:
    """JSON values, to ask whether one is among them."""

    def __init__(self, values: Iterable[Any]) -> None:
        self._known = set(map(identity, values))

    def __contains__(self, value: object) -> bool:
        return identity(value) in self._known


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


def types_of(value: object) -> set[str]:
    """The JSON types that a value is of: an integer is a number, too."""
    found = type_of(value)
    return {"integer", "number"} if found == "integer" else {found}


def tag_text(value: object) -> str:
    """What a Discriminator Object calls a value of its property: the keys of a mapping are text."""
    return value if isinstance(value, str) else json.dumps(value)


def tag_value(text: str, types: Collection[str], listed: Iterable[Any] = ()) -> str | int:
    """The value that a key of a mapping means, by the types of the property or what it lists."""
    for one in listed:
        if isinstance(one, str | int) and tag_text(one) == text:
            return one
    if not types or "string" in types:
        return text
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if isinstance(value, int) and types_of(value) & {*types} else text


def listed_values(schema: Mapping[str, Any]) -> list[Any] | None:
    """The values that a schema lists, by `const` or `enum`; None where it lists none."""
    return [schema["const"]] if "const" in schema else schema.get("enum")


def objects_in(value: object) -> Iterator[dict[str, Any]]:
    """Every object in a value, itself included, in no particular order."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            members = cast("dict[str, Any]", one)
            yield members
            waiting += members.values()
        elif isinstance(one, list):
            waiting += cast("list[object]", one)


def is_nested(value: object, levels: int) -> bool:
    """Whether objects and arrays stand in each other on more levels than this."""
    level: list[Any] = [value] if isinstance(value, _CONTAINERS) else []
    for _ in range(levels):
        inside = (one.values() if isinstance(one, dict) else one for one in level)
        level = [part for parts in inside for part in parts if isinstance(part, _CONTAINERS)]
        if not level:
            return False
    return True


_CONTAINERS = (dict, list, tuple)
