"""What changes are about, by their names in Python, and what the document says of their lives."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from bindwright.ir import types as ir
from bindwright.plan.source.prose import MONTHS
from bindwright.record import record

if TYPE_CHECKING:
    from bindwright.commands.comparing import Version
    from bindwright.diagnostics.origin import Origin


@record
class Subject:
    """Something that has a name in Python, and a stage of life."""

    name: str
    value: object
    lifecycle: ir.Lifecycle | None


@record
class Subjects:
    """What a version has, by where it stands in the document and by its name in Python."""

    by_origin: Mapping[Origin, Subject]
    by_name: Mapping[str, Subject]

    def state(self, name: str, day: datetime.date) -> str:
        """What there is to say of something that is deprecated or retired from the start."""
        found = self.by_name.get(name)
        if found is None or found.lifecycle is None or found.lifecycle.status == "active":
            return ""
        return f", and {found.lifecycle.status}{ending(found.lifecycle, self.by_name, day)}"

    def ending(self, name: str, day: datetime.date) -> str:
        """What there is to say of the end of something: until when it is, and what to use."""
        found = self.by_name.get(name)
        return ending(found.lifecycle, self.by_name, day) if found is not None else ""


def subjects(version: Version) -> Subjects:
    """What of a version has a lifecycle: members, fields, operations."""
    found = list(_subjects(version))
    return Subjects(by_origin=dict(found), by_name={one.name: one for _, one in found})


def _subjects(version: Version) -> Iterator[tuple[Origin, Subject]]:
    names, surface = version.names, version.face.surface
    for type_id, declared in version.api.types.items():
        name = names.types.get(str(type_id))
        if name is None:
            continue
        if isinstance(declared, ir.Enum):
            for member in declared.members:
                key = f"{type_id}::{json.dumps(member.value)}"
                own = names.members.get(key)
                if own is not None:
                    yield (
                        member.origin,
                        Subject(
                            name=f"{name}.{own}", value=member.value, lifecycle=member.lifecycle
                        ),
                    )
        elif isinstance(declared, ir.Object):
            fields = {one.wire_name: one.name for one in surface.models.get(name, ())}
            for field in declared.fields:
                if field.wire_name in fields:
                    yield field.origin, Subject(
                        name=f"{name}.{fields[field.wire_name]}", value=field.wire_name,
                        lifecycle=field.lifecycle,
                    )  # fmt: skip
    for operation in version.api.operations:
        own = names.operations.get(operation.id)
        if own is not None:
            yield (
                operation.origin,
                Subject(name=f"client.{own}()", value=operation.id, lifecycle=operation.lifecycle),
            )


def ending(lifecycle: ir.Lifecycle | None, known: Mapping[str, Subject], day: datetime.date) -> str:
    """`; it reached end-of-life on 21 July 2025; use X`: "" where nothing is known."""
    if lifecycle is None:
        return ""
    parts: list[str] = []
    if lifecycle.end_of_life is not None:
        verb = "reached" if lifecycle.end_of_life <= day else "will reach"
        parts.append(f"it {verb} end-of-life on {long_date(lifecycle.end_of_life)}")
    if lifecycle.replacement is not None:
        other = next((one.name for one in known.values() if one.value == lifecycle.replacement),
                     lifecycle.replacement)  # fmt: skip
        parts.append(f"use `{other}`")
    return "".join(f"; {one}" for one in parts)


def long_date(day: datetime.date) -> str:
    """`21 July 2025`, in no locale but English."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
