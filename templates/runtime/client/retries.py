"""When to send a call again, and after how long."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping

LONGEST_RETRY_AFTER = 60.0
"""Seconds; a server that asks for a longer pause gets our own instead."""


class Clock:
    """Time and chance; tests put their own in its place."""

    def monotonic(self) -> float:
        """Give seconds from a clock that never jumps."""
        return time.monotonic()

    def now(self) -> float:
        """Give seconds since the epoch."""
        return time.time()

    def random(self) -> float:
        """Give a number from 0 up to 1."""
        return random.random()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Wait, and let other tasks run."""
        import asyncio

        await asyncio.sleep(seconds)


class Retries:
    """When and how often calls are sent again; what a document says of it is a subclass."""

    most: int | None = None
    """`None` leaves the choice to the client."""
    first = 0.5
    """Seconds before the first retry; each further pause is twice as long."""
    longest = 8.0
    connection = True
    """Whether a connection that failed is tried again."""

    def includes(self, status: int) -> bool:
        """Tell whether an answer with this status may be another one the next time."""
        return status in (408, 409, 429) or status >= 500


DEFAULT_RETRIES = Retries()


def should_retry(status: int, headers: Mapping[str, str], rules: Retries = DEFAULT_RETRIES) -> bool:
    """Tell whether another attempt may help; the server has the last word."""
    wish = headers.get("x-should-retry", "").strip().lower()
    if wish in ("true", "false"):
        return wish == "true"
    return rules.includes(status)


def pause(
    retries: int, headers: Mapping[str, str] | None, clock: Clock, rules: Retries = DEFAULT_RETRIES
) -> float:
    """Give the seconds to wait before the next attempt, after so many retries."""
    wished = _retry_after(headers, clock) if headers is not None else None
    if wished is not None and 0 < wished <= LONGEST_RETRY_AFTER:
        return wished
    backoff = min(rules.first * 2.0 ** min(retries, 10), rules.longest)
    return backoff * (1 - 0.25 * clock.random())


def _retry_after(headers: Mapping[str, str], clock: Clock) -> float | None:
    """Read `retry-after-ms`, else `retry-after`: seconds or a date (RFC 9110 §10.2.3)."""
    try:
        return float(headers.get("retry-after-ms", "")) / 1000
    except ValueError:
        text = headers.get("retry-after", "")
    try:
        return float(text)
    except ValueError:
        pass
    if not text:
        return None
    from email.utils import mktime_tz, parsedate_tz

    date = parsedate_tz(text)
    try:
        return None if date is None else mktime_tz((*date[:9], date[9] or 0)) - clock.now()
    except (ValueError, OverflowError):
        return None
