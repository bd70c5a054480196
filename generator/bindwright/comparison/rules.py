"""Kinds of changes as rules, for what prints and explains rules."""

from bindwright.comparison.kinds import Kind, Level, worst
from bindwright.diagnostics.rule import Prose, Rule, Severity

SEVERITIES = {
    Level.BREAKING: Severity.ERROR, Level.WARNING: Severity.WARNING, Level.INFO: Severity.NOTE,
}  # fmt: skip


def rule_of(kind: Kind) -> Rule:
    """A kind of change as a rule, for what prints and explains rules."""
    levels = ", ".join(
        f"{level} where {who}"
        for level, who in ((kind.request, "clients send it"), (kind.response, "the API sends it"))
        if level is not None
    )
    return Rule(
        code=kind.code,
        severity=SEVERITIES[worst(kind.request, kind.response) or Level.INFO],
        stated=Prose(
            summary=kind.summary,
            why=f"'bindwright diff' calls this {levels}.",
            fix="Keep what callers rely on, or release it with the version that 'diff' asks for.",
        ),
    )
