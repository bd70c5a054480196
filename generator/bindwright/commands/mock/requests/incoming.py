"""Requests as they come in: the head at once, the body within its bound."""

from __future__ import annotations

import zlib
from urllib.parse import quote

from starlette.types import Receive, Scope

from bindwright.commands.mock.limits import Limits
from bindwright.commands.mock.requests.request import Rejection, Request

_GZIP = 16 + zlib.MAX_WBITS
_DEFLATE = zlib.MAX_WBITS


class Disconnected(Exception):
    """The client went away before its request was whole."""


def read_head(scope: Scope) -> Request:
    """A request without its body."""
    return Request(
        method=scope["method"],
        path=raw_path(scope),
        query=scope.get("query_string", b"").decode("latin-1"),
        headers=[
            (name.decode("latin-1").lower(), value.decode("latin-1"))
            for name, value in scope["headers"]
        ],
        body=b"",
        values={},
    )


def raw_path(scope: Scope) -> str:
    """The path as it was sent, percent-encoded: `%2F` separates nothing."""
    raw = scope.get("raw_path")
    if isinstance(raw, bytes):
        return raw.partition(b"?")[0].decode("latin-1")
    return quote(scope["path"])


async def read_body(request: Request, receive: Receive, limits: Limits) -> bytes:
    """The body as it was sent.

    Raises:
        Disconnected: the client went away.
        Rejection: the head or the body is larger than `limits` allow. Of a body that states its
            length nothing is read then.
    """
    head = len(request.path) + len(request.query)
    head += sum(len(name) + len(value) for name, value in request.headers)
    if head > limits.head:
        raise Rejection(431, f"the head of the request has {head} bytes, more than the "
                             f"{limits.head} that are taken (--max-head-size)")  # fmt: skip
    stated = request.header("content-length") or "0"
    if stated.isdecimal() and int(stated[:20]) > limits.body:
        raise _too_large(limits)
    pieces: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Disconnected
        piece: bytes = message.get("body", b"")
        size += len(piece)
        if size > limits.body:
            raise _too_large(limits)
        pieces.append(piece)
        if not message.get("more_body", False):
            return b"".join(pieces)


def decode_body(request: Request, limits: Limits) -> bytes:
    """The body without its content codings (RFC 9110, section 8.4), within the same bound.

    Raises:
        Rejection: a coding is not known, the body is not in it, or is too large without it.
    """
    body = request.body
    for coding in reversed((request.header("content-encoding") or "").lower().split(",")):
        match coding.strip():
            case "" | "identity":
                continue
            case "gzip" | "x-gzip":
                body = _inflated(body, _GZIP, limits)
            case "deflate":
                body = _inflated(body, _DEFLATE, limits)
            case other:
                message = f"the content coding {other!r} is not one of gzip, deflate"
                raise Rejection(415, message, ("accept-encoding", "gzip, deflate"))
    return body


def _inflated(body: bytes, window: int, limits: Limits) -> bytes:
    found: list[bytes] = []
    left = limits.body
    try:
        # Several members after each other are one body (RFC 1952, section 2.2).
        while body:
            reader = zlib.decompressobj(window)
            # One byte more than allowed tells what is too large.
            piece = reader.decompress(body, left + 1)
            left -= len(piece)
            if left < 0:
                raise _too_large(limits)
            if not reader.eof:
                raise Rejection(400, "the body ends in the middle of its content coding")
            found.append(piece)
            body = reader.unused_data
    except zlib.error as error:
        raise Rejection(400, f"the body is not in its content coding: {error}") from None
    return b"".join(found)


def _too_large(limits: Limits) -> Rejection:
    message = f"the body has more than the {limits.body} bytes that are taken (--max-body-size)"
    return Rejection(413, message)
