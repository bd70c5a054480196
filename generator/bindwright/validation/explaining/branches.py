"""Of a choice that nothing fits, the schema that was meant.

By the discriminator, then by what tells the variants apart (a `const` or `enum` that each has for
the same property, the type of the value), then by the fewest faults, the deepest, the first. What
variants are told apart by is read from the schema once; a value is looked at only where it stands,
never in its parts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, cast

from bindwright.record import record
from bindwright.schema.values import identity, listed_values, tag_text, tag_value, type_of, types_of
from bindwright.schema.vocabulary import DEFS
from bindwright.validation.explaining.nodes import Node
from bindwright.validation.explaining.walk import Step, Walk
from bindwright.validation.explaining.wording import types_in

_DEEPEST = 8
"""Through how many schemas a tag is looked for."""


@record
class Choice:
    """What can be said of a choice that nothing fits.

    `candidates` are the schemas that may have been meant. Where there are none, none was: the
    value has the wrong type (`types` are the right ones), or it is not one of `values`, or its
    member `member` is not; with `missing` it has no such member, which would tell, and with
    `unknown` the member names no variant (`values` are the names that do).
    """

    candidates: tuple[int, ...] = ()
    types: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()
    member: str | None = None
    missing: bool = False
    unknown: bool = False


class Choices:
    """Chooses in the unions of one schema; what tells the variants apart is remembered."""

    def __init__(self) -> None:
        self._tags: dict[tuple[int, int], dict[str, _Tag]] = {}
        self._discriminators: dict[tuple[int, str], _Discriminators] = {}

    def choose(self, walk: Walk, step: Step, word: str) -> Choice:
        """What to say of a failing `anyOf` or `oneOf` at a step."""
        branches = step.node.several(word)
        members: Mapping[str, Any] = {}
        discriminators = _NOTHING_DISCRIMINATES
        if isinstance(step.value, Mapping):
            members = cast("Mapping[str, Any]", step.value)
            found = _by_discriminator(walk, step, branches)
            if found is not None:
                return found
            discriminators = self._discriminators_of(step.node, word)
        known: dict[int, _Refusal | None] = {}
        refusals = [_refusal(walk, step._replace(node=one), known) for one in branches]
        shaped = [index for index, one in enumerate(refusals) if one is None]
        if not shaped:
            return _refused(refusals, step.value)
        given = discriminators.given(members)
        meant = [index for index in shaped if discriminators.is_meant(index, given)]
        if meant:
            return Choice(candidates=tuple(meant))
        for name in discriminators.tags[shaped[0]]:
            tags = [discriminators.tags[index].get(name) for index in shaped]
            if name in members and all(one is not None and one.allows for one in tags):
                values = [value for one in tags if one is not None for value in one.values]
                return Choice(member=name, values=_distinct(values))
        return Choice(candidates=tuple(shaped))

    # Tags

    def _discriminators_of(self, node: Node, word: str) -> _Discriminators:
        key = (id(node), word)
        if key not in self._discriminators:
            self._discriminators[key] = _Discriminators(
                [self._of(one, _DEEPEST) for one in node.several(word)]
            )
        return self._discriminators[key]

    def _of(self, node: Node, depth: int) -> dict[str, _Tag]:
        """The properties of a schema that only some values are allowed for."""
        if depth == 0:
            return {}
        key = (id(node), depth)
        if key in self._tags:
            return self._tags[key]
        found: dict[str, _Tag] = {}
        if node.ref is not None:
            found |= self._of(node.ref, depth - 1)
        for part in node.several("allOf"):
            found |= self._of(part, depth - 1)
        for word in ("anyOf", "oneOf"):
            found |= _common([self._of(part, depth - 1) for part in node.several(word)])
        for name, member in node.named("properties").items():
            tag = _tag(_beyond_reference(member).schema)
            if tag is not None:
                found[name] = tag
        self._tags[key] = found
        return found


def _beyond_reference(node: Node) -> Node:
    """A node, or what it refers to if it does nothing else."""
    seen = {id(node)}
    while node.ref is not None and len(node.words) == 1 and id(node.ref) not in seen:
        node = node.ref
        seen.add(id(node))
    return node


def _distinct(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple({identity(one): one for one in values}.values())


@record
class _Tag:
    """What a schema says of a property that tells variants apart.

    `values` are all that it allows; where `allows` is false, all that it does not. `known` are
    their identities.
    """

    values: tuple[Any, ...]
    known: frozenset[Hashable]
    allows: bool = True

    def fits(self, value: Hashable) -> bool:
        """Whether the value with this identity is allowed."""
        return (value in self.known) is self.allows


class _Discriminators:
    """The properties that tell the schemas of a choice from each other, for each schema.

    A property tells if it has one value alone, or if what it may be in two schemas is disjoint.
    """

    def __init__(self, found: Sequence[dict[str, _Tag]]) -> None:
        by_name: dict[str, list[_Tag]] = {}
        for tags in found:
            for name, tag in tags.items():
                by_name.setdefault(name, []).append(tag)
        discriminating = {name for name, tags in by_name.items() if _discriminates(tags)}
        self.tags = [
            {name: tag for name, tag in tags.items() if name in discriminating} for tags in found
        ]
        self._claimed = {
            name: frozenset[Hashable]().union(*(one.known for one in by_name[name] if one.allows))
            for name in discriminating
        }

    def given(self, members: Mapping[str, Any]) -> dict[str, Hashable]:
        """The identities of the members that tell."""
        return {name: identity(members[name]) for name in self._claimed if name in members}

    def is_meant(self, index: int, given: Mapping[str, Hashable]) -> bool:
        """Whether nothing says that another schema than this one is meant.

        A property without a tag here is of no other schema, unless one claims the value as its
        own.
        """
        for name, value in given.items():
            tag = self.tags[index].get(name)
            if value in self._claimed[name] if tag is None else not tag.fits(value):
                return False
        return True


_NOTHING_DISCRIMINATES = _Discriminators(())


def _discriminates(tags: Sequence[_Tag]) -> bool:
    """Whether one of these has a single value, or allows nothing that another one does."""
    if any(one.allows and len(one.values) == 1 for one in tags):
        return True
    if len(tags) == 1:
        return False
    refusing = [one for one in tags if not one.allows]
    count = Counter(value for one in tags if one.allows for value in one.known)
    return any(
        all(count[value] == 1 for value in one.known)
        and all(one.known <= other.known for other in refusing)
        for one in tags
        if one.allows
    )


def _tag(member: Any) -> _Tag | None:
    if not isinstance(member, Mapping):
        return None
    words = cast("Mapping[str, Any]", member)
    listed = listed_values(words)
    if listed is not None:
        values = tuple(listed)
        return _Tag(values=values, known=frozenset(map(identity, values)))
    refused = words.get("not")
    found = _tag(refused) if isinstance(refused, Mapping) else None
    if found is None or not found.allows:
        return None
    return _Tag(values=found.values, known=found.known, allows=False)


def _common(variants: list[dict[str, _Tag]]) -> dict[str, _Tag]:
    """The tags of a choice: what any of its schemas allows, where all of them say it."""
    if not variants:
        return {}
    names = [name for name in variants[0] if all(name in one for one in variants)]
    return {
        name: _Tag(
            values=_distinct(value for one in variants for value in one[name].values),
            known=frozenset[Hashable]().union(*(one[name].known for one in variants)),
        )
        for name in names
        if all(one[name].allows for one in variants)
    }


# Discriminators


def _by_discriminator(walk: Walk, step: Step, branches: Sequence[Node]) -> Choice | None:
    tag = step.node.words.get("discriminator")
    if not isinstance(tag, Mapping):
        return None
    words = cast("Mapping[str, Any]", tag)
    name: str = words["propertyName"]
    if name not in step.value:
        lacking = all(_misses(walk, step._replace(node=one), name) for one in branches)
        return Choice(member=name, missing=True) if lacking else None
    value = step.value[name]
    if not isinstance(value, str | int):
        return None
    stated = tag_text(value)
    mapping = cast("Mapping[str, str]", words.get("mapping") or {})
    ref = mapping.get(stated, DEFS + stated)
    refs = [one.words.get("$ref") for one in branches]
    if ref in refs:
        return Choice(candidates=(refs.index(ref),))
    if stated in mapping or not all(map(_is_variant, branches)):
        return None  # it may name a variant of a variant
    unmapped = [str(one).removeprefix(DEFS) for one in refs if one not in mapping.values()]
    names = (tag_value(one, types_of(value)) for one in mapping if mapping[one] in refs)
    return Choice(member=name, values=(*names, *unmapped), unknown=True)


def _is_variant(node: Node) -> bool:
    """Whether a schema of a choice is one variant with a name, and not a choice of some."""
    target = node.ref
    return target is not None and target.words.keys().isdisjoint(("anyOf", "oneOf", "$ref"))


def _misses(walk: Walk, step: Step, name: str) -> bool:
    return any(one.keyword == "required" and name in one.place.value for _, one in walk.here(step))


# Values that are no objects, or should not be


@record
class _Refusal:
    """That a schema is for other values altogether: of these types, or one of these values."""

    types: tuple[str, ...]
    values: tuple[Any, ...]


def _refusal(walk: Walk, step: Step, known: dict[int, _Refusal | None]) -> _Refusal | None:
    """Whether a schema is for other values. `known` are the answers for the same value."""
    key = id(_beyond_reference(step.node))
    if key not in known:
        known[key] = None
        known[key] = _refusal_of(walk, step, known)
    return known[key]


def _refusal_of(walk: Walk, step: Step, known: dict[int, _Refusal | None]) -> _Refusal | None:
    types: list[str] = []
    values: list[Any] = []
    refused = False
    for node, one in walk.here(step):
        if one.keyword == "type":
            return _Refusal(types=types_in(one.place.value), values=())
        if one.keyword in ("const", "enum"):
            refused = True
            values += [one.place.value] if one.keyword == "const" else one.place.value
        elif one.keyword in ("anyOf", "oneOf"):
            parts = node.several(one.keyword)
            below = [_refusal(walk, step._replace(node=part), known) for part in parts]
            if below and all(deeper is not None for deeper in below):
                refused = True
                types += [kind for deeper in below if deeper for kind in deeper.types]
                values += [value for deeper in below if deeper for value in deeper.values]
    return _Refusal(types=types_in(types), values=_distinct(values)) if refused else None


def _refused(refusals: Sequence[_Refusal | None], value: Any) -> Choice:
    """Of the values that would have been right: those of the same type, or else all types."""
    values = [one for refusal in refusals if refusal for one in refusal.values]
    alike = [one for one in values if _is_alike(type_of(one), type_of(value))]
    if alike:
        return Choice(values=_distinct(alike))
    types = {kind for refusal in refusals if refusal for kind in refusal.types}
    return Choice(types=types_in([*types, *map(type_of, values)]))


def _is_alike(one: str, other: str) -> bool:
    return one == other or {one, other} == {"integer", "number"}
