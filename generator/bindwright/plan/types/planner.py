"""Declarations to the modules of `types/`: which classes and aliases stand in which."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bindwright.diagnostics.blame import Blame
from bindwright.ir.operations import Api
from bindwright.ir.types import (
    NO_DEFAULT,
    Enum,
    Field,
    Member,
    Object,
    Ref,
    TypeExpr,
    TypeId,
    Union,
)
from bindwright.ir.walk import references
from bindwright.plan.names.fields import field_names
from bindwright.plan.names.table import Names
from bindwright.plan.package import (
    TypeModuleView,
)
from bindwright.plan.sides import Side, Views
from bindwright.plan.source.imports import Imports
from bindwright.plan.types.annotations import Annotator
from bindwright.plan.types.declarations import Item, Writer
from bindwright.plan.types.modules import Module
from bindwright.plan.types.overlapping_enums import Listing, several_lists


class TypePlanner:
    """Plans the modules of `types/`, one after the other.

    `carried` says that the package carries the JSON Schemas of its models.
    """

    def __init__(
        self,
        api: Api,
        names: Names,
        views: Views,
        homes: Mapping[TypeId, str],
        *,
        carried: bool = False,
    ) -> None:
        self.carried = carried
        self._api = api
        self._types = api.types
        self._names = names
        self._views = views
        self._homes = homes
        self._named = frozenset(api.named_types)
        self._fields: dict[TypeId, dict[str, str]] = {}

    def defined(self, type_id: TypeId) -> tuple[str, ...]:
        """Every name that the module of a type defines for it."""
        extras = (self._names.extras.get((type_id, one)) for one in _SUFFIXES)
        return (self._names.types[type_id], *(name for name in extras if name))

    def module(self, module: Module) -> TypeModuleView:
        """The module; in a recursive one the aliases, which need the classes, come last."""
        own = {name for type_id in module.types for name in self.defined(type_id)}
        fields = {
            name
            for type_id in module.types
            if isinstance(declared := self._types[type_id], Object)
            for pair in self.field_names(declared).items()
            for name in pair
        }
        imports = Imports(own | fields)
        if module.recursive:
            imports.use("__future__", "annotations")
        inside = frozenset(module.types)
        writer = Writer(self, imports, inside)
        items: list[Item] = []
        for type_id in module.types:
            declared = self._types[type_id]
            with Blame(declared.origin):
                items += writer.classes(declared)
                if not module.recursive:
                    items += writer.aliases(declared)
        for type_id in self._aliases_in_order(module) if module.recursive else ():
            items += writer.aliases(self._types[type_id])
        doc = f"The type `{self._names.types[module.main]}`"
        doc += ", and those that only it needs." if len(module.types) > 1 else "."
        return TypeModuleView(doc=doc, imports=imports.lines(), items=tuple(items))

    def _aliases_in_order(self, module: Module) -> list[TypeId]:
        """Aliases and unions, each after those that it refers to."""
        waiting = [one for one in module.types if not isinstance(self._types[one], Object)]
        done: list[TypeId] = []

        def visit(type_id: TypeId, path: tuple[TypeId, ...]) -> None:
            if type_id in done or type_id in path:
                return
            for reference in references(self._types[type_id]):
                if reference in waiting:
                    visit(reference, (*path, type_id))
            done.append(type_id)

        for type_id in waiting:
            visit(type_id, ())
        return done

    # What the writer asks

    def field_names(self, declared: Object) -> dict[str, str]:
        """The Python name of each field by its wire name; settled once, for unions ask again."""
        if declared.id not in self._fields:
            self._fields[declared.id] = field_names(declared)
        return self._fields[declared.id]

    def annotator(self, imports: Imports, inside: frozenset[TypeId]) -> Annotator:
        """The annotator of one module of `types/`."""
        return Annotator(
            types=self._types,
            names=self._names,
            views=self._views,
            named=self._named,
            imports=imports,
            home=lambda one: None if one in inside else f".{self._homes[one]}",
        )

    def class_name(self, type_id: TypeId, side: Side) -> str:
        """The class of a view."""
        return self._names.of(type_id, side, self._views)

    def extra(self, type_id: TypeId, suffix: str) -> str | None:
        """A name beside the class, if the type has it."""
        return self._names.extras.get((type_id, suffix))

    def sides(self, type_id: TypeId) -> tuple[Side, ...]:
        """The views of a type."""
        return self._views.sides(type_id)

    def is_circular(self, type_id: TypeId) -> bool:
        """Whether an alias refers to itself, so that it can't be evaluated where it stands."""
        return type_id in self._views.circular

    def visible(self, field: Field, type_id: TypeId, side: Side) -> bool:
        """Whether a view has a field."""
        return self._views.visible(field.access, type_id, side)

    def value_of(self, field: Field, declared: Object, side: Side) -> Any:
        """What a model sends for a field that is not given; `NO_DEFAULT` where it must be."""
        return self._views.values.value(field, declared, in_request=side is Side.REQUEST)

    def has_values(self, declared: Object, side: Side) -> bool:
        """Whether a view has fields with such values."""
        return any(
            self.visible(field, declared.id, side)
            and self.value_of(field, declared, side) is not NO_DEFAULT
            for field in declared.fields
        )

    def is_filled(self, field: Field, declared: Object) -> bool:
        """Whether a dictionary in place of a model may leave a required field out."""
        return self._views.values.is_filled(field, declared)

    def objects(self, exprs: Iterable[TypeExpr]) -> list[Object]:
        """The objects among the types that some expressions refer to."""
        declared = (self._types[one.id] for one in exprs if isinstance(one, Ref))
        return [one for one in declared if isinstance(one, Object)]

    def several_lists(self, declared: Union) -> list[Listing]:
        """What lists values of a union, where more than one of its types does."""
        return several_lists(declared, self._types)

    def members(self, declared: Enum) -> Iterator[tuple[Member, str]]:
        """The members of an enumeration with their names."""
        return zip(declared.members, self._names.members[declared.id], strict=True)


_SUFFIXES = ("Request", "Param", "Name", "Unknown")
