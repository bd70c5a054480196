"""What is past its end of life and still offered."""

import datetime
from collections.abc import Iterator

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import LIFECYCLE_PAST
from bindwright.ir.operations import Api
from bindwright.ir.types import Enum, Lifecycle, Object

_Living = tuple[str, Lifecycle | None, Origin]


def report_ends_of_life(api: Api, day: datetime.date, report: Report) -> None:
    """Adds a finding for each member, operation, parameter and property that ended by `day`.

    What is retired already has been dealt with.
    """
    for what, lifecycle, origin in _everything(api):
        if lifecycle is None or lifecycle.end_of_life is None or lifecycle.status == "retired":
            continue
        if lifecycle.end_of_life <= day:
            report.add(
                LIFECYCLE_PAST,
                origin.child("x-bindwright-lifecycle", "end-of-life"),
                f"{what} reached its end of life on {lifecycle.end_of_life}",
                hint="set its status to retired, or remove it",
            )


def _everything(api: Api) -> Iterator[_Living]:
    """Everything that can have a lifecycle, as (what it is, its lifecycle, where it stands)."""
    for operation in api.operations:
        yield f"the operation {operation.id}", operation.lifecycle, operation.origin
        for parameter in operation.parameters:
            name = f"the {parameter.where} parameter {parameter.wire_name!r}"
            yield name, parameter.lifecycle, parameter.origin
    for declared in api.types.values():
        if isinstance(declared, Object):
            for field in declared.fields:
                yield f"the property {field.wire_name!r}", field.lifecycle, field.origin
        elif isinstance(declared, Enum):
            for member in declared.members:
                yield f"the value {member.value!r}", member.lifecycle, member.origin
