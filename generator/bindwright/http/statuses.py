"""Statuses of responses, and the ranges of them that documents describe (OpenAPI 3.2, 4.17)."""

from collections.abc import Iterable


def matching(ranges: Iterable[str], status: str | int) -> str | None:
    """Which of the statuses, classes such as `4XX` and `default` a status falls under."""
    known = {one.upper() if one != "default" else one: one for one in ranges}
    text = str(status).upper()
    for wanted in (text, text[:1] + "XX", "default"):
        if wanted in known:
            return known[wanted]
    return known.get(str(status))
