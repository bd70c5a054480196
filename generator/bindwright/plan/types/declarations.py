"""Declarations to the classes and aliases that are printed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bindwright.ir.types import (
    Alias,
    Enum,
    Member,
    Object,
    Ref,
    Scalar,
    ScalarKind,
    Tag,
    TypeId,
    Union,
)
from bindwright.plan.package import (
    AliasView,
    ClassVarView,
    EnumView,
    FieldView,
    MemberView,
    ModelView,
    ParamView,
)
from bindwright.plan.sides import Side
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import literal, py_string, quoted
from bindwright.plan.source.prose import describe, lifecycle_sentence
from bindwright.plan.types.models import ModelWriter
from bindwright.plan.types.scalars import keywords_of, pattern_of
from bindwright.plan.types.union_text import one_of, piped

if TYPE_CHECKING:
    from bindwright.plan.types.planner import TypePlanner


Item = ModelView | ParamView | EnumView | AliasView


class Writer:
    """Writes the items of one module."""

    def __init__(self, planner: "TypePlanner", imports: Imports, inside: frozenset[TypeId]) -> None:
        self._planner = planner
        self._imports = imports
        self._annotator = planner.annotator(imports, inside)
        self._models = ModelWriter(planner, imports, self._annotator)

    def classes(self, declared: Any) -> Iterator[Item]:
        """The classes of a declaration; aliases have none."""
        match declared:
            case Object():
                for side in self._planner.sides(declared.id):
                    yield self._models.model(declared, side)
                name = self._planner.extra(declared.id, "Param")
                if name is not None:
                    yield self._models.param(declared, name)
            case Enum() if declared.base is not None:
                yield self._enum(declared)
                yield self._literals(declared)
            case _:
                return

    def aliases(self, declared: Any) -> Iterator[Item]:
        """The aliases of a declaration; classes have none."""
        lazy = self._planner.is_circular(declared.id)
        match declared:
            case Union():
                yield from self._union(declared, lazy=lazy)
            case Enum() if declared.base is None:
                yield self._alias(
                    self._planner.class_name(declared.id, Side.RESPONSE),
                    self._annotator.mixed_literal(declared),
                    describe(declared.docs),
                )
            case Alias():
                value = self._annotator.value(declared.target, Side.RESPONSE)
                yield self._alias(
                    self._planner.class_name(declared.id, Side.RESPONSE),
                    value,
                    describe(declared.docs),
                    lazy=lazy,
                )
            case _:
                return

    # Enumerations

    def _enum(self, declared: Enum) -> EnumView:
        kind = "Str" if declared.base is ScalarKind.STRING else "Int"
        base = f"{'Open' if declared.open else 'Closed'}{kind}Enum"
        name = self._planner.class_name(declared.id, Side.RESPONSE)
        return EnumView(
            name=name,
            base=self._imports.use(".._runtime.types.enums", base),
            limits=self._limits(declared),
            doc=describe(
                declared.docs,
                lifecycle_sentence(None, declared.deprecated),
                fallback=f"The values of `{name}`.",
            ),
            members=tuple(
                self._member(one, label) for one, label in self._planner.members(declared)
            ),
            member=self._imports.use(".._runtime.types.enums", "member"),
            type_checking=self._imports.use("typing", "TYPE_CHECKING") if declared.open else "",
            other=('""' if kind == "Str" else "0") if declared.open else None,
        )

    def _limits(self, declared: Enum) -> tuple[str, ...]:
        """What the class is told of values that are not listed."""
        if declared.base is None or not declared.constraints:
            return ()
        scalar = Scalar(kind=declared.base, constraints=declared.constraints)
        pattern = pattern_of(scalar)
        if pattern is None:
            return tuple(keywords_of(scalar))
        ascii_only = py_string(f"(?a){pattern}")
        return (*keywords_of(scalar), f"pattern={ascii_only}", 'regex_engine="python-re"')

    def _member(self, member: Member, name: str) -> MemberView:
        arguments = [literal(member.value)]
        if member.docs.description:
            arguments.append(py_string(member.docs.description))
        lifecycle = member.lifecycle
        if member.deprecated:
            arguments.append("deprecated=True")
        if lifecycle is not None:
            for key, value in (
                ("deprecated_on", lifecycle.deprecated_on),
                ("end_of_life", lifecycle.end_of_life),
            ):
                if value is not None:
                    date = self._imports.use("datetime", "date")
                    arguments.append(f"{key}={date}({value.year}, {value.month}, {value.day})")
            for key in ("replacement", "link", "reason"):
                text = getattr(lifecycle, key)
                if text is not None:
                    arguments.append(f"{key}={py_string(text)}")
            if lifecycle.status == "retired":
                arguments.append("retired=True")
        doc = describe(member.docs, lifecycle_sentence(lifecycle, member.deprecated))
        return MemberView(name=name, arguments=tuple(arguments), doc=doc)

    def _literals(self, declared: Enum) -> AliasView:
        name = self._planner.extra(declared.id, "Name") or ""
        values = ", ".join(literal(one.value) for one in declared.members if not _is_retired(one))
        class_name = self._planner.class_name(declared.id, Side.RESPONSE)
        plain = "strings" if declared.base is ScalarKind.STRING else "numbers"
        value = f"{self._imports.use('typing', 'Literal')}[{values}]" if values else "str"
        return self._alias(name, value, f"The values of `{class_name}` as plain {plain}.")

    # Unions

    def _union(self, declared: Union, *, lazy: bool) -> Iterator[Item]:
        name = self._planner.class_name(declared.id, Side.RESPONSE)
        annotator = self._annotator
        unknown = self._planner.extra(declared.id, "Unknown")
        if unknown is not None:
            yield self._unknown(declared, unknown, name)
        elif declared.fallback is not None:
            unknown = annotator.value(declared.fallback, Side.RESPONSE)
        for side in self._planner.sides(declared.id):
            variants = [annotator.value(one, side) for one in declared.variants]
            value = piped(variants if unknown is None else [*variants, unknown])
            marks = list(self._marks(declared, side, variants, unknown))
            if marks:
                value = f"{self._imports.use('typing', 'Annotated')}[{value}, {', '.join(marks)}]"
            yield self._alias(
                self._planner.class_name(declared.id, side),
                value,
                describe(declared.docs),
                lazy=lazy,
            )
        param = self._planner.extra(declared.id, "Param")
        if param is not None:
            arguments = [annotator.argument(one) for one in declared.variants]
            if declared.fallback is not None:
                arguments.append(annotator.argument(declared.fallback))
            yield self._alias(
                param, one_of(arguments), f"What is accepted for a `{name}`.", lazy=lazy
            )

    def _marks(
        self, declared: Union, side: Side, variants: list[str], unknown: str | None
    ) -> Iterator[str]:
        """How a value finds its variant, where pydantic's own ways don't lead to it."""
        if unknown is not None and declared.tag is None:
            mark = self._imports.use(".._runtime.types.open_unions", "OpenUnion")
            yield f"{mark}({', '.join(variants)}, unknown={unknown})"
        elif unknown is not None and declared.tag is not None:
            yield self._tagged(declared.tag, side, unknown)
        lists = [
            literal(one)
            if not isinstance(one, Enum)
            else self._annotator.value(Ref(id=one.id), side)
            for one in self._planner.several_lists(declared)
        ]
        if lists:
            mark = self._imports.use(".._runtime.types.overlapping_enums", "OverlappingEnums")
            yield f"{mark}({', '.join(lists)})"

    def _tagged(self, tag: Tag, side: Side, unknown: str) -> str:
        mark = self._imports.use(".._runtime.types.unions", "TaggedUnion")
        rows = [
            f"{literal(value)}: {self._annotator.value(Ref(id=target), side)}"
            for value, target in tag.mapping.items()
        ]
        arguments = [py_string(tag.wire_name), f"{{{', '.join(rows)}}}", unknown]
        free = [self._annotator.value(Ref(id=one), side) for one in tag.untagged]
        if free:
            arguments.append(f"untagged=({', '.join(free)}{',' * (len(free) == 1)})")
        return f"{mark}({', '.join(arguments)})"

    def _unknown(self, declared: Union, unknown: str, name: str) -> ModelView:
        return ModelView(
            name=unknown,
            bases=self._imports.use(".._runtime.types.unions", "UnknownVariant"),
            doc=f"A `{name}` that the document does not list; its fields are there all the same.",
            class_vars=() if declared.open else (self._closed(),),
            fields=tuple(self._shared_fields(declared)),
        )

    def _closed(self) -> ClassVarView:
        class_var, flag = (
            self._imports.use("typing", "ClassVar"),
            self._imports.use("builtins", "bool"),
        )
        return ClassVarView(name="_closed", annotation=f"{class_var}[{flag}]", value="True")

    def _shared_fields(self, declared: Union) -> Iterator[FieldView]:
        """What all variants have: it can be read of an unknown one too, whatever its type is."""
        variants = self._planner.objects(declared.variants)
        if not variants or len(variants) < len(declared.variants):
            return
        first, *others = (self._planner.field_names(one) for one in variants)
        for wire_name, name in first.items():
            if all(one.get(wire_name) == name for one in others):
                anything = self._imports.use("typing", "Any")
                annotation = anything
                if name != wire_name:
                    field = self._imports.use("pydantic", "Field")
                    annotated = self._imports.use("typing", "Annotated")
                    annotation = f"{annotated}[{anything}, {field}(alias={py_string(wire_name)})]"
                yield FieldView(name=name, annotation=annotation, default="None", doc="")

    def _alias(self, name: str, value: str, doc: str, *, lazy: bool = False) -> AliasView:
        if lazy:
            made = self._imports.use("typing_extensions", "TypeAliasType")
            return AliasView(name=name, value=quoted(value), doc=doc, annotation="", lazy=made)
        return AliasView(
            name=name,
            value=value,
            doc=doc,
            annotation=self._imports.use("typing", "TypeAlias"),
            lazy=None,
        )


def _is_retired(member: Member) -> bool:
    return member.lifecycle is not None and member.lifecycle.status == "retired"
