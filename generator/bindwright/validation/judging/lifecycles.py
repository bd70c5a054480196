"""What is no longer meant to be used: properties and members that are deprecated or retired.

A schema is made that a valid payload fulfils if and only if it uses none of them, so that compiled
code says "nothing to warn of" and every failure of it is a warning. Conditions (`if`), negations
and `contains` decide which values are valid but warn of nothing themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any, cast

from bindwright.payloads.translate import LIFECYCLE, OLD_MEMBERS
from bindwright.record import record
from bindwright.schema.values import identity, objects_in
from bindwright.validation.engines import Compile
from bindwright.validation.engines.content import read_content
from bindwright.validation.explaining.explain import MOST, and_more, within
from bindwright.validation.explaining.nodes import Schemas
from bindwright.validation.explaining.walk import Failure, Step, Walk
from bindwright.validation.explaining.wording import quoted
from bindwright.validation.faults import Fault, Path

_DEFS = "#/$defs/"
_ROOT: Path = ("allOf", 1)
"""Where what warns stands in the schema that is compiled."""
_MARK = "~current"
"""Ends the names of definitions that warn; the names of the document's own have no tilde."""


@record
class _Old:
    """Something deprecated: where a schema says so and in which words, and what it is about."""

    stated: Path
    words: Mapping[str, Any]
    name: str | None = None
    values: tuple[Any, ...] = ()


@record
class Lifecycles:
    """The schema that says whether there is anything to warn of, and what its failures mean.

    `definitions` are those that `schema` needs besides the contract's own. `old` maps the places
    of keywords in them.
    """

    schema: Mapping[str, Any]
    definitions: Mapping[str, Any]
    old: Mapping[Path, tuple[_Old, ...]]


class Warner:
    """Warns of what is old in values. `root` is the contract's schema."""

    def __init__(self, lifecycles: Lifecycles, root: Mapping[str, Any], compile_: Compile) -> None:
        self._old = lifecycles.old
        definitions = {**root["$defs"], **lifecycles.definitions}
        whole = {"$defs": definitions, "allOf": [{}, lifecycles.schema]}
        self._schemas = Schemas(whole, compile_)

    def warnings(self, value: Any) -> list[Fault]:
        """The warnings for a value, unordered, and no more than can be read."""
        walk = Walk(self._schemas, value)
        found = list(islice(self._warnings(walk, walk.start), MOST + 1))
        return [*found[:MOST], and_more(MOST, "warning")] if len(found) > MOST else found

    def _warnings(self, walk: Walk, start: Step) -> Iterator[Fault]:
        waiting, seen = [start], set[tuple[int, Path]]()
        while waiting:
            step = waiting.pop()
            if (id(step.node), step.path) in seen or walk.fits(step.node, step.value):
                continue
            seen.add((id(step.node), step.path))
            for failure in walk.assertions(step):
                yield from self._warned(walk, step, failure)
            waiting.extend(reversed([*walk.steps(step)]))

    def _warned(self, walk: Walk, step: Step, failure: Failure) -> Iterator[Fault]:
        if failure.keyword == "contentSchema":
            yield from self._in_content(walk, step)
        for old in self._old.get(failure.place.path, ()):
            if not old.values or identity(step.value) in map(identity, old.values):
                yield _warning(step.path, old, step.value)

    def _in_content(self, walk: Walk, step: Step) -> Iterator[Fault]:
        try:
            value = read_content(step.node.words, step.value)
        except ValueError:
            return  # an error, and told as one
        walk.keep(value)
        node = step.node.one("contentSchema")
        assert node is not None
        for one in self._warnings(walk, Step(node, value, ())):
            yield within(one, step.path)


def read_lifecycles(root: Mapping[str, Any]) -> Lifecycles | None:
    """What a contract's schema says of lifecycles; None where it says nothing."""
    reader = _Reader(root) if _mentions(root.get("$defs", {})) else None
    schema = reader.root() if reader else None
    if reader is None or schema is None:
        return None
    return Lifecycles(schema=schema, definitions=reader.definitions, old=reader.old)


def _mentions(value: Any) -> bool:
    """Whether anything below is deprecated."""
    return any(one.get("deprecated") is True or OLD_MEMBERS in one for one in objects_in(value))


