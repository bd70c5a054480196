"""Declarations to the modules of `types/`: which classes and aliases stand in which."""

from bindwright.diagnostics.blame import Blame
from bindwright.ir.types import Object, TypeId
from bindwright.ir.walk import references
from bindwright.plan.context import Context
from bindwright.plan.package import FilePlan, TypeModuleView
from bindwright.plan.source import python as py
from bindwright.plan.source.printing import Scope
from bindwright.plan.types.annotations import Annotator
from bindwright.plan.types.declarations import Item, Writer
from bindwright.plan.types.modules import Module


class TypePlanner:
    """Plans the modules of `types/`, one after the other."""

    def __init__(self, context: Context, annotator: Annotator) -> None:
        self._context = context
        self._types = context.types
        self._writer = Writer(context, annotator)

    def file(self, module: Module) -> FilePlan:
        """The file of a module."""
        return FilePlan(
            path=f"{self._context.source}/types/{module.name}.py",
            template="types/module.py.jinja",
            view=self._view(module),
            scope=Scope(
                module=f".types.{module.name}",
                taken=frozenset(self._taken(module)),
                spelled=(py.FUTURE_ANNOTATIONS,) if module.recursive else (),
            ),
        )

    def _taken(self, module: Module) -> set[str]:
        """The names of the module's classes and aliases, and of all fields in it."""
        taken = {name for type_id in module.types for name in self._context.defined(type_id)}
        for type_id in module.types:
            declared = self._types[type_id]
            if isinstance(declared, Object):
                for pair in self._context.field_names(declared).items():
                    taken.update(pair)
        return taken

    def _view(self, module: Module) -> TypeModuleView:
        """The module; in a recursive one the aliases, which need the classes, come last."""
        items: list[Item] = []
        for type_id in module.types:
            declared = self._types[type_id]
            with Blame(declared.origin):
                items += self._writer.classes(declared)
                if not module.recursive:
                    items += self._writer.aliases(declared)
        for type_id in self._aliases_in_order(module) if module.recursive else ():
            items += self._writer.aliases(self._types[type_id])
        main = self._context.names.types[module.main]
        several = len(module.types) > 1
        doc = f"The type `{main}`, and those that only it needs." if several else ""
        return TypeModuleView(doc=doc, items=tuple(items))

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
