"""Faults that a caller may ask for, to see how its client copes: `Prefer: fault=NAME`."""

from __future__ import annotations

import re
from collections import Counter

from bindwright.commands.mock.prefer import Preferences
from bindwright.commands.mock.reply import Delivery

__all__ = ["DELIVERIES", "Faults"]

_ONCE = re.compile(r"once-([45]\d\d)")

SLOW = 0.5
"""Seconds that `fault=slow` waits where no `delay` is given."""

MAX_DELAY = 3600.0

DELIVERIES = ("slow", "split", "cut")
"""Faults of how a reply goes out; what it says stays the same."""


class Faults:
    """Remembers which faults that happen once have happened."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str, str]] = Counter()

    def once(self, operation: str, preferences: Preferences) -> int | None:
        """The status that `fault=once-429` asks for, the first time; None from then on.

        Requests are told apart by operation and by the preference `fault-key`.
        """
        fault = preferences.get("fault") or ""
        found = _ONCE.fullmatch(fault)
        if found is None:
            return None
        preferences.apply("fault", "fault-key")
        key = (operation, fault, preferences.get("fault-key") or "")
        self._seen[key] += 1
        return int(found[1]) if self._seen[key] == 1 else None

    @staticmethod
    def delivery(preferences: Preferences) -> Delivery:
        """How the reply is sent: slowly, split within characters, or cut off."""
        fault = preferences.get("fault")
        if fault not in DELIVERIES:
            return Delivery()
        preferences.apply("fault")
        delay = 0.0
        if fault == "slow":
            delay = _seconds(preferences.get("delay"))
            preferences.apply("delay")
        return Delivery(delay=delay, split=fault == "split", cut=fault == "cut")


def _seconds(text: str | None) -> float:
    try:
        found = float(text) if text else SLOW
    except ValueError:
        return SLOW
    return min(found, MAX_DELAY) if found >= 0 else SLOW
