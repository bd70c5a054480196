"""Names for resources, methods, and the functions that read webhooks and callbacks."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from bindwright.diagnostics.report import Report
from bindwright.ir.operations import Api, Hook, Operation, Resource
from bindwright.plan.names import verbs, words
from bindwright.plan.names.authority import BY_CONFIGURATION, Candidate, settle
from bindwright.plan.names.familiar import spelled
from bindwright.plan.names.table import NameOverrides, Names, ResourceName, config_line


class CallNamer:
    """Names everything that is called; the outcome is put into the table."""

    def __init__(self, api: Api, names: Names, chosen: NameOverrides, report: Report) -> None:
        self._api = api
        self._names = names
        self._chosen = chosen
        self._report = report

    # Resources and methods

    def name_resources(self) -> None:
        """Names the resources, and the methods of each."""
        settled: dict[tuple[str, ...], ResourceName] = {}
        grouped: dict[tuple[str, ...], list[Operation]] = {}
        others: dict[tuple[str, ...], list[tuple[Operation, str]]] = {}
        for resource in _flat(self._api.root):
            for operation in resource.operations:
                path = self._resource_path(operation, resource)
                grouped.setdefault(path, []).append(operation)
                for one in self._chosen.placed(operation.id)[1:]:
                    others.setdefault(one[:-1], []).append((operation, one[-1]))
        for path in others:
            grouped.setdefault(path, [])
        for path in list(grouped):
            for length in range(1, len(path)):
                grouped.setdefault(path[:length], [])
        modules: set[str] = set()
        children: dict[tuple[str, ...], set[str]] = {}
        for path in grouped:
            if path:
                children.setdefault(path[:-1], set()).add(path[-1])
            settled[path] = self._resource(path, modules)
        self._names.resources = settled
        for path, operations in grouped.items():
            taken = verbs.RESERVED_MEMBERS | children.get(path, set())
            taken |= frozenset() if path else verbs.RESERVED_ATTRIBUTES
            self._name_methods(settled[path], operations, others.get(path, []), taken)

    def _resource(self, path: tuple[str, ...], modules: set[str]) -> ResourceName:
        words_of_path = [word for part in path or _OF_CLIENT for word in words.split(part)]
        # `a.b_c` and `a_b.c` would have the same one.
        module = words.file_name(words_of_path, ".".join(path), modules)
        name = words.pascal(spelled(words_of_path, self._chosen.config))
        return ResourceName(path=path, class_name=name, module=module)

    def keep_renamed(self, methods: Mapping[str, str]) -> dict[str, str]:
        """Gives methods their old paths as well, and tells which it could."""
        names = self._names
        operations = {path: key for key, path in names.method_paths.items()}
        modules = {one.module for one in names.resources.values()}
        called = {
            *operations,
            *(".".join((*path, name)) for path, some in names.aliases.items() for _, name in some),
        }
        kept = dict[str, str]()
        for old, method in methods.items():
            *folders, name = old.split(".")
            path = tuple(folders)
            above = [path[:length] for length in range(1, len(path) + 1)]
            in_the_way = {".".join(one) for one in names.resources} | verbs.RESERVED_ATTRIBUTES
            if old in in_the_way or called & {old, *(".".join(one) for one in above)}:
                continue  # something else has come to be called so
            for one in (*above, path):  # which is the client itself, where nothing is above
                if one not in names.resources:
                    names.resources[one] = self._resource(one, modules)
            names.aliases.setdefault(path, []).append((operations[method], name))
            called.add(old)
            kept[old] = method
        return kept

    def _resource_path(self, operation: Operation, resource: Resource) -> tuple[str, ...]:
        placed = self._chosen.placed(operation.id)
        if placed:
            return placed[0][:-1]
        chosen = self._chosen.resource(operation.id, *operation.tags[:1])
        if chosen is not None:
            return chosen
        kept = self._chosen.lock.operations.get(operation.id, "").split(".")
        if operation.chosen_resource is None and len(kept) > 1:
            return tuple(kept[:-1])
        path = tuple(words.snake(words.split(word)) for word in resource.words)
        path = tuple(one + "_" if one in verbs.RESERVED_MEMBERS else one for one in path)
        return (path[0] + "_", *path[1:]) if path[0] in verbs.RESERVED_ATTRIBUTES else path

    def _name_methods(
        self,
        resource: ResourceName,
        operations: list[Operation],
        aliases: list[tuple[Operation, str]],
        taken: frozenset[str],
    ) -> None:
        ladders = self._ladders(resource, operations)
        candidates = [self._method(one, resource, ladders[one.id]) for one in operations]
        candidates += [_alias(*one, resource) for one in aliases]
        names = settle(candidates, taken, self._report, separator="_")
        for operation in operations:
            self._names.methods[operation.id] = names.get(operation.id, "call")
            self._names.places[operation.id] = resource
        if aliases:
            found = [(operation.id, name) for operation, name in aliases]
            self._names.aliases[resource.path] = found

    def _ladders(
        self, resource: ResourceName, operations: list[Operation]
    ) -> dict[str, tuple[str, ...]]:
        """The names for each operation, best first.

        A verb names the only operation that does it. Where several would have the same one, all of
        them take a name that tells more, so that their order decides nothing; but the one that
        everybody would expect under that verb keeps it.
        """
        alike: dict[str, list[Operation]] = {}
        for operation in operations:
            beside = self._methods[operation.path]
            alike.setdefault(verbs.method_verb(operation, beside), []).append(operation)
        found: dict[str, tuple[str, ...]] = {}
        for verb, same in alike.items():
            telling = {one.id: verbs.telling_names(one, resource.path) for one in same}
            usual = same if len(same) == 1 else [one for one in same if verbs.is_usual(one, verb)]
            if len(usual) == 1:
                found[usual[0].id] = (verb, *telling.pop(usual[0].id))
                telling = {
                    key: tuple(one for one in names if one != verb) or names
                    for key, names in telling.items()
                }
            if not telling:
                continue
            most = max(len(one) for one in telling.values())
            for start in range(most):
                names = [one[min(start, len(one) - 1)] for one in telling.values()]
                if len(set(names)) == len(names):
                    break
            found |= {key: one[min(start, len(one) - 1) :] for key, one in telling.items()}
        return found

    @cached_property
    def _methods(self) -> dict[str, dict[str, Operation]]:
        """The operations at each path by their method."""
        found: dict[str, dict[str, Operation]] = {}
        for operation in self._api.operations:
            found.setdefault(operation.path, {})[operation.method] = operation
        return found

    def _method(
        self, operation: Operation, resource: ResourceName, ladder: tuple[str, ...]
    ) -> Candidate:
        *path, method = self._chosen.lock.operations.get(operation.id, "").split(".")
        placed = self._chosen.placed(operation.id)
        chosen, by = self._chosen.name(
            operation.id,
            stated=operation.chosen_method,
            kept=method if tuple(path) == resource.path else None,
        )
        if placed:
            chosen, by = placed[0][-1], BY_CONFIGURATION
        return Candidate(
            key=operation.id,
            chosen=chosen,
            chosen_by=by,
            ladder=lambda: ladder,
            origin=operation.origin,
            line=lambda name: config_line(operation.id, name),
        )

    # Webhooks and callbacks

    def name_hooks(self) -> None:
        """Names the functions for webhooks and callbacks, which share one module."""
        alike: dict[str, list[Hook]] = {}
        for hook in self._api.hooks:
            alike.setdefault(words.snake(words.split(hook.name)), []).append(hook)
        candidates = [self._hook(one, same) for same in alike.values() for one in same]
        self._names.hooks = settle(candidates, verbs.RESERVED_HOOKS, self._report, separator="_")

    def _hook(self, hook: Hook, alike: list[Hook]) -> Candidate:
        kept = self._chosen.lock.operations.get(hook.id)
        chosen, by = self._chosen.name(
            hook.id,
            stated=hook.operation.chosen_method,
            kept=kept.rpartition(".")[2] if kept else None,
        )
        return Candidate(
            key=hook.id,
            chosen=chosen,
            chosen_by=by,
            ladder=lambda: verbs.hook_ladder(hook, alike, self._sender(hook)),
            origin=hook.operation.origin,
            line=lambda name: config_line(hook.id, name),
        )

    def _sender(self, hook: Hook) -> tuple[str, ...]:
        """The resource and method of the first operation that asks for a callback."""
        operation = self._senders.get(hook.id)
        if operation is None:
            return ()
        return (*self._names.places[operation.id].path, self._names.methods[operation.id])

    @cached_property
    def _senders(self) -> dict[str, Operation]:
        """The first operation that asks for each callback."""
        found: dict[str, Operation] = {}
        for operation in self._api.operations:
            for hook in operation.callbacks:
                found.setdefault(hook.id, operation)
        return found


_OF_CLIENT = ("client", "methods")
"""What the resource is called that holds the methods of the client itself."""


def _alias(operation: Operation, name: str, resource: ResourceName) -> Candidate:
    """Another method for an operation, which the configuration has chosen."""
    return Candidate(
        key=f"{operation.id} as {'.'.join((*resource.path, name))}",
        chosen=name,
        chosen_by=BY_CONFIGURATION,
        ladder=tuple,
        origin=operation.origin,
        line=lambda other: f'another path in "methods" of {operation.id!r}, such as {other!r}',
    )


def _flat(resource: Resource) -> Iterator[Resource]:
    yield resource
    for child in resource.children:
        yield from _flat(child)
