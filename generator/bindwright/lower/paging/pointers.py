"""Following JSON pointers through types, as they lead through the values of these types."""

from collections.abc import Iterable, Iterator, Mapping

from bindwright.diagnostics.origin import escape_token, parse_pointer
from bindwright.ir import types as ir
from bindwright.ir.walk import alternatives

Types = Mapping[ir.TypeId, ir.Declaration]
Exprs = tuple[ir.TypeExpr, ...]


def at_pointer(exprs: Iterable[ir.TypeExpr], pointer: str, types: Types) -> Exprs:
    """What may be at a JSON pointer (RFC 6901) below values; nothing where it leads nowhere."""
    found = unique(exprs)
    if pointer and not pointer.startswith("/"):
        return ()
    for token in parse_pointer(pointer):
        found = unique(
            below for plain in _alternatives(found, types) for below in _member(plain, token)
        )
    return found


def unique(exprs: Iterable[ir.TypeExpr]) -> Exprs:
    """The expressions without repeats; constants may be no keys of a dictionary."""
    found: list[ir.TypeExpr] = []
    for one in exprs:
        if one not in found:
            found.append(one)
    return tuple(found)


def items_of(exprs: Iterable[ir.TypeExpr], types: Types) -> Iterator[ir.TypeExpr]:
    """What an item may be, where an expression may be an array."""
    for one in _alternatives(exprs, types):
        match one:
            case ir.ListOf():
                yield one.item
            case ir.TupleOf():
                yield from one.items
                yield one.rest or ir.Anything()
            case ir.Anything():
                yield one
            case _:
                pass


def has_scalar(exprs: Iterable[ir.TypeExpr], types: Types) -> bool:
    """Whether an expression may be a string, number or boolean."""
    plain = ir.Scalar | ir.Const | ir.Anything | ir.Enum
    return any(isinstance(one, plain) for one in _alternatives(exprs, types))


def names_at(exprs: Iterable[ir.TypeExpr], types: Types) -> list[str]:
    """The properties of the objects that expressions may be."""
    objects = [one for one in _alternatives(exprs, types) if isinstance(one, ir.Object)]
    return list(dict.fromkeys(field.wire_name for one in objects for field in one.fields))


def array_pointers(exprs: Iterable[ir.TypeExpr], types: Types) -> Iterator[str]:
    """Pointers to the arrays that are properties of a value, or it itself ("")."""
    for one in _alternatives(exprs, types):
        if isinstance(one, ir.ListOf):
            yield ""
        for field in one.fields if isinstance(one, ir.Object) else ():
            if any(isinstance(inner, ir.ListOf) for inner in alternatives(field.type, types.get)):
                yield "/" + escape_token(field.wire_name)


def _alternatives(
    exprs: Iterable[ir.TypeExpr], types: Types
) -> Iterator[ir.TypeExpr | ir.Object | ir.Enum]:
    return (one for expr in exprs for one in alternatives(expr, types.get))


def _member(value: ir.TypeExpr | ir.Object | ir.Enum, token: str) -> Iterator[ir.TypeExpr]:
    match value:
        case ir.Object():
            named = [field.type for field in value.fields if field.wire_name == token]
            extra = value.extra.rest if isinstance(value.extra, ir.Patterns) else value.extra
            stated = isinstance(extra, ir.Open) and not isinstance(extra.type, ir.Anything)
            if named:
                yield named[0]
            elif isinstance(value.extra, ir.Patterns) or not value.fields:
                yield ir.Anything()
            elif stated and isinstance(extra, ir.Open):
                yield extra.type
        case ir.MapOf():
            yield value.value
        case ir.ListOf() if token.isdecimal():
            yield value.item
        case ir.TupleOf() if token.isdecimal():
            yield ir.Anything()
        case ir.Anything():
            yield value
        case _:
            return
