"""When to send a call again, and after how long."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from math import isfinite


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
        import anyio  # here, for synchronous programs need none of it

        await anyio.sleep(seconds)


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
    retries: int, wished: float | None, clock: Clock, rules: Retries = DEFAULT_RETRIES
) -> float:
    """Give the seconds to wait before the next attempt, after so many retries.

    `wished` is what the API asks for.
    """
    if wished is not None:
        return wished
    backoff = min(rules.first * 2.0 ** min(retries, 10), rules.longest)
    return backoff * (1 - 0.25 * clock.random())


def retry_after(headers: Mapping[str, str], clock: Clock) -> float | None:
    """Give the seconds that the API asks to wait, where it does.

    Reads `retry-after-ms`, else `retry-after`: seconds or a date (RFC 9110 §10.2.3).
    """
    text = headers.get("retry-after", "")
    stated = (_number(headers.get("retry-after-ms", "")) or 0) / 1000, _number(text)
    wished = next(filter(None, stated), None)
    if wished is None and text:
        wished = _until(text, clock)
    return wished if wished is not None and wished > 0 else None


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) else None


def _until(text: str, clock: Clock) -> float | None:
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp() - clock.now()
