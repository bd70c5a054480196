"""Which keywords a value does not fulfil, found in time that grows with the value alone.

An engine that lists failures lists those of every branch of a choice, and in a union that refers
to itself those of every branch in every branch: 231 bytes can have gigabytes of them. Here a
choice is one failure, about which more can be asked (`Walk.here`, `Walk.assertions`,
`Walk.steps`); each schema is asked about each part of a value once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from bindwright.record import record
from bindwright.schema.formats import is_encoded
from bindwright.validation.engines.content import holds_json, read_content
from bindwright.validation.explaining.nodes import Node, Schemas
from bindwright.validation.faults import Path

_SMALL = 2_000
"""Of values with fewer parts no schema is compiled: going through them is faster."""


class Place(NamedTuple):
    """A keyword in a schema: the path to it, its word, its value, and the schema it stands in.

    `keyword` is `false` where the schema `false` itself refuses a value; `path` then ends at it.
    A place behind a reference is given by the definition's own path.
    """

    path: Path
    keyword: str
    value: Any
    parent: Mapping[str, Any]


@record
class Failure:
    """A keyword that a value does not fulfil. `path` leads to the part of the value it looks at.

    `unexpected` are the names that `additionalProperties` or `unevaluatedProperties` refuse, and
    `name` is the one that is looked at within `propertyNames`. `fitting` are the schemas of a
    `oneOf` that fit, where several do.
    """

    place: Place
    path: Path
    unexpected: tuple[str, ...] = ()
    fitting: tuple[int, ...] = ()
    name: str | None = None

    @property
    def keyword(self) -> str:
        """The word of the keyword, or `false`."""
        return self.place.keyword


class Step(NamedTuple):
    """A schema that a part of the value has to fit for the whole to fit.

    `path` leads to the part; `name` is the name of a property that is the part itself.
    """

    node: Node
    value: Any
    path: Path
    name: str | None = None


class Walk:
    """Goes through one value. What it remembers is only true as long as that does not change."""

    def __init__(self, schemas: Schemas, value: Any, small: int = _SMALL) -> None:
        self.start = Step(schemas.node, value, ())
        self.looked_at = 0  # failures so far, which whoever goes along counts
        self._large = _has_parts(value, small)
        self._known: dict[tuple[int, int], bool] = {}
        self._kept: list[Any] = []

    # Verdicts

    def fits(self, node: Node, value: Any) -> bool:
        """Whether a value fits a schema."""
        if node.is_plain:
            return _fits_plain(node, value)
        key = (id(node), id(value))
        known = self._known.get(key)
        if known is not None:
            return known
        # A schema that leads to itself without going into the value refuses nothing by that.
        self._known[key] = True
        if self._asks_engine(value):
            found = node.whole.is_valid(value)
        else:
            found = self._is_fulfilled(node, value)
        self._known[key] = found
        return found

    def _asks_engine(self, value: Any) -> bool:
        return self._large and bool(value) and isinstance(value, dict | list | tuple)

    def _is_fulfilled(self, node: Node, value: Any) -> bool:
        for _ in self.assertions(Step(node, value, ())):
            return False
        # No generators here: what is deep in the value must not become deep in C.
        for step in self.steps(Step(node, value, ())):  # noqa: SIM110
            if not self.fits(step.node, step.value):
                return False
        return True

    def keep(self, value: Any) -> None:
        """Keeps a value alive that is no part of the one that is walked through."""
        self._kept.append(value)

    # What is looked at here

    def here(self, step: Step) -> Iterator[tuple[Node, Failure]]:
        """What fails of a schema at its own value, not in parts of that, nor within choices.

        Each failure comes with the schema whose keyword it is.
        """
        for one in _reached(step, self._in_place):
            for failure in self.assertions(one):
                yield one.node, failure

    def assertions(self, step: Step) -> Iterator[Failure]:
        """What fails of the keywords of a schema, but for those that are `steps`."""
        node, value = step.node, step.value
        if node.schema is False:
            place = Place(node.path, "false", False, {})
            yield Failure(place=place, path=step.path, name=step.name)
            return
        if node.own is not None and not node.own.is_valid(value):
            for word, engine in node.each:
                if not engine.is_valid(value):
                    yield _failure(step, word)
        if node.is_plain:
            return
        if node.is_choice:
            yield from self._choices(step)
        if isinstance(value, dict):
            if node.refuses_names:
                yield from self._of_object(step)
        elif isinstance(value, list | tuple):
            if node.counts_items:
                yield from self._of_array(step)
        elif isinstance(value, str) and holds_json(node.words):
            yield from self._of_content(step)

    def _choices(self, step: Step) -> Iterator[Failure]:
        refused = step.node.one("not")
        if refused is not None and self.fits(refused, step.value):
            yield _failure(step, "not")
        if "anyOf" in step.node.words and not self._fits_any(step, "anyOf"):
            yield _failure(step, "anyOf")
        if "oneOf" in step.node.words:
            branches = enumerate(step.node.several("oneOf"))
            fitting: tuple[int, ...] = ()
            if self._fits_any(step, "oneOf"):
                fitting = tuple(index for index, one in branches if self.fits(one, step.value))
            if len(fitting) != 1:
                yield _failure(step, "oneOf", fitting=fitting)

    def _fits_any(self, step: Step, word: str) -> bool:
        """Whether one of the schemas of a choice fits."""
        if self._asks_engine(step.value):
            return step.node.any_of(word).is_valid(step.value)
        for one in step.node.several(word):  # noqa: SIM110
            if self.fits(one, step.value):
                return True
        return False

    def _of_content(self, step: Step) -> Iterator[Failure]:
        node = step.node.one("contentSchema")
        if not is_encoded(str(step.node.words.get("contentEncoding", "")), step.value):
            return  # that is told at `contentEncoding`
        try:
            content = read_content(step.node.words, step.value)
        except ValueError:
            yield _failure(step, "contentSchema")
            return
        self.keep(content)
        if node is not None and not self.fits(node, content):
            yield _failure(step, "contentSchema")

    def _of_array(self, step: Step) -> Iterator[Failure]:
        items: list[Any] = step.value
        words = step.node.words
        wanted = step.node.one("contains")
        if wanted is not None:
            fitting = sum(self.fits(wanted, one) for one in items)
            if fitting > words.get("maxContains", fitting):
                yield _failure(step, "maxContains")
            elif fitting < words.get("minContains", 1):
                yield _failure(step, "minContains" if "minContains" in words else "contains")
        rest = step.node.one("unevaluatedItems")
        if rest is not None:
            known = self._evaluated_items(step)
            if not all(self.fits(rest, one) for index, one in enumerate(items) if not known(index)):
                yield _failure(step, "unevaluatedItems")

    def _of_object(self, step: Step) -> Iterator[Failure]:
        members: dict[str, Any] = step.value
        node = step.node
        if node.words.get("propertyNames") is False and members:
            place = Place((*node.path, "propertyNames"), "false", False, {})
            yield Failure(place=place, path=step.path, name=step.name)
        if node.words.get("additionalProperties") is False:
            names = tuple(_additional(node, members))
            if names:
                yield _failure(step, "additionalProperties", unexpected=names)
        rest = node.one("unevaluatedProperties")
        if rest is not None:
            known = self._evaluated_names(step)
            names = tuple(
                name
                for name, one in members.items()
                if name not in known and not self.fits(rest, one)
            )
            if names:
                yield _failure(step, "unevaluatedProperties", unexpected=names)

    # What is looked at elsewhere

    def steps(self, step: Step) -> Iterator[Step]:
        """The schemas that have to fit as well, here or in parts of the value."""
        if step.node.is_plain:
            return
        if step.node.is_composed:
            yield from self._in_place(step)
        if isinstance(step.value, dict):
            yield from _members(step)
        elif isinstance(step.value, list | tuple):
            yield from _items(step)

    def _in_place(self, step: Step) -> Iterator[Step]:
        node = step.node
        if node.ref is not None:
            yield step._replace(node=node.ref)
        for part in node.several("allOf"):
            yield step._replace(node=part)
        condition = node.one("if")
        if condition is not None:
            then = node.one("then" if self.fits(condition, step.value) else "else")
            if then is not None:
                yield step._replace(node=then)
        if isinstance(step.value, dict):
            for name, part in node.named("dependentSchemas").items():
                if name in step.value:
                    yield step._replace(node=part)

    # What other keywords have looked at

    def _evaluating(self, step: Step) -> Iterator[Node]:
        """The schemas that look at the same value and fit it, beside those that have to."""
        return (one.node for one in _reached(step, self._fitting))

    def _fitting(self, step: Step) -> list[Step]:
        # A list, for a generator in a generator would be deep in C where a value is deep.
        found = [*self._in_place(step)]
        condition = step.node.one("if")
        optional = [*step.node.several("anyOf"), *step.node.several("oneOf")]
        optional += [condition] if condition is not None else []
        fitting = [part for part in optional if self.fits(part, step.value)]
        return found + [step._replace(node=part) for part in fitting]

    def _evaluated_names(self, step: Step) -> frozenset[str]:
        members: dict[str, Any] = step.value
        found: set[str] = set()
        for node in self._evaluating(step):
            if "additionalProperties" in node.words or (
                node is not step.node and "unevaluatedProperties" in node.words
            ):
                return frozenset(members)
            found.update(node.named("properties").keys() & members.keys())
            for engine, _ in node.patterns:
                found.update(name for name in members if engine.is_valid(name))
        return frozenset(found)

    def _evaluated_items(self, step: Step) -> Callable[[int], bool]:
        items: list[Any] = step.value
        first, fitting = 0, set[int]()
        for node in self._evaluating(step):
            if "items" in node.words or (
                node is not step.node and "unevaluatedItems" in node.words
            ):
                return lambda _: True
            first = max(first, len(node.several("prefixItems")))
            wanted = node.one("contains")
            if wanted is not None:
                fitting.update(
                    index for index, one in enumerate(items) if self.fits(wanted, one)
                )  # fmt: skip
        return lambda index: index < first or index in fitting


def _reached(step: Step, further: Callable[[Step], Iterable[Step]]) -> Iterator[Step]:
    """A step and those that it leads to for the same value, each schema once."""
    waiting, seen = [step], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one.node) not in seen:
            seen.add(id(one.node))
            yield one
            waiting.extend(reversed([*further(one)]))


def _fits_plain(node: Node, value: Any) -> bool:
    if node.schema is False:
        return False
    return node.own is None or node.own.is_valid(value)


def _failure(step: Step, word: str, **more: Any) -> Failure:
    words = step.node.words
    place = Place((*step.node.path, word), word, words[word], words)
    return Failure(place=place, path=step.path, name=step.name, **more)


def _members(step: Step) -> Iterator[Step]:
    """The schemas for the members of an object, and for their names."""
    members = cast("dict[str, Any]", step.value)
    node, path = step.node, step.path
    properties, patterns = node.named("properties"), node.patterns
    rest, names = node.one("additionalProperties"), node.one("propertyNames")
    if rest is not None and rest.schema is False:
        rest = None  # told of the object
    if names is not None and names.schema is not False:
        for name in members:
            yield Step(names, name, path, name)
    if not patterns and rest is None:
        for name, part in properties.items():
            if name in members:
                yield Step(part, members[name], (*path, name))
        return
    for name, value in members.items():
        known = properties.get(name)
        if known is not None:
            yield Step(known, value, (*path, name))
        matched = known is not None
        for engine, part in patterns:
            if engine.is_valid(name):
                matched = True
                yield Step(part, value, (*path, name))
        if not matched and rest is not None:
            yield Step(rest, value, (*path, name))


def _additional(node: Node, members: Mapping[str, Any]) -> Iterator[str]:
    properties = node.named("properties")
    for name in members:
        if name not in properties and not any(one.is_valid(name) for one, _ in node.patterns):
            yield name


def _items(step: Step) -> Iterator[Step]:
    items = cast("list[Any]", step.value)
    first = step.node.several("prefixItems")
    for index, (part, value) in enumerate(zip(first, items, strict=False)):
        yield Step(part, value, (*step.path, index))
    rest = step.node.one("items")
    if rest is not None:
        for index in range(len(first), len(items)):
            yield Step(rest, items[index], (*step.path, index))


def _has_parts(value: Any, most: int) -> bool:
    """Whether a value has more parts than this."""
    count, waiting = 0, [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            inside: Sequence[Any] = list(cast("dict[str, Any]", one).values())
        elif isinstance(one, list | tuple):
            inside = cast("list[Any]", one)
        else:
            continue
        count += len(inside) + 1
        if count > most:
            return True
        waiting.extend(inside)
    return False