class _Reader:
    """Derives for each definition the schema that warns, or None where there is nothing to.

    Which definitions warn depends on each other in circles: `_warns` finds out first.
    """

    def __init__(self, root: Mapping[str, Any]) -> None:
        self._root = root
        self._defs = cast("Mapping[str, Any]", root.get("$defs", {}))
        self.definitions: dict[str, Any] = {}
        self.old: dict[Path, tuple[_Old, ...]] = {}
        self._warning = self._warning_definitions()

    def root(self) -> dict[str, Any] | None:
        """The schema for the whole, which only refers."""
        for name in self._warning:
            place = ("$defs", name + _MARK)
            made = self._schema(self._defs[name], ("$defs", name), place)
            self.definitions[name + _MARK] = made or {}
        return self._schema(self._root, (), _ROOT)

    def _warning_definitions(self) -> list[str]:
        """The definitions that have something old in them, or refer to one that does."""
        direct = {name for name, one in self._defs.items() if _mentions(one)}
        users: dict[str, set[str]] = {}
        for name, one in self._defs.items():
            for ref in _references(one):
                users.setdefault(ref, set()).add(name)
        waiting = list(direct)
        while waiting:
            for user in users.get(waiting.pop(), ()):
                if user not in direct:
                    direct.add(user)
                    waiting.append(user)
        return [name for name in self._defs if name in direct]

    def _schema(self, schema: Any, stated: Path, place: Path) -> dict[str, Any] | None:
        """What warns at a schema; None where nothing does.

        `stated` is the path of the schema, `place` that of what is made of it.
        """
        if not isinstance(schema, dict):
            return None
        words = cast("dict[str, Any]", schema)
        found: dict[str, Any] = {}
        ref = words.get("$ref")
        if isinstance(ref, str) and ref.removeprefix(_DEFS) in self._warning:
            found["$ref"] = ref + _MARK
        self._members(words, stated, place, found)
        self._properties(words, stated, place, found)
        for key in ("items", "additionalProperties", "contentSchema", "then", "else"):
            made = self._schema(words.get(key), (*stated, key), (*place, key))
            if made is not None:
                found[key] = made
        self._lists(words, stated, place, found)
        _complete(words, found)
        return found or None

    def _members(
        self, words: dict[str, Any], stated: Path, place: Path, found: dict[str, Any]
    ) -> None:
        """Old values of `enum`, and old `const` members of a choice."""
        old: list[_Old] = []
        listed = words.get(OLD_MEMBERS)
        if isinstance(listed, list) and listed:
            members: list[Any] = listed
            old.append(_Old(stated=(*stated, OLD_MEMBERS), words={}, values=tuple(members)))
        for key in ("anyOf", "oneOf"):
            for index, part in enumerate(words.get(key) or ()):
                if _is_old(part) and (values := _values(part)):
                    at = (*stated, key, index)
                    old.append(_Old(stated=(*at, _keyword(part)), words=part, values=values))
        if old:
            found["not"] = {"enum": [value for one in old for value in one.values]}
            self.old[(*place, "not")] = tuple(old)

    def _properties(
        self, words: dict[str, Any], stated: Path, place: Path, found: dict[str, Any]
    ) -> None:
        for key in ("properties", "patternProperties", "dependentSchemas"):
            made: dict[str, Any] = {}
            for name, part in cast("dict[str, Any]", words.get(key) or {}).items():
                at, to = (*stated, key, name), (*place, key, name)
                below_it = self._schema(part, at, to)
                if key == "properties":
                    below_it = self._property(name, part, at, to, below_it)
                if below_it is not None:
                    made[name] = below_it
            if made:
                found[key] = made

    def _property(
        self, name: str, part: Any, stated: Path, place: Path, made: dict[str, Any] | None
    ) -> Any:
        """What warns of a property that is there at all, where it or its type is old."""
        where, target, seen = stated, part, set[str]()
        while isinstance(target, dict):
            words = cast("dict[str, Any]", target)
            if _is_old(words):
                self.old[place] = (_Old(stated=(*where, _keyword(words)), words=words, name=name),)
                return False
            ref = words.get("$ref")
            if not isinstance(ref, str) or ref in seen:
                break
            seen.add(ref)
            name_of = ref.removeprefix(_DEFS)
            where, target = ("$defs", name_of), self._defs.get(name_of)
        return made

    def _lists(
        self, words: dict[str, Any], stated: Path, place: Path, found: dict[str, Any]
    ) -> None:
        items = [
            self._schema(part, (*stated, "prefixItems", index), (*place, "prefixItems", index))
            for index, part in enumerate(words.get("prefixItems") or ())
        ]
        if any(one is not None for one in items):
            found["prefixItems"] = [one or {} for one in items]
        # Of a choice, only what a value fits says something about it.
        every: list[Any] = []
        for key in ("allOf", "anyOf", "oneOf"):
            for index, part in enumerate(words.get(key) or ()):
                at = len(every)
                way = (*place, "allOf", at) if key == "allOf" else (*place, "allOf", at, "then")
                made = self._schema(part, (*stated, key, index), way)
                if made is not None:
                    every.append(made if key == "allOf" else {"if": part, "then": made})
        if every:
            found["allOf"] = every


def _complete(words: dict[str, Any], found: dict[str, Any]) -> None:
    """Adds what keywords mean together: which properties are additional, which `if` decides."""
    if "items" in found and words.get("prefixItems") and "prefixItems" not in found:
        found["prefixItems"] = [{} for _ in words["prefixItems"]]
    if "additionalProperties" in found:
        for key in ("properties", "patternProperties"):
            known = dict.fromkeys(cast("dict[str, Any]", words.get(key) or {}), True)
            if known:
                found[key] = {**known, **found.get(key, {})}
    if "then" in found or "else" in found:
        found["if"] = words.get("if", {})
    if "contentSchema" in found:
        for key in ("contentMediaType", "contentEncoding"):
            if key in words:
                found[key] = words[key]


def _is_old(schema: Any) -> bool:
    return isinstance(schema, dict) and cast("dict[str, Any]", schema).get("deprecated") is True


def _values(schema: Mapping[str, Any]) -> tuple[Any, ...]:
    if "const" in schema:
        return (schema["const"],)
    return tuple(schema.get("enum") or ())


def _keyword(schema: Mapping[str, Any]) -> str:
    return LIFECYCLE if LIFECYCLE in schema else "deprecated"


def _references(value: Any) -> set[str]:
    """The names of the definitions that a schema refers to."""
    refs = (one.get("$ref") for one in objects_in(value))
    return {one.removeprefix(_DEFS) for one in refs if isinstance(one, str)}


def _warning(path: Path, old: _Old, value: Any) -> Fault:
    lifecycle = cast("Mapping[str, str]", old.words.get(LIFECYCLE) or {})
    state = "retired" if lifecycle.get("status") == "retired" else "deprecated"
    what = f"the property {old.name!r}" if old.name is not None else quoted(value)
    text = f"{what} is {state}{_details(lifecycle)}"
    return Fault(
        path=path,
        keyword="deprecated",
        schema=old.stated,
        message=text,
        cause=text,
        at="key" if old.name is not None else "value",
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
