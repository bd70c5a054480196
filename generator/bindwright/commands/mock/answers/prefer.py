"""The `Prefer` header (RFC 7240): how a caller steers the mock."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

_PREFERENCE = re.compile(
    r"""\s*(?P<name>[!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*
        (?:=\s*(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<value>[^\s",;]*))\s*)?(?:;.*)?""",
    re.VERBOSE | re.DOTALL,
)
_PIECE = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\\?\Z)|[^",]+|,', re.DOTALL)
"""A text in quotes, which may lack the last one; what stands in none; a comma."""

_DECIMAL = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")

FAULTS = ("slow", "split", "cut", "error-event", "once-NNN")
"""What `fault` may be; NNN is a status from 400 to 599."""

_FAULT = re.compile(r"slow|split|cut|error-event|once-[45][0-9][0-9]")


def _is_status(text: str) -> bool:
    return re.fullmatch(r"[2-5][0-9][0-9]", text) is not None


_KNOWN: dict[str, tuple[Callable[[str], object], str]] = {
    "code": (_is_status, "a status from 200 to 599"),
    "example": (bool, "the name of an example"),
    "dynamic": (lambda text: text in ("true", "false"), "true or false"),
    "fault": (_FAULT.fullmatch, "one of " + ", ".join(FAULTS)),
    "fault-key": (bool, "any text"),
    "delay": (_DECIMAL.fullmatch, "a number of seconds, such as 0.5"),
}
"""The preferences that the mock knows: what is good as a value, and that in words."""


@dataclass(slots=True)
class Preferences:
    """What a request prefers, and which of it was honoured."""

    stated: dict[str, str]
    malformed: list[str] = field(default_factory=list[str])
    """What is in the header and no preference."""
    applied: dict[str, str] = field(default_factory=dict[str, str])

    @classmethod
    def read(cls, headers: Iterable[str]) -> Preferences:
        """Parses all `Prefer` headers; of a repeated preference the first counts (section 2)."""
        stated: dict[str, str] = {}
        malformed: list[str] = []
        for header in headers:
            for part in _listed(header):
                found = _PREFERENCE.fullmatch(part)
                if found is None:
                    malformed.append(part.strip())
                    continue
                quoted = found["quoted"]
                value = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else found["value"]
                stated.setdefault(found["name"].lower(), value or "")
        return cls(stated, malformed)

    def mistake(self) -> str | None:
        """Why the header can't be followed, if the mock knows what it asks for and not how.

        What it does not know at all it passes over, as RFC 7240 has it.
        """
        for part in self.malformed:
            return f"Prefer: {_shown(part)} is not understood; write NAME=VALUE, NAME=VALUE"
        for name, text in self.stated.items():
            if name in _KNOWN and not _KNOWN[name][0](text):
                return f"Prefer: {name}={_shown(text)} is wrong; {name} is {_KNOWN[name][1]}"
        return None

    @property
    def unknown(self) -> list[str]:
        """The names that mean nothing to the mock."""
        return [name for name in self.stated if name not in _KNOWN]

    def get(self, name: str) -> str | None:
        """What is preferred; None where nothing is."""
        return self.stated.get(name)

    def apply(self, *names: str) -> None:
        """Notes preferences as honoured."""
        self.applied.update({name: self.stated[name] for name in names if name in self.stated})

    @property
    def header(self) -> str | None:
        """The value of `Preference-Applied` (section 3), None where nothing was honoured."""
        parts = [f"{name}={_quoted(value)}" for name, value in self.applied.items()]
        return ", ".join(parts) or None


def _quoted(value: str) -> str:
    if re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _shown(text: str) -> str:
    return text if len(text) <= 80 else text[:80] + "…"


def _listed(header: str) -> list[str]:
    """The parts between commas that do not stand in quotes, without empty ones."""
    parts: list[list[str]] = [[]]
    for piece in _PIECE.findall(header):
        if piece == ",":
            parts.append([])
        else:
            parts[-1].append(piece)
    return [text for part in parts if (text := "".join(part)).strip()]
