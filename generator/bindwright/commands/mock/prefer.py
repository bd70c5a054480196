"""The `Prefer` header (RFC 7240): how a caller steers the mock."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["Preferences"]

_PREFERENCE = re.compile(
    r"""\s*(?P<name>[!#$%&'*+.^_`|~0-9A-Za-z-]+)
        \s*(?:=\s*(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<value>[^\s",;]*)))?""",
    re.VERBOSE,
)


@dataclass(slots=True)
class Preferences:
    """What a request prefers, and which of it was honoured."""

    stated: dict[str, str]
    applied: dict[str, str] = field(default_factory=dict[str, str])

    @classmethod
    def read(cls, headers: Iterable[str]) -> Preferences:
        """Parses all `Prefer` headers; of a repeated preference the first counts (section 2)."""
        stated: dict[str, str] = {}
        for header in headers:
            for part in _split(header, ","):
                found = _PREFERENCE.match(part)
                if found is None:
                    continue
                quoted = found["quoted"]
                value = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else found["value"]
                stated.setdefault(found["name"].lower(), value or "")
        return cls(stated)

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


def _split(text: str, separator: str) -> list[str]:
    """Splits at a separator that does not stand in quotes."""
    return re.findall(rf'(?:"(?:[^"\\]|\\.)*"|[^{separator}"]|")+', text)
