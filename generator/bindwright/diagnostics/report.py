"""Findings and the collector that stages add them to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.rule import Rule, Severity
from bindwright.record import record

MOST_HINTS = 30
"""So many findings of a rule have hints that have to be searched for."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A line and a column, both counted from 1; `length` characters are underlined."""

    line: int
    column: int
    length: int = 1


@record
class Finding:
    """One thing found: the rule, a sentence, and the place.

    `at` says which half of a mapping entry is meant; `position` is set only by whoever knows it
    already (a parser), otherwise it is computed from `origin` when the finding is shown. `detail`
    is text of several lines that belongs to the finding, such as a diff. `is_raised` marks what is
    an error because warnings are.
    """

    rule: Rule
    message: str
    origin: Origin
    hint: str | None = None
    at: Literal["key", "value"] = "value"
    position: Position | None = None
    detail: str | None = None
    severity: Severity
    is_raised: bool = False

    @property
    def code(self) -> str:
        """The code of the finding's rule."""
        return self.rule.code


@dataclass(slots=True)
class Report:
    """Collects the findings of a run.

    `strict` turns every warning into an error. `texts` holds the bytes of every file that was
    read, by its name: findings are shown with the line that they are about, also where a stage
    broke off or the text came from standard input. `sought` counts the hints that were searched
    for, by rule.
    """

    strict: bool = False
    findings: list[Finding] = field(default_factory=list[Finding])
    texts: dict[str, bytes] = field(default_factory=dict[str, bytes])
    sought: dict[str, int] = field(default_factory=dict[str, int])

    def seeks_hint(self, rule: Rule) -> bool:
        """Whether a hint is worth the time that it takes to find: for the first ones of a rule.

        Looking for what was meant among thousands of names is slow, and a document may have
        thousands of mistakes.
        """
        self.sought[rule.code] = self.sought.get(rule.code, 0) + 1
        return self.sought[rule.code] <= MOST_HINTS

    def add(
        self,
        rule: Rule,
        origin: Origin,
        message: str,
        *,
        hint: str | None = None,
        at: Literal["key", "value"] = "value",
        position: Position | None = None,
        detail: str | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Adds a finding, of the rule's severity unless another is given.

        One that stands there already is not added twice.
        """
        severity = severity or rule.severity
        is_raised = self.strict and severity is Severity.WARNING
        if is_raised:
            severity = Severity.ERROR
        finding = Finding(
            rule=rule, message=message, origin=origin, hint=hint, at=at,
            position=position, detail=detail, severity=severity, is_raised=is_raised,
        )  # fmt: skip
        if finding not in self.findings[-8:]:
            self.findings.append(finding)
        return finding

    def keep(self, matters: Callable[[Origin], bool]) -> None:
        """Forgets what was found in places that do not matter."""
        self.findings[:] = [one for one in self.findings if matters(one.origin)]

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    @property
    def has_errors(self) -> bool:
        """Whether a finding stops the pipeline."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def exit_code(self) -> int:
        """0 without errors, 2 where input could not be read at all, else 1."""
        errors = [finding for finding in self.findings if finding.severity is Severity.ERROR]
        if not errors:
            return 0
        return 2 if any(finding.rule.broken for finding in errors) else 1

    def stop_on_errors(self, *, raised: bool = True) -> None:
        """Ends the run between two stages when the stage just finished found errors.

        Without `raised` those do not count that are only warnings made errors: they may be
        forgotten yet.

        Raises:
            Stopped: there is at least one error.
        """
        if any(one.severity is Severity.ERROR and (raised or not one.is_raised) for one in self):
            raise Stopped


class Stopped(Exception):
    """The run ends here; the report says why. Raised between stages and by what cannot go on."""
