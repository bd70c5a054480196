"""The table of all names that a package gives out, and who may choose them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bindwright.config import PackageConfig
from bindwright.config.surface import OperationConfig
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_plan import NAME_UNUSED
from bindwright.ir.operations import Api, Operation, Server, Where
from bindwright.ir.types import Enum, TypeId
from bindwright.plan.names.authority import BY_CONFIGURATION, BY_LOCK
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.names.renamed import Renamed
from bindwright.plan.sides import Side, Sides
from bindwright.record import record


@record
class ResourceName:
    """A resource: the attribute path from the client, its classes and its module."""

    path: tuple[str, ...]
    class_name: str
    module: str


@dataclass(slots=True, kw_only=True)
class OptionNames:
    """What the options of the client are called.

    `credentials` maps a scheme and a role in it to an option; `variables` does so for the
    variables of servers. `environments` are the names of all servers that can be chosen, `lists`
    those of the servers of one list, by their URLs.
    """

    credentials: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    variables: dict[str, str] = field(default_factory=dict[str, str])
    environments: tuple[str, ...] = ()
    lists: dict[tuple[str, ...], tuple[str, ...]] = field(
        default_factory=dict[tuple[str, ...], tuple[str, ...]]
    )

    def by_key(self) -> dict[str, str]:
        """The names of credentials and variables by what the lock calls these."""
        credentials = {
            credential_key(scheme, role): name
            for scheme, names in self.credentials.items()
            for role, name in names.items()
        }
        return credentials | {variable_key(one): name for one, name in self.variables.items()}

    def of(self, servers: tuple[Server, ...]) -> tuple[str, ...]:
        """The names of several servers; empty for one."""
        return self.lists.get(tuple(one.template for one in servers), ())


@dataclass(slots=True, kw_only=True)
class Names:
    """Every name that was decided.

    `extras` are those beside a class; `arguments` those of each operation, by place and wire name.
    `bodies` are arguments that take whole bodies which others would be spread for.
    `aliases` are further methods of a resource, each with the id of its operation. The resource of
    the client's own methods has an empty path. `renamed` are the deprecated aliases, as far as they
    lead to something; `kept` are all that names.lock has.
    """

    resources: dict[tuple[str, ...], ResourceName] = field(default_factory=dict)
    methods: dict[str, str] = field(default_factory=dict[str, str])
    places: dict[str, ResourceName] = field(default_factory=dict)
    aliases: dict[tuple[str, ...], list[tuple[str, str]]] = field(default_factory=dict)
    hooks: dict[str, str] = field(default_factory=dict[str, str])
    types: dict[TypeId, str] = field(default_factory=dict[TypeId, str])
    extras: dict[tuple[TypeId, str], str] = field(default_factory=dict[tuple[TypeId, str], str])
    members: dict[TypeId, tuple[str, ...]] = field(default_factory=dict)
    arguments: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    bodies: dict[str, str] = field(default_factory=dict[str, str])
    options: OptionNames = field(default_factory=OptionNames)
    renamed: Renamed = field(default_factory=Renamed)
    kept: Mapping[str, str] = field(default_factory=dict[str, str])
    _below: dict[tuple[str, ...], list[tuple[tuple[str, ...], ResourceName]]] = field(
        default_factory=dict, init=False
    )

    def of(self, type_id: TypeId, side: Side, sides: Sides) -> str:
        """The class of a view."""
        if side is Side.REQUEST and type_id in sides.split:
            return self.extras[type_id, "Request"]
        return self.types[type_id]

    def below(self, path: tuple[str, ...]) -> Iterable[tuple[tuple[str, ...], ResourceName]]:
        """The resources directly below a path of attributes, by their paths."""
        if not self._below:
            for key, one in ((key, one) for key, one in self.resources.items() if key):
                self._below.setdefault(key[:-1], []).append((key, one))
        return self._below.get(path, ())

    @property
    def method_paths(self) -> dict[str, str]:
        """The dotted path from the client of each operation's method, by the id."""
        return {
            operation: ".".join((*self.places[operation].path, method))
            for operation, method in self.methods.items()
        }

    def lock(self, api: Api) -> NamesLock:
        """The names that are kept for the next run."""
        members = {
            f"{type_id}::{json.dumps(member.value)}": name
            for type_id, names in self.members.items()
            if isinstance(declared := api.types[type_id], Enum)
            for member, name in zip(declared.members, names, strict=True)
        }
        operations = self.method_paths | {
            hook: f"webhooks.{name}" for hook, name in self.hooks.items()
        }
        types = {str(type_id): name for type_id, name in self.types.items()}
        arguments = {
            f"{operation}::{key}": name
            for operation, names in self.arguments.items()
            for key, name in names.items()
        }
        return NamesLock(
            types=types,
            operations=operations,
            members=members,
            arguments=arguments,
            options=self.options.by_key(),
            renamed=self.kept,
        )


