"""Types compared by what happened to the set of their values.

A pair of declarations is compared once for each side, wherever it is used, so that one change is
one finding and cycles are free. What differs in spelling alone is gone before this: it is the same
`Api`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import combinations, islice
from typing import Any

from bindwright.comparison import kinds
from bindwright.comparison.changes import Findings, Found, Node, Shown, Spot, Step, json_text, said
from bindwright.comparison.constraints import compare_constraints
from bindwright.comparison.kinds import Kind, Side
from bindwright.comparison.lifecycles import compare_lifecycles, last_words, removed
from bindwright.comparison.shapes import (
    Branch,
    Shape,
    apart,
    covers,
    has_null,
    inner_of,
    is_listed,
    is_scalar,
    matched,
    opened,
    shape,
)
from bindwright.comparison.values import compare_values, free_texts, overlapping, scalars_of
from bindwright.diagnostics.origin import Origin
from bindwright.ir import types as ir
from bindwright.ir.operations import Api
from bindwright.payloads.beyond import Asked, Beyond
from bindwright.payloads.schemas import PayloadSchemas
from bindwright.samples.values import NoValue, make_value
from bindwright.schema.patterns import checkable
from bindwright.schema.values import identity


class TypeComparison:
    """Compares the types of two APIs; what it finds is added to `findings`."""

    def __init__(
        self,
        old: Api,
        new: Api,
        findings: Findings,
        payloads: tuple[PayloadSchemas, PayloadSchemas],
        day: datetime.date,
    ) -> None:
        self.day = day
        self._old, self._new = old.types, new.types
        self._findings = findings
        self._schema_of = [one.bundle.at for one in payloads]
        self.beyond = [Beyond(one.bundle) for one in payloads]
        self._worded = set[Origin]()
        self._nodes: dict[tuple[ir.TypeId, ir.TypeId, Side], Node] = {}
        self._waiting: list[tuple[ir.TypeId, ir.TypeId, Node]] = []

    def compare(self, old: ir.TypeExpr, new: ir.TypeExpr, spot: Spot) -> None:
        """Compares two types at a place."""
        first, second = inner_of(old), inner_of(new)
        if isinstance(first, ir.Ref) and isinstance(second, ir.Ref):
            self._compare_beyond(spot.schemas, spot, Beyond.beside_reference)
            self._null(has_null(old), has_null(new), spot, old, new)
            self._compare_declared(first.id, second.id, spot)
        else:
            self._compare_beyond(spot.schemas, spot)
            self._compare_shapes(old, new, spot)

    def finish(self) -> None:
        """Compares the declarations that were met: one after the other, however long a chain is."""
        while self._waiting:
            old, new, node = self._waiting.pop()
            self._words(self._old[old], self._new[new])
            self._lifecycle(self._old[old], self._new[new], Spot(node=node))
            self._compare_shapes(ir.Ref(id=old), ir.Ref(id=new), Spot(node=node))
            origins = (self._old[old].origin, self._new[new].origin)
            self._compare_beyond(origins, Spot(node=node))
            before, after = (one.default(at) for one, at in zip(self.beyond, origins, strict=True))
            compare_defaults(before, after, False, Place(self, Spot(node=node), *origins))

    def _compare_beyond(
        self,
        origins: tuple[Origin | None, Origin | None],
        spot: Spot,
        ask: Callable[[Beyond, Origin], Asked] = Beyond.asked,
    ) -> None:
        """What no type holds: who asks for one more takes less, and otherwise nobody can tell."""
        first, second = (
            ask(beyond, at) if at is not None else {}
            for beyond, at in zip(self.beyond, origins, strict=True)
        )
        nothing: frozenset[str] = frozenset()
        for keyword in first.keys() | second.keys():
            was, now = first.get(keyword, nothing), second.get(keyword, nothing)
            if was == now:
                continue
            kind, what = (
                (kinds.CONSTRAINT_TIGHTENED, f"says {keyword!r} now") if was < now
                else (kinds.CONSTRAINT_LOOSENED, f"does not say {keyword!r} now") if now < was
                else (_told_apart(keyword), f"says {keyword!r} in another way")
            )  # fmt: skip
            at = Place(self, spot, origins[0] or spot.old, origins[1] or spot.new)
            at.say(kind, what, keyword, shown=Shown(of_type=True))

    def _compare_declared(self, old: ir.TypeId, new: ir.TypeId, spot: Spot) -> None:
        key = (old, new, spot.side)
        node = self._nodes.get(key)
        if node is None:
            component = new.component or old.component
            node = self._nodes[key] = Node(spot.side, component or spot.label)
            node.users.append((spot.node, spot.steps))
            self._waiting.append((old, new, node))
        else:
            node.users.append((spot.node, spot.steps))

    def _compare_shapes(self, old: ir.TypeExpr, new: ir.TypeExpr, spot: Spot) -> None:
        first, second = shape(old, self._old), shape(new, self._new)
        if first.anything and second.anything:
            return
        at = Place(self, spot, first.origin or spot.old, second.origin or spot.new)
        if first.anything or second.anything:
            kind = kinds.TYPE_NARROWED if first.anything else kinds.TYPE_WIDENED
            shown = Shown(value=_other_than(second if first.anything else first))
            at.say(kind, f"takes {first.words}, now {second.words}", shown=shown)
            return
        self._null(first.null, second.null, spot, old, new)
        singles = len(first.branches) == len(second.branches) == 1
        if singles and (first.union is None or second.union is None):
            self._compare_branches(first.branches[0], second.branches[0], at)
        elif first.branches or second.branches:
            self._compare_variants(first, second, at)

    def _null(
        self, old: bool, new: bool, spot: Spot, first: ir.TypeExpr, second: ir.TypeExpr
    ) -> None:
        if old == new:
            return
        origins = (self._origin(first, self._old), self._origin(second, self._new))
        at = Place(self, spot, origins[0] or spot.old, origins[1] or spot.new)
        if new:
            at.say(kinds.BECAME_NULLABLE, "may be null now", shown=Shown(value=None))
        else:
            at.say(kinds.BECAME_NOT_NULLABLE, "may not be null any more", shown=Shown(value=None))

    @staticmethod
    def _origin(expr: ir.TypeExpr, types: Any) -> Origin | None:
        inner = inner_of(expr)
        return types[inner.id].origin if isinstance(inner, ir.Ref) else None

    # Variants

    def _compare_variants(self, old: Shape, new: Shape, at: Place) -> None:
        pairs, gone, more = matched(old, new, (self._old, self._new))
        for first, second in pairs:
            step = Step(name="", is_variant=True, old=first.expr, new=second.expr)
            is_whole = len(old.branches) == len(new.branches) == 1
            spot = at.spot if is_whole else at.spot.below(step)
            if is_listed(first) and is_listed(second):
                # Beside a type that has their values anyway, they only say what is known.
                first, second = opened(first, old), opened(second, new)
                self._compare_branches(first, second, at.moved(spot))
            else:
                self._compare_pair(first, second, at.moved(spot))
        for one in gone:
            if not any(covers(other, one) for other in new.branches):
                message = f"may not be {one.words} any more"
                at.say(kinds.VARIANT_REMOVED, message, one.words, shown=_of(one))
        is_open = old.union is not None and old.union.open
        for one in more:
            if any(covers(other, one) for other in old.branches):
                continue
            kind = kinds.MEMBER_LISTED if is_open else kinds.VARIANT_ADDED
            at.say(kind, f"may be {one.words} as well", one.words, shown=_of(one))
        self._overlap(old, new, at)
        was_open, now_open = (one.union is not None and one.union.open for one in (old, new))
        if old.union is not None and new.union is not None and was_open != now_open:
            kind = kinds.UNION_OPENED if now_open else kinds.UNION_CLOSED
            at.say(kind, f"lists {'some of' if now_open else 'all of'} its variants now")

    def _overlap(self, old: Shape, new: Shape, at: Place) -> None:
        """What fits two variants: `oneOf` refuses it, and `anyOf` or a single type does not."""
        was, now = (self._is_exclusive(index, one) for index, one in enumerate((old, new)))
        if was == now:
            return
        strict, lax = (new, old) if now else (old, new)
        before = [scalars_of(one.type) for one in lax.branches if is_scalar(one)]
        for first, second in islice(combinations(strict.branches, 2), _MOST_PAIRS):
            if is_scalar(first) and is_scalar(second):
                common = overlapping(scalars_of(first.type), scalars_of(second.type))
                if common is not None and any(one.holds(common) for one in before):
                    self._say_overlap(first, second, now, at, Shown(value=common))
            elif lax.union is not None and not apart(first, second):
                self._say_overlap(first, second, now, at, None)

    def _say_overlap(
        self, first: Branch, second: Branch, refused: bool, at: Place, shown: Shown | None
    ) -> None:
        """Two objects may exclude each other all the same: then no example is found."""
        ending = "oneOf wants one alone" if refused else "both may fit at once"
        message = f"{first.words} and {second.words} overlap, and {ending}"
        subject = f"{first.words} {second.words}"
        if shown is None:
            together = Shown(together=(first.expr, second.expr))
            at.say(kinds.CONSTRAINT_UNKNOWN, message, subject, shown=together)
        else:
            kind = kinds.VARIANTS_OVERLAP if refused else kinds.CONSTRAINT_LOOSENED
            at.say(kind, message, subject, shown=shown)

    def _is_exclusive(self, index: int, one: Shape) -> bool:
        """Whether a value may fit one variant alone."""
        found = self._schema_of[index](one.union.origin) if one.union is not None else None
        return isinstance(found, dict) and "oneOf" in found

    def _compare_pair(self, old: Branch, new: Branch, at: Place) -> None:
        first, second = inner_of(old.expr), inner_of(new.expr)
        if isinstance(first, ir.Ref) and isinstance(second, ir.Ref):
            self._compare_declared(first.id, second.id, at.spot)
        else:
            self._compare_branches(old, new, at)

    # One type on each side

    def _compare_branches(self, old: Branch, new: Branch, at: Place) -> None:
        first, second = old.type, new.type
        if isinstance(first, ir.Object | ir.MapOf) and isinstance(second, ir.Object | ir.MapOf):
            self._compare_objects(_as_object(first), _as_object(second), at)
        elif isinstance(first, ir.ListOf | ir.TupleOf) and isinstance(
            second, ir.ListOf | ir.TupleOf
        ):
            self._compare_arrays(first, second, at)
        elif is_scalar(old) and is_scalar(new):
            compare_values(scalars_of(first), scalars_of(second), at)
            if isinstance(first, ir.Enum) and isinstance(second, ir.Enum):
                self._compare_members(first, second, at.spot)
        else:
            at.changed(old.words, new.words, new if at.spot.side is Side.RESPONSE else old)
            return
        whole = any(_is_whole(one.type) for one in (old, new))
        compare_constraints(old.constraints, new.constraints, at, whole=whole)

    def _compare_members(self, old: ir.Enum, new: ir.Enum, spot: Spot) -> None:
        """The words and the lifecycles of the members that both list."""
        known = {identity(one.value): one for one in old.members}
        for one in new.members:
            before = known.get(identity(one.value))
            if before is not None:
                self._words(before, one)
                step = Step(name=str(one.value), old=_NOTHING, new=_NOTHING)
                self._lifecycle(before, one, spot.below(step))

    def _compare_arrays(
        self, old: ir.ListOf | ir.TupleOf, new: ir.ListOf | ir.TupleOf, at: Place
    ) -> None:
        old_items, old_rest = _items(old)
        new_items, new_rest = _items(new)
        for index in range(max(len(old_items), len(new_items))):
            first = old_items[index] if index < len(old_items) else old_rest
            second = new_items[index] if index < len(new_items) else new_rest
            if first is not None and second is not None:
                step = Step(name=str(index), is_item=True, old=first, new=second,
                            keywords=("prefixItems", index))  # fmt: skip
                self.compare(first, second, at.below(step))
        if old_rest is new_rest is None:
            self._longest(len(old_items), len(new_items), at)
        elif old_rest is not None and new_rest is not None:
            step = Step(name="", is_item=True, old=old_rest, new=new_rest, keywords=("items",))
            self.compare(old_rest, new_rest, at.below(step))
        elif old_rest is None:
            self._longest(len(old_items), None, at)
        else:
            self._longest(None, len(new_items), at)
        self._contains(old.contains, new.contains, at)

    def _longest(self, old: int | None, new: int | None, at: Place) -> None:
        """How many items a tuple has at most."""
        if old == new:
            return
        tightened = old is None or (new is not None and new < old)
        kind = kinds.CONSTRAINT_TIGHTENED if tightened else kinds.CONSTRAINT_LOOSENED
        most = "any number of" if new is None else f"at most {new}"
        more = max(old or 0, new or 0) + (old is None or new is None)
        at.say(kind, f"holds {most} items", "items", shown=Shown(items=more))

    def _contains(self, old: ir.TypeExpr | None, new: ir.TypeExpr | None, at: Place) -> None:
        if old is not None and new is not None:
            step = Step(name="", is_item=True, old=old, new=new, keywords=("contains",))
            self.compare(old, new, at.below(step))
        elif (old is None) != (new is None):
            kind = kinds.CONSTRAINT_TIGHTENED if old is None else kinds.CONSTRAINT_LOOSENED
            at.say(
                kind, f"{'has' if old is None else 'need not have'} items of one type", "contains"
            )

    # Objects

    def _compare_objects(self, old: ir.Object, new: ir.Object, at: Place) -> None:
        was, now = ({one.wire_name: one for one in declared.fields} for declared in (old, new))
        for name, field in was.items():
            if not _is_visible(field, at.spot.side):
                continue
            if name not in now:
                self._removed(field, new, at)
            elif not _is_visible(now[name], at.spot.side):
                self._hidden(field, now[name], at)
            else:
                self._compare_fields(field, now[name], at)
        for name, field in now.items():
            before = was.get(name)
            known = before is not None and _is_visible(before, at.spot.side)
            if not known and _is_visible(field, at.spot.side):
                self._added(field, old, at)
        self._others(old, new, at)
        self._compare_rules(old, new, at)

    def _added(self, field: ir.Field, old: ir.Object, at: Place) -> None:
        other = _extra(old)
        if field.required:
            kind, shown = kinds.PROPERTY_ADDED_REQUIRED, Shown(without=field.wire_name)
        elif other is None:
            kind, shown = kinds.PROPERTY_ADDED_TO_CLOSED, Shown(value=field.type, within=field.type)
        else:
            kind, shown = kinds.PROPERTY_ADDED, None
        at = at.at_field(None, field)
        required = "required" if field.required else "optional"
        at.say(kind, f"is a new {required} property", shown=shown)
        if other is not None and not isinstance(other, ir.Anything):
            step = Step(name=field.wire_name, old=other, new=field.type)
            self.compare(other, field.type, replace(at.spot, steps=(*at.spot.steps[:-1], step)))

    def _removed(self, field: ir.Field, new: ir.Object, at: Place) -> None:
        is_refused = _extra(new) is None
        at = at.at_field(field, None)
        if at.spot.side is Side.REQUEST and is_refused:
            ending = last_words(field, self.day)
            kind = removed(kinds.PROPERTY_REFUSED, field, self.day)
            at.say(kind, f"is refused now{ending}", shown=Shown(of_type=True))
        elif field.required:
            shown = Shown(without=field.wire_name)
            what = f"is not described now{last_words(field, self.day)}"
            at.say(removed(kinds.PROPERTY_REMOVED_REQUIRED, field, self.day), what, shown=shown)
        else:
            what = f"is not described now{last_words(field, self.day)}"
            at.say(removed(kinds.PROPERTY_REMOVED, field, self.day), what)
        other = _extra(new)
        if other is not None and not isinstance(other, ir.Anything):
            step = Step(name=field.wire_name, old=field.type, new=other)
            self.compare(field.type, other, replace(at.spot, steps=(*at.spot.steps[:-1], step)))

    def _hidden(self, old: ir.Field, new: ir.Field, at: Place) -> None:
        at = at.at_field(old, new)
        if at.spot.side is Side.REQUEST:
            at.say(kinds.READ_ONLY, "is read-only now")
        elif old.required:
            shown = Shown(without=old.wire_name)
            at.say(kinds.WRITE_ONLY, "is write-only now: answers don't have it", shown=shown)
        else:
            kind = removed(kinds.PROPERTY_REMOVED, old, self.day)
            at.say(kind, "is write-only now: answers don't have it")

    def _compare_fields(self, old: ir.Field, new: ir.Field, at: Place) -> None:
        at = at.at_field(old, new)
        if old.required and not new.required:
            shown = Shown(without=old.wire_name)
            at.say(kinds.PROPERTY_OPTIONAL, "need not be there any more", shown=shown)
        elif new.required and not old.required:
            shown = Shown(without=old.wire_name)
            at.say(kinds.PROPERTY_REQUIRED, "has to be there now", shown=shown)
        if (old.default is ir.NO_DEFAULT) is (new.default is ir.NO_DEFAULT) or not self._is_meant(
            at
        ):
            compare_defaults(old.default, new.default, new.required, at)
        self._words(old, new)
        self._lifecycle(old, new, at.spot)
        self.compare(old.type, new.type, at.spot)

    def _is_meant(self, at: Place) -> bool:
        """Whether both mean the same default, one of them by what it refers to."""
        origins = [one for one in (at.old, at.new) if one is not None]
        first, second = (one.default(at) for one, at in zip(self.beyond, origins, strict=True))
        return first is not ir.NO_DEFAULT and identity(first) == identity(second)

    def _others(self, old: ir.Object, new: ir.Object, at: Place) -> None:
        """The members that have no names of their own."""
        first, second = _extra(old), _extra(new)
        if first is None and second is not None:
            shown = Shown(extra=_free_name(old, new))
            at.say(kinds.OTHERS_OPENED, "may have other properties now", "others", shown=shown)
        elif first is not None and second is None:
            shown = Shown(extra=_free_name(old, new))
            at.say(kinds.OTHERS_CLOSED, "may have no other properties now", "others", shown=shown)
        elif first is not None and second is not None:
            step = Step(name="*", old=first, new=second, keywords=("additionalProperties",))
            self.compare(first, second, at.below(step))
        self._compare_patterns(old, new, at)

    def _compare_patterns(self, old: ir.Object, new: ir.Object, at: Place) -> None:
        """What is typed by its name. A name that one of them has no pattern for is among the others
        there. Where patterns took the place of others nobody can tell.
        """
        patterns = [dict(one.extra.patterns) if isinstance(one.extra, ir.Patterns) else {}
                    for one in (old, new)]  # fmt: skip
        if patterns[0].keys() - patterns[1].keys() and patterns[1].keys() - patterns[0].keys():
            at.say(kinds.CONSTRAINT_UNKNOWN, "types other properties by other patterns", "patterns")
            return
        rest = [_extra(one) for one in (old, new)]
        for pattern in sorted(patterns[0].keys() | patterns[1].keys()):
            first, second = (each.get(pattern, other)
                             for each, other in zip(patterns, rest, strict=True))  # fmt: skip
            if first is not None and second is not None:
                step = Step(name=f"/{pattern}/", old=first, new=second,
                            keywords=("patternProperties", pattern))  # fmt: skip
                self.compare(first, second, at.below(step))
            elif first is not second:
                kind = kinds.OTHERS_OPENED if first is None else kinds.OTHERS_CLOSED
                may = "may" if first is None else "may not"
                at.say(kind, f"{may} have properties now that match {pattern}", pattern,
                       shown=Shown(extra=_matching(pattern)))  # fmt: skip

    def _compare_rules(self, old: ir.Object, new: ir.Object, at: Place) -> None:
        if old.names is not None and new.names is not None:
            step = Step(name="{name}", old=old.names, new=new.names, keywords=("propertyNames",))
            self.compare(old.names, new.names, at.below(step))
        elif (old.names is None) != (new.names is None):
            kind = kinds.CONSTRAINT_TIGHTENED if old.names is None else kinds.CONSTRAINT_LOOSENED
            at.say(kind, "allows other names of properties", "propertyNames")
        first, second = old.members, new.members
        for name in sorted({*first.required, *second.required}):
            if (name in first.required) != (name in second.required):
                is_new = name in second.required
                kind = kinds.PROPERTY_REQUIRED if is_new else kinds.PROPERTY_OPTIONAL
                at.say(kind, f"{'has' if is_new else 'need not have'} {name!r}", name,
                       shown=Shown(without=name))  # fmt: skip
        self._dependent(first.dependent, second.dependent, at)
        was, now = set(first.alternatives), set(second.alternatives)
        if was != now:
            kind = (
                kinds.CONSTRAINT_TIGHTENED if was < now
                else kinds.CONSTRAINT_LOOSENED if now < was
                else kinds.CONSTRAINT_UNKNOWN
            )  # fmt: skip
            at.say(kind, "asks for other properties together", "alternatives")

    def _dependent(self, old: _Dependent, new: _Dependent, at: Place) -> None:
        """Which properties ask for which others."""
        before, after = dict(old), dict(new)
        for name in sorted(before.keys() | after.keys()):
            was, now = set(before.get(name, ())), set(after.get(name, ()))
            if was == now:
                continue
            kind = (
                kinds.CONSTRAINT_TIGHTENED if was < now
                else kinds.CONSTRAINT_LOOSENED if now < was
                else kinds.CONSTRAINT_CHANGED
            )  # fmt: skip
            asked = " and ".join(map(repr, sorted(now))) or "nothing"
            allowed = was if at.spot.side is Side.REQUEST else now
            at.say(kind, f"asks for {asked} where {name!r} is there", f"dependent {name}",
                   shown=Shown(beside=(name, *sorted(allowed))))  # fmt: skip

    # What is said of a thing

    def count_words(self, place: Origin) -> None:
        """Adds something that is told in other words; for both sides it is one."""
        self._findings.words += place not in self._worded
        self._worded.add(place)

    def _words(self, old: Any, new: Any) -> None:
        before, after = old.docs, new.docs
        if (before.title, before.description) != (after.title, after.description):
            self.count_words(new.origin)

    def _lifecycle(self, old: Any, new: Any, spot: Spot) -> None:
        at = Place(self, spot, old.origin, new.origin)
        compare_lifecycles(old, new, at)

    def add(self, found: Found) -> None:
        """Adds a change."""
        self._findings.add(found)


class Place:
    """Where two types are compared, and how a change there is said."""

    def __init__(
        self, comparison: TypeComparison, spot: Spot, old: Origin | None, new: Origin | None
    ) -> None:
        self.comparison = comparison
        self.spot = spot
        self.old = old
        self.new = new

    def moved(self, spot: Spot) -> Place:
        """The same place of the documents, another of the value."""
        return Place(self.comparison, spot, self.old, self.new)

    def below(self, step: Step) -> Spot:
        """One step further, with the Schema Objects that say what is there."""
        held = (
            exact if origin == above else origin
            for origin, above, exact in zip(
                (self.old, self.new), (self.spot.old, self.spot.new), self.spot.schemas, strict=True
            )
        )
        first, second = (
            beyond.below(one, step.keywords) if one is not None else None
            for beyond, one in zip(self.comparison.beyond, held, strict=True)
        )
        return replace(self.spot.below(step), schemas=(first, second))

    def at_field(self, old: ir.Field | None, new: ir.Field | None) -> Place:
        """The place of a property."""
        known = new or old
        assert known is not None
        first, second = (one.type if one is not None else known.type for one in (old, new))
        step = Step(name=known.wire_name, old=first, new=second)
        origins = (old.origin if old else self.old, new.origin if new else self.new)
        spot = replace(self.spot.below(step), old=origins[0], new=origins[1], schemas=origins)
        return Place(self.comparison, spot, *origins)

    def say(self, kind: Kind, what: str, subject: str = "", *, shown: Shown | None = None) -> None:
        """Adds a change: a sentence whose subject is the place."""
        self._add(kind, f" {what}", subject, shown)

    def _add(self, kind: Kind, what: str, subject: str, shown: Shown | None) -> None:
        label = self.spot.label
        self.comparison.add(
            Found(
                kind=kind, side=self.spot.side, place=f"{label} {subject}".strip(),
                message=f"{label}{what}", old=self.old, new=self.new, spot=self.spot, shown=shown,
            )
        )  # fmt: skip

    def say_of(self, value: Any, kind: Kind, what: str) -> None:
        """Adds a change of one value that may stand at the place."""
        self._add(kind, f": {said(value)} {what}", json_text(value), Shown(value=value))

    def changed(self, old: str, new: str, accepting: Branch | None = None) -> None:
        """Adds that values are of another type."""
        shown = Shown(of_type=True, within=accepting.expr if accepting is not None else None)
        self.say(kinds.TYPE_CHANGED, f"is {new} and was {old}", shown=shown)


def compare_defaults(old: Any, new: Any, required: bool, at: Place) -> None:
    """What is meant by what is left out, and what the package sends in its place."""
    stated = [one is not ir.NO_DEFAULT for one in (old, new)]
    if stated[0] is stated[1] and identity(old) == identity(new):
        return
    shown_old, shown_new = (_json(one) for one in (old, new))
    if old is ir.NO_DEFAULT:
        at.say(kinds.DEFAULT_ADDED, f"has the default {shown_new}", "default")
    elif new is ir.NO_DEFAULT:
        at.say(kinds.DEFAULT_CHANGED, f"has no default any more; it was {shown_old}", "default")
    else:
        kind = kinds.SENT_DEFAULT_CHANGED if required else kinds.DEFAULT_CHANGED
        at.say(kind, f"has the default {shown_new} and had {shown_old}", "default")


def _json(value: Any) -> str:
    return said(value) if value is not ir.NO_DEFAULT else "none"


def _told_apart(keyword: str) -> Kind:
    """What another text of a keyword is: other bytes, or what nobody can tell."""
    is_spelling = keyword in ("contentEncoding", "contentMediaType")
    return kinds.CONSTRAINT_CHANGED if is_spelling else kinds.CONSTRAINT_UNKNOWN


_MOST_PAIRS = 2_000
"""So many pairs of variants are asked whether something fits both."""

_Dependent = tuple[tuple[str, tuple[str, ...]], ...]

# Shapes

_NOTHING = ir.Nothing()


def _is_whole(one: object) -> bool:
    return isinstance(one, ir.Scalar) and one.kind is ir.ScalarKind.INTEGER


def _of(one: Branch) -> Shown:
    return Shown(of_type=True, within=one.expr)


def _other_than(known: Shape) -> Any:
    """A value of a type that is not among those that are known."""
    families = {one.family for one in known.branches}
    choices: dict[str, Any] = {"object": {}, "array": [], "string": "text", "number": 1.5}
    return next((value for name, value in choices.items() if name not in families), True)


def _as_object(one: ir.Object | ir.MapOf) -> ir.Object:
    if isinstance(one, ir.Object):
        return one
    return ir.Object(
        id=_MAP, fields=(), extra=ir.Open(type=one.value), names=one.key, members=one.members,
        docs=ir.Docs(), origin=Origin(""),
    )  # fmt: skip


_MAP = ir.TypeId.of_no_schema("map")


def _extra(one: ir.Object) -> ir.TypeExpr | None:
    """What other members are; None where there are none."""
    extra = one.extra.rest if isinstance(one.extra, ir.Patterns) else one.extra
    return extra.type if isinstance(extra, ir.Open) else None


def _items(one: ir.ListOf | ir.TupleOf) -> tuple[tuple[ir.TypeExpr, ...], ir.TypeExpr | None]:
    return ((), one.item) if isinstance(one, ir.ListOf) else (one.items, one.rest)


def _is_visible(field: ir.Field, side: Side) -> bool:
    return field.access is not (ir.Access.READ if side is Side.REQUEST else ir.Access.WRITE)


def _matching(pattern: str) -> str | None:
    """A name that matches a pattern, None where none was found."""
    with suppress(NoValue):
        return str(make_value({"type": "string", "pattern": checkable(pattern)}, ""))
    return None


def _free_name(*declared: ir.Object) -> str:
    taken = {field.wire_name for one in declared for field in one.fields}
    return next(name for name in free_texts() if name not in taken)
