"""A rule is data: what can be found, how bad it is, why it matters and how to fix it."""

from enum import StrEnum
from functools import partial

from bindwright.record import record


class Severity(StrEnum):
    """How bad a finding is; errors stop the pipeline between two stages."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@record
class Rule:
    """One kind of finding.

    `code` is kebab-case and never reused. `broken` marks input that could not be opened or
    parsed at all: the command then exits with 2 instead of 1. `why` and `fix` are the prose that
    `bindwright explain` prints.
    """

    code: str
    severity: Severity
    summary: str
    why: str
    fix: str
    broken: bool = False


# Each takes the other fields of a rule.
error = partial(Rule, severity=Severity.ERROR)
broken = partial(Rule, severity=Severity.ERROR, broken=True)
warning = partial(Rule, severity=Severity.WARNING)
note = partial(Rule, severity=Severity.NOTE)
