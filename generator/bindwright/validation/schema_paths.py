"""Ways through a schema: from what a validator went through to the place where a keyword stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from bindwright.record import record
from bindwright.validation.values import Path

__all__ = ["Place", "SchemaPaths", "below"]

_DEFS = "#/$defs/"

_LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_MAPS = frozenset({"properties", "patternProperties", "dependentSchemas", "$defs"})
_ONE = frozenset(
    {"not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames",
     "unevaluatedItems", "unevaluatedProperties", "contentSchema"}
)  # fmt: skip
_WHOLE = frozenset({"unevaluatedItems", "unevaluatedProperties"})
"""Keywords whose failures are told at the keyword, not at what stands below it."""

_MOST = 20_000


@record
class Place:
    """A keyword in a schema: the path to it, its word, its value, and the schema it stands in.

    `keyword` is `false` where the schema `false` itself refuses a value; `path` then ends at it.
    """

    path: Path
    keyword: str
    value: Any
    parent: Mapping[str, Any]


class SchemaPaths:
    """Finds the places of keywords in one self-contained schema.

    References have the form `#/$defs/NAME`. A place behind one is given by the definition's own
    path, which is the same whatever led there.
    """

    def __init__(self, root: Mapping[str, Any]) -> None:
        self.root = root
        self._known: dict[Path, Place] = {}

    def find(self, walked: Iterable[str | int]) -> Place:
        """The place of the keyword at the end of a walk; `$ref` in it goes through a reference."""
        key = tuple(walked)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[key] = self._walk(key)
        return found

    def at(self, path: Iterable[str | int]) -> Any:
        """What stands at a path.

        Raises:
            LookupError: nothing does.
        """
        return below(self.root, path)

    def follow(self, schema: Any, path: Path) -> tuple[Any, Path]:
        """A schema and its path, or those of what it refers to if it does nothing else."""
        seen: set[str] = set()
        while isinstance(schema, dict) and "$ref" in schema and len(cast("Any", schema)) == 1:
            ref: str = schema["$ref"]
            if ref in seen:
                break
            seen.add(ref)
            schema, path = self.definition(ref)
        return schema, path

    def definition(self, ref: str) -> tuple[Any, Path]:
        """What a reference leads to, and its path."""
        name = ref.removeprefix(_DEFS)
        return self.root["$defs"][name], ("$defs", name)

    def _walk(self, walked: Path) -> Place:
        schema: Any = self.root
        path: Path = ()
        index = 0
        while index < len(walked) and schema is not False:
            word = str(walked[index])
            if word == "$ref":
                schema, path = self.definition(schema["$ref"])
                index += 1
                continue
            value, way = schema[word], walked[index : index + _steps(word)]
            index += len(way)
            below_it = value[way[1]] if len(way) == 2 else value
            if _is_told_here(word, value, way, last=index >= len(walked)) and below_it is not False:
                return Place(path=(*path, word), keyword=word, value=value, parent=schema)
            if word in _WHOLE or (word == "additionalProperties" and value is False):
                return Place(path=(*path, word), keyword=word, value=value, parent=schema)
            schema, path = below_it, (*path, *way)
        return Place(path=path, keyword="false", value=False, parent={})


def _steps(word: str) -> int:
    return 2 if word in _LISTS or word in _MAPS else 1


def _is_told_here(word: str, value: Any, way: Path, *, last: bool) -> bool:
    """Whether a walk ends at this keyword: it has no schemas, or the walk goes into none."""
    if word in _LISTS or word in _MAPS:
        return len(way) == 1 or last
    return word not in _ONE or last


def below(value: Any, path: Iterable[str | int]) -> Any:
    """What stands at a path below a value.

    Raises:
        LookupError: nothing does.
    """
    for token in path:
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value
