"""A contract: what a payload has to fulfil, as a value that travels to where the payloads are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.lower.payloads import PayloadSchemas, Side
from bindwright.record import record

__all__ = ["Contract", "contract_of"]


@record
class Contract:
    """What payloads of one kind have to fulfil. Small and picklable; a judge is compiled from it.

    `label` says what it is about in a few words. `schema` is self-contained JSON Schema 2020-12
    that holds nothing but references at its root, so that every path into it which a validator
    reports starts with `$defs` and a name. `origins` says where each of these names stands in the
    document, and `origin` where the whole is stated.
    """

    label: str
    schema: Mapping[str, Any]
    origin: Origin
    origins: Mapping[str, Origin]


def contract_of(
    payloads: PayloadSchemas, label: str, origins: Sequence[Origin], side: Side
) -> Contract:
    """The contract that a payload fulfils if it fits any of the Schema Objects at `origins`."""
    schema = payloads.joined(origins, side)
    return Contract(
        label=label,
        schema=schema,
        origin=origins[0],
        origins={name: payloads.definition(name) for name in schema["$defs"]},
    )
