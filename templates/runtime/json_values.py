"""JSON values, looked at without knowing their type, and where they are not what they should be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast


def as_object(value: object) -> dict[str, Any] | None:
    """Give a JSON object as such, or `None`."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def as_items(value: object) -> list[Any]:
    """Give the items of a JSON array, or the value as the only one."""
    return [*cast("tuple[Any, ...]", value)] if isinstance(value, list) else [value]


def whole_numbers(value: Any) -> Any:
    """Give the same JSON with integers for all numbers that are whole (JSON Schema, 4.2.3)."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        items = cast("dict[str, Any]", value).items()
        return {key: whole_numbers(item) for key, item in items}
    if isinstance(value, list | tuple):
        return [whole_numbers(item) for item in cast("Sequence[Any]", value)]
    return value


def value_at(value: object, pointer: str) -> Any:
    """Follow a JSON pointer (RFC 6901) into JSON objects; `None` where it leads nowhere."""
    for token in pointer.split("/")[1:]:
        found = as_object(value)
        if found is None:
            return None
        value = found.get(token.replace("~1", "/").replace("~0", "~"))
    return value


@dataclass(frozen=True, slots=True)
class Violation:
    """One place at which JSON is not what the API documents."""

    pointer: str
    """Where, as a JSON pointer (RFC 6901); empty for the whole text."""

    message: str
    """What was expected there."""

    def __str__(self) -> str:
        return f"{self.pointer}: {self.message}" if self.pointer else self.message
