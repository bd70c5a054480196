"""The schemas that a package carries: one file, its definitions named as the classes are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from bindwright.diagnostics.origin import Origin
from bindwright.load.bundle import Bundle
from bindwright.payloads.schemas import JSON_SCHEMA, PayloadSchemas, Side
from bindwright.payloads.scopes import NOWHERE
from bindwright.payloads.translate import Place, Translator
from bindwright.schema.vocabulary import DEFS

Definitions = Mapping[str, tuple[Origin, Side]]
"""The class names, each with the place of its schema and the side of its payloads."""


def packaged_schemas(bundle: Bundle, wanted: Definitions) -> dict[str, Any]:
    """A JSON Schema 2020-12 whose `$defs` hold the payload schema of every class.

    What a class refers to and has no class of its own gets a name made from its place.
    """
    return _Packager(bundle, wanted).document()


class _Packager:
    def __init__(self, bundle: Bundle, wanted: Definitions) -> None:
        self._translator = Translator(bundle, self._reference)
        self._others = PayloadSchemas(bundle)
        self._names: dict[tuple[Place, Side], str] = {}
        self._places: dict[str, tuple[Place, Side]] = {}
        self._side: Side = "response"
        for name, (origin, side) in wanted.items():
            key = (Place(origin, self._translator.scopes.enter(NOWHERE, origin)), side)
            self._places[name] = key
            self._names.setdefault(key, name)

    def document(self) -> dict[str, Any]:
        """Everything, in the order of the names."""
        done: dict[str, dict[str, Any]] = {}
        waiting = list(self._places)
        while waiting:
            name = waiting.pop()
            if name in done:
                continue
            place, self._side = self._places[name]
            found = self._translator.translate(place, request=self._side == "request")
            done[name] = found.schema
            waiting += [self._name(one) for one in found.met]
        return {"$schema": JSON_SCHEMA, "$defs": {name: done[name] for name in sorted(done)}}

    def _reference(self, place: Place) -> str:
        return DEFS + quote(self._name(place))

    def _name(self, place: Place) -> str:
        """The name of what a definition of the present side refers to.

        A type that is the same on both sides has one class, whichever side it is listed with.
        """
        other: Side = "request" if self._side == "response" else "response"
        for side in (self._side, other):
            known = self._names.get((place, side))
            if known is not None:
                return known
        name = base = self._others.name_of(place.origin)
        while name in self._places:  # a class of this name means something else
            name = f"{base}.{self._side}" if name == base else f"{name}_"
        self._names[place, self._side] = name
        self._places[name] = (place, self._side)
        return name
