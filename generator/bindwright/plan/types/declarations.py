"""Declarations to the classes and aliases that are printed."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bindwright.ir import types as ir
from bindwright.plan.context import Context
from bindwright.plan.lifecycles import lifecycle_keywords
from bindwright.plan.package import (
    AliasView,
    EnumView,
    FieldView,
    MemberView,
    ModelView,
    ParamView,
    RenamedMemberView,
)
from bindwright.plan.sides import Side
from bindwright.plan.source import python as py
from bindwright.plan.source.prose import describe, lifecycle_sentence
from bindwright.plan.types.annotations import Annotator
from bindwright.plan.types.models import CLOSED, ModelWriter
from bindwright.plan.types.overlapping_enums import several_lists
from bindwright.plan.types.scalars import keywords_of, pattern_of

_ENUMS = "._runtime.types.enums"
_UNIONS = "._runtime.types.unions"
_BASES = {"Str": _ENUMS, "Int": "._runtime.types.int_enums"}
_RENAMED = py.name("._runtime.types.renamed_members", "RenamedMember")
_OPEN_UNION = py.name("._runtime.types.open_unions", "OpenUnion")
_OVERLAPPING_ENUMS = py.name("._runtime.types.overlapping_enums", "OverlappingEnums")
_ALIAS_TYPE = py.name("typing_extensions", "TypeAliasType")

Item = ModelView | ParamView | EnumView | AliasView


class Writer:
    """Writes the items of modules."""

    def __init__(self, context: Context, annotator: Annotator) -> None:
        self._context = context
        self._annotator = annotator
        self._models = ModelWriter(context, annotator)

    def classes(self, declared: Any) -> Iterator[Item]:
        """The classes of a declaration; aliases have none."""
        match declared:
            case ir.Object():
                for side in self._context.sides.of(declared.id):
                    yield self._models.model(declared, side)
                name = self._context.extra(declared.id, "Param")
                if name is not None:
                    yield self._models.param(declared, name)
            case ir.Enum() if declared.base is not None:
                yield self._enum(declared)
                yield self._literals(declared)
            case _:
                return

    def aliases(self, declared: Any) -> Iterator[Item]:
        """The aliases of a declaration; classes have none."""
        lazy = declared.id in self._context.sides.circular
        name = self._context.class_name(declared.id)
        match declared:
            case ir.Union():
                yield from self._union(declared, name, lazy=lazy)
            case ir.Enum() if declared.base is None:
                value = self._annotator.mixed_literal(declared)
                yield _alias(name, value, describe(declared.docs, name=name))
            case ir.Alias():
                for side in self._context.sides.of(declared.id):
                    value = self._annotator.value(declared.target, side)
                    name = self._context.class_name(declared.id, side)
                    yield _alias(name, value, describe(declared.docs, name=name), lazy=lazy)
            case _:
                return

    # Enumerations

    def _enum(self, declared: ir.Enum) -> EnumView:
        kind = "Str" if declared.base is ir.ScalarKind.STRING else "Int"
        name = self._context.class_name(declared.id)
        labels = self._context.names.members[declared.id]
        return EnumView(
            name=name,
            base=py.name(_BASES[kind], f"{'Open' if declared.open else 'Closed'}{kind}Enum"),
            limits=tuple(_limits(declared).items()),
            doc=describe(
                declared.docs,
                lifecycle_sentence(None, declared.deprecated),
                fallback=f"The values of `{name}`.",
                name=name,
            ),
            members=tuple(
                _member(one, label) for one, label in zip(declared.members, labels, strict=True)
            ),
            member=py.name(_ENUMS, "member"),
            type_checking=py.TYPE_CHECKING,
            other=py.json("" if kind == "Str" else 0) if declared.open else None,
            renamed=tuple(_renamed_members(name, self._context.names.renamed.members)),
        )

    def _literals(self, declared: ir.Enum) -> AliasView:
        # Where any other value is taken too, one that is retired is left out and still taken.
        offered = (one for one in declared.members if not (declared.open and _is_retired(one)))
        values = [one.value for one in offered]
        plain = "strings" if declared.base is ir.ScalarKind.STRING else "numbers"
        return _alias(
            self._context.extra(declared.id, "Name") or "",
            py.literal(values) if values else py.STR,
            f"The values of `{self._context.class_name(declared.id)}` as plain {plain}.",
        )

    # Unions

    def _union(self, declared: ir.Union, name: str, *, lazy: bool) -> Iterator[Item]:
        annotator = self._annotator
        unknown: py.PyType | None = None
        unknown_name = self._context.extra(declared.id, "Unknown")
        if unknown_name is not None:
            unknown = py.local(unknown_name)
            yield self._unknown(declared, unknown_name, name)
        elif declared.fallback is not None:
            unknown = annotator.value(declared.fallback, Side.RESPONSE)
        for side in self._context.sides.of(declared.id):
            variants = annotator.variants(declared, side)
            value = py.union(variants if unknown is None else [*variants, unknown])
            marked = py.annotated(value, self._marks(declared, side, variants, unknown))
            own = self._context.class_name(declared.id, side)
            yield _alias(own, marked, describe(declared.docs, name=own), lazy=lazy)
        param = self._context.extra(declared.id, "Param")
        if param is not None:
            arguments = [annotator.argument(one) for one in declared.variants]
            if declared.fallback is not None:
                arguments.append(annotator.argument(declared.fallback))
            doc = f"What is accepted for a `{name}`."
            yield _alias(param, py.union(arguments), doc, lazy=lazy)

    def _marks(
        self, declared: ir.Union, side: Side, variants: list[py.PyType], unknown: py.PyType | None
    ) -> Iterator[py.Expr]:
        """How a value finds its variant, where pydantic's own ways don't lead to it."""
        if unknown is not None and declared.tag is None:
            yield py.call(
                py.name("._runtime.types.open_unions", "OpenUnion"), *variants, unknown=unknown
            )
        elif unknown is not None and declared.tag is not None:
            yield self._tagged(declared.tag, side, unknown)
        lists = [
            self._type(one.id, side) if isinstance(one, ir.Enum) else py.json(one)
            for one in several_lists(declared, self._context.types)
        ]
        if lists:
            yield py.call(_OVERLAPPING_ENUMS, *lists)

    def _tagged(self, tag: ir.Tag, side: Side, unknown: py.PyType) -> py.Call:
        free = [self._type(one, side) for one in tag.untagged]
        return py.call(
            py.name(_UNIONS, "TaggedUnion"),
            py.string(tag.wire_name),
            py.dictionary(
                (value, self._type(target, side)) for value, target in tag.mapping.items()
            ),
            unknown,
            untagged=py.items(free) if free else None,
        )

    def _type(self, type_id: ir.TypeId, side: Side) -> py.PyType:
        return self._annotator.value(ir.Ref(id=type_id), side)

    def _unknown(self, declared: ir.Union, unknown: str, name: str) -> ModelView:
        return ModelView(
            name=unknown,
            bases=(py.name(_UNIONS, "UnknownVariant"),),
            doc=f"A `{name}` that the document does not list; its fields are there all the same.",
            class_vars=() if declared.open else (CLOSED,),
            fields=tuple(self._shared_fields(declared)),
            type_checking=py.TYPE_CHECKING,
            property=py.PROPERTY,
        )

    def _shared_fields(self, declared: ir.Union) -> Iterator[FieldView]:
        """What all variants have: it can be read of an unknown one too, whatever its type is."""
        variants = self._objects(declared.variants)
        if not variants or len(variants) < len(declared.variants):
            return
        first, *others = (self._context.field_names(one) for one in variants)
        for wire_name, name in first.items():
            if all(one.get(wire_name) == name for one in others):
                alias = py.call(py.FIELD, alias=py.string(wire_name))
                annotation = py.annotated(py.ANY, [alias] if name != wire_name else [])
                yield FieldView(
                    name=name,
                    wire_name=wire_name,
                    annotation=annotation,
                    type=py.ANY,
                    required=False,
                    nullable=True,
                    default=py.NONE,
                    doc="",
                )

    def _objects(self, exprs: Iterable[ir.TypeExpr]) -> list[ir.Object]:
        """The objects among the types that some expressions refer to."""
        declared = (self._context.types[one.id] for one in exprs if isinstance(one, ir.Ref))
        return [one for one in declared if isinstance(one, ir.Object)]


def _renamed_members(
    class_name: str, renamed: Mapping[str, Mapping[str, str]]
) -> Iterator[RenamedMemberView]:
    """The names that members of a class had before."""
    for old, now in renamed.get(class_name, {}).items():
        member = py.Attribute(of=py.local(class_name), name=now)
        yield RenamedMemberView(
            name=old,
            now=now,
            shown=py.Quoted(type=py.of(_RENAMED, py.literal_of(member))),
            value=py.call(_RENAMED, py.string(now)),
        )


def _limits(declared: ir.Enum) -> dict[str, py.Expr]:
    """What the class is told of values that are not listed."""
    if declared.base is None or not declared.constraints:
        return {}
    scalar = ir.Scalar(kind=declared.base, constraints=declared.constraints)
    pattern = pattern_of(scalar)
    if pattern is None:
        return keywords_of(scalar)
    ascii_only = py.string(f"(?a){pattern}")
    return keywords_of(scalar) | {"pattern": ascii_only, "regex_engine": py.string("python-re")}


def _member(member: ir.Member, name: str) -> MemberView:
    lifecycle = member.lifecycle
    text = member.docs.description
    return MemberView(
        name=name,
        arguments=(py.json(member.value), *([py.string(text)] if text else [])),
        keywords=tuple(lifecycle_keywords(lifecycle, member.deprecated).items()),
        doc=describe(member.docs, lifecycle_sentence(lifecycle, member.deprecated)),
    )


def _alias(name: str, value: py.PyType, doc: str, *, lazy: bool = False) -> AliasView:
    return AliasView(
        name=name,
        value=py.Quoted(type=value) if lazy else value,
        doc=doc,
        annotation=py.TYPE_ALIAS,
        lazy=_ALIAS_TYPE if lazy else None,
    )


def _is_retired(member: ir.Member) -> bool:
    return member.lifecycle is not None and member.lifecycle.status == "retired"
