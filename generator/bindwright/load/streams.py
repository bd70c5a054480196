"""What a stream holds, by a Media Type Object: types, payload schemas and the mock all ask here.

The items of a stream of events are described as OpenAPI 3.2 has it (section 4.14.4): objects with
what an event has, whose `data` is text that `contentSchema` may say more of. Older documents, and
hasty ones, describe what the data holds in its place, or let `data` have the type that it holds.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from bindwright.diagnostics.origin import Origin
from bindwright.http.event_streams import DONE, FIELDS, EventKinds, Form
from bindwright.http.media_types import MediaKind, is_json
from bindwright.load import vendor_extensions as vendors
from bindwright.load.bundle import Bundle, Node
from bindwright.record import record
from bindwright.schema.spelling import meant_types
from bindwright.schema.values import listed_values, type_of

Nodes = tuple[Node, ...]
"""Schemas that hold at once."""

_MOST_WAYS = 512
"""Variants of variants are not told apart beyond this."""

_LINES = {"event": "string", "id": "string", "retry": "integer"}
"""What of an event is beside its data, and of which type."""

_TEXT = frozenset(("string", "null"))

_IMPLIED = {
    "properties": "object", "additionalProperties": "object", "items": "array",
    "prefixItems": "array", "pattern": "string", "format": "string", "contentEncoding": "string",
}  # fmt: skip
"""Keywords that tell what is meant where no type is stated."""


class StatedEvent(NamedTuple):
    """An event of a stream; one whose name is "" is every other one.

    Its data fits one of `data`, if that is not empty. `stated` is the schema that says so.
    """

    name: str
    form: Form
    data: tuple[Nodes, ...]
    stated: Node


@record
class StatedStream:
    """The events of a stream, each name once; a stream of lines has one event, without a name."""

    events: tuple[StatedEvent, ...]
    kinds: EventKinds


def item_of(bundle: Bundle, media: Node, kind: MediaKind) -> Node | None:
    """The schema of one event or line; of an array of all lines that of its items.

    Documents older than OpenAPI 3.2 can only say `schema`, and mean one line by it; where it is an
    array, it describes all lines together (OpenAPI 3.2, section 4.14.3).
    """
    schema = media.get("schema")
    if media.get("itemSchema") is not None or schema is None:
        return media.get("itemSchema")
    if kind is MediaKind.EVENTS:
        return schema
    (first, *others) = _Reader(bundle).ways(schema)
    items = [one for node in first if (one := node.get("items")) is not None]
    return items[0] if items and not others and _types_of(first) == {"array"} else schema


def stream_of(bundle: Bundle, media: Node, kind: MediaKind) -> StatedStream:
    """What the items of a media type that holds one after the other are."""
    item = item_of(bundle, media, kind)
    words = [media] if item is None else [media, item, bundle.follow(item)]
    done = next((one for word in words if (one := vendors.read(word, "sentinel"))), DONE)
    if item is not None and kind is MediaKind.EVENTS:
        return _Reader(bundle, done).stream(item, by_item=media.get("itemSchema") is not None)
    form = Form.TEXT if kind is MediaKind.EVENTS else Form.JSON
    only = StatedEvent("", form, ((item,),) if item is not None else (), item or media)
    return StatedStream(events=(only,), kinds=EventKinds(forms={"": form}, done=done))


class _Way(NamedTuple):
    """One of the ways in which a schema can be fulfilled: the schemas that hold then.

    `own` are those that do not hold in all ways.
    """

    nodes: Nodes
    own: Nodes

    @property
    def names(self) -> set[str]:
        """The names of all properties."""
        return {name for node in self.nodes for name, _ in node.members("properties")}

    def members(self, name: str, *, own: bool = False) -> Nodes:
        """The schemas of a property."""
        groups = (node.get("properties") for node in (self.own if own else self.nodes))
        return tuple(one for group in groups if group and (one := group.get(name)) is not None)


class _Reader:
    """Reads the schema of an event."""

    def __init__(self, bundle: Bundle, done: str = DONE) -> None:
        self._bundle = bundle
        self._done = done
        self._lists: dict[Origin, tuple[str, ...]] = {}

    def stream(self, item: Node, *, by_item: bool) -> StatedStream:
        """The stream whose events, or their data, a schema describes."""
        ways = [one for one in self._variants((item,)) if _types_of(one.nodes) != {"null"}]
        pure = [one for one in ways if self._is_pure(one, by_item)]
        loose = [one for one in ways if self._is_loose(one)]
        if not pure and not (by_item and ways and len(loose) == len(ways)):
            return self._stream([self._event("", (item,), item)])
        # A variant without a name and data of its own only says that there may be others.
        telling = [
            one for one in ways if one in loose or not one.own or one.members("data", own=True)
        ]
        events: list[StatedEvent | None] = []
        for way in telling or ways[:1]:
            stated = way.own[0] if way.own else item
            is_event = way in pure or way in loose
            names = self._strings(way.members("event")) if is_event else ()
            data = way.members("data") if is_event else (stated,)
            events += (self._event(name, data, stated) for name in names or ("",))
        return self._stream(events)

    def ways(self, node: Node, above: frozenset[Origin] = frozenset()) -> list[Nodes]:
        """The schemas that hold where one does, once for each of its variants."""
        if node.origin in above:
            return [()]
        above |= {node.origin}
        found: list[Nodes] = [(node,)]
        target = self._bundle.reference(node)
        if target is not None:
            found = _product(found, self.ways(Node(target.value, target.origin), above))
            if self._bundle.draft_at(node.origin).ref_stands_alone:
                return found
        for part in node.list("allOf"):
            found = _product(found, self.ways(part, above))
        variants = [*node.list("anyOf"), *node.list("oneOf")]
        choices = [way for one in variants for way in self.ways(one, above)]
        return _product(found, choices) if choices else found

    def _variants(self, nodes: Nodes) -> list[_Way]:
        found: list[Nodes] = [()]
        for node in nodes:
            found = _product(found, self.ways(node))
        shared = set.intersection(*({one.origin for one in way} for way in found))
        return [_Way(way, tuple(one for one in way if one.origin not in shared)) for way in found]

    # Events

    def _is_pure(self, way: _Way, by_item: bool) -> bool:
        """Whether it describes an event, and nothing else could be meant."""
        telling = {"data", "event", "retry"} if by_item else {"data"}
        types = {name: _types_of(way.members(name)) for name in _LINES}
        fitting = (not types[name] or kind in types[name] for name, kind in _LINES.items())
        return way.names <= FIELDS and not way.names.isdisjoint(telling) and all(fitting)

    def _is_loose(self, way: _Way) -> bool:
        """Whether it names the event that it describes."""
        names = way.names
        return ("data" in names or names <= FIELDS) and bool(self._strings(way.members("event")))

    def _event(self, name: str, data: Nodes, stated: Node) -> StatedEvent | None:
        """The event whose data fulfils some schemas; None where that only says that all is over."""
        ways = self._variants(data)
        left = [one for one in ways if self._strings(one.nodes) != (self._done,)]
        if not left:
            return None
        outer = {one.own[0].origin: one.own[0] for one in left if one.own}
        if len(left) < len(ways) and len(outer) == 1:
            data = tuple(outer.values())
        nodes = [node for one in left for node in one.nodes]
        inner = {one.origin: one for node in nodes if (one := node.get("contentSchema"))}
        media = next((text for node in nodes if (text := node.text("contentMediaType"))), None)
        coded = any(node.text("contentEncoding") for node in nodes)
        if not coded and (is_json(media) if media else inner):
            return StatedEvent(name, Form.JSON, tuple((one,) for one in inner.values()), stated)
        kinds = [types for one in left if (types := _types_of(one.nodes)) != {"null"}]
        is_text = all("string" in one <= _TEXT for one in kinds) if kinds else False
        form = Form.EITHER if any("string" in one for one in kinds) else Form.JSON
        if media or coded or is_text or (kinds and not any(kinds)):
            form = Form.TEXT
        return StatedEvent(name, form, (data,) if data else (), stated)

    # Streams

    def _stream(self, events: Iterable[StatedEvent | None]) -> StatedStream:
        """The stream of some events, of which several may have one name."""
        by_name: dict[str, list[StatedEvent]] = {}
        for one in events:
            if one is not None:
                by_name.setdefault(one.name, []).append(one)
        found = tuple(map(_together, by_name.values()))
        forms = {one.name: one.form for one in found}
        tag, tags = self._tags(found) if "" not in forms else ("", {})
        unnamed = _unnamed(found)
        kinds = EventKinds(forms=forms, tag=tag, tags=tags, unnamed=unnamed, done=self._done)
        return StatedStream(events=found, kinds=kinds)

    def _tags(self, events: Iterable[StatedEvent]) -> tuple[str, dict[str, str]]:
        """The member that tells the most events by its value, and the events by that."""
        found: dict[str, dict[str, str]] = {}
        for event in (one for one in events if one.form is Form.JSON and len(one.data) == 1):
            way, *others = self._variants(event.data[0])
            names = dict.fromkeys(key for one in way.nodes for key, _ in one.members("properties"))
            for name in names if not others else ():
                values = self._strings(way.members(name))
                if len(values) == 1:
                    found.setdefault(name, {})[values[0]] = event.name
        return max(found.items(), key=lambda one: len(one[1]), default=("", {}))

    def _strings(self, nodes: Nodes) -> tuple[str, ...]:
        """The strings that a value can be that fits some schemas; none where it can be others."""
        for node in nodes:
            if node.origin not in self._lists:
                self._lists[node.origin] = self._listed(node)
        found = (self._lists[node.origin] for node in nodes)
        return min((one for one in found if one), key=len, default=())

    def _listed(self, node: Node) -> tuple[str, ...]:
        strings: list[str] = []
        for way in self.ways(node):
            values = [one for part in way if (one := _values_of(part)) is not None]
            if not values or not all(isinstance(one, str) for one in values[0]):
                return ()
            strings += values[0]
        return tuple(dict.fromkeys(strings))


def _together(same: list[StatedEvent]) -> StatedEvent:
    """One event for those of one name."""
    forms = {one.form for one in same}
    form = same[0].form if len(forms) == 1 else Form.EITHER
    ways = {tuple(node.origin for node in way): way for one in same for way in one.data}
    is_any = any(not one.data for one in same)
    return same[0]._replace(form=form, data=() if is_any else tuple(ways.values()))


def _unnamed(events: Iterable[StatedEvent]) -> str | None:
    """The event that one is which does not say: the only one, or all are the same."""
    found = [one for one in events if one.name != "error"]
    is_one = all((one.form, one.data) == (found[0].form, found[0].data) for one in found)
    return found[0].name if found and is_one else None


def _product(ways: list[Nodes], others: list[Nodes]) -> list[Nodes]:
    if len(ways) * len(others) > _MOST_WAYS:
        return ways
    return [(*one, *other) for one in ways for other in others]


def _values_of(node: Node) -> list[Any] | None:
    """The values that a schema lists itself."""
    words: Any = node.value if isinstance(node.value, dict) else {}
    listed = listed_values(words)
    return listed if isinstance(listed, list) and listed else None


def _types_of(nodes: Nodes) -> set[str]:
    """The types of what fits some schemas, as far as they tell."""
    found: set[str] = set()
    for node in nodes:
        words: Any = node.value if isinstance(node.value, dict) else {}
        types = set(meant_types(words.get("type"))) or {
            type_of(one) for one in _values_of(node) or ()
        }
        types = types or {kind for key, kind in _IMPLIED.items() if key in words}
        found = found & types or found or types
    return found
