"""What is no longer meant to be used: properties and members that are deprecated or retired.

A schema is made that a valid payload fulfils if and only if it uses none of them, so that compiled
code says "nothing to warn of"; of what does not fulfil it the contract's own schema says what is
old. Conditions (`if`), negations and `contains` decide which values are valid but warn of nothing
themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any, cast

from bindwright.payloads.translate import LIFECYCLE, OLD_MEMBERS
from bindwright.schema.values import identity, listed_values, objects_in
from bindwright.schema.vocabulary import DEFS
from bindwright.validation.engines.content import holds_json, read_content
from bindwright.validation.explaining.explain import MOST, and_more, within
from bindwright.validation.explaining.nodes import Node, Schemas
from bindwright.validation.explaining.walk import Step, Walk
from bindwright.validation.explaining.wording import quoted
from bindwright.validation.faults import At, Fault, Path

_MARK = "~current"
"""Ends the names of definitions that use nothing old; the document's own have no tilde."""

_CHOICES = ("anyOf", "oneOf")
"""Of these only what a value fits says something about it."""


class Warner:
    """Warns of what is old in values, by the nodes of a contract's schema."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def warnings(self, value: Any) -> list[Fault]:
        """The warnings for a value, unordered, and no more than can be read."""
        walk = Walk(self._schemas, value)
        found = list(islice(self._warnings(walk, walk.start), MOST + 1))
        return [*found[:MOST], and_more(MOST, "warning")] if len(found) > MOST else found

    def _warnings(self, walk: Walk, start: Step) -> Iterator[Fault]:
        waiting, seen = [start], set[tuple[int, Path]]()
        while waiting:
            step = waiting.pop()
            if (id(step.node), step.path) in seen:
                continue
            seen.add((id(step.node), step.path))
            old = dict(_old_properties(step.node)) if isinstance(step.value, dict) else {}
            for name, stated in old.items():
                if name in step.value:
                    yield _warning((*step.path, name), stated, f"the property {name!r}", "key")
            for values, stated in _old_members(step.node):
                if identity(step.value) in map(identity, values):
                    yield _warning(step.path, stated, quoted(step.value), "value")
            yield from self._in_content(walk, step)
            passed_over = {id(step.node.named("properties")[name]) for name in old}
            further = (one for one in walk.steps(step) if id(one.node) not in passed_over)
            choices = (part for word in _CHOICES for part in step.node.several(word))
            telling = (one for one in choices if not one.is_plain or OLD_MEMBERS in one.words)
            fitting = (step._replace(node=one) for one in telling if walk.fits(one, step.value))
            waiting.extend(reversed([*(one for one in further if one.name is None), *fitting]))

    def _in_content(self, walk: Walk, step: Step) -> Iterator[Fault]:
        node = step.node.one("contentSchema")
        if node is None or not isinstance(step.value, str) or not holds_json(step.node.words):
            return
        try:
            value = read_content(step.node.words, step.value)
        except ValueError:
            return  # an error, and told as one
        walk.keep(value)
        for one in self._warnings(walk, Step(node, value, ())):
            yield within(one, step.path)


_Stated = tuple[Path, Mapping[str, Any]]
"""Where a schema says that something is old, and the schema."""


def _old_properties(node: Node) -> Iterator[tuple[str, _Stated]]:
    """The properties that are old, or whose types are."""
    for name, part in node.named("properties").items():
        seen = set[int]()
        one: Node | None = part
        while one is not None and id(one) not in seen:
            if one.words.get("deprecated") is True:
                yield name, _stated(one)
                break
            seen.add(id(one))
            one = one.ref


def _old_members(node: Node) -> Iterator[tuple[list[Any], _Stated]]:
    """Old values of `enum`, and old `const` members of a choice."""
    listed = node.words.get(OLD_MEMBERS)
    if isinstance(listed, list) and listed:
        yield listed, ((*node.path, OLD_MEMBERS), {})
    for part in (one for word in _CHOICES for one in node.several(word)):
        values = listed_values(part.words)
        if values and part.words.get("deprecated") is True:
            yield values, _stated(part)


def _stated(node: Node) -> _Stated:
    return (*node.path, LIFECYCLE if LIFECYCLE in node.words else "deprecated"), node.words


def current(schemas: Schemas) -> dict[str, Any] | None:
    """The schema of values that use nothing old, with definitions of its own besides the
    contract's; None where nothing is."""
    reader = _Reader(schemas)
    schema = reader.current(schemas.node) if reader.telling else None
    if schema is None:
        return None
    definitions = {
        name + _MARK: reader.current(schemas.definition(name)) or {} for name in reader.telling
    }
    return {**schema, "$defs": definitions}


