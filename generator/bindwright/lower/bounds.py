"""How far schemas are followed into each other before anything is taken.

Schemas that merge with what contains them may have no end, and a few that contain each other twice
stand for more types than any machine has room for. Real documents come nowhere near: the largest
need one step for a hundred bytes, and a dozen levels.
"""

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import TYPE_BOUNDED
from bindwright.load.bundle import Bundle

__all__ = ["MAX_LEVELS", "Bounds"]

MAX_LEVELS = 40
"""How deep types stand inside each other without a name between them."""

_LEAST_STEPS = 4_000
_BYTES_A_STEP = 16


class Bounds:
    """Counts the schemas that are lowered, and how deep they stand in each other."""

    def __init__(self, bundle: Bundle, report: Report) -> None:
        size = sum(len(source.text) for source in bundle.sources.values())
        self._report = report
        self._left = _LEAST_STEPS + size // _BYTES_A_STEP
        self._level = 0
        self._told = False

    def enter(self, origin: Origin) -> bool:
        """Whether one more schema may be lowered; each call wants one of `leave`."""
        self._left -= 1
        self._level += 1
        if self._left > 0 and self._level <= MAX_LEVELS:
            return True
        if not self._told:
            self._told = True
            why = "are too many" if self._left <= 0 else "go too deep"
            message = f"schemas that stand inside each other {why}: from here on anything is taken"
            self._report.add(TYPE_BOUNDED, origin, message)
        return False

    def leave(self) -> None:
        """Goes back a level."""
        self._level -= 1
