"""Faults that a caller may ask for, to see how its client copes: `Prefer: fault=NAME`."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict

from bindwright.commands.mock.answers.prefer import Preferences
from bindwright.commands.mock.answers.reply import Delivery

_ONCE = re.compile(r"once-([45]\d\d)")

SLOW = 0.5
"""Seconds that `fault=slow` waits where no `delay` is given."""

MAX_DELAY = 3600.0

_MOST_KEYS = 10_000
"""So many faults that have happened are remembered, the latest ones."""

DELIVERIES = ("slow", "split", "cut")
"""Faults of how a reply goes out; what it says stays the same."""


class Faults:
    """Remembers which faults that happen once have happened."""

    def __init__(self) -> None:
        self._seen: OrderedDict[tuple[str, str, str], None] = OrderedDict()
        self._lock = threading.Lock()

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
        with self._lock:
            is_first = key not in self._seen
            self._seen[key] = None
            self._seen.move_to_end(key)
            if len(self._seen) > _MOST_KEYS:
                self._seen.popitem(last=False)
        return int(found[1]) if is_first else None

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
    return min(float(text), MAX_DELAY) if text else SLOW
