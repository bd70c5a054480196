"""A rule is data: what can be found, how bad it is, why it matters and how to fix it."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

__all__ = ["Rule", "Severity", "all_rules", "find_rule"]


class Severity(StrEnum):
    """How bad a finding is; errors stop the pipeline between two stages."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
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


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule of the product by its code, in the order of the pipeline."""
    from bindwright.diagnostics import (
        rules_config,
        rules_load,
        rules_lower,
        rules_plan,
        rules_write,
    )

    modules = (rules_config, rules_load, rules_lower, rules_plan, rules_write)
    found = [rule for module in modules for rule in vars(module).values() if isinstance(rule, Rule)]
    return {rule.code: rule for rule in found}


def find_rule(code: str) -> Rule | None:
    """The rule with this code, or None."""
    return all_rules().get(code)
