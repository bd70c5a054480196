"""A reply before it is sent, and how it is sent: whole, in pieces, slowly, or cut off."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any

from bindwright.http.statuses import has_body

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""What the name of a header is made of (RFC 9110, section 5.6.2)."""

_FINEST = 65_536
"""Bodies up to this size are split byte by byte, larger ones in sevens."""


@dataclass(slots=True)
class Reply:
    """A status, headers and a body; a stream has its frames in `pieces`, one an event."""

    status: int
    headers: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    pieces: list[bytes] = field(default_factory=list[bytes])
    is_stream: bool = False

    def add(self, name: str, value: str) -> None:
        """Adds a header; characters that no header may hold become `?` (RFC 9110, 5.5).

        One whose name no header may have is left out: nothing could be sent with it.
        """
        if not _TOKEN.fullmatch(name):
            return
        clean = "".join(char if char.isprintable() else "?" for char in value)
        self.headers.append((name.lower(), clean.strip()))


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a reply goes out; `delay` is in seconds, before each piece."""

    delay: float = 0.0
    split: bool = False
    cut: bool = False

    async def send(self, reply: Reply, send: Send, *, without_body: bool = False) -> None:
        """Sends a reply as ASGI messages. A cut one never ends: the server closes the connection.

        A body that is no stream announces its whole length, so that a reader sees the cut.
        """
        pieces = [] if without_body or not has_body(reply.status) else reply.pieces
        headers = [(name.encode(), value.encode("latin-1", "replace"))
                   for name, value in reply.headers]  # fmt: skip
        if not reply.is_stream:
            length = sum(len(piece) for piece in reply.pieces) if has_body(reply.status) else 0
            if reply.status not in (204, 304):
                headers.append((b"content-length", str(length).encode()))
        if not reply.is_stream and self.delay:
            await asyncio.sleep(self.delay)
        await send({"type": "http.response.start", "status": reply.status, "headers": headers})
        for number, piece in enumerate(self._pieces(pieces)):
            if reply.is_stream and self.delay and number:
                await asyncio.sleep(self.delay)
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            # Lets the piece leave before the next one joins it.
            await asyncio.sleep(0)
        if not self.cut:
            await send({"type": "http.response.body", "body": b"", "more_body": False})

    def _pieces(self, pieces: list[bytes]) -> list[bytes]:
        if self.cut:
            pieces = _cut(pieces)
        if not self.split:
            return pieces
        whole = b"".join(pieces)
        size = 1 if len(whole) <= _FINEST else 7
        return [whole[start : start + size] for start in range(0, len(whole), size)]


def _cut(pieces: list[bytes]) -> list[bytes]:
    """What comes before the cut: all pieces but the last, which ends in its middle."""
    if not pieces:
        return []
    return [*pieces[:-1], pieces[-1][: len(pieces[-1]) // 2]]


def plain(status: int, text: str) -> Reply:
    """A reply of one sentence, for what no document has a schema for."""
    reply = Reply(status, pieces=[text.encode(errors="replace") + b"\n"])
    reply.add("content-type", "text/plain; charset=utf-8")
    return reply


def can_send(status: int) -> bool:
    """Whether a reply may have this status: a final one, of the classes of RFC 9110, section 15."""
    return 200 <= status <= 599
