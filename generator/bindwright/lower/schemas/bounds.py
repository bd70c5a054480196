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
from bindwright.ir.operations import Body, Parameter, Response
from bindwright.ir.security import Need
from bindwright.load.bundle import Bundle, Node
from bindwright.schema.patterns import MOST_TOGETHER, compiled_size

MAX_LEVELS = 40
"""How deep types stand inside each other without a name between them."""

_LEAST_STEPS = 4_000
_BYTES_A_STEP = 16

MAX_SEGMENTS = 100
"""So many segments, and so many variables, may a path have."""

_LEAST_PARTS = 30_000
_BYTES_A_PART = 32


class Bounds:
    """Counts the schemas that are lowered, and how deep they stand in each other."""

    def __init__(self, bundle: Bundle, report: Report) -> None:
        size = sum(len(source.text) for source in bundle.sources.values())
        self._report = report
        self._left = _LEAST_STEPS + size // _BYTES_A_STEP
        self._parts = self._most_parts = _LEAST_PARTS + size // _BYTES_A_PART
        self._level = 0
        self._patterns: set[str] = set()
        self._compiled = 0
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
            self._refuse(
                origin,
                f"the document stands for more than {self._most_parts:,} fields, variants and "
                "parameters: those that it inherits or shares count wherever they are used",
                "refer to a shared schema from a property instead of repeating it with allOf or "
                "oneOf, or split the document",
            )

    def spend_pattern(self, pattern: str, origin: Origin) -> None:
        """Counts what a pattern takes that is compiled, each of them once.

        Raises:
            Stopped: together they take more than the packages that check them could spend.
        """
        if pattern not in self._patterns:
            self._patterns.add(pattern)
            self._compiled += compiled_size(pattern)
            if self._compiled > MOST_TOGETHER:
                self._refuse(
                    origin,
                    "the patterns of the document repeat so much that compiled they take more than "
                    f"{MOST_TOGETHER // 1024 // 1024} MiB",
                    "say with minLength and maxLength how often a class of characters may stand "
                    "there, and not in the pattern",
                )

    def check_path(self, path: str, origin: Origin) -> None:
        """Refuses a path of which no method, and no resource, can be made.

        Raises:
            Stopped: it has too many segments or variables.
        """
        if path.count("/") > MAX_SEGMENTS or path.count("{") > MAX_SEGMENTS:
            self._refuse(
                origin,
                f"a path has more than {MAX_SEGMENTS} segments or variables",
                "describe the rest of the path with one variable",
            )

    def _refuse(self, origin: Origin, message: str, hint: str) -> None:
        self._report.add(DOCUMENT_TOO_LARGE, origin, message, hint=hint)
        raise Stopped


def method_size(
    node: Node,
    parameters: tuple[Parameter, ...],
    body: Body | None,
    responses: tuple[Response, ...],
    security: tuple[tuple[Need, ...], ...],
) -> int:
    """What a method is made of, in parts (`Bounds.spend`)."""
    parts = len(parameters) + sum(1 + len(one.contents) + len(one.headers) for one in responses)
    if body is not None:
        parts += len(body.contents)
        # Each schema is an overload, which has all parameters and is told from the others.
        overloads = len({one.type for one in body.contents})
        parts += overloads * (overloads + len(parameters)) if overloads > 1 else 0
    if node.get("security") is not None:
        parts += sum(map(len, security))
    return parts
