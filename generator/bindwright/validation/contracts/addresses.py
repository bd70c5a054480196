"""What a payload can be addressed by: a type, an operation and a side, a request that was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_validate import UNKNOWN_OPERATION, UNKNOWN_TYPE
from bindwright.diagnostics.suggestions import did_you_mean, listed
from bindwright.http.methods import METHODS
from bindwright.http.router import Route, Router
from bindwright.http.servers import ServerUrl, server_urls, target_of
from bindwright.load.bundle import Bundle, Node
from bindwright.load.dialect import is_only_definitions
from bindwright.payloads.schemas import PayloadSchemas, Side
from bindwright.record import record
from bindwright.validation.contracts.contract import Contract, contract_of, usable
from bindwright.validation.contracts.operation import OperationAddress
from bindwright.validation.faults import Path
from bindwright.validation.judging.unjudged import Unjudged, undocumented_operation

_PLACES = (("components", "schemas"), ("$defs",), ("definitions",))


_UNNAMED = "the document describes several things, or none: which are the records?"


@record
class Hosts:
    """Where requests may have been made to, besides the servers of the document.

    `servers` are URLs with their base paths. With `any_host` nobody looks at hosts, and base paths
    may be missing.
    """

    servers: tuple[str, ...] = ()
    any_host: bool = False


class Addresses:
    """The contracts of a document, each made when it is asked for.

    Nothing is lowered: only the schemas that a contract needs are read. Picklable, so that workers
    which meet records of any operation (`find`) can be given the whole of it.
    """

    def __init__(self, bundle: Bundle, hosts: Hosts | None = None) -> None:
        self.bundle = bundle
        self._hosts = hosts or Hosts()
        self.payloads = PayloadSchemas(bundle)

    def type(self, name: str, side: Side, report: Report) -> Contract:
        """The contract of a named schema.

        Raises:
            Stopped: there is none of that name, or it is malformed; the report says so.
        """
        known = dict(self._named())
        node = known.get(name)
        if node is None:
            report.add(
                UNKNOWN_TYPE,
                self.bundle.document.origin,
                f"the document has no schema {name!r}" if name else _UNNAMED,
                hint=did_you_mean(name, known) or f"it has {listed(known) or 'none'}",
            )
            raise Stopped
        return usable(contract_of(self.payloads, name, (node.origin,), side), report)

    def only_type(self) -> str | None:
        """The name of what a JSON Schema describes, if that is one thing: itself, or a definition.

        A document that says nothing but what others are called by is nothing to judge by itself.
        """
        document = self.bundle.document
        if not self.bundle.dialect.is_schema:
            return None
        if not is_only_definitions(document.value):
            return self._root_name
        names = [name for name, node in self._named() if node.value is not document.value]
        return names[0] if len(names) == 1 else None

    @property
    def _root_name(self) -> str:
        """What the document itself is called; a definition may have its title as well."""
        name = self.bundle.title
        document = self.bundle.document
        taken = {one for key in ("$defs", "definitions") for one, _ in document.members(key)}
        while name in taken:
            name += "_"
        return name

    def operation(self, word: str, report: Report) -> OperationAddress:
        """The operation with an operationId, or that `METHOD /path` states.

        Raises:
            Stopped: there is none, or several have that operationId; the report says so.
        """
        method, _, path = word.partition(" ")
        wanted = f"{method.upper()} {path.strip()}"
        found = [one for one in self._operations if word == one.operation_id or wanted == one.id]
        if len(found) == 1:
            return found[0]
        self._report_operation(word, found, report)
        raise Stopped

    def find(self, method: str, url: str) -> OperationAddress | Unjudged:
        """The operation that a request was made to, or why there is none.

        `url` is whole or starts with the path. A whole one has to be at a server of the operation,
        behind its base path; of others the base path may be missing.
        """
        target = target_of(url)
        if target is None:
            return undocumented_operation(f"{method} {url}", "which is no URL")
        any_host = self._hosts.any_host
        if target.authority and not any_host and not self._router.knows(target.authority):
            return Unjudged("undocumented-host", str(target.authority))
        found = self._router.find(method, target, any_host=any_host)
        if found is not None and found.what is not None:
            return self._operations[found.what]
        why = f"{found.path} has only {listed(found.methods)}" if found else ""
        return undocumented_operation(f"{method.upper()} {target.path}", why)

    def place_of(self, contract: Contract, schema: Path) -> Origin:
        """Where a keyword of a contract stands in the document, as near as can be said."""
        if schema[:1] == ("$defs",) and len(schema) > 1:
            base = contract.origins.get(str(schema[1]))
            return self.payloads.origin_of(base, schema[2:]) or contract.origin
        return contract.origin

    # What there is

    def _named(self) -> Iterator[tuple[str, Node]]:
        """The named schemas; one of an earlier kind of place hides one of a later kind."""
        document = self.bundle.document
        found: dict[str, Node] = {}
        for first, *rest in _PLACES:
            holder = document.get(first)
            for key in rest:
                holder = holder.get(key) if holder else None
            for name, node in holder.items() if holder else ():
                found.setdefault(name, node)
        if self.bundle.dialect.is_schema:
            found.setdefault(self._root_name, document)
        return iter(found.items())

    @cached_property
    def _operations(self) -> Sequence[OperationAddress]:
        found: list[OperationAddress] = []
        paths = dict(self.bundle.document.members("paths"))
        for key, stated in paths.items():
            if key.startswith("x-"):
                continue
            item = self.bundle.follow(stated)
            # `pets` is `/pets` misspelt; where both exist, the key tells them apart.
            path = key if key.startswith("/") or f"/{key}" in paths else f"/{key}"
            nodes = [(one, item.get(one)) for one in METHODS]
            for method, one in (*nodes, *item.members("additionalOperations")):
                node = self.bundle.follow(one) if one is not None else None
                if node is not None and isinstance(node.value, dict):
                    word = method.upper()
                    found.append(OperationAddress(self.payloads, word, path, node, item))
        return found

    @cached_property
    def _router(self) -> Router[int]:
        everywhere = _servers(self.bundle.document)
        routes = [
            Route(one.method, one.path,
                  _servers(one.node) or _servers(one.item) or everywhere, number)
            for number, one in enumerate(self._operations)
        ]  # fmt: skip
        more = [one for url in self._hosts.servers for one in server_urls(url, {})]
        return Router(routes, more)

    def _report_operation(
        self, word: str, found: Sequence[OperationAddress], report: Report
    ) -> None:
        place = self.bundle.document.origin
        if found:
            report.add(
                UNKNOWN_OPERATION,
                found[1].origin,
                f"{len(found)} operations have the operationId {word!r}",
                hint=f"name it by method and path: {listed(repr(one.id) for one in found)}",
            )
            return
        ids = [one.operation_id for one in self._operations if one.operation_id]
        places = [one.id for one in self._operations]
        meant = did_you_mean(word, places if " " in word else ids)
        known = listed(one.operation_id or repr(one.id) for one in self._operations)
        report.add(
            UNKNOWN_OPERATION,
            place,
            f"the document has no operation {word!r}",
            hint=meant or f"it has {known or 'none'}",
        )


def _servers(node: Node) -> tuple[ServerUrl, ...]:
    """The servers that a document, a path item or an operation states."""
    found: list[ServerUrl] = []
    for server in node.list("servers"):
        variables: dict[str, tuple[str | None, list[str]]] = {}
        for name, variable in server.members("variables"):
            listed = [str(one.value) for one in variable.list("enum")]
            default = variable.get("default")
            variables[name] = (None if default is None else str(default.value), listed)
        found += server_urls(server.text("url") or "", variables)
    return tuple(found)
