"""Objects to classes: a model for each view, and the TypedDict that is taken in its place."""

import keyword
from collections.abc import Iterator, Mapping

from bindwright.ir import types as ir
from bindwright.plan.context import Context
from bindwright.plan.package import ClassVarView, FieldView, ModelView, ParamView
from bindwright.plan.sides import Side
from bindwright.plan.source import python as py
from bindwright.plan.source.prose import (
    default_sentence,
    describe,
    example_sentence,
    lifecycle_sentence,
    paragraph,
)
from bindwright.plan.types.annotations import Annotator
from bindwright.plan.types.scalars import checks_sentence, keywords_of
from bindwright.schema.patterns import python_pattern


class ModelWriter:
    """Writes the classes of objects."""

    def __init__(self, context: Context, annotator: Annotator) -> None:
        self._context = context
        self._annotator = annotator
        self._sides = context.sides

    def model(self, declared: ir.Object, side: Side) -> ModelView:
        """The class of one view."""
        name = self._context.class_name(declared.id, side)
        names = self._context.field_names(declared)
        extra = self._extra(declared, side)
        # Required fields first would reorder the document; keywords need no order.
        fields = tuple(
            self._field(field, names[field.wire_name], declared, side)
            for field in declared.fields
            if self._sides.visible(field.access, declared.id, side)
        )
        class_vars = tuple(self._class_vars(declared, side))
        return ModelView(
            name=name,
            bases=(*self._context.mixins(name, "types"), *self._bases(fields, names)),
            doc=describe(
                declared.docs,
                example_sentence(declared.docs),
                lifecycle_sentence(None, declared.deprecated),
                fallback="" if fields or class_vars else f"The type `{name}`.",
                name=name,
            ),
            class_vars=class_vars,
            fields=fields,
            extra=py.dict_of(extra) if extra else None,
            # Each value dumps itself, so that misfits give no warning.
            kept=py.dict_of(py.of(_ITSELF, extra)) if extra else None,
            type_checking=py.TYPE_CHECKING,
            property=py.PROPERTY,
        )

    def _bases(self, fields: tuple[FieldView, ...], names: Mapping[str, str]) -> Iterator[py.Name]:
        if any(one.required and isinstance(one.default, py.Call) for one in fields):
            yield py.name(_DEFAULTS, "WithDefaults")
        if self._context.config.json_schemas and "json_schema" not in names.values():
            yield py.name(
                "._runtime.types.json_schemas", "WithSchema"
            )  # a field of that name goes first
        yield py.name(_MODELS, "ApiModel")

    def _class_vars(self, declared: ir.Object, side: Side) -> Iterator[ClassVarView]:
        if isinstance(declared.extra, ir.Closed):
            yield CLOSED
        members = self._members(declared, side)
        if members is not None:
            yield ClassVarView(name="_members", annotation=py.class_var(py.ANY), value=members)

    def _members(self, declared: ir.Object, side: Side) -> py.Call | None:
        more: dict[str, py.Expr | None] = {
            "least": py.given(declared.constraints.min_properties),
            "most": py.stated(declared.constraints.max_properties),
        }
        extra = declared.extra
        if not isinstance(extra, ir.Closed | ir.Open):
            more["patterns"] = py.dictionary(
                (spelled, py.lazily(self._annotator.value(expr, side)))
                for pattern, expr in extra.patterns
                if (spelled := python_pattern(pattern)) is not None
            )
            more["closed"] = py.TRUE if isinstance(extra.rest, ir.Closed) else None
        return self._annotator.members(declared.members, declared.names, side, **more)

    def _extra(self, declared: ir.Object, side: Side) -> py.PyType | None:
        """The type of members that are no fields, where the document says more than "any"."""
        match declared.extra:
            case ir.Closed():
                return None
            case ir.Open(type=expr):
                exprs = [expr]
            case patterns:
                exprs = [expr for _, expr in patterns.patterns]
                if isinstance(patterns.rest, ir.Open):
                    exprs.append(patterns.rest.type)
        if any(isinstance(one, ir.Anything) for one in exprs):
            return None
        return py.union(self._annotator.value(one, side) for one in exprs)

    # Fields

    def _field(self, field: ir.Field, name: str, declared: ir.Object, side: Side) -> FieldView:
        expr = field.type
        limits = (
            keywords_of(expr)
            if isinstance(expr, ir.Scalar | ir.ListOf | ir.MapOf | ir.TupleOf)
            else {}
        )
        more = {"alias": py.string(field.wire_name)} if name != field.wire_name else {}
        if isinstance(expr, ir.Scalar | ir.ListOf | ir.MapOf):
            annotation = self._annotator.bare(expr, side)
            marks = self._annotator.marks(expr, side, more | limits)
        else:
            annotation = self._annotator.value(expr, side)
            marks = [py.call(py.FIELD, **more)] if more else []
        nullable = isinstance(expr, ir.Nullable)
        bare = (
            self._annotator.value(expr.inner, side) if isinstance(expr, ir.Nullable) else annotation
        )
        if not (field.required or nullable or annotation in (py.NONE, py.ANY)):
            annotation = py.optional(annotation)
            marks.insert(0, py.name(_MODELS, "NotNull"))
        default: py.Expr | None = None if field.required else py.NONE
        value = self._sides.values.value(field, declared, in_request=side is Side.REQUEST)
        if value is not ir.NO_DEFAULT:
            default = py.call(py.name(_DEFAULTS, "default"), py.json(value))
        elif self._is_filled(field, declared):
            type_ = py.lazily(self._annotator.value(expr, side))
            default = py.call(py.name(_DEFAULTS, "filled"), type_, py.json(field.default))
        return FieldView(
            name=name,
            wire_name=field.wire_name,
            annotation=py.annotated(annotation, marks),
            type=bare,
            required=field.required,
            nullable=nullable,
            constraints=tuple(limits.items()),
            default=default,
            stated_default=_stated(field),
            doc=field_doc(field),
        )

    def _is_filled(self, field: ir.Field, declared: ir.Object) -> bool:
        """Whether the field of an answer that lacks it has the value that is then meant."""
        stated = field.default is not ir.NO_DEFAULT and field.default is not None
        is_wanted = self._context.config.client.fill_defaults and not field.required
        return stated and is_wanted and declared.id in self._sides.responses

    # TypedDicts

    def param(self, declared: ir.Object, name: str) -> ParamView:
        """The TypedDict of the request view."""
        fields = [
            field
            for field in declared.fields
            if self._sides.visible(field.access, declared.id, Side.REQUEST)
        ]
        functional = any(not _is_key(field.wire_name) for field in fields)
        model = self._context.class_name(declared.id, Side.REQUEST)
        return ParamView(
            name=name,
            typed_dict=py.TYPED_DICT,
            doc=describe(declared.docs, fallback=f"A `dict` in place of a `{model}`.", name=model),
            functional=functional,
            fields=tuple(self._key(field, declared, functional) for field in fields),
        )

    def _key(self, field: ir.Field, declared: ir.Object, functional: bool) -> FieldView:
        annotation = bare = self._annotator.argument(field.type)
        required = field.required and not self._sides.values.is_filled(field, declared)
        if required:
            annotation = py.required(annotation)
        return FieldView(
            name=field.wire_name,
            wire_name=field.wire_name,
            annotation=py.Quoted(type=annotation) if functional else annotation,
            type=bare,
            required=required,
            nullable=isinstance(field.type, ir.Nullable),
            default=None,
            stated_default=_stated(field),
            doc=field_doc(field),
        )


_MODELS = "._runtime.types.models"
_DEFAULTS = "._runtime.types.defaults"
_ITSELF = py.name("pydantic", "SerializeAsAny")

CLOSED = ClassVarView(name="_closed", annotation=py.class_var(py.BOOL), value=py.TRUE)
"""Says that a class has no members but its fields."""


def _stated(field: ir.Field) -> py.Expr | None:
    return None if field.default is ir.NO_DEFAULT else py.json(field.default)


def field_doc(field: ir.Field) -> str:
    """What people are told of a field."""
    return describe(
        field.docs,
        paragraph(
            checks_sentence(field.docs, field.type),
            None if field.required else default_sentence(field.docs, field.default),
            None if isinstance(field.type, ir.Const) else example_sentence(field.docs),
        ),
        lifecycle_sentence(field.lifecycle, field.deprecated),
        name=field.wire_name,
    )


def _is_key(name: str) -> bool:
    """Whether a key can be written as an attribute of a TypedDict class."""
    return name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("__")
