"""How large a request may be, and how long it may take to arrive."""

from __future__ import annotations

from bindwright.record import record


@record
class Limits:
    """Bounds of a request.

    `body` and `head` are bytes: of the body, decoded too, and of the request line with the header
    fields. `parts` are those of a multipart body, or the fields of another form. `seconds` is the
    time in which the whole request has to arrive.
    """

    body: int = 16 * 1024 * 1024
    head: int = 64 * 1024
    parts: int = 1000
    seconds: float = 30.0