class _Reader:
    """Derives for each definition the schema of what uses nothing old, or None if all does.

    Which definitions tell depends on each other in circles: `telling` is found out first.
    """

    def __init__(self, schemas: Schemas) -> None:
        defs = schemas.definitions
        users: dict[str, set[str]] = {}
        for name, one in defs.items():
            for ref in (words.get("$ref") for words in objects_in(one)):
                if isinstance(ref, str):
                    users.setdefault(ref.removeprefix(DEFS), set()).add(name)
        waiting = [name for name, one in defs.items() if tells(one)]
        found = set(waiting)
        while waiting:
            more = users.get(waiting.pop(), set()) - found
            found |= more
            waiting += more
        self.telling = dict.fromkeys(name for name in defs if name in found)

    def current(self, node: Node) -> dict[str, Any] | None:
        """The schema of what uses nothing old of a schema; None where nothing is."""
        found: dict[str, Any] = {}
        ref = node.words.get("$ref")
        if isinstance(ref, str) and ref.removeprefix(DEFS) in self.telling:
            found["$ref"] = ref + _MARK
        old = [value for values, _ in _old_members(node) for value in values]
        if old:
            found["not"] = {"enum": old}
        for key in ("items", "additionalProperties", "contentSchema", "then", "else"):
            below = node.one(key)
            made = self.current(below) if below is not None else None
            if made is not None:
                found[key] = made
        refused = dict.fromkeys((name for name, _ in _old_properties(node)), False)
        for key in ("properties", "patternProperties", "dependentSchemas"):
            below_it = {name: self.current(part) for name, part in node.named(key).items()}
            parts: dict[str, Any] = {**below_it, **(refused if key == "properties" else {})}
            # Which properties are additional depends on all that are named.
            keeps = key != "dependentSchemas" and "additionalProperties" in found
            if keeps or any(one is not None for one in parts.values()):
                found[key] = {name: True if one is None else one for name, one in parts.items()}
        items = [self.current(one) for one in node.several("prefixItems")]
        if any(items) or (items and "items" in found):
            found["prefixItems"] = [one or {} for one in items]
        every = self._every(node)
        if every:
            found["allOf"] = every
        for key, beside in _BESIDE.items():
            if key in found:
                found |= {word: node.words[word] for word in beside if word in node.words}
        return found or None

    def _every(self, node: Node) -> list[dict[str, Any]]:
        """What has to hold of the parts of the schema; of a choice, if the part itself does."""
        parts = [self.current(one) for one in node.several("allOf")]
        choices = (part for word in _CHOICES for part in node.several(word))
        tells = ((part.schema, self.current(part)) for part in choices)
        fitting = [{"if": part, "then": made} for part, made in tells if made is not None]
        return [*(one for one in parts if one is not None), *fitting]


_BESIDE = {
    "then": ("if",), "else": ("if",), "contentSchema": ("contentMediaType", "contentEncoding"),
}  # fmt: skip
"""Keywords that others say nothing without."""


def tells(value: Any) -> bool:
    """Whether anything below is deprecated."""
    return any(one.get("deprecated") is True or OLD_MEMBERS in one for one in objects_in(value))


def _warning(path: Path, stated: _Stated, what: str, at: At) -> Fault:
    place, words = stated
    lifecycle = cast("Mapping[str, str]", words.get(LIFECYCLE) or {})
    state = "retired" if lifecycle.get("status") == "retired" else "deprecated"
    text = f"{what} is {state}{_details(lifecycle)}"
    return Fault(
        path=path,
        keyword="deprecated",
        schema=place,
        message=text,
        cause=text,
        at=at,
        severity="warning",
    )


_DETAILS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("deprecated-on", "since {}".format),
    ("end-of-life", "end of life on {}".format),
    ("replacement", "use {} instead".format),
    ("reason", str),
    ("link", "see {}".format),
)


def _details(lifecycle: Mapping[str, str]) -> str:
    said = [say(lifecycle[key].strip()) for key, say in _DETAILS if lifecycle.get(key)]
    return ": " + "; ".join(said) if said else ""
