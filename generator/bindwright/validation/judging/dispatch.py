"""Which judge a record gets: one for all, one for each name of an event, one for each call.

What workers are given is picklable and holds contracts; judges are compiled where they are used.
"""

import json
from collections.abc import Mapping
from typing import Literal, NamedTuple, Protocol

from bindwright.diagnostics.report import Report
from bindwright.record import record
from bindwright.validation.contracts.addresses import Addresses
from bindwright.validation.contracts.contract import Contract
from bindwright.validation.contracts.operation import OperationAddress
from bindwright.validation.engines import EngineName
from bindwright.validation.faults import Judge
from bindwright.validation.judging.judge import compile_judge
from bindwright.validation.judging.unjudged import Unjudged, unknown_event


class Event(NamedTuple):
    """An event of a stream; `name` is "" where it has none. `call` is whose stream it is."""

    name: str
    call: "Call | None" = None


class Call(NamedTuple):
    """A part of a call that was made: `url` with or without host and query."""

    method: str
    url: str
    side: Literal["parameters", "request", "response"]
    status: int | None = None
    content_type: str | None = None


Address = Call | Event | None
"""What a record says about which contract it is under; None where it says nothing."""


class Labelled(NamedTuple):
    """A judge and the label of its contract; `is_required` is whether a value has to be there."""

    label: str
    judge: Judge
    is_required: bool = False


class Judges(Protocol):
    """The judges of one document, compiled when they are first asked for."""

    def find(self, address: Address) -> Labelled | Unjudged:
        """The judge of what a record is, or why the document has nothing to judge it by."""
        ...


class Contracts(Protocol):
    """What judges are compiled from. Picklable."""

    def compile(self) -> Judges:
        """The judges. Once in each process."""
        ...

    def contract(self, label: str) -> Contract | None:
        """The contract with a label, to say where in the document it stands."""
        ...


@record
class One:
    """One contract for every record."""

    only: Contract
    engine: EngineName = "rust"

    def compile(self) -> Judges:
        """The judge of the contract, whatever the record."""
        return _Fixed(Labelled(self.only.label, compile_judge(self.only, self.engine)))

    def contract(self, label: str) -> Contract | None:
        """The contract, if the label is its own."""
        return self.only if label == self.only.label else None


class _Fixed:
    def __init__(self, labelled: Labelled) -> None:
        self._labelled = labelled

    def find(self, address: Address) -> Labelled | Unjudged:
        return self._labelled


@record
class Events:
    """The contracts of the events of a stream, by name."""

    by_name: Mapping[str, Contract]
    engine: EngineName = "rust"

    def compile(self) -> Judges:
        """The judges of the events."""
        return _ByName(self)

    def contract(self, label: str) -> Contract | None:
        """The contract of an event, by its label."""
        return next((one for one in self.by_name.values() if one.label == label), None)


class _ByName:
    def __init__(self, events: Events) -> None:
        self._judges = {
            name: Labelled(one.label, compile_judge(one, events.engine))
            for name, one in events.by_name.items()
        }

    def find(self, address: Address) -> Labelled | Unjudged:
        name = address.name if isinstance(address, Event) else ""
        return self._judges.get(name) or unknown_event(name)


@record
class Calls:
    """The contracts of every operation of a document, for records that name their own."""

    addresses: Addresses
    engine: EngineName = "rust"

    def compile(self) -> Judges:
        """The judges of calls, compiled as calls come."""
        return _ByCall(self)

    def contract(self, label: str) -> Contract | None:
        """The contract that a label of a part of a call stands for."""
        parts: list[str] = json.loads(label) if label.startswith("[") else []
        if not parts:
            return None
        operation = self.addresses.operation(parts[0], Report())
        found = _contract_of(operation, _Part(*parts[1:]))
        return found if isinstance(found, Contract) else None


class _Part(NamedTuple):
    """What there may be a contract for: a part of a call to an operation, as text."""

    side: str
    status: str = ""
    content_type: str = ""
    event: str = ""


_Key = tuple[str, _Part]


class _ByCall:
    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._operations: dict[tuple[str, str], OperationAddress | Unjudged] = {}
        self._judges: dict[_Key, Labelled | Unjudged] = {}

    def find(self, address: Address) -> Labelled | Unjudged:
        call = address.call if isinstance(address, Event) else address
        if call is None:
            return _NO_CALL
        operation = self._operation(call)
        if isinstance(operation, Unjudged):
            return operation
        status = "" if call.status is None else str(call.status)
        part = _Part(call.side, status, call.content_type or "")
        if isinstance(address, Event):
            part = _Part("event", status, part.content_type, address.name)
        key = (operation.id, part)
        if key not in self._judges:
            if len(self._judges) > _MOST_REMEMBERED:
                self._judges.clear()
            self._judges[key] = self._found(operation, part)
        return self._judges[key]

    def _operation(self, call: Call) -> OperationAddress | Unjudged:
        key = (call.method, call.url)
        found = self._operations.get(key)
        if found is None:
            if len(self._operations) > _MOST_REMEMBERED:
                self._operations.clear()
            found = self._operations[key] = self._calls.addresses.find(*key)
        return found

    def _found(self, operation: OperationAddress, part: _Part) -> Labelled | Unjudged:
        found = _contract_of(operation, part)
        if isinstance(found, Unjudged):
            return found
        label = json.dumps([operation.id, *part])
        is_required = part.side == "request" and operation.requires_body
        return Labelled(label, compile_judge(found, self._calls.engine), is_required)


_MOST_REMEMBERED = 10_000
"""Urls with ids and queries in them are without number."""

_NO_CALL = Unjudged("undocumented-operation", "")


def _contract_of(operation: OperationAddress, part: _Part) -> Contract | Unjudged:
    content_type = part.content_type or None
    match part.side:
        case "parameters":
            return operation.unjudged_parameters()
        case "event":
            events = operation.events(part.status or None, content_type)
            if not events:
                return operation.unjudged("response", part.status or None, content_type)
            return events.get(part.event) or unknown_event(part.event)
        case "request":
            found = operation.request(content_type)
            return found or operation.unjudged("request", None, content_type)
        case _:
            status = part.status or None
            found = operation.response(status, content_type)
            return found or operation.unjudged("response", status, content_type)
