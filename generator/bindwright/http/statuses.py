"""Statuses of responses, and the ranges of them that documents describe (OpenAPI 3.2, 4.17)."""

from collections.abc import Iterable


def has_body(status: str | int) -> bool:
    """Whether answers of a status have a body, if only an empty one (RFC 9110, section 6.4.1)."""
    return str(status) not in ("204", "205", "304")


def matching(ranges: Iterable[str], status: str | int) -> str | None:
    """Which of the statuses, classes such as `4XX` and `default` a status falls under."""
    known = {one.upper() if one != "default" else one: one for one in ranges}
    text = str(status).upper()
    wanted = (text, text[:1] + "XX", "default")
    return next((known[one] for one in wanted if one in known), None)
