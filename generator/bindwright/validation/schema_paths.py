"""Ways through a schema: from what a validator went through to the place where a keyword stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, cast

from bindwright.schema.vocabulary import LISTS, MAPS, ONE
from bindwright.validation.values import Path

__all__ = ["Place", "SchemaPaths", "below", "name_of"]

_DEFS = "#/$defs/"

_WHOLE = frozenset({"unevaluatedItems", "unevaluatedProperties"})
"""Keywords whose failures are told at the keyword, not at what stands below it."""
_MEMBERS = frozenset(
    {"properties", "patternProperties", "additionalProperties", "items", "prefixItems"}
)
"""Keywords whose schemas look at parts of the value."""

_MOST = 20_000


class Place(NamedTuple):
    """A keyword in a schema: the path to it, its word, its value, and the schema it stands in.

    `keyword` is `false` where the schema `false` itself refuses a value; `path` then ends at it.
    `steps` are those that the walk took into the value: the names of properties, as far as the
    schema knows them, else None.
    """

    path: Path
    keyword: str
    value: Any
    parent: Mapping[str, Any]
    steps: tuple[str | None, ...] = ()


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
            try:
                found = self._walk(key)
            except LookupError:
                # A word that is a keyword behind an empty name was taken for a name beside it.
                found = self._walk(key, through_empty=True)
            self._known[key] = found
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

    def _walk(self, walked: Path, *, through_empty: bool = False) -> Place:
        schema: Any = self.root
        path: Path = ()
        steps: list[str | None] = []
        index = 0
        while index < len(walked) and schema is not False:
            word = str(walked[index])
            index += 1
            if word == "$ref":
                schema, path = self.definition(schema["$ref"])
                continue
            value, key = schema[word], None
            if word in LISTS or word in MAPS:
                through = through_empty and "" in value
                key, taken = ("", 0) if through else _key(value, walked[index:])
                index += taken
            if key is None and _is_told_here(word, value, index == len(walked)):
                return Place((*path, word), word, value, schema, tuple(steps))
            if word in _MEMBERS:
                steps.append(str(key) if word == "properties" else None)
            schema, path = (
                (value, (*path, word)) if key is None else (value[key], (*path, word, key))
            )
        return Place(path, "false", False, {}, tuple(steps))


def _key(value: Any, following: Path) -> tuple[str | int | None, int]:
    """The key that a walk goes on with below a keyword, and how many of its words that takes.

    One engine leaves an empty name out.
    """
    if isinstance(value, list):
        return (following[0], 1) if following else (None, 0)
    found = name_of(value, following[0]) if following else None
    if found is not None and "" in value and len(following) == 1 and value[found] is not False:
        # No walk ends at a schema: it goes into that of the empty name.
        return "", 0
    if found is not None:
        return found, 1
    return ("", 0) if "" in value else (None, 0)


def _is_told_here(word: str, value: Any, last: bool) -> bool:
    """Whether a walk ends at this keyword: it has no schema, or the walk does not go into it."""
    if word not in ONE or word in _WHOLE:
        return True
    return last if value is not False else word == "additionalProperties"


def name_of(mapping: Mapping[str, Any], token: str | int) -> str | None:
    """The name in a mapping that a word of a path stands for; None where there is none.

    One engine takes every name of digits for an index, `007` for 7.
    """
    if not isinstance(token, int):
        return token if token in mapping else None
    if str(token) in mapping:
        return str(token)
    return next((one for one in mapping if _INDEX.fullmatch(one) and int(one) == token), None)


_INDEX = re.compile(r"\+?[0-9]+")


def below(value: Any, path: Iterable[str | int]) -> Any:
    """What stands at a path below a value.

    Raises:
        LookupError: nothing does.
    """
    for token in path:
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value
