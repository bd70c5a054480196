"""How Stainless spells names: initialisms in capitals, other words as a configuration says."""

from __future__ import annotations

from typing import Any

from bindwright.ir.words import split
from bindwright.load.bundle import Node
from bindwright.plan.names import words

_INITIALISMS = frozenset(
    """
    3ds ach acl ai api ats cpu crm db dns e2e eeoc gb gpu hd hris html http https id ip iso jsonl kb
    kyb kyc lfs mb mp3 mp4 nft saml sdk sku sms ss ssh sso url
    """.split()  # noqa: SIM905
)
_SPELLED = {"openai": "OpenAI"}


class Casings:
    """Spellings: the configuration's own before those that hold everywhere."""

    def __init__(self, root: Node) -> None:
        stated = root.members("custom_casings")
        self._custom: dict[str, dict[str, Any]] = {
            word.lower(): one.value for word, one in stated if isinstance(one.value, dict)
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
        if stated := self._stated(word, "pascal") or _SPELLED.get(lower):
            return stated
        if lower in _INITIALISMS or self._custom.get(lower, {}).get("initialism") is True:
            return word.upper()
        if lower.endswith("s") and lower[:-1] in _INITIALISMS:
            return word[:-1].upper() + "s"
        return lower.capitalize()
