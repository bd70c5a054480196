"""The files that a generator left alone: `.fernignore`, `.openapi-generator-ignore`."""

from __future__ import annotations

from bindwright.commands.init.carried import Outcome
from bindwright.commands.init.foreign import Foreign, Notes, Unfit
from bindwright.diagnostics.origin import Origin


def ignored(foreign: Foreign, name: str, notes: Notes) -> list[str]:
    """What such a file beside a configuration lists, for `keep`; what can't be said so is told."""
    try:
        lines = foreign.lines_beside(name, notes.report)
    except Unfit:
        return []
    origin = Origin(foreign.path(name))
    found: list[str] = []
    for line in (one.strip() for one in lines):
        if line.startswith("!"):
            notes.tell(origin, Outcome.MISSING, f"{line}: an exception: list what is yours")
        elif line and not line.startswith("#") and line.strip("/"):
            found.append(line.strip("/"))
            notes.tell(origin, Outcome.CARRIED, f"keep: {line}")
    return found
