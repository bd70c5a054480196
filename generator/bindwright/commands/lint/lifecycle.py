"""What the document says of lives: what has ended and is still offered, what is said by half."""

import datetime
from collections.abc import Iterator, Mapping

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import (
    LIFECYCLE_DATES,
    LIFECYCLE_INCOMPLETE,
    LIFECYCLE_PAST,
    LIFECYCLE_REPLACEMENT,
)
from bindwright.diagnostics.suggestions import did_you_mean
from bindwright.ir.operations import Api
from bindwright.ir.types import Enum, Lifecycle, Object
from bindwright.record import record

_EXTENSION = "x-bindwright-lifecycle"


@record
class _Living:
    """Something that has a life. `others` are what may take its place, and whether that is old."""

    what: str
    lifecycle: Lifecycle | None
    deprecated: bool
    origin: Origin
    others: Mapping[str, bool]

    def place(self, *keys: str) -> Origin:
        """Where that is said of it."""
        return self.origin.child(_EXTENSION, *keys)


def report_lifecycles(api: Api, day: datetime.date, report: Report) -> None:
    """Adds findings about the lives of members, operations, parameters and properties."""
    for one in _everything(api):
        lifecycle = one.lifecycle or Lifecycle(status="deprecated" if one.deprecated else "active")
        _report_end(one, lifecycle, day, report)
        _report_dates(one, lifecycle, report)
        if lifecycle.replacement is not None:
            _report_replacement(one, lifecycle.replacement, report)
        missing = [
            word
            for word, said in (
                ("until when it works", lifecycle.end_of_life),
                ("what to use instead", lifecycle.replacement),
            )
            if said is None
        ]
        if lifecycle.status == "deprecated" and missing:
            message = f"{one.what} is deprecated, and nothing says {' or '.join(missing)}"
            report.add(LIFECYCLE_INCOMPLETE, one.origin, message, at="key")


def _report_end(one: _Living, lifecycle: Lifecycle, day: datetime.date, report: Report) -> None:
    """What is retired already has been dealt with."""
    end = lifecycle.end_of_life
    if end is not None and end <= day and lifecycle.status != "retired":
        report.add(
            LIFECYCLE_PAST, one.place("end-of-life"),
            f"{one.what} reached its end of life on {end}",
            hint="set its status to retired, or remove it",
        )  # fmt: skip


def _report_dates(one: _Living, lifecycle: Lifecycle, report: Report) -> None:
    since, end = lifecycle.deprecated_on, lifecycle.end_of_life
    if since is not None and end is not None and end < since:
        message = f"{one.what} ends on {end}, before it is deprecated on {since}"
        report.add(LIFECYCLE_DATES, one.place("end-of-life"), message)


def _report_replacement(one: _Living, replacement: str, report: Report) -> None:
    is_old = one.others.get(replacement)
    if is_old is None:
        report.add(
            LIFECYCLE_REPLACEMENT, one.place("replacement"),
            f"{one.what} is to be replaced by {replacement!r}, which the document does not know",
            hint=did_you_mean(replacement, one.others),
        )  # fmt: skip
    elif is_old:
        message = f"{one.what} is to be replaced by {replacement!r}, which is deprecated itself"
        report.add(LIFECYCLE_REPLACEMENT, one.place("replacement"), message)


def _everything(api: Api) -> Iterator[_Living]:
    """Everything that can have a life."""
    operations: dict[str, bool] = {}
    for operation in api.operations:
        names = [operation.id, operation.path, *([operation.operation_id or operation.id])]
        operations |= dict.fromkeys(names, operation.deprecated)
    for operation in api.operations:
        yield _Living(
            what=f"the operation {operation.id}", lifecycle=operation.lifecycle,
            deprecated=operation.deprecated, origin=operation.origin, others=operations,
        )  # fmt: skip
        parameters = {one.wire_name: one.deprecated for one in operation.parameters}
        for parameter in operation.parameters:
            yield _Living(
                what=f"the {parameter.where} parameter {parameter.wire_name!r}",
                lifecycle=parameter.lifecycle, deprecated=parameter.deprecated,
                origin=parameter.origin, others=parameters,
            )  # fmt: skip
    for declared in api.types.values():
        if isinstance(declared, Object):
            fields = {one.wire_name: one.deprecated for one in declared.fields}
            for field in declared.fields:
                yield _Living(
                    what=f"the property {field.wire_name!r}", lifecycle=field.lifecycle,
                    deprecated=field.deprecated, origin=field.origin, others=fields,
                )  # fmt: skip
        elif isinstance(declared, Enum):
            members = {str(one.value): one.deprecated for one in declared.members}
            for member in declared.members:
                yield _Living(
                    what=f"the value {member.value!r}", lifecycle=member.lifecycle,
                    deprecated=member.deprecated, origin=member.origin, others=members,
                )  # fmt: skip
