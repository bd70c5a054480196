"""A rule: what can be found, and how bad it is. `rules.toml` says why it matters and what to do."""

import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path

from bindwright.record import record


class Severity(StrEnum):
    """How bad a finding is; errors stop the pipeline between two stages."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@record
class Prose:
    """What is said of a rule: what is wrong in a sentence, why it matters, and what to do."""

    summary: str
    why: str
    fix: str


@record
class Rule:
    """One kind of finding.

    `code` is kebab-case and never reused. `broken` marks input that could not be opened or
    parsed at all: the command then exits with 2 instead of 1. `stated` is what is said of it
    where that does not stand in `rules.toml`.
    """

    code: str
    severity: Severity
    broken: bool = False
    stated: Prose | None = None

    @property
    def prose(self) -> Prose:
        """What is said of it."""
        return self.stated or written()[self.code]


@cache
def written() -> dict[str, Prose]:
    """What `rules.toml` says, by code: read when somebody asks, not at every start."""
    text = Path(__file__).with_name("rules.toml").read_text(encoding="utf-8")
    return {
        code: Prose(**{key: " ".join(one.split()) for key, one in parts.items()})
        for code, parts in tomllib.loads(text).items()
    }


def error(code: str) -> Rule:
    """A rule whose findings stop the pipeline."""
    return Rule(code=code, severity=Severity.ERROR)


def broken(code: str) -> Rule:
    """A rule of input that could not be read at all."""
    return Rule(code=code, severity=Severity.ERROR, broken=True)


def warning(code: str) -> Rule:
    """A rule of what is doubtful."""
    return Rule(code=code, severity=Severity.WARNING)


def note(code: str) -> Rule:
    """A rule of what is worth knowing."""
    return Rule(code=code, severity=Severity.NOTE)
