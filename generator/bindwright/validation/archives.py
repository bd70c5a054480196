"""The bodies in an HTTP archive (HAR 1.2): what was sent, what came back, event by event."""

import base64
import binascii
from collections.abc import Iterator
from typing import Any, Literal, cast

from bindwright.record import record
from bindwright.validation.events import EventReader
from bindwright.validation.judges import Address, Call, Event
from bindwright.validation.strict import Unreadable
from bindwright.validation.values import Path

__all__ = ["ArchivedBody", "bodies"]


@record
class ArchivedBody:
    """A body, or one event of a body that is a stream.

    `path` leads to the string in the archive that holds it. `text` is that string, or the data of
    the event.
    """

    address: Address
    path: Path
    text: str
    is_base64: bool = False

    def content(self) -> bytes:
        """The bytes of the body.

        Raises:
            Unreadable: it is said to be base64 and is not.
        """
        try:
            if self.is_base64:
                return base64.b64decode(self.text, validate=True)
            return self.text.encode("utf-8", "surrogateescape")
        except binascii.Error:
            raise Unreadable(0, "the text is not base64") from None


def bodies(entry: Any, index: int) -> Iterator[ArchivedBody]:
    """The bodies of an entry of the archive; none where it is not laid out as one."""
    request, response = _object(entry, "request"), _object(entry, "response")
    method, url = request.get("method"), request.get("url")
    if not isinstance(method, str) or not isinstance(url, str):
        return
    path: Path = ("log", "entries", index)
    sent = _object(request, "postData")
    if isinstance(sent.get("text"), str) and _is_json(_media_type(sent)):
        call = Call(method, url, "request")
        yield ArchivedBody(address=call, path=(*path, "request", "postData", "text"),
                           text=sent["text"])  # fmt: skip
    yield from _received(response, method, url, (*path, "response", "content", "text"))


def _received(
    response: dict[str, Any], method: str, url: str, path: Path
) -> Iterator[ArchivedBody]:  # fmt: skip
    content = _object(response, "content")
    text, status = content.get("text"), response.get("status")
    if not isinstance(text, str) or not text or not isinstance(status, int):
        return
    media_type = _media_type(content)
    is_base64 = content.get("encoding") == "base64"
    side: Literal["response"] = "response"
    call = Call(method, url, side, status, media_type)
    body = ArchivedBody(address=call, path=path, text=text, is_base64=is_base64)
    if media_type == "text/event-stream":
        yield from _events(body, call)
    elif _is_json(media_type):
        yield body


def _events(body: ArchivedBody, call: Call) -> Iterator[ArchivedBody]:
    try:
        content = body.content()
    except Unreadable:
        yield body
        return
    reader = EventReader()
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    events = [reader.line(line, number, 0) for number, line in enumerate(lines, 1)]
    for event in (*events, reader.end()):
        if event is not None and not event.is_end:
            text = event.data.decode("utf-8", "surrogateescape")
            yield ArchivedBody(address=Event(event.name, call), path=body.path, text=text)


def _object(value: Any, name: str) -> dict[str, Any]:
    found = cast("dict[str, Any]", value).get(name) if isinstance(value, dict) else None
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _media_type(content: dict[str, Any]) -> str:
    stated = content.get("mimeType")
    return stated.partition(";")[0].strip().lower() if isinstance(stated, str) else ""


def _is_json(media_type: str) -> bool:
    return media_type in ("", "application/json") or media_type.endswith("+json")
