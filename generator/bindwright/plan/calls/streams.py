"""What the events of a stream hold, and what they add up to."""

from collections.abc import Iterator, Mapping, Sequence

from bindwright.diagnostics.origin import parse_pointer
from bindwright.ir.operations import Streaming
from bindwright.ir.types import Declaration, Field, Object, Scalar, ScalarKind, TypeExpr, TypeId
from bindwright.ir.walk import alternatives
from bindwright.plan.context import Context

Types = Mapping[TypeId, Declaration]
_Step = tuple[Object, Field]


def tokens_of(pointer: str) -> list[str]:
    """The names along a JSON pointer; its first slash may be missing."""
    return parse_pointer("/" + pointer.removeprefix("/"))


def attributes_at(streaming: Streaming, pointer: str, context: Context) -> tuple[str, ...]:
    """The attributes along a JSON pointer, as the first event calls them that has all of them."""
    wires = tokens_of(pointer)
    steps = next(_steps(streaming, wires, context.types), ())
    named = tuple(context.field_names(of)[field.wire_name] for of, field in steps)
    return named or tuple(wires)


def joins_text(streaming: Streaming, types: Types) -> bool:
    """Whether what adds up is a single text."""
    if len(streaming.fold) != 1:
        return False
    (pointer,) = streaming.fold
    wires = tokens_of(pointer)
    kinds = [
        kind
        for steps in _steps(streaming, wires, types)
        for kind in alternatives(steps[-1][1].type, types.get)
    ]
    return bool(kinds) and all(
        isinstance(kind, Scalar) and kind.kind is ScalarKind.STRING for kind in kinds
    )


def _steps(streaming: Streaming, wires: Sequence[str], types: Types) -> Iterator[tuple[_Step, ...]]:
    """The fields along the names on the wire, of each event that has all of them."""
    content = streaming.content
    data = [one.data for one in content.events if one.name in streaming.yields]
    alone = content.item if content.item is not None else content.type
    for expr in data or ([alone] if alone is not None else []):
        found: list[_Step] = []
        inner: TypeExpr | None = expr
        for wire in wires:
            step = _field(inner, wire, types)
            if step is None:
                break
            found.append(step)
            inner = step[1].type
        if wires and len(found) == len(wires):
            yield tuple(found)


def _field(expr: TypeExpr | None, wire: str, types: Types) -> _Step | None:
    declared = (one for one in alternatives(expr, types.get) if isinstance(one, Object))
    steps = ((one, field) for one in declared for field in one.fields if field.wire_name == wire)
    return next(steps, None)
