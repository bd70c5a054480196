"""How far schemas are followed into each other, and how much they may stand for.

Schemas that merge with what contains them may have no end, and a few that contain each other twice
stand for more types than any machine has room for: from some point on anything is taken. Real
documents come nowhere near: the largest need one step for a hundred bytes, and a dozen levels.

What a document spells out once may also stand in many classes: a thousand that each extend the one
before have half a million fields. Such a document is refused, for its package would have all of
them. Real documents have a field, a variant or a parameter for a hundred bytes, inherited ones
counted.
"""

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_load import DOCUMENT_TOO_LARGE
from bindwright.diagnostics.rules_lower import TYPE_BOUNDED
from bindwright.load.bundle import Bundle

__all__ = ["MAX_LEVELS", "Bounds"]

MAX_LEVELS = 40
"""How deep types stand inside each other without a name between them."""

_LEAST_STEPS = 4_000
_BYTES_A_STEP = 16

_LEAST_PARTS = 15_000
_BYTES_A_PART = 32


class Bounds:
    """Counts the schemas that are lowered, and how deep they stand in each other."""

    def __init__(self, bundle: Bundle, report: Report) -> None:
        size = sum(len(source.text) for source in bundle.sources.values())
        self._report = report
        self._left = _LEAST_STEPS + size // _BYTES_A_STEP
        self._parts = self._most_parts = _LEAST_PARTS + size // _BYTES_A_PART
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

    def spend(self, parts: int, origin: Origin) -> None:
        """Counts what a class or a method at `origin` is made of: fields, variants, parameters.

        Raises:
            Stopped: the document stands for more of them than a package can have.
        """
        self._parts -= parts
        if self._parts < 0:
            self._report.add(
                DOCUMENT_TOO_LARGE,
                origin,
                f"the document stands for more than {self._most_parts:,} fields, variants and "
                "parameters, because many schemas or operations repeat those of others",
                hint="refer to what is shared with a property of its own instead of repeating it "
                "with allOf, oneOf or $ref in each",
            )
            raise Stopped
