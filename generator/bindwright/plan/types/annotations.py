"""Types to Python annotations: what a value is, and what an argument may be."""

from bindwright.ir.types import (
    Alias,
    Anything,
    Const,
    Enum,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Object,
    Open,
    Patterns,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
    Union,
)
from bindwright.ir.walk import refs_in
from bindwright.plan.sides import Side
from bindwright.plan.types import scalars
from bindwright.plan.types.union_text import one_of, parts_of, piped
from bindwright.plan.types.value_annotations import ValueAnnotator, is_inline


class Annotator(ValueAnnotator):
    """Writes the annotations of one module: of values, and of arguments."""

    def fills(self, expr: TypeExpr | None) -> bool:
        """Whether something is filled in where a dictionary below leaves it out."""
        return any(one in self._views.filled for one in refs_in(expr))

    def argument(self, expr: TypeExpr) -> str:
        """What may be passed: read-only collections, models or their dicts, enums or strings."""
        match expr:
            case Scalar():
                module, name = scalars.plain(expr)
                return name if name == "None" else self._use(module, name)
            case ListOf():
                return f"{self._use('collections.abc', 'Sequence')}[{self.argument(expr.item)}]"
            case MapOf():
                inner = f"{self._use('builtins', 'str')}, {self.argument(expr.value)}"
                return f"{self._use('collections.abc', 'Mapping')}[{inner}]"
            case TupleOf():
                items = [self.argument(one) for one in (*expr.items, expr.rest) if one is not None]
                inner = "object" if "object" in items else one_of(items)
                return f"{self._use('collections.abc', 'Sequence')}[{inner}]"
            case Ref():
                return self._argument_of(expr.id)
            case Const(value=float()):
                return self._use("builtins", "float")
            case Const(value=dict()):
                return self.argument(MapOf(value=Anything()))
            case Const(value=list()):
                return self.argument(ListOf(item=Anything()))
            case Const():
                return self._const(expr)
            case Nullable():
                return self.optional(self.argument(expr.inner))
            case Anything():
                return self._use("builtins", "object")
            case Nothing():
                return self._use("typing", "Never")

    def _argument_of(self, type_id: TypeId) -> str:
        declared = self._types[type_id]
        if is_inline(declared, self._named):
            match declared:
                case Alias():
                    return self.argument(declared.target)
                case Union():
                    return piped(self.argument(one) for one in declared.variants)
                case Enum():
                    return self.mixed_literal(declared, checked=False)
                case Object():
                    raise AssertionError("objects are never inline")
        name = self._names.of(type_id, Side.REQUEST, self._views)
        extras = self._names.extras
        match declared:
            case Object():
                own = self.type_name(type_id, name)
                param = self.type_name(type_id, extras[type_id, "Param"])
                more = self._more_members(declared)
                return f"{own} | {param} | {more}" if more else f"{own} | {param}"
            case Union():
                return self.type_name(type_id, extras[type_id, "Param"])
            case Enum():
                return self._enum_argument(declared, name)
            case Alias() if type_id in self._views.circular:
                return self.type_name(type_id, name)
            case Alias():
                return self.argument(declared.target)

    def _more_members(self, declared: Object) -> str | None:
        """A dictionary with members that are no fields; only where the document types them."""
        extra = declared.extra
        exprs = [extra.type] if isinstance(extra, Open) else []
        if isinstance(extra, Patterns):
            exprs = [expr for _, expr in extra.patterns]
            exprs += [extra.rest.type] if isinstance(extra.rest, Open) else []
        if not exprs or exprs == [Anything()]:
            return None
        anything = [self._use("builtins", "object")]
        # What is not written must not be imported.
        values = anything if declared.fields else parts_of(map(self.argument, exprs))
        if "object" in values:
            values = anything
        mapping = self._use("collections.abc", "Mapping")
        return f"{mapping}[{self._use('builtins', 'str')}, {' | '.join(values)}]"

    def _enum_argument(self, declared: Enum, name: str) -> str:
        own = self.type_name(declared.id, name)
        if declared.base is None:
            return own
        plain = self.type_name(declared.id, self._names.extras[declared.id, "Name"])
        anything = self._use("builtins", "str" if declared.base is ScalarKind.STRING else "int")
        return f"{own} | {plain} | {anything}" if declared.open else f"{own} | {plain}"
