"""Objects to classes: a model for each view, and the TypedDict that is taken in its place."""

import keyword
from dataclasses import replace
from typing import TYPE_CHECKING

from bindwright.ir.constraints import NO_CONSTRAINTS
from bindwright.ir.types import (
    NO_DEFAULT,
    Anything,
    Closed,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Object,
    Open,
    Scalar,
    TypeExpr,
)
from bindwright.plan.package import ClassVarView, FieldView, ModelView, ParamView
from bindwright.plan.sides import Side
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import json_value, py_string
from bindwright.plan.source.prose import (
    default_sentence,
    describe,
    example_sentence,
    lifecycle_sentence,
)
from bindwright.plan.types.annotations import Annotator
from bindwright.plan.types.scalars import plain, travelling
from bindwright.plan.types.union_text import one_of
from bindwright.schema.patterns import python_pattern

if TYPE_CHECKING:
    from bindwright.plan.types.planner import TypePlanner


class ModelWriter:
    """Writes the classes of objects of one module."""

    def __init__(self, planner: "TypePlanner", imports: Imports, annotator: Annotator) -> None:
        self._planner = planner
        self._imports = imports
        self._annotator = annotator

    def model(self, declared: Object, side: Side) -> ModelView:
        """The class of one view."""
        name = self._planner.class_name(declared.id, side)
        names = self._planner.field_names(declared)
        fields = tuple(
            self._field(field, names[field.wire_name], declared, side)
            for field in declared.fields
            if self._planner.visible(field, declared.id, side)
        )
        extra = self._extra(declared, side)
        return ModelView(
            name=name,
            bases=", ".join(self._bases(declared, side)),
            doc=describe(
                declared.docs,
                example_sentence(declared.docs),
                lifecycle_sentence(None, declared.deprecated),
                fallback=f"The type `{name}`.",
            ),
            class_vars=tuple(self._class_vars(declared, side)),
            # Required fields first would reorder the document; keywords need no order.
            fields=fields,
            extra=f"{self._use('dict')}[{self._use('str')}, {extra}]" if extra else None,
            kept=self._kept(extra) if extra else "",
            type_checking=self._imports.use("typing", "TYPE_CHECKING") if extra else "",
        )

    def _bases(self, declared: Object, side: Side) -> list[str]:
        bases = [self._imports.use(".._runtime.types.models", "ApiModel")]
        names = self._planner.field_names(declared).values()
        if self._planner.carried and "json_schema" not in names:  # a field of that name goes first
            bases.insert(0, self._imports.use(".._runtime.types.json_schemas", "WithSchema"))
        if self._planner.has_values(declared, side):
            bases.insert(0, self._imports.use(_DEFAULTS, "WithDefaults"))
        return bases

    def _class_vars(self, declared: Object, side: Side) -> list[ClassVarView]:
        found: list[ClassVarView] = []
        if isinstance(declared.extra, Closed):
            kind = f"{self._imports.use('typing', 'ClassVar')}[{self._use('bool')}]"
            found.append(ClassVarView(name="_closed", annotation=kind, value="True"))
        members = self._members(declared, side)
        if members is not None:
            any_ = self._imports.use("typing", "Any")
            kind = f"{self._imports.use('typing', 'ClassVar')}[{any_}]"
            found.append(ClassVarView(name="_members", annotation=kind, value=members))
        return found

    def _members(self, declared: Object, side: Side) -> str | None:
        more: list[str] = []
        for word, size in (
            ("least", declared.constraints.min_properties or None),
            ("most", declared.constraints.max_properties),
        ):
            if size is not None:
                more.append(f"{word}={size}")
        extra = declared.extra
        if not isinstance(extra, Closed | Open):
            rows = (
                f"{py_string(spelled)}: lambda: {self._annotator.value(expr, side)}"
                for pattern, expr in extra.patterns
                if (spelled := python_pattern(pattern)) is not None
            )
            more.append(f"patterns={{{', '.join(rows)}}}")
            if isinstance(extra.rest, Closed):
                more.append("closed=True")
        return self._annotator.members(declared.members, declared.names, side, *more)

    def _extra(self, declared: Object, side: Side) -> str | None:
        """The type of members that are no fields, where the document says more than "any"."""
        match declared.extra:
            case Closed():
                return None
            case Open(type=expr):
                exprs = [expr]
            case patterns:
                exprs = [expr for _, expr in patterns.patterns]
                if isinstance(patterns.rest, Open):
                    exprs.append(patterns.rest.type)
        if any(isinstance(one, Anything) for one in exprs):
            return None
        return one_of(self._annotator.value(one, side) for one in exprs)

    def _kept(self, extra: str) -> str:
        """The same for pydantic: each value dumps itself, so that misfits give no warning."""
        itself = self._imports.use("pydantic", "SerializeAsAny")
        return f"{self._use('dict')}[{self._use('str')}, {itself}[{extra}]]"

    def _use(self, name: str) -> str:
        return self._imports.use("builtins", name)

    # Fields

    def _field(self, field: Field, name: str, declared: Object, side: Side) -> FieldView:
        expr: TypeExpr = field.type
        nullable = isinstance(expr, Nullable)
        alias = [f"alias={py_string(field.wire_name)}"] if name != field.wire_name else []
        metadata: list[str] = []
        if not nullable and isinstance(expr, Scalar | ListOf | MapOf):
            metadata = self._annotator.metadata(expr, side, *alias)
            expr, alias = _bare(expr), []
        annotation = self._annotator.value(expr, side)
        nullable = nullable or annotation in ("None", "Any")
        if alias:
            metadata.append(f"{self._imports.use('pydantic', 'Field')}({alias[0]})")
        if not field.required and not nullable:
            annotation = self._annotator.optional(annotation)
            metadata.insert(0, self._imports.use(".._runtime.types.models", "NotNull"))
        if metadata:
            annotated = self._imports.use("typing", "Annotated")
            annotation = f"{annotated}[{annotation}, {', '.join(metadata)}]"
        default = None if field.required else "None"
        value = self._planner.value_of(field, declared, side)
        if value is not NO_DEFAULT:
            default = f"{self._imports.use(_DEFAULTS, 'default')}({json_value(value)})"
        return FieldView(name=name, annotation=annotation, default=default, doc=field_doc(field))

    # TypedDicts

    def param(self, declared: Object, name: str) -> ParamView:
        """The TypedDict of the request view."""
        fields = [
            field
            for field in declared.fields
            if self._planner.visible(field, declared.id, Side.REQUEST)
        ]
        functional = any(not _is_key(field.wire_name) for field in fields)
        model = self._planner.class_name(declared.id, Side.REQUEST)
        return ParamView(
            name=name,
            typed_dict=self._imports.use("typing", "TypedDict"),
            doc=describe(declared.docs, fallback=f"A `dict` in place of a `{model}`."),
            functional=functional,
            fields=tuple(self._key(field, declared, functional) for field in fields),
        )

    def _key(self, field: Field, declared: Object, functional: bool) -> FieldView:
        annotation = self._annotator.argument(field.type)
        if field.required and not self._planner.is_filled(field, declared):
            annotation = f"{self._imports.use('typing', 'Required')}[{annotation}]"
        name = py_string(field.wire_name) if functional else field.wire_name
        return FieldView(
            name=name,
            annotation=py_string(annotation) if functional else annotation,
            default=None,
            doc=field_doc(field),
        )


_DEFAULTS = ".._runtime.types.defaults"


def field_doc(field: Field) -> str:
    """What people are told of a field."""
    return describe(
        field.docs,
        None if field.required else default_sentence(field.docs, field.default),
        example_sentence(field.docs),
        lifecycle_sentence(field.lifecycle, field.deprecated),
    )


def _bare(expr: Scalar | ListOf | MapOf) -> TypeExpr:
    """The expression without what its metadata says."""
    match expr:
        case Scalar():
            # A format that the bounds go beyond says nothing.
            kept = expr.format if travelling(expr) != plain(expr) else None
            return replace(expr, constraints=NO_CONSTRAINTS, format=kept)
        case ListOf():
            return replace(expr, constraints=NO_CONSTRAINTS, contains=None)
        case MapOf():
            return replace(expr, constraints=NO_CONSTRAINTS, members=type(expr.members)())


def _is_key(name: str) -> bool:
    """Whether a key can be written as an attribute of a TypedDict class."""
    return name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("__")
