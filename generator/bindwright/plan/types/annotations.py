"""Types to Python types: what a value is, and what an argument may be."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from bindwright.ir import types as ir
from bindwright.ir.constraints import Members
from bindwright.ir.walk import refs_in
from bindwright.plan.context import Context
from bindwright.plan.sides import Side
from bindwright.plan.source import python as py
from bindwright.plan.types import scalars, string_variants
from bindwright.plan.types.modules import is_inline

_CHECKS = "._runtime.types.checks"
_MOST_LENGTHS = 4
"""A tuple that may have more lengths than this is a list."""

_Constrained = ir.Scalar | ir.ListOf | ir.MapOf | ir.TupleOf


class Annotator:
    """Gives the Python types of an API's types."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._types = context.types
        self._values: dict[tuple[ir.TypeId, Side], py.PyType] = {}
        self._arguments: dict[ir.TypeId, py.PyType] = {}

    # Values

    def value(self, expr: ir.TypeExpr, side: Side) -> py.PyType:
        """What a value is: the annotation of a field or of what a call returns."""
        match expr:
            case ir.Scalar() | ir.ListOf() | ir.MapOf():
                return py.annotated(self.bare(expr, side), self.marks(expr, side))
            case ir.TupleOf():
                return self._tuple(expr, side)
            case ir.Ref():
                known = self._values.get((expr.id, side))
                if known is None:
                    known = self._values[expr.id, side] = self._reference(expr.id, side)
                return known
            case ir.Const():
                return self._const(expr)
            case ir.Nullable():
                return py.optional(self.value(expr.inner, side))
            case ir.Anything():
                return py.ANY
            case ir.Nothing():  # pydantic has no type without values
                return _one_of(py.ANY, [])

    def bare(self, expr: ir.Scalar | ir.ListOf | ir.MapOf, side: Side) -> py.PyType:
        """The same without what is asked of the value itself."""
        match expr:
            case ir.Scalar():
                return scalars.travelling(expr)
            case ir.ListOf():
                return py.list_of(self.value(expr.item, side))
            case ir.MapOf():
                key = self._typed_key(expr.key)
                keys = py.STR if key is None else self.value(key, side)
                return py.dict_of(self.value(expr.value, side), keys)

    def _is_null(self, declared: ir.Declaration) -> bool:
        match declared:
            case ir.Alias(target=ir.Scalar(kind=ir.ScalarKind.NULL) | ir.Const(value=None)):
                return True
            case ir.Alias(target=ir.Ref(id=inner)):
                return self._is_null(self._types[inner])
            case _:
                return False

    def marks(
        self, expr: _Constrained, side: Side, keywords: Mapping[str, py.Expr] | None = None
    ) -> list[py.Expr]:
        """What is asked of a value: `Field(…)` with its constraints, then the checks.

        With `keywords` that is what the field is given, in place of the constraints alone.
        """
        given = scalars.keywords_of(expr) if keywords is None else keywords
        found: list[py.Expr] = [py.call(py.FIELD, **given)] if given else []
        return found + list(self._checks(expr, side))

    def _checks(self, expr: _Constrained, side: Side) -> Iterator[py.Expr]:
        match expr:
            case ir.Scalar():
                pattern = scalars.pattern_of(expr)
                if pattern is not None:
                    yield py.call(py.name(_CHECKS, "Pattern"), py.string(pattern))
            case ir.ListOf() | ir.TupleOf():
                if expr.constraints.unique_items:
                    yield py.call(py.name(_CHECKS, "UniqueItems"))
                if expr.contains is not None:
                    yield py.call(
                        py.name(_CHECKS, "Contains"),
                        py.lazily(self.value(expr.contains, side)),
                        least=py.stated(expr.constraints.min_contains),
                        most=py.stated(expr.constraints.max_contains),
                    )
            case ir.MapOf():
                key = expr.key if self._typed_key(expr.key) is None else None
                call = self.members(expr.members, key, side)
                if call is not None:
                    yield call

    def members(
        self, members: Members, names: ir.TypeExpr | None, side: Side, **more: py.Expr | None
    ) -> py.Call | None:
        """The `Members(…)` that holds an object against its rules; None where it has none."""
        found = py.call(
            py.name(_CHECKS, "Members"),
            **more,
            required=py.given(list(members.required)),
            dependent=py.given({name: list(asked) for name, asked in members.dependent}),
            alternatives=py.given([[list(names) for names in one] for one in members.alternatives]),
            names=None if names is None else py.lazily(self.value(names, side)),
        )
        return found if found.keywords else None

    def _typed_key(self, key: ir.TypeExpr | None) -> ir.TypeExpr | None:
        """The type of the names of a map, where a dictionary can have it for its keys."""
        match key:
            case ir.Scalar(kind=ir.ScalarKind.STRING | ir.ScalarKind.EMAIL):
                return key
            case ir.Ref() if isinstance(declared := self._types[key.id], ir.Enum):
                return key if declared.base is ir.ScalarKind.STRING else None
            case _:
                return None

    def _tuple(self, expr: ir.TupleOf, side: Side) -> py.PyType:
        """A tuple of each length that the array may have, or a list where that can't be said."""
        parts = [self.value(one, side) for one in expr.parts]
        tuples = _tuples(expr, parts)
        if tuples and expr.rest is not None:
            mark = py.name("._runtime.types.tuples", "Variadic")
            return py.annotated(py.union(tuples), [mark, *self.marks(expr, side)])
        if tuples:
            return py.annotated(py.union(tuples), self._checks(expr, side))
        bounded = replace(expr, constraints=expr.bounds)
        listed = py.list_of(self._any_place(expr, side))
        return py.annotated(listed, [*self.marks(bounded, side), *self._places(expr, side)])

    def _any_place(self, expr: ir.TupleOf, side: Side) -> py.PyType:
        """The type of what may stand somewhere in an array."""
        # An enumeration takes any string, so it is tried last.
        types = [self.value(one, side) for one in sorted(expr.parts, key=self._is_enum)]
        return py.ANY if py.ANY in types else py.union(types)

    def _places(self, expr: ir.TupleOf, side: Side) -> Iterator[py.Expr]:
        """The check of each place's own type, where a list says less."""
        types = [self.value(one, side) for one in expr.parts]
        if len(set(types)) == 1:
            return
        places: list[py.Expr] = [py.NONE if one == py.ANY else py.lazily(one) for one in types]
        rest = places.pop() if expr.rest is not None else py.NONE
        yield py.call(
            py.name(_CHECKS, "PrefixItems"), *places, rest=None if rest == py.NONE else rest
        )

    def _is_enum(self, expr: ir.TypeExpr) -> bool:
        inner = expr.inner if isinstance(expr, ir.Nullable) else expr
        return isinstance(inner, ir.Ref) and isinstance(self._types[inner.id], ir.Enum)

    def _const(self, expr: ir.Const) -> py.PyType:
        match expr.value:
            case None:
                return py.NONE
            case str() | bool() | int() as value:
                return py.literal([value])
            case float() as value:
                return _one_of(py.FLOAT, [value])
            case value:
                is_object = isinstance(value, dict)
                return _one_of(py.dict_of(py.ANY) if is_object else py.list_of(py.ANY), [value])

    def _reference(self, type_id: ir.TypeId, side: Side) -> py.PyType:
        declared = self._types[type_id]
        if self._is_null(declared):
            return py.NONE  # for `None | None` is no type
        if not is_inline(declared, self._context.named):
            return self._context.named_type(type_id, self._context.class_name(type_id, side))
        match declared:
            case ir.Alias():
                return self.value(declared.target, side)
            case ir.Union():
                return py.union(self.variants(declared, side))
            case ir.Enum():
                return self.mixed_literal(declared)
            case ir.Object():
                raise AssertionError("objects are never inline")

    def variants(self, declared: ir.Union, side: Side) -> list[py.PyType]:
        """The types of the variants; what a string is read as goes before what takes any."""
        marks = string_variants.marks(declared, self._types.get)
        ordered = sorted(declared.variants, key=lambda one: one not in marks)
        return [
            py.annotated(self.value(one, side), [marks[one]] if one in marks else [])
            for one in ordered
        ]

    def mixed_literal(self, declared: ir.Enum, *, checked: bool = True) -> py.PyType:
        """Members of several types: a `Literal`, beside what no `Literal` can hold."""
        values = [member.value for member in declared.members]
        plain = [one for one in values if not isinstance(one, float)]
        parts: list[py.PyType] = [py.literal(plain)] if plain else []
        floats = [one for one in values if isinstance(one, float)]
        if declared.open:
            parts += [py.name("builtins", type(one).__name__) for one in values]
        elif floats:
            parts.append(_one_of(py.FLOAT, floats) if checked else py.FLOAT)
        return py.union(parts)

    # Arguments

    def fills(self, expr: ir.TypeExpr | None) -> bool:
        """Whether something is filled in where a dictionary below leaves it out."""
        return any(one in self._context.sides.filled for one in refs_in(expr))

    def argument(self, expr: ir.TypeExpr) -> py.PyType:
        """What may be passed: read-only collections, models or their dicts, enums or strings."""
        match expr:
            case ir.Scalar():
                plain = scalars.plain(expr)
                takes_text = self._context.config.formats.get(expr.format or "") == "either"
                is_text = scalars.is_string(expr) and takes_text
                return py.union((plain, py.STR)) if is_text else plain
            case ir.ListOf():
                return py.of(py.SEQUENCE, self.argument(expr.item))
            case ir.MapOf():
                return py.mapping_of(self.argument(expr.value))
            case ir.TupleOf():
                parts = [self._place(one) for one in expr.parts]
                if py.OBJECT in parts:
                    return py.of(py.SEQUENCE, py.OBJECT)
                # Said twice, longer types would fill lines on which formatters differ.
                tuples = (
                    _tuples(expr, parts) if all(isinstance(one, py.Name) for one in parts) else []
                )
                each = py.union(parts)
                return py.union((*tuples, py.list_of(each))) if tuples else py.of(py.SEQUENCE, each)
            case ir.Ref():
                known = self._arguments.get(expr.id)
                if known is None:
                    known = self._arguments[expr.id] = self._argument_of(expr.id)
                return known
            case ir.Const(value=float()):
                return py.FLOAT
            case ir.Const(value=dict()):
                return py.mapping_of(py.OBJECT)
            case ir.Const(value=list()):
                return py.of(py.SEQUENCE, py.OBJECT)
            case ir.Const():
                return self._const(expr)
            case ir.Nullable():
                return py.optional(self.argument(expr.inner))
            case ir.Anything():
                return py.OBJECT
            case ir.Nothing():
                return py.NEVER

    def _place(self, expr: ir.TypeExpr) -> py.PyType:
        """A place of a tuple: a `list[float]` would not be a `list[float | Decimal]`."""
        found = self.argument(expr)
        return py.without(found, scalars.DECIMAL) if py.FLOAT in py.members(found) else found

    def _argument_of(self, type_id: ir.TypeId) -> py.PyType:
        declared = self._types[type_id]
        context = self._context
        if is_inline(declared, context.named):
            match declared:
                case ir.Alias():
                    return self.argument(declared.target)
                case ir.Union():
                    return py.union(self.argument(one) for one in declared.variants)
                case ir.Enum():
                    return self.mixed_literal(declared, checked=False)
                case ir.Object():
                    raise AssertionError("objects are never inline")
        own = context.named_type(type_id, context.class_name(type_id, Side.REQUEST))
        match declared:
            case ir.Object():
                param = context.named_type(type_id, context.names.extras[type_id, "Param"])
                return py.union((own, param, *self._more_members(declared)))
            case ir.Union():
                return context.named_type(type_id, context.names.extras[type_id, "Param"])
            case ir.Enum(base=None):
                return own
            case ir.Enum():
                plain = context.named_type(type_id, context.names.extras[type_id, "Name"])
                anything = py.STR if declared.base is ir.ScalarKind.STRING else py.INT
                return py.union((own, plain, anything) if declared.open else (own, plain))
            case ir.Alias() if type_id in context.sides.circular:
                return own
            case ir.Alias():
                return self.argument(declared.target)

    def _more_members(self, declared: ir.Object) -> Iterator[py.PyType]:
        """A dictionary with members that are no fields; only where the document types them."""
        extra = declared.extra
        exprs = [extra.type] if isinstance(extra, ir.Open) else []
        if isinstance(extra, ir.Patterns):
            exprs = [expr for _, expr in extra.patterns]
            exprs += [extra.rest.type] if isinstance(extra.rest, ir.Open) else []
        if not exprs or exprs == [ir.Anything()]:
            return
        values = [py.OBJECT] if declared.fields else [self.argument(one) for one in exprs]
        yield py.mapping_of(py.OBJECT if py.OBJECT in py.members(*values) else py.union(values))


def _tuples(expr: ir.TupleOf, parts: list[py.PyType]) -> list[py.PyType]:
    """A tuple of each length that an array may have; none where it may have too many."""
    count = len(expr.items)
    least = min(expr.constraints.min_items or 0, count)
    if expr.rest is not None:
        rest = py.Starred(value=py.tuple_of([parts[-1], py.ELLIPSIS]))
        return [py.tuple_of([*parts[:count], rest])] if least == count else []
    lengths = range(least, count + 1)
    alike = len(set(parts)) == 1 and len(lengths) > 1
    return (
        [] if alike or len(lengths) > _MOST_LENGTHS else [py.tuple_of(parts[:n]) for n in lengths]
    )


def _one_of(inner: py.PyType, values: list[Any]) -> py.PyType:
    return py.annotated(inner, [py.call(py.name(_CHECKS, "JsonLiteral"), *map(py.json, values))])
