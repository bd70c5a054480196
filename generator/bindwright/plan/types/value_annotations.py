"""Types to Python annotations: what a value is when it is read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bindwright.ir.constraints import Members
from bindwright.ir.types import (
    Alias,
    Anything,
    Const,
    Declaration,
    Enum,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Object,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
    Union,
)
from bindwright.plan.names.table import Names
from bindwright.plan.sides import Side, Views
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import json_value, literal, py_string
from bindwright.plan.types import scalars
from bindwright.plan.types.union_text import one_of, piped


def is_inline(declared: Declaration, named: frozenset[TypeId]) -> bool:
    """Whether a declaration is spelled out where it is used, and has no name of its own."""
    if declared.id in named or declared.chosen_name or declared.suggested_name:
        return False
    if isinstance(declared, Alias):
        return True
    if isinstance(declared, Union) and declared.tag is None:
        return all(isinstance(one, Scalar | Const) for one in declared.variants)
    return isinstance(declared, Enum) and declared.base is None


_CHECKS = "_runtime.types.checks"
_MOST_LENGTHS = 4
"""A tuple that may have more lengths than this is a list."""

_Constrained = Scalar | ListOf | MapOf | TupleOf


class ValueAnnotator:
    """Writes the annotations of one module, and asks for the imports that they need.

    `home` gives the module that a type is imported from; None where it is this one. With
    `qualify`, the dots that lead to the top of the package, a type is spelled through the package
    `types` instead.
    """

    def __init__(
        self,
        *,
        types: Mapping[TypeId, Declaration],
        names: Names,
        views: Views,
        named: frozenset[TypeId],
        imports: Imports,
        home: Callable[[TypeId], str | None],
        qualify: str = "",
        checking: bool = False,
    ) -> None:
        self._types = types
        self._names = names
        self._views = views
        self._named = named
        self._imports = imports
        self._home = home
        self._qualify = qualify
        self._checking = checking

    def _use(self, module: str, name: str) -> str:
        if module.startswith("_runtime."):
            module = (self._qualify or "..") + module
        return self._imports.use(module, name, checking=self._checking)

    def type_name(self, type_id: TypeId, name: str) -> str:
        """A name that the module of a type defines."""
        if self._qualify:
            return f"{self._use(self._qualify, 'types')}.{name}"
        home = self._home(type_id)
        return name if home is None else self._use(home, name)

    # Values

    def value(self, expr: TypeExpr, side: Side) -> str:
        """What a value is: the annotation of a field or of what a call returns."""
        match expr:
            case Scalar():
                return self._constrained(self._scalar(expr), expr, side)
            case ListOf():
                inner = self.value(expr.item, side)
                return self._constrained(f"{self._use('builtins', 'list')}[{inner}]", expr, side)
            case MapOf():
                return self._constrained(self._map(expr, side), expr, side)
            case TupleOf():
                return self._tuple(expr, side)
            case Ref():
                return self._reference(expr.id, side)
            case Const():
                return self._const(expr)
            case Nullable():
                return self.optional(self.value(expr.inner, side))
            case Anything() | Nothing():  # pydantic has no type without values
                return self._use("typing", "Any")

    def _is_null(self, declared: Declaration) -> bool:
        match declared:
            case Alias(target=Scalar(kind=ScalarKind.NULL) | Const(value=None)):
                return True
            case Alias(target=Ref(id=inner)):
                return self._is_null(self._types[inner])
            case _:
                return False

    def optional(self, annotation: str) -> str:
        """The annotation, or None."""
        if annotation == "None" or annotation.endswith("| None"):
            return annotation
        if self._qualify and annotation.startswith("Annotated["):
            # An expression, and pyright knows no `|` between these two.
            return f"{self._use('typing', 'Optional')}[{annotation}]"
        return f"{annotation} | None"

    def _scalar(self, expr: Scalar) -> str:
        module, name = scalars.travelling(expr)
        return name if name == "None" else self._use(module, name)

    def _constrained(self, annotation: str, expr: _Constrained, side: Side, *checks: str) -> str:
        metadata = [*self.metadata(expr, side), *checks]
        if not metadata:
            return annotation
        return f"{self._use('typing', 'Annotated')}[{annotation}, {', '.join(metadata)}]"

    def metadata(self, expr: _Constrained, side: Side, *more: str) -> list[str]:
        """What is asked of a value: `Field(…)` with the constraints and `more`, then the checks."""
        keywords = [*more, *scalars.keywords_of(expr)]
        found = [f"{self._use('pydantic', 'Field')}({', '.join(keywords)})"] if keywords else []
        return found + list(self._checks(expr, side))

    def _checks(self, expr: _Constrained, side: Side) -> Iterator[str]:
        match expr:
            case Scalar():
                pattern = scalars.pattern_of(expr)
                if pattern is not None:
                    yield f"{self._use(_CHECKS, 'Pattern')}({py_string(pattern)})"
            case ListOf() | TupleOf():
                if expr.constraints.unique_items:
                    yield f"{self._use(_CHECKS, 'UniqueItems')}()"
                if expr.contains is not None:
                    yield self._contains(expr, expr.contains, side)
            case MapOf():
                key = expr.key if self._typed_key(expr.key) is None else None
                call = self.members(expr.members, key, side)
                if call is not None:
                    yield call

    def _contains(self, expr: ListOf | TupleOf, contains: TypeExpr, side: Side) -> str:
        arguments = [f"lambda: {self.value(contains, side)}"]
        for keyword, value in (
            ("least", expr.constraints.min_contains),
            ("most", expr.constraints.max_contains),
        ):
            if value is not None:
                arguments.append(f"{keyword}={value}")
        return f"{self._use(_CHECKS, 'Contains')}({', '.join(arguments)})"

    def members(
        self, members: Members, names: TypeExpr | None, side: Side, *more: str
    ) -> str | None:
        """The `Members(…)` that holds an object against its rules; None where it has none."""
        arguments = list(more)
        if members.required:
            arguments.append(f"required={json_value(list(members.required))}")
        if members.dependent:
            rows = {name: list(asked) for name, asked in members.dependent}
            arguments.append(f"dependent={json_value(rows)}")
        if members.alternatives:
            listed = [[list(names) for names in one] for one in members.alternatives]
            arguments.append(f"alternatives={json_value(listed)}")
        if names is not None:
            arguments.append(f"names=lambda: {self.value(names, side)}")
        if not arguments:
            return None
        return f"{self._use(_CHECKS, 'Members')}({', '.join(arguments)})"

    def _typed_key(self, key: TypeExpr | None) -> TypeExpr | None:
        """The type of the names of a map, where a dictionary can have it for its keys."""
        match key:
            case Scalar(kind=ScalarKind.STRING | ScalarKind.EMAIL):
                return key
            case Ref() if isinstance(declared := self._types[key.id], Enum):
                return key if declared.base is ScalarKind.STRING else None
            case _:
                return None

    def _map(self, expr: MapOf, side: Side) -> str:
        key = self._typed_key(expr.key)
        keys = self._use("builtins", "str") if key is None else self.value(key, side)
        dictionary = self._use("builtins", "dict")
        return f"{dictionary}[{keys}, {self.value(expr.value, side)}]"

    def _tuple(self, expr: TupleOf, side: Side) -> str:
        """A tuple of each length that the array may have, or a list where that can't be said."""
        items = [self.value(item, side) for item in expr.items]
        least = min(expr.constraints.min_items or 0, len(items))
        tuple_ = self._use("builtins", "tuple")
        if expr.rest is not None and least == len(items):
            rest = f"*{tuple_}[{self.value(expr.rest, side)}, ...]"
            mark = self._use("_runtime.types.tuples", "Variadic")
            marks = ", ".join([mark, *self.metadata(expr, side)])
            annotated = self._use("typing", "Annotated")
            return f"{annotated}[{tuple_}[{', '.join([*items, rest])}], {marks}]"
        lengths = range(least, len(items) + 1)
        alike = len(set(items)) == 1 and len(lengths) > 1
        if expr.rest is None and len(lengths) <= _MOST_LENGTHS and not alike:
            tuples = " | ".join(f"{tuple_}[{', '.join(items[:one]) or '()'}]" for one in lengths)
            checks = list(self._checks(expr, side))
            if not checks:
                return tuples
            return f"{self._use('typing', 'Annotated')}[{tuples}, {', '.join(checks)}]"
        whole = replace(expr, constraints=expr.bounds)
        annotation = f"{self._use('builtins', 'list')}[{self._any_place(expr, side)}]"
        return self._constrained(annotation, whole, side, *self._places(expr, side))

    def _any_place(self, expr: TupleOf, side: Side) -> str:
        """The type of what may stand somewhere in an array."""
        # An enumeration takes any string, so it is tried last.
        types = [self.value(one, side) for one in sorted(expr.parts, key=self._is_enum)]
        return self._use("typing", "Any") if "Any" in types else one_of(types)

    def _places(self, expr: TupleOf, side: Side) -> Iterator[str]:
        """The check of each place's own type, where a list says less."""
        types = [self.value(one, side) for one in expr.parts]
        if len(set(types)) == 1:
            return
        arguments = ["None" if one == "Any" else f"lambda: {one}" for one in types]
        if expr.rest is not None:
            arguments[-1:] = [] if arguments[-1] == "None" else [f"rest={arguments[-1]}"]
        yield f"{self._use(_CHECKS, 'PrefixItems')}({', '.join(arguments)})"

    def _is_enum(self, expr: TypeExpr) -> bool:
        inner = expr.inner if isinstance(expr, Nullable) else expr
        return isinstance(inner, Ref) and isinstance(self._types[inner.id], Enum)

    def _const(self, expr: Const) -> str:
        value = expr.value
        if value is None:
            return "None"
        if isinstance(value, str | bool | int):
            return f"{self._use('typing', 'Literal')}[{literal(value)}]"
        if isinstance(value, float):
            return self._one_of(self._use("builtins", "float"), [value])
        any_ = self._use("typing", "Any")
        kind = f"{self._use('builtins', 'str')}, {any_}" if isinstance(value, dict) else any_
        base = self._use("builtins", "dict" if isinstance(value, dict) else "list")
        return self._one_of(f"{base}[{kind}]", [value])

    def _one_of(self, annotation: str, values: list[Any]) -> str:
        listed = ", ".join(json_value(one) for one in values)
        check = f"{self._use(_CHECKS, 'JsonLiteral')}({listed})"
        return f"{self._use('typing', 'Annotated')}[{annotation}, {check}]"

    def _reference(self, type_id: TypeId, side: Side) -> str:
        declared = self._types[type_id]
        if self._is_null(declared):
            return "None"  # for `None | None` is no type
        if not is_inline(declared, self._named):
            return self.type_name(type_id, self._names.of(type_id, side, self._views))
        match declared:
            case Alias():
                return self.value(declared.target, side)
            case Union():
                return piped(self.value(one, side) for one in declared.variants)
            case Enum():
                return self.mixed_literal(declared)
            case Object():
                raise AssertionError("objects are never inline")

    def mixed_literal(self, declared: Enum, *, checked: bool = True) -> str:
        """Members of several types: a `Literal`, beside what no `Literal` can hold."""
        values = [member.value for member in declared.members]
        plain = [literal(one) for one in values if not isinstance(one, float)]
        parts = [f"{self._use('typing', 'Literal')}[{', '.join(plain)}]"] if plain else []
        floats = [one for one in values if isinstance(one, float)]
        if declared.open:
            parts += dict.fromkeys(self._use("builtins", type(one).__name__) for one in values)
        elif floats:
            kind = self._use("builtins", "float")
            parts.append(self._one_of(kind, floats) if checked else kind)
        return piped(parts)