class NameOverrides:
    """The names that the configuration and names.lock hold, and which of them are of use."""

    def __init__(self, config: PackageConfig, lock: NamesLock) -> None:
        self.config = config
        self._used: set[str] = set()
        self.lock = lock

    def name(
        self, *keys: str, stated: str | None = None, kept: str | None = None
    ) -> tuple[str | None, str]:
        """The name that somebody has chosen, and who: the configuration, by the first key it knows.

        Else the document, which has `stated` it, or names.lock, which has `kept` it.
        """
        for key in keys:
            if key in self.config.names:
                self._used.add(key)
                return self.config.names[key], BY_CONFIGURATION
        if stated:
            return stated, "the document"
        return (kept, BY_LOCK) if kept is not None else (None, "")

    def resource(self, *keys: str) -> tuple[str, ...] | None:
        """The path of the resource that the configuration gives to an operation or a tag."""
        for key in keys:
            if key in self.config.resources:
                self._used.add(key)
                return tuple(self.config.resources[key].split("."))
        return None

    def placed(self, operation: str) -> tuple[tuple[str, ...], ...]:
        """Where the configuration puts an operation: its own path from the client, then others."""
        stated = self.config.operations.get(operation, OperationConfig())
        return tuple(tuple(one.split(".")) for one in stated.methods)

    def body_argument(self, operation: Operation, report: Report) -> str:
        """The argument that the configuration has take the whole body; "" where it says nothing."""
        name = self.config.operations.get(operation.id, OperationConfig()).body_argument
        place = self.config.place("operations", operation.id, "body_argument")
        streaming = operation.streaming
        if name and operation.body is None:
            report.add(NAME_UNUSED, place, f"{operation.id!r} has no body")
            return ""
        if name and streaming is not None and streaming.selector:
            message = (
                f"a property of the body asks {operation.id!r} to stream: it stays an argument"
            )
            report.add(NAME_UNUSED, place, message)
            return ""
        return name

    def note_unused(self, api: Api, report: Report) -> None:
        """Says which names of the configuration are for nothing in the document."""
        known = {one.id: one for one in api.operations}
        for key, stated in self.config.operations.items():
            place = self.config.place("operations", key)
            if key not in known:
                report.add(NAME_UNUSED, place, f"the document has no operation {key!r}")
                continue
            own = {one.wire_name for one in known[key].parameters if one.where is Where.PATH}
            for index, name in enumerate(stated.positional or ()):
                if name not in own:
                    message = f"the path of {key!r} has no parameter {name!r}"
                    report.add(NAME_UNUSED, place.child("positional", index), message)
        for table in (self.config.names, self.config.resources):
            for key in table:
                if self.placed(key):
                    continue  # which goes before
                if key not in self._used:
                    report.add(
                        NAME_UNUSED,
                        self.config.place(
                            "names" if table is self.config.names else "resources", key
                        ),
                        f"nothing in the document is named {key!r}",
                    )


def credential_key(scheme: str, role: str = "") -> str:
    """What a security scheme, or what it takes for a role, is called in our files."""
    key = f"#/components/securitySchemes/{scheme}"
    return f"{key}::{role}" if role else key


def variable_key(name: str) -> str:
    """What a variable of servers is called in our files."""
    return f"{{{name}}}"


def config_line(key: str, name: str) -> str:
    """The line of bindwright.toml that chooses a name."""
    return f"[package.names] {json.dumps(key, ensure_ascii=False)} = {json.dumps(name)}"
