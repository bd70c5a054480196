"""What is logged of each attempt: as middleware, or by the environment variable for it."""

from __future__ import annotations

import logging
import os
import time
from typing import TYPE_CHECKING

from .middleware import HIDDEN, Attempt, Watching

if TYPE_CHECKING:
    from .call import Response

_log = logging.getLogger(__name__.partition(".")[0])


def log_calls(attempt: Attempt, /) -> Watching:
    """Log a line for each attempt (INFO), and its headers (DEBUG); of credentials nothing."""
    url = attempt.url
    again = f" (retry {attempt.retries_taken})" if attempt.retries_taken else ""
    _log.debug("%s: %s %s%s %s", attempt.operation, attempt.method, url, again, attempt.headers)
    started = time.perf_counter()
    try:
        response = yield
    except Exception as error:
        took = time.perf_counter() - started
        text = "%s: %s %s%s: %s after %.3f s"
        _log.info(text, attempt.operation, attempt.method, url, again, error, took)
        raise
    took = time.perf_counter() - started
    _log.info(
        "%s: %s %s%s: %s in %.3f s%s",
        *(attempt.operation, attempt.method, url, again, response.status_code, took),
        f" ({request_id})" if (request_id := attempt.request_id(response)) else "",
    )
    _log.debug("%s: answered with %s", attempt.operation, _shown(response))


def _shown(response: Response) -> dict[str, str]:
    headers = response.headers.items()
    return {name: "***" if name.lower() in HIDDEN else value for name, value in headers}


def log_as_told(variable: str) -> bool:
    """Set up logging if an environment variable says `info` or `debug`, and tell whether it does.

    Raises:
        ValueError: It says something else.
    """
    word = os.environ.get(variable, "").strip().lower()
    if not word:
        return False
    if word not in ("info", "debug"):
        raise ValueError(f"the environment variable {variable} must be info or debug")
    logging.basicConfig(format="%(asctime)s %(name)s %(levelname)s %(message)s")
    _log.setLevel(word.upper())
    return True
