"""What is deprecated is told in headers, and what has ended is refused."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from email.utils import format_datetime
from functools import partial
from typing import Any

from bindwright.commands.mock.requests.request import Invalid, Rejection
from bindwright.diagnostics.origin import Origin
from bindwright.ir.operations import Operation
from bindwright.ir.types import Lifecycle
from bindwright.lower.extensions.x_bindwright import lifecycle_of
from bindwright.payloads.translate import LIFECYCLE
from bindwright.validation.compiled import PayloadValidator, Validators
from bindwright.validation.explaining.nodes import Schemas
from bindwright.validation.judging.lifecycles import Warner, tells

_LINKED = ("https://", "http://")


class Lifecycles:
    """What the document says of lives; `day` is that for which they are judged, None for never."""

    def __init__(self, validators: Validators, day: datetime.date | None) -> None:
        self._payloads = validators.payloads
        self._day = day
        self._known: dict[Origin, tuple[dict[str, Any], Warner] | None] = {}

    def refuse_ended(self, operation: Operation) -> None:
        """Refuses an operation that has ended, with 410, or with 404 where only that is declared.

        Raises:
            Rejection: it has.
        """
        if operation.lifecycle is not None and self._has_ended(operation.lifecycle):
            declared = {one.status_range for one in operation.responses}
            status = 404 if "404" in declared and "410" not in declared else 410
            raise Rejection(status, f"{operation.id} {_ended(operation.lifecycle)}")

    def used(self, origin: Origin, value: Any) -> list[Lifecycle]:
        """What of a value is deprecated: properties, and members of enumerations.

        Raises:
            Invalid: some of it has ended.
        """
        if origin not in self._known:
            schema = self._payloads.schema_at(origin, "request")
            warner = Warner(Schemas(schema, partial(PayloadValidator, formats=False)))
            self._known[origin] = (schema, warner) if tells(schema) else None
        known = self._known[origin]
        if known is None:
            return []
        schema, warner = known
        found: list[Lifecycle] = []
        for one in warner.warnings(value):
            lifecycle = _lifecycle_at(schema, one.schema)
            self.refuse(lifecycle, str(one))
            found.append(lifecycle)
        return found

    def refuse(self, lifecycle: Lifecycle, what: str) -> None:
        """Refuses what has ended.

        Raises:
            Invalid: it has.
        """
        if self._has_ended(lifecycle):
            raise Invalid(what)

    def _has_ended(self, lifecycle: Lifecycle) -> bool:
        if self._day is None:
            return False
        end = lifecycle.end_of_life
        return lifecycle.status == "retired" or (end is not None and end <= self._day)


def headers(operation: Operation, used: Iterable[Lifecycle]) -> Iterator[tuple[str, str]]:
    """`Deprecation` (RFC 9745) and `Sunset` (RFC 8594) of what a request used, links to more.

    Of several the first day counts. One that nobody said is written as `@0`: the field takes no
    other value than a date (RFC 9745, section 2.1).
    """
    own = operation.lifecycle or Lifecycle(status="deprecated" if operation.deprecated else "")
    found = [one for one in (own, *used) if one.status in ("deprecated", "retired")]
    if not found:
        return
    since = min((one.deprecated_on for one in found if one.deprecated_on is not None), default=None)
    yield "deprecation", f"@{int(_midnight(since).timestamp()) if since is not None else 0}"
    end = min((one.end_of_life for one in found if one.end_of_life is not None), default=None)
    if end is not None:
        yield "sunset", format_datetime(_midnight(end), usegmt=True)
    for link in dict.fromkeys(one.link for one in found if one.link is not None):
        if link.startswith(_LINKED) and link.isascii() and not set(link) & set('<> "\r\n'):
            yield "link", f'<{link}>; rel="deprecation"'


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def _ended(lifecycle: Lifecycle) -> str:
    end = f" on {lifecycle.end_of_life}" if lifecycle.end_of_life is not None else ""
    use = f"; use {lifecycle.replacement} instead" if lifecycle.replacement else ""
    return f"reached its end of life{end}{use}" if end else f"was retired{use}"


def _lifecycle_at(schema: Any, path: Iterable[str | int]) -> Lifecycle:
    """The lifecycle that a warning is about: its path leads to the keyword that says so."""
    *steps, keyword = path
    for step in steps:
        schema = schema[step]
    words: dict[str, str] = schema.get(LIFECYCLE, {}) if keyword == LIFECYCLE else {}
    return lifecycle_of({"status": "deprecated", **words})
