"""A change, and how it is collected: once, however many operations it reaches."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from bindwright.comparison.kinds import Column, Kind, Level, Side, worst
from bindwright.diagnostics.origin import Origin
from bindwright.ir import types as ir
from bindwright.ir.operations import Content, Operation, Parameter
from bindwright.record import record
from bindwright.visible import visible_json


@record
class Change:
    """What is different, for people and for programs.

    `place` names it without its wording, so that a fingerprint stays when a sentence changes.
    `example` is what was valid and no longer is, or in answers the reverse; None where none could
    be shown. `operations` are those that it reaches. `before` and `after` are what a caller writes,
    in one line of Python each; "" where there is no such line.
    """

    kind: Kind
    level: Level
    side: Side
    place: str
    message: str
    old: Origin | None = None
    new: Origin | None = None
    example: Any = None
    operations: tuple[str, ...] = ()
    hint: str | None = None
    before: str = ""
    after: str = ""

    @property
    def fingerprint(self) -> str:
        """Stays the same as long as the change does, wherever it stands in the file."""
        text = "\0".join((self.kind.column, self.kind.code, self.side, self.place))
        return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:16]

    @property
    def column(self) -> Column:
        """Where it is seen."""
        return self.kind.column


def json_text(value: Any) -> str:
    """A JSON value on one line, whole."""
    return visible_json(json.dumps(value, ensure_ascii=False))


def said(value: Any) -> str:
    """A JSON value for people, on one line and not longer than that."""
    text = json_text(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


_LONGEST = 80


@record
class Step:
    """A step into a value: to a property, an item, a further value, or into one variant.

    `old` and `new` are what the two documents say of the value that it leads to.
    """

    name: str
    is_item: bool = False
    is_variant: bool = False
    old: ir.TypeExpr
    new: ir.TypeExpr
    keywords: tuple[str | int, ...] = ()
    """How a Schema Object says what it says of that value."""

    def __str__(self) -> str:
        return "" if self.is_variant else "[]" if self.is_item else f".{self.name}"


@record
class Root:
    """A value that travels as a whole: the body of a request or an answer, a parameter, a header.

    `status` is that of an answer; `event` the name of the event whose data it is.
    """

    operation: Operation
    side: Side
    label: str
    old: ir.TypeExpr
    new: ir.TypeExpr
    holders: tuple[Content | Parameter, Content | Parameter]
    status: str | None = None
    event: str | None = None


@dataclass(slots=True, eq=False)
class Node:
    """A pair of types that is compared once for each side, and from where it is used."""

    side: Side
    label: str
    root: Root | None = None
    users: list[tuple[Node, tuple[Step, ...]]] = field(default_factory=list[Any])

    def routes(self) -> Iterator[tuple[Root, tuple[Step, ...]]]:
        """The shortest way from each root that leads here."""
        seen = {self}
        waiting: list[tuple[Node, tuple[Step, ...]]] = [(self, ())]
        while waiting:
            following: list[tuple[Node, tuple[Step, ...]]] = []
            for node, steps in waiting:
                if node.root is not None:
                    yield node.root, steps
                for user, before in node.users:
                    if user not in seen:
                        seen.add(user)
                        following.append((user, (*before, *steps)))
            waiting = following


@record
class Spot:
    """Where in the value of a node something is: `steps` lead there.

    `old` and `new` are the places of the documents that hold what has no place of its own, and
    `schemas` the Schema Objects of the value, where that is known.
    """

    node: Node
    steps: tuple[Step, ...] = ()
    old: Origin | None = None
    new: Origin | None = None
    schemas: tuple[Origin | None, Origin | None] = (None, None)

    @property
    def side(self) -> Side:
        """Who produces the value."""
        return self.node.side

    @property
    def label(self) -> str:
        """The place, for people: `Order.lines[].price`."""
        return self.node.label + "".join(map(str, self.steps))

    def below(self, step: Step) -> Spot:
        """The place one step further."""
        return replace(self, steps=(*self.steps, step))


@record
class Shown:
    """How to show a change: a value that stands at its place, or a member that is missing there.

    Where it is `of_type`, any value of what the accepting document says will do.
    """

    value: Any = None
    without: str | None = None
    extra: str | None = None
    beside: tuple[str, ...] = ()
    """Members that are there, and of those that it has besides only what is required."""
    items: int | None = None
    of_type: bool = False
    together: tuple[ir.TypeExpr, ...] = ()
    """Variants that the value may be of at once."""
    within: ir.TypeExpr | None = None
    """The variant that the value is one of, where it is one of several."""


@record
class Found:
    """A change on the wire before it is put together with the same one of the other side."""

    kind: Kind
    side: Side
    place: str
    message: str
    old: Origin | None
    new: Origin | None
    spot: Spot | None = None
    shown: Shown | None = None
    example: Any = None
    operations: tuple[str, ...] = ()
    shared: str = ""
    """The sentence without the operation, for what several operations share."""


@dataclass(slots=True)
class Findings:
    """Collects what was found. `words` counts descriptions that changed."""

    found: dict[tuple[object, ...], Found] = field(default_factory=dict[Any, Found])
    words: int = 0

    def add(self, one: Found) -> None:
        """Adds a change, unless that stands there already or does not matter on its side."""
        if one.kind.level(one.side) is not None:
            self.found.setdefault((one.kind.code, one.side, one.place, one.old, one.new), one)

    def put_together(self) -> Iterator[tuple[Found, Side, Level]]:
        """Each change once, with the side on which it is worse."""
        groups: dict[tuple[object, ...], list[Found]] = {}
        for one in self.found.values():
            groups.setdefault(_subject(one), []).append(one)
        for group in groups.values():
            levels = {one.side: one.kind.level(one.side) for one in group}
            level = worst(*levels.values())
            assert level is not None
            found = [one for one in group if levels[one.side] is level]
            sides = {one.side for one in found}
            first = found[0]
            if len({one.place for one in group}) > 1:
                names = dict.fromkeys(name for one in group for name in one.operations)
                first = replace(
                    first, place=first.shared, message=first.shared, operations=tuple(names)
                )
            yield first, first.side if len(sides) == 1 else Side.BOTH, level


def _subject(one: Found) -> tuple[object, ...]:
    """What a change is about: of a component that many operations refer to, it is one change."""
    origin = one.old if one.kind.action == "remove" else one.new
    if one.shared and origin is not None and origin.pointer.startswith("/components/"):
        return one.kind.code, one.shared, origin
    return one.kind.code, one.place, one.old, one.new
