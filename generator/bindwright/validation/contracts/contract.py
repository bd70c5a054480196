"""A contract: what a payload has to fulfil, as a value that travels to where the payloads are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_validate import SCHEMA_MALFORMED
from bindwright.load.streams import StatedEvent
from bindwright.payloads.schemas import PayloadSchemas, Side
from bindwright.payloads.translate import Malformed
from bindwright.record import record


@record
class Contract:
    """What payloads of one kind have to fulfil. Small and picklable; a judge is compiled from it.

    `label` says what it is about in a few words. `schema` is self-contained JSON Schema 2020-12
    that holds nothing but references at its root, so that every path into it which a validator
    reports starts with `$defs` and a name. `origins` says where each of these names stands in the
    document, and `origin` where the whole is stated. `malformed` is what could not be used of the
    schemas: a payload that is judged without it would be called valid by nobody's leave.
    """

    label: str
    schema: Mapping[str, Any]
    origin: Origin
    origins: Mapping[str, Origin]
    malformed: tuple[Malformed, ...] = ()


def contract_of(
    payloads: PayloadSchemas, label: str, origins: Sequence[Origin], side: Side
) -> Contract:
    """The contract that a payload fulfils if it fits any of the Schema Objects at `origins`."""
    return _contract(payloads, label, payloads.joined(origins, side), origins[0], side)


def contract_of_event(payloads: PayloadSchemas, label: str, event: StatedEvent) -> Contract:
    """The contract that what the data of an event stands for fulfils."""
    origin = event.data[0][0].origin if event.data else event.stated.origin
    return _contract(payloads, label, payloads.event_schema(event), origin, "event")


def _contract(
    payloads: PayloadSchemas, label: str, schema: Mapping[str, Any], origin: Origin, side: Side
) -> Contract:
    return Contract(
        label=label,
        schema={"$defs": {}, **schema},
        origin=origin,
        origins={name: payloads.definition(name) for name in schema.get("$defs", ())},
        malformed=payloads.malformed(dict(schema), side),
    )


def note_malformed(contract: Contract, report: Report) -> None:
    """Reports what of a contract's schemas is malformed."""
    for one in contract.malformed[:_MOST_TOLD]:
        message = f"payloads can't be judged by this: {one.message}"
        report.add(SCHEMA_MALFORMED, one.origin, message)


def usable(contract: Contract, report: Report) -> Contract:
    """The contract itself.

    Raises:
        Stopped: something of its schemas is malformed; the report says what.
    """
    if contract.malformed:
        note_malformed(contract, report)
        raise Stopped
    return contract


_MOST_TOLD = 50
