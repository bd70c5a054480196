"""Names for what has no class in the package but needs one where there are classes only."""

import json
from dataclasses import dataclass
from typing import Any

from bindwright.plan.names import words
from bindwright.plan.names.types import place_words

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a schema stands: the class, and the way from there (see `ir.types.TypeId`)."""

    base: str
    tokens: tuple[str, ...] = ()

    def below(self, token: str) -> "Place":
        """A place inside this one."""
        return Place(self.base, (*self.tokens, token))


class InlineSchemas:
    """The schemas that have no class in the package but need a name where there are classes only.

    They are named as inline types are: after what they stand in and their place there.
    """

    def __init__(self, taken: frozenset[str]) -> None:
        self._taken = taken
        self.schemas: dict[str, Json] = {}

    def name(self, schema: Json, place: Place) -> str:
        """Makes a component of a schema and gives its name."""
        key = "/".join(place.tokens)
        wanted = words.pascal(place_words(place.tokens, nested=True), place.base)
        # Variants of one kind share a place: what they say tells them apart.
        whole = key + json.dumps(schema, sort_keys=True)
        digests = (wanted + words.digest_letters(one).capitalize() for one in (key, whole))
        for name in (wanted, wanted + "Value", *digests):
            if name not in self._taken and self.schemas.get(name, schema) == schema:
                self.schemas[name] = schema
                return name
        raise AssertionError("a digest is free")  # pragma: no cover
