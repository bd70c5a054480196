"""Following JSON pointers through types, as they lead through the values of these types."""

from collections.abc import Iterable, Iterator, Mapping

from bindwright.diagnostics.origin import escape_token, parse_pointer
from bindwright.ir.types import (
    Alias,
    Anything,
    Const,
    Declaration,
    Enum,
    ListOf,
    MapOf,
    Nullable,
    Object,
    Open,
    Patterns,
    Ref,
    Scalar,
    TupleOf,
    TypeExpr,
    TypeId,
    Union,
)

Types = Mapping[TypeId, Declaration]


def at_pointer(expr: TypeExpr, pointer: str, types: Types) -> tuple[TypeExpr, ...]:
    """What may be at a JSON pointer (RFC 6901) below a value; nothing where it leads nowhere."""
    found: tuple[TypeExpr, ...] = (expr,)
    if pointer and not pointer.startswith("/"):
        return ()
    for token in parse_pointer(pointer):
        found = unique(
            below
            for one in found
            for plain in _alternatives(one, types)
            for below in _member(plain, token)
        )
    return found


def unique(exprs: Iterable[TypeExpr]) -> tuple[TypeExpr, ...]:
    """The expressions without repeats; constants may be no keys of a dictionary."""
    found: list[TypeExpr] = []
    for one in exprs:
        if one not in found:
            found.append(one)
    return tuple(found)


def items_of(expr: TypeExpr, types: Types) -> Iterator[TypeExpr]:
    """What an item may be, where the expression may be an array."""
    for one in _alternatives(expr, types):
        match one:
            case ListOf():
                yield one.item
            case TupleOf():
                yield from one.items
                yield one.rest or Anything()
            case Anything():
                yield one
            case _:
                pass


def is_scalar(expr: TypeExpr, types: Types) -> bool:
    """Whether the expression may be a string, number or boolean."""
    return any(
        isinstance(one, Scalar | Const | Anything | Enum) for one in _alternatives(expr, types)
    )


def names_at(expr: TypeExpr, types: Types) -> tuple[str, ...]:
    """The properties of the objects that an expression may be."""
    objects = [one for one in _alternatives(expr, types) if isinstance(one, Object)]
    return tuple(dict.fromkeys(field.wire_name for one in objects for field in one.fields))


def array_pointers(expr: TypeExpr, types: Types) -> Iterator[str]:
    """Pointers to the arrays that are properties of a value, or it itself ("")."""
    for one in _alternatives(expr, types):
        if isinstance(one, ListOf):
            yield ""
        for field in one.fields if isinstance(one, Object) else ():
            if any(isinstance(inner, ListOf) for inner in _alternatives(field.type, types)):
                yield "/" + escape_token(field.wire_name)


def _alternatives(
    expr: TypeExpr, types: Types, *seen: TypeId
) -> Iterator[TypeExpr | Object | Enum]:
    """What an expression may be, without names, nulls and unions."""
    match expr:
        case Nullable():
            yield from _alternatives(expr.inner, types, *seen)
        case Ref() if expr.id not in seen:
            declared = types[expr.id]
            match declared:
                case Alias():
                    yield from _alternatives(declared.target, types, expr.id, *seen)
                case Union():
                    for variant in declared.variants:
                        yield from _alternatives(variant, types, expr.id, *seen)
                case Object() | Enum():
                    yield declared
        case Ref():
            return
        case _:
            yield expr


def _member(value: TypeExpr | Object | Enum, token: str) -> Iterator[TypeExpr]:
    match value:
        case Object():
            named = [field.type for field in value.fields if field.wire_name == token]
            extra = value.extra.rest if isinstance(value.extra, Patterns) else value.extra
            stated = isinstance(extra, Open) and not isinstance(extra.type, Anything)
            if named:
                yield named[0]
            elif isinstance(value.extra, Patterns) or not value.fields:
                yield Anything()
            elif stated and isinstance(extra, Open):
                yield extra.type
        case MapOf():
            yield value.value
        case ListOf() if token.isdecimal():
            yield value.item
        case TupleOf() if token.isdecimal():
            yield Anything()
        case Anything():
            yield value
        case _:
            return
