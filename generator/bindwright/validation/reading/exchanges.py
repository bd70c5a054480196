"""What an entry of an HTTP archive (HAR 1.2) holds: what was sent, what came back."""

from __future__ import annotations

import base64
import binascii
import codecs
import zlib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple, cast

from bindwright.http.media_types import EVENT_STREAM, charset_of, essence_of
from bindwright.http.statuses import has_body
from bindwright.validation.faults import Path
from bindwright.validation.judging.dispatch import Call
from bindwright.validation.reading.strict_json import Unreadable

_NO_MEDIA_TYPES = frozenset({"", "x-unknown", "application/x-unknown"})
"""What browsers write where the answer has none."""


class Half(NamedTuple):
    """A request or a response.

    `path` leads to the body, or to where it would be; `text` is None where there is none, and then
    `why` says why, if anybody knows. `is_base64`, `charset` and `coding` say how the text is made
    of the body.
    """

    call: Call
    path: Path
    text: str | None
    why: str = ""
    is_base64: bool = False
    charset: str = ""
    coding: str = ""

    @property
    def is_stream(self) -> bool:
        """Whether it is a stream of events."""
        return self.call.content_type == EVENT_STREAM

    def content(self, most: int) -> bytes:
        """The bytes of the body, of which there may be so many; as UTF-8 if they are a text.

        Raises:
            Unreadable: it is said to be base64, or packed, and is not.
        """
        text = self.text or ""
        if not self.is_base64:
            return text.encode("utf-8", "surrogatepass")
        try:
            content = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            raise Unreadable(0, "the text is not base64") from None
        return _recoded(_unpacked(content, self.coding, most), self.charset)


class Exchange(NamedTuple):
    """A call, of which `why` says for what reason nothing of it is judged, if that is known."""

    method: str
    url: str
    why: str
    request: Half
    response: Half


def read_exchange(entry: Any) -> Exchange | None:
    """The call that an entry describes; None where it describes none."""
    request, response = _object(entry, "request"), _object(entry, "response")
    method, url = request.get("method"), request.get("url")
    if not isinstance(method, str) or not isinstance(url, str):
        return None
    status = _status(response)
    why = ""
    if _is_websocket(entry, url, status):
        why = "websocket"
    elif method == "OPTIONS" and _asks_for_permission(entry, request):
        why = "preflight"
    return Exchange(method, url, why, _sent(method, url, request),
                    _received(method, url, status, response))  # fmt: skip


def _sent(method: str, url: str, request: dict[str, Any]) -> Half:
    data = _object(request, "postData")
    media_type, charset = _media_type(data)
    call = Call(method, url, "request", None, media_type or None)
    text = data.get("text")
    if isinstance(text, str) and text:
        is_base64 = data.get("encoding") == "base64"
        return Half(call, ("request", "postData", "text"), text, "", is_base64, charset,
                    _coding(request) if is_base64 else "")  # fmt: skip
    if data.get("params"):
        return Half(call, ("request", "postData"), None, "body-not-recorded")
    size = request.get("bodySize")
    return Half(call, ("request",), None, "no-body" if size == 0 else "body-not-recorded")


def _received(method: str, url: str, status: int | None, response: dict[str, Any]) -> Half:
    content = _object(response, "content")
    media_type, charset = _media_type(content)
    call = Call(method, url, "response", status, media_type or None)
    text = content.get("text")
    path: Path = ("response", "content", "text")
    comment, size = content.get("comment"), content.get("size")
    why, found = "", text if isinstance(text, str) else None
    if status is None:
        why, found, path = "no-response", None, ("response", "status")
    elif found and isinstance(comment, str) and "truncat" in comment.lower():
        why, found = "body-truncated", None
    elif not found and (method == "HEAD" or not has_body(status) or 100 <= status < 200):
        why, found = "no-body", None
    elif not found and (found is None or (isinstance(size, int) and size > 0)):
        why, found = "body-not-recorded", None
    is_base64 = content.get("encoding") == "base64"
    return Half(call, path, found, why, is_base64, charset,
                _coding(response) if is_base64 else "")  # fmt: skip


def _object(value: Any, name: str) -> dict[str, Any]:
    found = cast("dict[str, Any]", value).get(name) if isinstance(value, dict) else None
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _status(response: dict[str, Any]) -> int | None:
    """The status; None for what is none, such as the 0 of calls that got no answer."""
    status = response.get("status")
    if isinstance(status, str) and status.isascii() and status.isdecimal():
        status = int(status[:4])
    return status if isinstance(status, int) and 100 <= status <= 999 else None


def _media_type(content: dict[str, Any]) -> tuple[str, str]:
    """The media type in lower case and its `charset`."""
    stated = content.get("mimeType")
    return _parsed_media_type(stated) if isinstance(stated, str) else ("", "")


@lru_cache(1000)
def _parsed_media_type(stated: str) -> tuple[str, str]:
    essence = essence_of(stated)
    return ("", "") if essence in _NO_MEDIA_TYPES else (essence, charset_of(stated))


def _headers(message: dict[str, Any]) -> Iterator[tuple[str, str]]:
    headers: Any = message.get("headers")
    for header in headers if isinstance(headers, list) else ():
        if isinstance(header, dict):
            name, value = header.get("name"), header.get("value")
            if isinstance(name, str) and isinstance(value, str):
                yield name.lower(), value


def _coding(message: dict[str, Any]) -> str:
    stated = (value for name, value in _headers(message) if name == "content-encoding")
    return next(stated, "").strip().lower()


def _is_websocket(entry: Any, url: str, status: int | None) -> bool:
    return status == 101 or url[:4].lower() in ("ws:/", "wss:") or (
        isinstance(entry, dict) and cast("Any", entry).get("_resourceType") == "websocket"
    )  # fmt: skip


def _asks_for_permission(entry: Any, request: dict[str, Any]) -> bool:
    return cast("Any", entry).get("_resourceType") == "preflight" or any(
        name == "access-control-request-method" for name, _ in _headers(request)
    )


# Bodies that are bytes


class CodingUnknown(Exception):
    """A content coding that can't be undone here."""


def _unpacked(content: bytes, coding: str, most: int) -> bytes:
    """The content without its coding: most archives have undone it, whatever the header says."""
    if coding in ("gzip", "x-gzip") and content.startswith(b"\x1f\x8b"):
        bits = 31
    elif coding == "deflate" and content[:1] == b"\x78":
        bits = 15
    elif coding in ("br", "zstd", "compress") and not _begins_json(content):
        raise CodingUnknown(coding)
    else:
        return content
    unpacker = zlib.decompressobj(bits)
    try:
        found = unpacker.decompress(content, most)
    except zlib.error:
        raise Unreadable(0, f"the body is said to be {coding} and is not") from None
    if unpacker.unconsumed_tail:
        cause = f"the body has more than {most:,} bytes once it is unpacked"
        raise Unreadable(0, cause)
    if not unpacker.eof:
        raise Unreadable(0, f"the {coding} data is cut off")
    return found


def _begins_json(content: bytes) -> bool:
    return content.lstrip()[:1] in (b"{", b"[", b'"') or content.lstrip().isdigit()


def _recoded(content: bytes, charset: str) -> bytes:
    """The content as UTF-8, if it is said to be in another encoding and fits it."""
    try:
        codec = codecs.lookup(charset).name if charset else "utf-8"
        if codec in ("utf-8", "ascii") or not codecs.lookup(codec)._is_text_encoding:
            return content
        return content.decode(codec).encode("utf-8", "surrogatepass")
    except (LookupError, ValueError):
        return content  # the parser says what is wrong with it
