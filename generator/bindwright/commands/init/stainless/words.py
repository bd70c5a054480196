"""How Stainless spells names: initialisms in capitals, other words as a configuration says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bindwright.ir.words import split
from bindwright.plan.names import words

_INITIALISMS = frozenset(
    {
        "3ds", "ach", "acl", "ai", "api", "ats", "cpu", "crm", "db", "dns", "e2e", "eeoc", "gb",
        "gpu", "hd", "hris", "html", "http", "https", "id", "ip", "iso", "jsonl", "kb", "kyb",
        "kyc", "lfs", "mb", "mp3", "mp4", "nft", "saml", "sdk", "sku", "sms", "ss", "ssh", "sso",
        "url",
    }
)  # fmt: skip
_SPELLED = {"openai": "OpenAI"}


class Casings:
    """Spellings: the configuration's own before those that hold everywhere."""

    def __init__(self, custom: Mapping[str, Any]) -> None:
        self._custom = {
            word.lower(): spelled for word, spelled in custom.items() if isinstance(spelled, dict)
        }

    def pascal(self, name: str) -> str:
        """The name of a class."""
        return words.pascal([self._capitalised(word) for word in split(name)])

    def snake(self, name: str) -> str:
        """The name of an attribute, method or argument; an underscore at its start is kept."""
        found = [self._stated(word, "snake") or word.lower() for word in split(name)]
        return "_" * name.startswith("_") + words.snake(found)

    def _stated(self, word: str, casing: str) -> str | None:
        spelled = self._custom.get(word.lower(), {}).get(casing)
        return spelled if isinstance(spelled, str) and spelled else None

    def _capitalised(self, word: str) -> str:
        lower = word.lower()
        stated = self._stated(word, "pascal")
        if stated or lower in _SPELLED:
            return stated or _SPELLED[lower]
        if lower in _INITIALISMS or self._custom.get(lower, {}).get("initialism") is True:
            return word.upper()
        if lower.endswith("s") and lower[:-1] in _INITIALISMS:
            return word[:-1].upper() + "s"
        return word[:1].upper() + word[1:].lower()
