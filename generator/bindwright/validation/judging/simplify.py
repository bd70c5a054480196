"""Schemas that say yes and no as others do, and are quicker about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from bindwright.schema.values import listed_values, types_of
from bindwright.schema.vocabulary import with_subschemas

_SAY_NOTHING = frozenset(
    {"default", "examples", "discriminator", "deprecated", "x-bindwright-lifecycle",
     "x-bindwright-error", "x-enum-deprecated", "contentMediaType"}
)  # fmt: skip
"""Keywords that nothing hangs on, but where a `contentSchema` stands beside them."""

_PLAIN = [{"type": one} for one in ("string", "integer", "number", "boolean", "null")]


def simplified(schema: Any) -> Any:
    """A schema that the same values fulfil, without what makes no difference.

    An open enum is an `anyOf` of many constants and the type that all of them have: the type is
    enough.
    """
    if not isinstance(schema, Mapping):
        return schema
    words = cast("Mapping[str, Any]", schema)
    if "contentSchema" not in words:
        words = {key: one for key, one in words.items() if key not in _SAY_NOTHING}
    found = with_subschemas(words, simplified)
    if "anyOf" in found:
        _without_covered(found)
    return found


def _without_covered(schema: dict[str, Any]) -> None:
    """Takes out of `anyOf` what fits another of its schemas anyhow."""
    parts: list[Any] = schema["anyOf"]
    types = {one["type"] for one in parts if one in _PLAIN}
    kept = [one for one in parts if not _is_covered(one, types)]
    if len(kept) == 1 and kept[0] in _PLAIN and "type" not in schema:
        del schema["anyOf"]
        schema.update(kept[0])
    else:
        schema["anyOf"] = kept


def _is_covered(schema: Any, types: set[str]) -> bool:
    """Whether a schema has nothing but values of one of these types."""
    values = listed_values(cast("dict[str, Any]", schema)) if isinstance(schema, dict) else None
    return values is not None and all(types_of(one) & types for one in values)
