"""Which judge a record gets: one for all, one for each name of an event, one for each call.

What workers are given is picklable and holds contracts; judges are compiled where they are used.
"""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple, Protocol

from bindwright.diagnostics.report import Report
from bindwright.http.event_streams import EventKinds, Form
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


@record
class Judges:
    """What judges a record of one document, by what that is, or why nothing does.

    `kinds` says of the stream of a call, or of the only one that there is, which event is which.
    """

    find: Callable[[Address], Labelled | Unjudged]
    kinds: Callable[[Call | None], EventKinds] = lambda _: EventKinds(forms={"": Form.JSON})


class Contracts(Protocol):
    """What judges are compiled from. Picklable."""

    def compile(self) -> Judges:
        """The judges. Once in each process."""
        ...

    def contract(self, label: str) -> Contract | None:
        """The contract with a label, to say where in the document it stands."""
        ...


@record
class SingleContract:
    """One contract for every record."""

    only: Contract
    engine: EngineName = "rust"

    def compile(self) -> Judges:
        """The judge of the contract, whatever the record."""
        labelled = Labelled(self.only.label, compile_judge(self.only, self.engine))
        return Judges(find=lambda _: labelled)

    def contract(self, label: str) -> Contract | None:
        """The contract, if the label is its own."""
        return self.only if label == self.only.label else None


@record
class EventContracts:
    """The contracts of the events of a stream, by name."""

    by_name: Mapping[str, Contract]
    kinds: EventKinds
    engine: EngineName = "rust"

    def compile(self) -> Judges:
        """The judges of the events."""
        judges = {
            name: Labelled(one.label, compile_judge(one, self.engine))
            for name, one in self.by_name.items()
        }

        def find(address: Address) -> Labelled | Unjudged:
            name = address.name if isinstance(address, Event) else ""
            return judges.get(name) or unknown_event(name)

        return Judges(find=find, kinds=lambda _: self.kinds)

    def contract(self, label: str) -> Contract | None:
        """The contract of an event, by its label."""
        return next((one for one in self.by_name.values() if one.label == label), None)


@record
class CallContracts:
    """The contracts of every operation of a document, for records that name their own."""

    addresses: Addresses
    engine: EngineName = "rust"

    def compile(self) -> Judges:
        """The judges of calls, compiled as calls come."""
        operation_of = lru_cache(_MOST_REMEMBERED)(self.addresses.find)

        @lru_cache(_MOST_REMEMBERED)
        def judge(operation: OperationAddress, part: _Part) -> Labelled | Unjudged:
            found = _contract_of(operation, part)
            if isinstance(found, Unjudged):
                return found
            label = json.dumps([operation.id, *part])
            is_required = part.side == "request" and operation.requires_body
            return Labelled(label, compile_judge(found, self.engine), is_required)

        def find(address: Address) -> Labelled | Unjudged:
            call = address.call if isinstance(address, Event) else address
            if call is None:
                return Unjudged("undocumented-operation", "")
            operation = operation_of(call.method, call.url)
            if isinstance(operation, Unjudged):
                return operation
            status = "" if call.status is None else str(call.status)
            part = _Part(call.side, status, call.content_type or "")
            if isinstance(address, Event):
                part = part._replace(side="event", event=address.name)
            return judge(operation, part)

        @lru_cache(_MOST_REMEMBERED)
        def kinds(call: Call | None) -> EventKinds:
            operation = operation_of(call.method, call.url) if call is not None else None
            if call is None or not isinstance(operation, OperationAddress):
                return EventKinds()
            return operation.kinds(call.status, call.content_type)

        return Judges(find=find, kinds=kinds)

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


_MOST_REMEMBERED = 10_000
"""Urls with ids and queries in them are without number."""


def _contract_of(operation: OperationAddress, part: _Part) -> Contract | Unjudged:
    status, content_type = part.status or None, part.content_type or None
    if part.side == "parameters":
        return operation.unjudged_parameters()
    side: Literal["request", "response"] = "request" if part.side == "request" else "response"
    if part.side != "event":
        found = operation.body(side, status, content_type)
        return found or operation.unjudged(side, status, content_type)
    events = operation.events(status, content_type)
    if not events:
        return operation.unjudged(side, status, content_type)
    return events.get(part.event) or unknown_event(part.event)
