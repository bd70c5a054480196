"""What a payload can be addressed by: a type, an operation and a side, a request that was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from bindwright.diagnostics.nearest import did_you_mean, listed
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_validate import UNKNOWN_OPERATION, UNKNOWN_TYPE
from bindwright.load.bundle import Bundle, Node
from bindwright.load.dialect import is_only_definitions
from bindwright.lower.payloads import PayloadSchemas, Side
from bindwright.validation.bodies import OperationAddress
from bindwright.validation.contract import Contract, contract_of, usable
from bindwright.validation.routes import Router, bases_of
from bindwright.validation.values import Path

__all__ = ["Addresses", "OperationAddress"]

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_PLACES = (("components", "schemas"), ("$defs",), ("definitions",))


_UNNAMED = "the document describes several things, or none: which are the records?"


class Addresses:
    """The contracts of a document, each made when it is asked for.

    Nothing is lowered: only the schemas that a contract needs are read. Picklable, so that workers
    which meet records of any operation (`find`) can be given the whole of it.
    """

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
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

    def find(self, method: str, url: str) -> OperationAddress | None:
        """The operation that a request was made to; None if the document has none for it.

        `url` is whole or starts with the path; the base paths of the servers are taken off, and
        what follows the path is not looked at.
        """
        index = self._router.find(method, url)
        return self._operations[index] if index is not None else None

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
            nodes = [(one, item.get(one)) for one in _METHODS]
            for method, one in (*nodes, *item.members("additionalOperations")):
                node = self.bundle.follow(one) if one is not None else None
                if node is not None and isinstance(node.value, dict):
                    word = method.upper()
                    found.append(OperationAddress(self.payloads, word, path, node, item))
        return found

    @cached_property
    def _router(self) -> Router:
        document = self.bundle.document
        return Router(
            [
                (one.method, one.path, bases_of(document, one.item, one.node))
                for one in self._operations
            ]
        )

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
