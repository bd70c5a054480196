"""Of a choice that nothing fits, the schema that was meant.

By the discriminator, then by what tells the variants apart (a `const` or `enum` that each has for
the same property, the type of the value), then by the fewest faults, the deepest, the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from bindwright.record import record
from bindwright.validation.engines.failure import Failure
from bindwright.validation.schema_paths import SchemaPaths
from bindwright.validation.values import Path
from bindwright.validation.wording import quoted, type_of, types_in

__all__ = ["Choice", "choose"]

_DEFS = "#/$defs/"
_DEEPEST = 8
"""Through how many schemas a tag is looked for."""


@record
class Choice:
    """What can be said of a choice that nothing fits.

    `candidates` are the schemas that may have been meant. Where there are none, none was: the
    value has the wrong type (`types` are the right ones), or it is not one of `values`, or its
    member `member` is not; with `missing` it has no such member, which would tell.
    """

    candidates: tuple[int, ...] = ()
    types: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()
    member: str | None = None
    missing: bool = False


def choose(failure: Failure, value: Any, paths: SchemaPaths) -> Choice:
    """What to say of a failing `anyOf` or `oneOf`; `value` is the part that it looks at."""
    schemas = cast("Sequence[Any]", failure.place.value)
    if isinstance(value, Mapping):
        members = cast("Mapping[str, Any]", value)
        found = _by_discriminator(failure, members, schemas)
        if found is not None:
            return found
        tags = _tags_of_all(schemas, paths)
    else:
        members, tags = {}, []
    refusals = [_refusal(branch, failure.path) for branch in failure.branches]
    shaped = [index for index, one in enumerate(refusals) if one is None]
    if not shaped:
        return _refused(refusals, value)
    meant = [index for index in shaped if not tags or _is_meant(tags[index], members, tags)]
    if meant:
        return Choice(candidates=tuple(meant))
    for name in tags[shaped[0]]:
        known = [tags[index].get(name) for index in shaped]
        if name in members and all(one is not None and one.allows is True for one in known):
            values = [value for one in known if one is not None for value in one.values]
            return Choice(member=name, values=_distinct(values))
    return Choice(candidates=tuple(shaped))


def _distinct(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple({quoted(one): one for one in values}.values())


# Discriminators


def _by_discriminator(
    failure: Failure, value: Mapping[str, Any], schemas: Sequence[Any]
) -> Choice | None:
    tag = failure.place.parent.get("discriminator")
    if not isinstance(tag, Mapping):
        return None
    words = cast("Mapping[str, Any]", tag)
    name: str = words["propertyName"]
    if name not in value:
        lacking = all(_misses(branch, failure.path, name) for branch in failure.branches)
        return Choice(member=name, missing=True) if lacking else None
    stated = value[name]
    if not isinstance(stated, str):
        return None
    mapping = cast("Mapping[str, str]", words.get("mapping") or {})
    ref = mapping.get(stated, _DEFS + stated)
    for index, schema in enumerate(schemas):
        if isinstance(schema, Mapping) and cast("Mapping[str, Any]", schema).get("$ref") == ref:
            return Choice(candidates=(index,))
    return None


def _misses(branch: Iterable[Failure], path: Path, name: str) -> bool:
    return any(
        one.keyword == "required" and one.path == path and name in one.place.value for one in branch
    )


# Tags


@record
class _Tag:
    """What a schema says of a property that tells variants apart.

    `values` are all that it allows; where `allows` is false, all that it does not.
    """

    values: tuple[Any, ...]
    allows: bool = True

    def fits(self, value: Any) -> bool:
        return (quoted(value) in {quoted(one) for one in self.values}) is self.allows


def _tags_of_all(schemas: Sequence[Any], paths: SchemaPaths) -> list[dict[str, _Tag]]:
    """For each schema the properties that tell it from others.

    A property tells if it has one value alone, or if what it may be in two schemas is disjoint.
    """
    found = [_tags(one, paths, _DEEPEST) for one in schemas]
    telling: set[str] = set()
    for index, tags in enumerate(found):
        for name, tag in tags.items():
            others = [one[name] for one in found[:index] + found[index + 1 :] if name in one]
            alone = tag.allows and len(tag.values) == 1
            if alone or (others and all(_are_disjoint(tag, one) for one in others)):
                telling.add(name)
    return [{name: tag for name, tag in one.items() if name in telling} for one in found]


def _are_disjoint(one: _Tag, other: _Tag) -> bool:
    if not one.allows:
        one, other = other, one
    return one.allows and not any(other.fits(value) for value in one.values)


def _tags(schema: Any, paths: SchemaPaths, depth: int) -> dict[str, _Tag]:
    """The properties of a schema that only some values are allowed for."""
    if not isinstance(schema, Mapping) or depth == 0:
        return {}
    words = cast("Mapping[str, Any]", schema)
    found: dict[str, _Tag] = {}
    if "$ref" in words:
        found |= _tags(paths.definition(words["$ref"])[0], paths, depth - 1)
    for part in words.get("allOf") or ():
        found |= _tags(part, paths, depth - 1)
    for key in ("anyOf", "oneOf"):
        found |= _common([_tags(part, paths, depth - 1) for part in words.get(key) or ()])
    for name, member in cast("Mapping[str, Any]", words.get("properties") or {}).items():
        tag = _tag(paths.follow(member, ())[0])
        if tag is not None:
            found[name] = tag
    return found


def _tag(member: Any) -> _Tag | None:
    if not isinstance(member, Mapping):
        return None
    words = cast("Mapping[str, Any]", member)
    if "const" in words:
        return _Tag(values=(words["const"],))
    if "enum" in words:
        return _Tag(values=tuple(words["enum"]))
    refused = words.get("not")
    found = _tag(refused) if isinstance(refused, Mapping) else None
    return _Tag(values=found.values, allows=False) if found is not None and found.allows else None


def _common(variants: list[dict[str, _Tag]]) -> dict[str, _Tag]:
    """The tags of a choice: what any of its schemas allows, where all of them say it."""
    if not variants:
        return {}
    names = [name for name in variants[0] if all(name in one for one in variants)]
    return {
        name: _Tag(values=tuple(value for one in variants for value in one[name].values))
        for name in names
        if all(one[name].allows for one in variants)
    }


def _is_meant(
    tags: dict[str, _Tag], value: Mapping[str, Any], every: list[dict[str, _Tag]]
) -> bool:
    """Whether nothing says that another schema is meant.

    A property without a tag here is of no other schema, unless one claims the value as its own.
    """
    for name in {name for one in every for name in one}:
        if name not in value:
            continue
        if name in tags:
            if not tags[name].fits(value[name]):
                return False
        elif any(one[name].allows and one[name].fits(value[name]) for one in every if name in one):
            return False
    return True


# Values that are no objects, or should not be


@record
class _Refusal:
    """That a schema is for other values altogether: of these types, or one of these values."""

    types: tuple[str, ...]
    values: tuple[Any, ...]


def _refusal(branch: Iterable[Failure], path: Path) -> _Refusal | None:
    types: list[str] = []
    values: list[Any] = []
    refused = False
    for one in branch:
        if one.path != path or one.name is not None:
            continue
        if one.keyword == "type":
            return _Refusal(types=types_in(one.place.value), values=())
        if one.keyword in ("const", "enum"):
            refused = True
            values += [one.place.value] if one.keyword == "const" else one.place.value
        elif one.keyword in ("anyOf", "oneOf"):
            below = [_refusal(deeper, path) for deeper in one.branches]
            if below and all(deeper is not None for deeper in below):
                refused = True
                types += [kind for deeper in below if deeper for kind in deeper.types]
                values += [value for deeper in below if deeper for value in deeper.values]
    return _Refusal(types=tuple(types), values=tuple(values)) if refused else None


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
