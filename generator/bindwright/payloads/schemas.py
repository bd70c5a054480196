"""Payload schemas: self-contained JSON Schema 2020-12 for what really travels.

The second product of `lower`, beside the IR. `validate`, `mock`, `diff` and the property tests
check payloads with it; templates and plan never see it. It is read from the raw nodes of the
bundle, because types widen what a schema says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, cast

from bindwright.diagnostics.origin import Origin, parse_pointer
from bindwright.http.event_streams import EventKinds
from bindwright.load.bundle import Bundle, Node
from bindwright.load.streams import StatedEvent, StatedStream, item_of, stream_of
from bindwright.payloads.scopes import NOWHERE
from bindwright.payloads.translate import Malformed, Place, Translated, Translator
from bindwright.schema.in_place import MOST_WAYS, leading_nowhere, ways_in_place
from bindwright.schema.patterns import MOST_TOGETHER, compiled_together
from bindwright.schema.vocabulary import DEFS

if TYPE_CHECKING:
    from bindwright.ir.operations import Content, Operation


Side = Literal["request", "response", "event"]
"""In which direction a payload travels; an event travels as a response does."""

JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"

_COMPONENTS = "/components/schemas/"

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")

_OLD_WORDS = {
    "prefixItems": "items", "items": "additionalItems",
    "dependentRequired": "dependencies", "dependentSchemas": "dependencies",
}  # fmt: skip
"""Keywords, and as which others they may stand in the document."""


class PayloadSchemas:
    """The payload schemas of a bundle. Each schema is translated once a side.

    Several threads may ask at once: what two of them make of the same is the same, and whoever is
    first to give a name has given it.
    """

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self._translator = Translator(bundle, self._reference)
        self._names: dict[Place, str] = {}
        self._places: dict[str, Place] = {}
        self._numbers: dict[str, int] = {}
        self._bodies: dict[tuple[Place, bool], Translated] = {}
        self._streams: dict[Origin, StatedStream] = {}
        self._reserve_components()

    # What callers ask for

    def node_at(self, origin: Origin) -> Node:
        """What stands at an origin; where that is a `$ref`, what it leads to.

        Raises:
            LookupError: nothing stands there.
        """
        return self.bundle.follow(Node(self.bundle.at(origin), origin))

    def schema_node(self, origin: Origin) -> Node | None:
        """The Schema Object of a parameter, header or media type, if it has one."""
        return self.node_at(origin).get("schema")

    def schema_at(self, origin: Origin, side: Side) -> dict[str, Any]:
        """The payload schema of the Schema Object at an origin, with everything it refers to.

        Raises:
            LookupError: nothing stands there.
        """
        return self._closed(self._body(self._entered(origin), side == "request"), side)

    def joined(self, origins: Iterable[Origin], side: Side) -> dict[str, Any]:
        """A schema that fits what any of the Schema Objects at these origins fits.

        At its root it does nothing but refer to definitions, so that every path into it that a
        validator reports leads through one of them (see `definition`).

        Raises:
            LookupError: nothing stands at one of them.
        """
        found = dict.fromkeys(map(self._beyond_reference, origins))
        return self._referring(([one] for one in found), side)

    def malformed(self, schema: dict[str, Any], side: Side) -> tuple[Malformed, ...]:
        """What could not be used of the definitions that one of the schemas above holds."""
        request = side == "request"
        places = [self._places[name] for name in schema.get("$defs", ())]
        found = [one for place in places for one in self._body(place, request).malformed]
        if self._translator.scopes.are_too_many:
            message = "the schemas refer to each other dynamically in too many ways"
            found.append(Malformed(self.bundle.document.origin, message))
        found += [Malformed(places[0].origin, message) for message in _too_much(schema)]
        for name in leading_nowhere(schema.get("$defs", {})):
            message = "the references lead back to where they begin, and say nothing"
            found.append(Malformed(self._places[name].origin, message))
        return tuple(dict.fromkeys(found))

    def definition(self, name: str) -> Origin:
        """Where the definition with a name in `$defs` stands in the documents.

        Raises:
            LookupError: no schema was asked for that has such a definition.
        """
        return self._places[name].origin

    def _beyond_reference(self, origin: Origin) -> Origin:
        """Where a schema stands that is nothing but a reference to it."""
        node = Node(self.bundle.at(origin), origin)
        seen = {origin}
        while isinstance(node.value, dict) and node.value.keys() == {"$ref"}:
            target = self.bundle.reference(node)
            if target is None or target.origin in seen:
                break
            seen.add(target.origin)
            node = Node(target.value, target.origin)
        return node.origin

    def _stream(self, operation: Operation) -> StatedStream:
        if operation.streaming is None:
            return StatedStream(events=(), kinds=EventKinds())
        content = operation.streaming.content
        if content.origin not in self._streams:
            media = self.node_at(content.origin)
            self._streams[content.origin] = stream_of(self.bundle, media, content.kind)
        return self._streams[content.origin]

    def kinds(self, operation: Operation) -> EventKinds:
        """Which event of an operation's stream is which, and how its data travels."""
        return self._stream(operation).kinds

    def event_schemas(self, operation: Operation) -> dict[str, dict[str, Any]]:
        """For each event of a stream, by its name, the schema of what its data stands for.

        The name `""` holds the schema of every other event, and of the lines of a stream of lines.
        """
        return {one.name: self.event_schema(one) for one in self._stream(operation).events}

    def event_schema(self, event: StatedEvent) -> dict[str, Any]:
        """The same for one event; its root refers to definitions, as that of `joined` does."""
        ways = ([self._beyond_reference(one.origin) for one in way] for way in event.data)
        return self._referring(ways, "event")

    def name_of(self, origin: Origin) -> str:
        """The name that the definition of what stands at an origin has in `$defs`."""
        return self._name(Place(origin))

    def origin_of(self, base: Origin | None, schema_path: Iterable[str | int]) -> Origin | None:
        """Where a keyword of a payload schema stands in the document, as near as can be said.

        `schema_path` is what a validator reports; `base` is the origin that the schema was asked
        for with. The deepest ancestor that exists in the document is given.
        """
        path = [str(token) for token in schema_path]
        while path[:1] == ["$defs"] and len(path) > 1:
            known = self._places.get(path[1])
            base = known.origin if known is not None else None
            path = path[2:]
        if base is None:
            return None
        value: Any = self.bundle.at(base)
        for token in path:
            if isinstance(value, dict) and token not in value:
                token = _OLD_WORDS.get(token, token)
            if isinstance(value, dict) and token in value:
                value = cast("dict[str, Any]", value)[token]
            elif isinstance(value, list) and token.isdigit() and int(token) < len(value):
                value = value[int(token)]
            else:
                break
            base = base.child(token)
        return base

    # Definitions

    def _reserve_components(self) -> None:
        """Components of the root document keep their own names, whatever else is met first."""
        components = self.bundle.document.get("components")
        for _, node in components.members("schemas") if components else ():
            self._name(self._entered(node.origin))

    def _entered(self, origin: Origin) -> Place:
        """A place as it is seen where payloads are first judged by it."""
        return Place(origin, self._translator.scopes.enter(NOWHERE, origin))

    def _name(self, place: Place) -> str:
        known = self._names.get(place)
        return self._names.setdefault(place, self._free_name(place)) if known is None else known

    def _free_name(self, place: Place) -> str:
        """A name that now stands for a place, and for no other."""
        origin = place.origin
        words = parse_pointer(origin.pointer)
        is_component = origin.pointer.startswith(_COMPONENTS) and len(words) == 3
        if not is_component or origin.source != self.bundle.root.name:
            words = [origin.source.rpartition("/")[2].partition(".")[0], *words[-2:]]
        name = base = _UNSAFE.sub("_", "_".join(words[-1:] if is_component else words)) or "_"
        while self._places.setdefault(name, place) != place:
            self._numbers[base] = self._numbers.get(base, 1) + 1
            name = f"{base}_{self._numbers[base]}"
        return name

    def _reference(self, place: Place) -> str:
        """The reference to a definition; it is translated when it is first needed."""
        return DEFS + self._name(place)

    def _referring(self, ways: Iterable[Iterable[Origin]], side: Side) -> dict[str, Any]:
        """A schema that does nothing but refer to what stands at some origins, of any way all."""
        places = [list(map(self._entered, way)) for way in ways]
        refs = [[{"$ref": self._reference(one)} for one in way] for way in places]
        parts = [way[0] if len(way) == 1 else {"allOf": way} for way in refs]
        body = parts[0] if len(parts) == 1 else {"anyOf": parts} if parts else {}
        met = tuple(one for way in places for one in way)
        return self._closed(Translated(body, met, ()), side)

    def _body(self, place: Place, request: bool) -> Translated:
        key = (place, request)
        if key not in self._bodies:
            self._bodies[key] = self._translator.translate(place, request=request)
        return self._bodies[key]

    def _closed(self, translated: Translated, side: Side) -> dict[str, Any]:
        """The schema together with all definitions that can be reached from it."""
        body = translated.schema
        definitions: dict[str, Any] = {}
        waiting = list(translated.met)
        while waiting:
            place = waiting.pop()
            name = self._name(place)
            if name not in definitions:
                definition = self._body(place, side == "request")
                definitions[name] = definition.schema
                waiting.extend(definition.met)
        closed = {"$schema": JSON_SCHEMA, **body}
        if definitions:
            closed["$defs"] = {name: definitions[name] for name in sorted(definitions)}
        return closed

    # Streams

    def item_node(self, content: Content) -> Node | None:
        """The Schema Object of one event or line; of an array of all lines that of its items."""
        return item_of(self.bundle, self.node_at(content.origin), content.kind)


def _too_much(schema: dict[str, Any]) -> Iterator[str]:
    if compiled_together(schema) > MOST_TOGETHER:
        size = f"{MOST_TOGETHER // 1024 // 1024} MiB"
        yield f"the patterns repeat so much that compiled they take more than {size}"
    if ways_in_place(schema.get("$defs", {})) > MOST_WAYS:
        yield f"schemas for one value lead to each other in more than {MOST_WAYS:,} ways"
