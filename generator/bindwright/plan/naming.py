"""Names for everything of an API: operations, types and members.

Operations come first, because inline types are named after the operation that they stand in.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from bindwright.config import PackageConfig
from bindwright.diagnostics.origin import unescape_token
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_plan import NAME_UNUSED
from bindwright.ir.operations import Api, Operation, Resource
from bindwright.ir.types import Enum, Object, Ref, TypeId, Union
from bindwright.lower.identify import ITEM, VALUE, component
from bindwright.plan import words
from bindwright.plan.exports import RESERVED_TYPES
from bindwright.plan.ledger import Ledger
from bindwright.plan.methods import RESERVED_ATTRIBUTES, method_ladder
from bindwright.plan.names import Candidate, settle
from bindwright.plan.views import Side, Views

__all__ = ["Names", "ResourceName", "name_everything"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceName:
    """A resource: the attribute path from the client, its classes and its module."""

    path: tuple[str, ...]
    class_name: str
    module: str


@dataclass(slots=True, kw_only=True)
class Names:
    """Every name that was decided. `classes` has an entry for each view of a type."""

    resources: dict[tuple[str, ...], ResourceName] = field(default_factory=dict)
    methods: dict[str, str] = field(default_factory=dict[str, str])
    places: dict[str, ResourceName] = field(default_factory=dict)
    types: dict[TypeId, str] = field(default_factory=dict[TypeId, str])
    extras: dict[tuple[TypeId, str], str] = field(default_factory=dict[tuple[TypeId, str], str])
    members: dict[TypeId, tuple[str, ...]] = field(default_factory=dict)

    def of(self, type_id: TypeId, side: Side, views: Views) -> str:
        """The class of a view."""
        if side is Side.REQUEST and type_id in views.split:
            return self.extras[type_id, "Request"]
        return self.types[type_id]

    def ledger(self, api: Api) -> Ledger:
        """The names that are kept for the next run."""
        members = {
            f"{type_id}::{json.dumps(member.value)}": name
            for type_id, names in self.members.items()
            if isinstance(declared := api.types[type_id], Enum)
            for member, name in zip(declared.members, names, strict=True)
        }
        operations = {
            operation: ".".join((*self.places[operation].path, method))
            for operation, method in self.methods.items()
        }
        types = {str(type_id): name for type_id, name in self.types.items()}
        return Ledger(types=types, operations=operations, members=members)


def name_everything(
    api: Api,
    views: Views,
    reserved: frozenset[str],
    config: PackageConfig,
    ledger: Ledger,
    report: Report,
) -> Names:
    """Settles all names; collisions of chosen ones are reported as errors.

    `reserved` holds the exception classes, which share the top of the package with the types.
    """
    namer = _Namer(api, views, reserved, config, ledger, report)
    namer.name_resources()
    namer.name_types()
    namer.name_members()
    namer.note_unused()
    return namer.names


class _Namer:
    def __init__(
        self,
        api: Api,
        views: Views,
        reserved: frozenset[str],
        config: PackageConfig,
        ledger: Ledger,
        report: Report,
    ) -> None:
        self._api = api
        self._views = views
        self._reserved = RESERVED_TYPES | reserved
        self._config = config
        self._ledger = ledger
        self._report = report
        self._used: set[str] = set()
        self.names = Names()

    # Resources and methods

    def name_resources(self) -> None:
        settled: dict[tuple[str, ...], ResourceName] = {}
        grouped: dict[tuple[str, ...], list[Operation]] = {}
        for resource in _flat(self._api.root):
            for operation in resource.operations:
                path = self._resource_path(operation, resource)
                grouped.setdefault(path, []).append(operation)
        for path in list(grouped):
            for length in range(1, len(path)):
                grouped.setdefault(path[:length], [])
        for path in grouped:
            words_of_path = [word for part in path for word in words.split(part)]
            settled[path] = ResourceName(
                path=path,
                class_name=_resource_class(words_of_path),
                module=words.file_name(words_of_path),
            )
        self.names.resources = settled
        for path, operations in grouped.items():
            children = {key[len(path)] for key in grouped if key[:-1] == path}
            self._name_methods(settled[path], operations, frozenset(children))

    def _resource_path(self, operation: Operation, resource: Resource) -> tuple[str, ...]:
        for key in (operation.id, *operation.tags[:1]):
            if key in self._config.resources:
                self._used.add(key)
                return tuple(self._config.resources[key].split("."))
        path = tuple(words.snake(words.split(word)) for word in resource.words)
        return tuple(part + "_" if part in RESERVED_ATTRIBUTES else part for part in path)

    def _name_methods(
        self, resource: ResourceName, operations: list[Operation], taken: frozenset[str]
    ) -> None:
        candidates = [self._method(operation, resource) for operation in operations]
        reserved = RESERVED_ATTRIBUTES | taken
        names = settle(candidates, reserved, self._report, separator="_")
        for operation in operations:
            self.names.methods[operation.id] = names.get(operation.id, "call")
            self.names.places[operation.id] = resource

    def _method(self, operation: Operation, resource: ResourceName) -> Candidate:
        chosen, by = self._chosen(operation.id)
        if chosen is None and operation.chosen_method:
            chosen, by = operation.chosen_method, "the document"
        if chosen is None and operation.id in self._ledger.operations:
            *path, method = self._ledger.operations[operation.id].split(".")
            if tuple(path) == resource.path:
                chosen, by = method, "names.lock"
        return Candidate(
            key=operation.id,
            chosen=chosen,
            chosen_by=by,
            ladder=lambda: method_ladder(operation, resource.path),
            origin=operation.origin,
            line=lambda name: _line(operation.id, name),
        )

    def _chosen(self, *keys: str) -> tuple[str | None, str]:
        for key in keys:
            if key in self._config.names:
                self._used.add(key)
                return self._config.names[key], "the configuration"
        return None, ""

    # Types

    def name_types(self) -> None:
        ordered = sorted(self._api.types, key=self._depth)
        candidates = [self._type(type_id) for type_id in ordered]
        settle(candidates, self._reserved, self._report, into=self.names.types)
        for type_id in ordered:
            self.names.types.setdefault(type_id, "Unnamed")  # an error says why
        taken = self._reserved | frozenset(self.names.types.values())
        extras = [one for type_id in self._api.types for one in self._extra_names(type_id)]
        by_key = {f"{type_id} {suffix}": (type_id, suffix) for type_id, suffix, _ in extras}
        settled = settle((one for _, _, one in extras), taken, self._report)
        self.names.extras = {by_key[key]: name for key, name in settled.items()}

    def _depth(self, type_id: TypeId) -> tuple[bool, int]:
        """Components first, then what stands inside others, from the outside in."""
        return type_id not in self._named, type_id.count("/")

    @cached_property
    def _named(self) -> frozenset[TypeId]:
        return frozenset(self._api.named_types)

    def _type(self, type_id: TypeId) -> Candidate:
        declared = self._api.types[type_id]
        short = unescape_token(type_id.rpartition("/")[2]) if type_id in self._named else ""
        chosen, by = self._chosen(type_id, *([short] if short else []))
        if chosen is None and declared.chosen_name:
            chosen, by = declared.chosen_name, "the document"
        if chosen is None and type_id in self._ledger.types:
            chosen, by = self._ledger.types[type_id], "names.lock"
        return Candidate(
            key=type_id,
            chosen=chosen,
            chosen_by=by,
            ladder=lambda: self._type_ladder(type_id),
            origin=declared.origin,
            line=lambda name: _line(short or type_id, name),
        )

    def _type_ladder(self, type_id: TypeId) -> Iterator[str]:
        name = self._proposed(type_id)
        yield name
        yield name + "Model"
        if type_id in self._named:
            yield words.pascal(words.spelled_out(unescape_token(type_id.rpartition("/")[2])))

    def _proposed(self, type_id: TypeId) -> str:
        """The first name for a type: its own, or that of what it stands in and its place there."""
        operation_id, rest = _split_operation(type_id)
        if rest is not None:
            head, *tokens = rest.split("/")
            base = self._operation_name(operation_id, head)
        else:
            base, tokens = "", type_id.removeprefix(component("")).split("/")
        parent = type_id
        passed: list[str] = []
        while tokens:
            passed.insert(0, unescape_token(tokens.pop()))
            parent = TypeId(parent.rpartition("/")[0])
            if parent in self.names.types:
                base = self.names.types[parent]
                break
        place = _place_words(passed, bool(base))
        return base + words.pascal(place) if place else base

    def _operation_name(self, operation_id: str, head: str) -> str:
        """`JobsCreateRequest` for the body of a call, alike for what else stands directly in it."""
        resource = self.names.places.get(operation_id)
        method = self.names.methods.get(operation_id, "")
        parts = (*(resource.path if resource else ()), method)
        base = words.pascal(word for part in parts for word in words.split(part))
        kind, *more = [unescape_token(part) for part in head.split(" ")]
        if kind == "request":
            return base + "Request"
        if kind in ("path", "query", "header", "cookie"):
            return base + words.pascal(word for part in more for word in words.split(part))
        extra = words.pascal(words.split(more[1])) if more[:1] == ["header"] else ""
        status = "" if kind.startswith("2") else f"{'Default' if kind == 'default' else 'Error'}"
        return base + status + "Response" + extra

    def _extra_names(self, type_id: TypeId) -> Iterator[tuple[TypeId, str, Candidate]]:
        """Names beside the class: of the request view, the TypedDict, the literals, the unknown."""
        declared = self._api.types[type_id]
        name = self.names.types[type_id]
        requested = type_id in self._views.requests
        wanted: list[tuple[str, str]] = []
        if type_id in self._views.split:
            wanted.append(("Request", name + "Request"))
        if isinstance(declared, Object | Union) and requested:
            wanted.append(("Param", name + "Param"))
        if isinstance(declared, Enum) and declared.base is not None:
            wanted.append(("Name", name + "Name"))
        if isinstance(declared, Union) and self._has_objects(declared):
            wanted.append(("Unknown", "Unknown" + name))
        for suffix, proposal in wanted:
            yield (
                type_id,
                suffix,
                Candidate(
                    key=f"{type_id} {suffix}",
                    chosen=None,
                    ladder=lambda proposal=proposal: [proposal, proposal + "Model"],  # type: ignore[misc]
                    origin=declared.origin,
                    line=lambda taken: _line(type_id, taken),
                ),
            )

    def _has_objects(self, declared: Union) -> bool:
        """Whether variants that are not listed can be objects that need a class."""
        variants = (self._api.types[one.id] for one in declared.variants if isinstance(one, Ref))
        return declared.fallback is None and any(isinstance(one, Object) for one in variants)

    # Members

    def name_members(self) -> None:
        for type_id, declared in self._api.types.items():
            if not isinstance(declared, Enum) or declared.base is None:
                continue
            candidates = [self._member(declared, index) for index in range(len(declared.members))]
            names = settle(candidates, frozenset(), self._report, separator="_")
            self.names.members[type_id] = tuple(
                names.get(candidate.key, "UNNAMED") for candidate in candidates
            )

    def _member(self, declared: Enum, index: int) -> Candidate:
        member = declared.members[index]
        value = json.dumps(member.value)
        key = f"{declared.id}::{value}"
        chosen, by = self._chosen(f"{declared.id}::{member.value}", key)
        if chosen is None and key in self._ledger.members:
            chosen, by = self._ledger.members[key], "names.lock"
        return Candidate(
            key=key,
            chosen=chosen,
            chosen_by=by,
            ladder=lambda: _member_ladder(member.name, str(member.value)),
            origin=member.origin,
            line=lambda name: _line(f"{declared.id}::{member.value}", name),
        )

    def note_unused(self) -> None:
        for table in (self._config.names, self._config.resources):
            for key in table:
                if key not in self._used:
                    self._report.add(
                        NAME_UNUSED,
                        self._config.place(
                            "names" if table is self._config.names else "resources", key
                        ),
                        f"nothing in the document is named {key!r}",
                    )


def _split_operation(type_id: TypeId) -> tuple[str, str | None]:
    """The operation that an inline type stands in, and where in it; None for other types."""
    if type_id.startswith("#") or type_id.count(" ") < 2:
        return "", None
    method, path, rest = type_id.split(" ", 2)
    return f"{method} {path}", rest


def _flat(resource: Resource) -> Iterator[Resource]:
    yield resource
    for child in resource.children:
        yield from _flat(child)


def _resource_class(words_of_path: list[str]) -> str:
    """The class of a resource; its asynchronous twin has `Async` before it."""
    name = words.pascal(words_of_path)
    return name + "Resource" if name in _TAKEN_CLASSES else name


_TAKEN_CLASSES = frozenset(
    {
        "Client", "AsyncClient", "SyncResource", "AsyncResource", "SyncStreamResource",
        "AsyncStreamResource", "Arguments", "CallOptions", "Body", "Headers", "Query", "Omit",
        "Timeout",
    }
)  # fmt: skip
"""What the modules of resources spell themselves."""


def _line(key: str, name: str) -> str:
    return f"[package.names] {json.dumps(key, ensure_ascii=False)} = {json.dumps(name)}"


def _member_ladder(name: str | None, value: str) -> Iterator[str]:
    if name and (named := words.split(name)):
        yield words.constant(named)
    plain = words.split(value)
    yield words.constant(plain or words.spelled_out(value))
    spelled = words.constant(words.spelled_out(value))
    yield spelled
    for test, suffix in ((str.isupper, "UPPER"), (str.islower, "LOWER"), (str.istitle, "TITLE")):
        if test(value):
            yield f"{spelled}_{suffix}"


def _place_words(tokens: list[str], nested: bool) -> list[str]:
    """Words for the way from a parent to an inline type: properties, items, values, variants."""
    found: list[str] = []
    for token in tokens:
        if token == ITEM:
            found = [*found[:-1], words.singular(found[-1])] if found else ["Item"]
        elif token == VALUE:
            found.append("Value")
        elif token.startswith("(") and token.endswith(")"):
            inner = token[1:-1]
            found.append("Variant" if inner.isdigit() else inner)
        else:
            found += words.split(token) or words.spelled_out(token) or ["Value"]
    return found if found or nested else ["Value"]
