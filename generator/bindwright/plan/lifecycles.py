"""What the document says of the end of things, as arguments of the runtime's descriptions."""

from datetime import date

from bindwright.ir.types import Lifecycle
from bindwright.plan.source import python as py

_DATE = py.name("datetime", "date")


def lifecycle_keywords(lifecycle: Lifecycle | None, deprecated: bool) -> dict[str, py.Expr]:
    """The keyword arguments that say it; empty for what is not deprecated."""
    told = lifecycle or Lifecycle(status="active")
    found: dict[str, py.Expr | None] = {
        "deprecated": py.TRUE if deprecated else None,
        "deprecated_on": _date(told.deprecated_on),
        "end_of_life": _date(told.end_of_life),
        "replacement": py.stated(told.replacement),
        "link": py.stated(told.link),
        "reason": py.stated(told.reason),
        "retired": py.TRUE if told.status == "retired" else None,
    }
    return {key: value for key, value in found.items() if value is not None}


def lifecycle_expression(lifecycle: Lifecycle | None, deprecated: bool) -> py.Call | None:
    """The `Lifecycle(…)` of what is deprecated; None for what is not."""
    if not deprecated:
        return None
    kind = py.name("._runtime.deprecations", "Lifecycle")
    return py.call(kind, **lifecycle_keywords(lifecycle, deprecated))


def _date(day: date | None) -> py.Call | None:
    return None if day is None else py.call(_DATE, *map(py.json, (day.year, day.month, day.day)))
