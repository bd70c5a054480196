"""Examples of what a change refuses: a value that one document takes and the other one doesn't.

A value is made from the types of the document that takes it, on the way to where the change is, and
both documents judge it. What can't be confirmed is not shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from math import ceil
from typing import Any

from bindwright.comparison.changes import Found, Root, Shown, Step
from bindwright.comparison.kinds import Level, Side
from bindwright.comparison.shapes import shape
from bindwright.comparison.values import free_texts
from bindwright.ir import types as ir
from bindwright.ir.operations import Content, Parameter
from bindwright.payloads import schemas as payloads
from bindwright.record import record
from bindwright.samples.values import NoValue, make_value
from bindwright.schema.formats import JUDGED
from bindwright.schema.patterns import checkable
from bindwright.validation.compiled import Validators

_DEEPEST = 12
_MOST_DIGITS = 1000
_MOST_ROUTES = 8
"""So many ways from a body to a change are tried."""


@record
class Document:
    """A document: its types, and what judges its payloads."""

    types: Mapping[ir.TypeId, ir.Declaration]
    validators: Validators


def document(
    types: Mapping[ir.TypeId, ir.Declaration], schemas: payloads.PayloadSchemas
) -> Document:
    """A document that is asked for examples."""
    return Document(types=types, validators=Validators(schemas, formats=JUDGED))


class Examples:
    """Looks for examples of changes between two documents."""

    def __init__(self, old: Document, new: Document) -> None:
        self._old, self._new = old, new

    def find(self, found: Found, level: Level) -> Any:
        """A payload as a whole; None where none was found.

        Clients produced it before and may not any more, or the API may produce it now.
        """
        if found.example is not None or found.spot is None or found.shown is None:
            return found.example
        if level is Level.INFO:
            return None
        routes = sorted(found.spot.node.routes(), key=lambda one: len(one[1]))
        for root, steps in routes[:_MOST_ROUTES]:
            example = self._on_the_way(root, (*steps, *found.spot.steps), found.shown)
            if example is not None:
                return example
        return None

    def _on_the_way(self, root: Root, steps: tuple[Step, ...], shown: Shown) -> Any:
        is_request = root.side is Side.REQUEST
        accepting, refusing = (self._old, self._new) if is_request else (self._new, self._old)
        holders = root.holders if is_request else root.holders[::-1]
        maker = _Maker(types=accepting.types, is_old=is_request, side=root.side)
        for value in maker.values(root.old if is_request else root.new, steps, shown):
            if self._is_judged(accepting, holders[0], root, value) is True and (
                self._is_judged(refusing, holders[1], root, value) is False
            ):
                return _shown(root, holders[0], value)
        return None

    @staticmethod
    def _is_judged(
        document: Document, holder: Content | Parameter, root: Root, value: Any
    ) -> bool | None:
        """Whether a document takes a value; None where nothing can be said."""
        validators = document.validators
        with suppress(LookupError):
            if root.event is not None:
                judges = validators.events(root.operation)
                judge = judges.get(root.event)
                return judge.is_valid(value) if judge is not None else None
            node = validators.payloads.schema_node(holder.origin)
            if node is not None:
                side: payloads.Side = "request" if root.side is Side.REQUEST else "response"
                return validators.at(node.origin, side).is_valid(value)
            return True if isinstance(holder, Content) else None  # without a schema it is any value
        return None


def _shown(root: Root, holder: Content | Parameter, value: Any) -> Any:
    if isinstance(holder, Parameter) and root.status is None:
        return {"parameters": {holder.wire_name: value}}
    if isinstance(holder, Parameter):
        return {"headers": {holder.wire_name: value}}
    return value


@record
class _Maker:
    """Makes values from the types of one document."""

    types: Mapping[ir.TypeId, ir.Declaration]
    is_old: bool
    side: Side

    def values(self, expr: ir.TypeExpr, steps: tuple[Step, ...], shown: Shown) -> Iterator[Any]:
        """Values in which the change can be seen, the plainest first."""
        for seed in ("", "a", "b"):
            with suppress(NoValue, RecursionError):
                yield self._at(expr, steps, shown, seed)

    def _at(self, expr: ir.TypeExpr, steps: tuple[Step, ...], shown: Shown, seed: str) -> Any:
        if not steps:
            return self._leaf(expr, shown, seed)
        step, rest = steps[0], steps[1:]
        inner = step.old if self.is_old else step.new
        if step.is_variant:
            return self._at(inner, rest, shown, seed)
        if shown.without is not None and not rest:
            value = self.sample(expr, seed)
            if isinstance(value, dict):
                value.pop(shown.without, None)
            return value
        if step.is_item:
            value = self.sample(expr, seed)
            made = self._at(inner, rest, shown, seed)
            items: list[Any] = value if isinstance(value, list) else []
            index = int(step.name) if step.name.isdigit() else 0
            return [*items[:index], made, *items[index + 1 :]]
        value = self.sample(expr, seed)
        members: dict[str, Any] = value if isinstance(value, dict) else {}
        name = _member_name(step)
        return {**members, name: self._at(inner, rest, shown, seed)}

    def _leaf(self, expr: ir.TypeExpr, shown: Shown, seed: str) -> Any:
        if shown.extra is not None:
            return {**self.sample(shown.within or expr, seed), shown.extra: 1}
        if shown.together:
            parts = [self.sample(one, seed) for one in shown.together]
            return {**parts[0], **parts[1]} if all(isinstance(p, dict) for p in parts) else parts[0]
        if shown.beside:
            return {**self.sample(expr, seed), **self._members(expr, shown.beside, seed)}
        if shown.items is not None:
            places = self._places(expr, shown.items)
            if places is not None:
                return [self.sample(one, seed) for one in places]
            value = self.sample(expr, seed)
            if isinstance(value, dict):
                names = islice((one for one in free_texts() if one not in value), shown.items)
                more = {one: self._item(expr, seed) for one in names}
                return dict(list({**value, **more}.items())[: shown.items])
            if seed:  # the same again is not allowed everywhere
                return self._different(expr, shown.items, seed)
            item = value[0] if value else self._item(expr, seed)
            return [item] * shown.items
        if shown.without is not None:
            value = dict(self.sample(expr, seed))
            value.pop(shown.without, None)
            return value
        if shown.within is not None:
            return self.sample(shown.within, seed)
        return self.sample(expr, seed) if shown.of_type else shown.value

    def _members(self, expr: ir.TypeExpr, names: tuple[str, ...], seed: str) -> dict[str, Any]:
        """Some members of an object; of those that have no type of their own anything will do."""
        known = {
            field.wire_name: field.type
            for branch in shape(expr, self.types).branches
            if isinstance(branch.type, ir.Object)
            for field in branch.type.fields
        }
        return {name: self.sample(known[name], seed) if name in known else 1 for name in names}

    def _places(self, expr: ir.TypeExpr, count: int) -> list[ir.TypeExpr] | None:
        """The types of so many items of a tuple; None where it is none."""
        for branch in shape(expr, self.types).branches:
            if isinstance(branch.type, ir.TupleOf):
                rest = branch.type.rest if branch.type.rest is not None else ir.Anything()
                more = max(0, count - len(branch.type.items))
                return [*branch.type.items, *([rest] * more)][:count]
        return None

    def _different(self, expr: ir.TypeExpr, count: int, seed: str) -> list[Any]:
        """Items of which no two are the same: counted, as most can be, or made one by one."""
        inner = self._inner(expr)
        found = shape(inner, self.types).branches if inner is not None else ()
        if seed == "a" and found and isinstance(found[0].type, ir.Scalar):
            asked, family = found[0].constraints, found[0].family
            if family in ("integer", "number"):
                step = asked.multiple_of or 1
                low = ceil(((asked.minimum or 0) + 1) / step) * step
                return [low + number * step for number in range(count)]
            if family == "string":
                first = 10 ** min(asked.min_length or 0, _MOST_DIGITS)
                return [str(first + number) for number in range(count)]
        return [self._item(expr, f"{seed}{number}") for number in range(count)]

    def _item(self, expr: ir.TypeExpr, seed: str) -> Any:
        inner = self._inner(expr)
        return self.sample(inner, seed) if inner is not None else None

    def _inner(self, expr: ir.TypeExpr) -> ir.TypeExpr | None:
        """What a list or an object consists of."""
        for branch in shape(expr, self.types).branches:
            match branch.type:
                case ir.ListOf(item=inner) | ir.MapOf(value=inner):
                    return inner
                case ir.Object(extra=ir.Open(type=inner)):
                    return inner
                case _:
                    pass
        return None

    def sample(self, expr: ir.TypeExpr, seed: str, depth: int = 0) -> Any:
        """A small value of a type.

        Raises:
            NoValue: none was found.
        """
        if depth > _DEEPEST:
            raise NoValue("the types do not come to an end")
        found = shape(expr, self.types)
        if found.anything or not found.branches:
            return None if found.null else {}
        for branch in found.branches:
            with suppress(NoValue):
                return self._of_branch(branch.type, branch.constraints, seed, depth)
        if found.null:
            return None
        raise NoValue("no variant has a value")

    def _of_branch(self, one: Any, constraints: Any, seed: str, depth: int) -> Any:
        match one:
            case ir.Object():
                return {
                    field.wire_name: self.sample(field.type, seed, depth + 1)
                    for field in one.fields
                    if field.required and self._travels(field)
                }
            case ir.MapOf():
                return {}
            case ir.ListOf():
                count = constraints.min_items or (1 if one.contains is not None else 0)
                return [self.sample(one.item, seed, depth + 1) for _ in range(min(count, 20))]
            case ir.TupleOf():
                return [self.sample(item, seed, depth + 1) for item in one.items]
            case ir.Enum():
                return next(member.value for member in one.members)
            case ir.Const():
                return one.value
            case _:
                return make_value(_schema_of(one, constraints), seed)

    def _travels(self, field: ir.Field) -> bool:
        hidden = ir.Access.READ if self.side is Side.REQUEST else ir.Access.WRITE
        return field.access is not hidden


def _member_name(step: Step) -> str:
    """The name of the member that a step leads to."""
    if "patternProperties" in step.keywords:
        return str(make_value({"type": "string", "pattern": checkable(str(step.keywords[-1]))}, ""))
    return step.name if step.name != "*" else "other"


_TYPES = {
    ir.ScalarKind.INTEGER: "integer", ir.ScalarKind.NUMBER: "number",
    ir.ScalarKind.DECIMAL_NUMBER: "number", ir.ScalarKind.BOOLEAN: "boolean",
}  # fmt: skip


def _schema_of(one: ir.Scalar, constraints: Any) -> dict[str, Any]:
    """A scalar as a schema."""
    found: dict[str, Any] = {"type": _TYPES.get(one.kind, "string"), **constraints.keywords()}
    if "pattern" in found:
        found["pattern"] = checkable(found["pattern"])
    form = one.format or (str(one.kind) if one.kind not in _TYPES else None)
    if form is not None and form != "string":
        found["format"] = form
    return found
