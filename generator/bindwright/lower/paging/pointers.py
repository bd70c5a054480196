"""Following JSON pointers through types, as they lead through the values of these types."""

from collections.abc import Container, Iterable, Iterator, Mapping

from bindwright.diagnostics.origin import escape_token, parse_pointer
from bindwright.ir import types as ir
from bindwright.ir.walk import alternatives

Types = Mapping[ir.TypeId, ir.Declaration]
Exprs = tuple[ir.TypeExpr, ...]

_DEEPEST = 2
"""How many properties deep others are looked for."""


def at_pointer(exprs: Iterable[ir.TypeExpr], pointer: str, types: Types) -> Exprs:
    """What may be at a JSON pointer (RFC 6901) below values; nothing where it leads nowhere."""
    found = unique(exprs)
    if pointer and not pointer.startswith("/"):
        return ()
    for token in parse_pointer(pointer):
        found = unique(
            below for plain in alternatives_of(found, types) for below in _member(plain, token)
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
    for one in alternatives_of(exprs, types):
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
    return any(isinstance(one, plain) for one in alternatives_of(exprs, types))


def names_at(exprs: Iterable[ir.TypeExpr], types: Types) -> list[str]:
    """The properties of the objects that expressions may be."""
    objects = [one for one in alternatives_of(exprs, types) if isinstance(one, ir.Object)]
    return list(dict.fromkeys(field.wire_name for one in objects for field in one.fields))


def array_pointers(exprs: Iterable[ir.TypeExpr], types: Types) -> Iterator[str]:
    """Pointers to the arrays that are properties of a value, or it itself ("")."""
    for pointer, below in properties(exprs, types):
        if any(isinstance(one, ir.ListOf) for one in alternatives_of(below, types)):
            yield pointer


def properties(
    exprs: Iterable[ir.TypeExpr],
    types: Types,
    opened: Container[str] = (),
    pointer: str = "",
    depth: int = 0,
) -> Iterator[tuple[str, Exprs]]:
    """Pointers to a value itself ("") and to its properties, and what may be there.

    Properties of properties are there as well where these have a name of `opened`; names are
    compared as they sound (`sound_of`).
    """
    exprs = tuple(exprs)
    if depth == 0:
        yield pointer, exprs
    fields: dict[str, list[ir.TypeExpr]] = {}
    for one in alternatives_of(exprs, types):
        for field in one.fields if isinstance(one, ir.Object) else ():
            fields.setdefault(field.wire_name, []).append(field.type)
    for name, kinds in fields.items():
        below = f"{pointer}/{escape_token(name)}"
        yield below, tuple(kinds)
        if depth < _DEEPEST and sound_of(name) in opened:
            yield from properties(kinds, types, opened, below, depth + 1)


def sound_of(name: str) -> str:
    """A name without what its spelling is about: `page[size]`, `PageSize`, `page_size` are one."""
    return "".join(filter(str.isalnum, name)).lower()


def alternatives_of(
    exprs: Iterable[ir.TypeExpr], types: Types
) -> Iterator[ir.TypeExpr | ir.Object | ir.Enum]:
    """What expressions may be, without names, nulls and unions."""
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
