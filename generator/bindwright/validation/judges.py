"""Which judge a record gets: one for all, one for each name of an event, one for each call.

What workers are given is picklable and holds contracts; judges are compiled where they are used.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, Protocol

from bindwright.diagnostics.report import Report
from bindwright.record import record
from bindwright.validation.addresses import Addresses
from bindwright.validation.contract import Contract
from bindwright.validation.judge import EngineName, compile_judge
from bindwright.validation.values import Judge

__all__ = ["Address", "Call", "Calls", "Contracts", "Event", "Events", "Judges", "Labelled", "One"]


class Event(NamedTuple):
    """An event of a stream; `name` is "" where it has none. `call` is whose stream it is."""

    name: str
    call: "Call | None" = None


class Call(NamedTuple):
    """One half of a call that was made: `url` with or without host and query."""

    method: str
    url: str
    side: Literal["request", "response"]
    status: int | None = None
    content_type: str | None = None


Address = Call | Event | None
"""What a record says about which contract it is under; None where it says nothing."""


class Labelled(NamedTuple):
    """A judge and the label of its contract."""

    label: str
    judge: Judge


class Judges(Protocol):
    """The judges of one document, compiled when they are first asked for."""

    def find(self, address: Address) -> Labelled | None:
        """The judge of what a record is; None where the document says nothing about it."""
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

    def find(self, address: Address) -> Labelled | None:
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

    def find(self, address: Address) -> Labelled | None:
        return self._judges.get(address.name) if isinstance(address, Event) else None


@record
class Calls:
    """The contracts of every operation of a document, for records that name their own."""

    addresses: Addresses
    engine: EngineName = "rust"

    def compile(self) -> Judges:
        """The judges of calls, compiled as calls come."""
        return _ByCall(self)

    def contract(self, label: str) -> Contract | None:
        """The contract that a label of a call's half stands for."""
        parts = label.split("\n")
        return _contract_of(self.addresses, *parts) if len(parts) > 1 else None


class _ByCall:
    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._judges: dict[Address, Labelled | None] = {}
        self._by_label: dict[str, Labelled | None] = {}

    def find(self, address: Address) -> Labelled | None:
        if address not in self._judges:
            if len(self._judges) > _MOST_REMEMBERED:
                self._judges.clear()
            self._judges[address] = self._found(address)
        return self._judges[address]

    def _found(self, address: Address) -> Labelled | None:
        label = self._label(address)
        if label is None:
            return None
        if label not in self._by_label:
            contract = self._calls.contract(label)
            engine = self._calls.engine
            self._by_label[label] = (
                Labelled(label, compile_judge(contract, engine)) if contract else None
            )
        return self._by_label[label]

    def _label(self, address: Address) -> str | None:
        call = address.call if isinstance(address, Event) else address
        operation = self._calls.addresses.find(call.method, call.url) if call else None
        if operation is None or call is None:
            return None
        if isinstance(address, Event):
            return f"{operation.id}\nevent\n{address.name}"
        status = "" if call.status is None else str(call.status)
        return f"{operation.id}\n{call.side}\n{status}\n{call.content_type or ''}"


_MOST_REMEMBERED = 10_000
"""Urls with ids and queries in them are without number."""


def _contract_of(addresses: Addresses, id: str, side: str, *more: str) -> Contract | None:
    operation = addresses.operation(id, Report())
    if side == "event":
        return operation.events().get(more[0])
    status, content_type = more
    if side == "request":
        return operation.request(content_type or None)
    return operation.response(int(status) if status else None, content_type or None)
