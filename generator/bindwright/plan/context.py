"""What all of the plan is made from: the API, the names, the sides, and the module of each type."""

from collections.abc import Mapping
from functools import cached_property

from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_plan import NAME_UNUSED
from bindwright.diagnostics.suggestions import did_you_mean
from bindwright.ir.operations import Api
from bindwright.ir.types import Object, TypeId
from bindwright.plan.names.familiar import page_names
from bindwright.plan.names.fields import field_names
from bindwright.plan.names.package import class_path
from bindwright.plan.names.table import Names
from bindwright.plan.sides import Side, Sides
from bindwright.plan.source import python as py


class Context:
    """One API and what was decided on it before its files are planned."""

    def __init__(
        self,
        api: Api,
        config: PackageConfig,
        names: Names,
        sides: Sides,
        module_of: Mapping[TypeId, str],
        docs: Mapping[tuple[str, ...], str],
    ) -> None:
        self.api = api
        self.config = config
        self.names = names
        self.sides = sides
        self.module_of = module_of
        self.docs = docs
        self.types = api.types
        self.source = f"src/{config.package}"
        self.named = frozenset(api.named_types)
        self.pages = page_names(api, config)
        self._fields: dict[TypeId, dict[str, str]] = {}

    def mixins(self, class_name: str, folder: str = "") -> tuple[py.Name, ...]:
        """The user's class that a generated one gets as its first base, if the configuration says.

        A model (of the `folder` "types") has to be told so where a resource is called as it is.
        """
        keys = [f"{folder}.{class_name}"] if folder else [class_name]
        if class_name not in self._classes:
            keys.append(class_name)
        found = (class_path(self.config.mixins[key]) for key in keys if key in self.config.mixins)
        return tuple(py.name(*one) for one in found)[:1]

    @cached_property
    def _classes(self) -> frozenset[str]:
        """The classes that are no types: clients and resources."""
        own = self.config.client.class_name or "Client"
        synchronous = {own, *(one.class_name for one in self.names.resources.values())}
        return frozenset(synchronous | {f"Async{one}" for one in synchronous})

    def note_unused_mixins(self, report: Report) -> None:
        """Says which mixins of the configuration are for no class."""
        models = {
            self.class_name(type_id, side)
            for type_id, declared in self.types.items()
            if isinstance(declared, Object)
            for side in self.sides.of(type_id)
        }
        for key in self.config.mixins:
            if key not in self._classes | models | {f"types.{one}" for one in models}:
                place = self.config.place("mixins", key)
                report.add(NAME_UNUSED, place, f"no generated class is called {key!r}")

    def note_unused_folders(self, report: Report) -> None:
        """Says which types that folders shall offer there are not."""
        known = {name for type_id in self.module_of for name in self.defined(type_id)}
        for name in self.config.type_folders.keys() - known:
            place = self.config.place("type_folders", name)
            report.add(
                NAME_UNUSED, place, f"no type is called {name!r}", hint=did_you_mean(name, known)
            )

    def class_name(self, type_id: TypeId, side: Side = Side.RESPONSE) -> str:
        """The class of a view of a type."""
        return self.names.of(type_id, side, self.sides)

    def extra(self, type_id: TypeId, suffix: str) -> str | None:
        """A name beside the class, if the type has it."""
        return self.names.extras.get((type_id, suffix))

    def defined(self, type_id: TypeId) -> tuple[str, ...]:
        """Every name that the module of a type defines for it."""
        extras = (self.extra(type_id, one) for one in _SUFFIXES)
        return (self.names.types[type_id], *(name for name in extras if name))

    def named_type(self, type_id: TypeId, name: str) -> py.Name:
        """A name that the module of a type defines."""
        return py.name(f".types.{self.module_of[type_id]}", name)

    def field_names(self, declared: Object) -> dict[str, str]:
        """The Python name of each field by its wire name; settled once, for unions ask again."""
        if declared.id not in self._fields:
            self._fields[declared.id] = field_names(declared)
        return self._fields[declared.id]


_SUFFIXES = ("Request", "Param", "Name", "Unknown")
