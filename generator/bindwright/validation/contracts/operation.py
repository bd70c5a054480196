"""The bodies that one operation describes, read from the document as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_validate import NO_SUCH_BODY
from bindwright.diagnostics.suggestions import listed
from bindwright.http import media_types, statuses
from bindwright.http.event_streams import EventKinds
from bindwright.http.media_types import MediaKind, essence_of, kind_of
from bindwright.load.bundle import Node
from bindwright.load.streams import StatedStream, stream_of
from bindwright.payloads.schemas import PayloadSchemas, Side
from bindwright.validation.contracts.contract import (
    Contract,
    contract_of,
    contract_of_event,
    usable,
)
from bindwright.validation.judging.unjudged import Unjudged

_LONGEST = 100
"""A media type is cut there: whoever wrote the record may have made it long."""

_NO_STATUS = "the status of a response is not documented"
_NO_MEDIA_TYPE = {
    "request": "the media type of a request is not documented",
    "response": "the media type of a response is not documented",
}

_Half = Literal["request", "response"]

_Media = Mapping[str, Node]
"""Media Type Objects by their media types."""


class OperationAddress:
    """The contracts of one operation.

    `id` is `METHOD /path`, `label` what people call it, `origin` where it stands. `node` is the
    Operation Object and `item` the Path Item Object around it.
    """

    def __init__(
        self, payloads: PayloadSchemas, method: str, path: str, node: Node, item: Node
    ) -> None:
        self.method, self.path, self.node, self.item = method, path, node, item
        self.id = f"{method} {path}"
        self.origin: Origin = node.origin
        self.operation_id = node.text("operationId")
        self.label = self.operation_id or self.id
        self._payloads = payloads
        self._bundle = payloads.bundle

    def body(
        self, side: _Half, status: int | str | None = None, content_type: str | None = None
    ) -> Contract | None:
        """The contract of a request or response; None where the document states no such JSON body.

        Without a status all successes are meant, and without a media type all that hold JSON: the
        payload has to fit one of them.
        """
        picked = [_picked(media, content_type) for media in self._bodies(side, status)]
        schemas = [one.get("schema") for media in picked for one in media.values()]
        origins = [one.origin for one in schemas if one is not None]
        if not origins:
            return None
        return contract_of(self._payloads, f"{self.label} {side}", origins, side)

    def events(
        self, status: int | str | None = None, content_type: str | None = None
    ) -> Mapping[str, Contract]:
        """The contracts of what the events of the stream hold, by their names.

        The name `""` is that of events without one, or of the lines of a stream of lines. Empty
        where the operation does not stream.
        """
        stream = self._stream(status, content_type)
        return {
            one.name: contract_of_event(
                self._payloads, f"{self.label} event {one.name}".rstrip(), one
            )
            for one in stream.events
        }

    def kinds(self, status: int | str | None = None, content_type: str | None = None) -> EventKinds:
        """Which of these events one is, and how its data travels."""
        return self._stream(status, content_type).kinds

    def checked(
        self,
        side: Side,
        report: Report,
        *,
        status: int | str | None = None,
        content_type: str | None = None,
    ) -> Contract | Mapping[str, Contract]:
        """The contract of a side, or for the side `event` those of all events.

        Raises:
            Stopped: the document describes no such body, or by a malformed schema; the report says
                so, and what it has.
        """
        found: Contract | Mapping[str, Contract] | None
        if side == "event":
            found = self.events(status, content_type)
        else:
            found = self.body(side, status, content_type)
        if isinstance(found, Contract):
            return usable(found, report)
        if found:
            return {name: usable(one, report) for name, one in found.items()}
        self._report(side, status, content_type, report)
        raise Stopped

    # What is not judged

    @property
    def requires_body(self) -> bool:
        """Whether a request has to have a body."""
        stated = self.node.get("requestBody")
        return stated is not None and self._bundle.follow(stated).flag("required")

    def unjudged_parameters(self) -> Unjudged:
        """The parameters of a request to it; the reason is "" where it has none."""
        stated = [*self.node.list("parameters"), *self.item.list("parameters")]
        return Unjudged("parameters" if stated else "", self.id)

    def unjudged(self, side: _Half, status: str | None, content_type: str | None) -> Unjudged:
        """Why there is no contract for a body of this status and media type."""
        what = side if status is None else f"{side} {status}"
        name = f"{self.id} {side if status is None else status}"
        bodies = self._bodies(side, status)
        if not bodies and status is not None:
            message = f"{self.id}: the {what} is not documented"
            return Unjudged("undocumented-status", name, message, _NO_STATUS)
        media = {key: one for each in bodies for key, one in each.items()}
        sent = essence_of(content_type)[:_LONGEST] if content_type else ""
        known = media_types.matching(media, sent) if sent else next(iter(media), None)
        if known is None:
            has = f"the {what} is {listed(media)}" if media else f"the {what} has no body"
            message = f"{self.id}: {sent or 'a body'} is not documented: {has}"
            named = f"{name} {sent}".rstrip()
            return Unjudged("undocumented-media-type", named, message, _NO_MEDIA_TYPE[side])
        kind = kind_of(sent or known)
        reason = {MediaKind.FORM: "form", MediaKind.MULTIPART: "form", MediaKind.JSON: "no-schema"}
        return Unjudged(reason.get(kind, "media-type"), f"{name} {sent or known}")

    # Reading

    def _media(self, stated: Node) -> _Media:
        body = self._bundle.follow(stated)
        return {name: self._bundle.follow(one) for name, one in body.members("content")}

    def _bodies(self, side: _Half, status: int | str | None = None) -> list[_Media]:
        if side == "request":
            stated = self.node.get("requestBody")
            return [self._media(stated)] if stated is not None else []
        return self._responses(status)

    def _responses(self, status: int | str | None) -> list[_Media]:
        stated = {
            name: one for name, one in self.node.members("responses") if not name.startswith("x-")
        }
        if status is None:
            wanted = [name for name in stated if name.startswith("2")]
            wanted = wanted or [name for name in stated if name == "default"]
        else:
            one = statuses.matching(stated, status)
            wanted = [one] if one is not None else []
        return [self._media(stated[name]) for name in wanted]

    def _stream(self, status: int | str | None, content_type: str | None) -> StatedStream:
        """The stream of a response, of events where it has several; else one without events."""
        found: list[tuple[Node, MediaKind]] = []
        for media in self._responses(status):
            name = media_types.matching(media, content_type) if content_type is not None else None
            names = media if content_type is None else [name] if name is not None else []
            found += [(media[one], kind_of(one)) for one in names if kind_of(one).is_sequential]
        found.sort(key=lambda one: one[1] is not MediaKind.EVENTS)
        if not found:
            return StatedStream(events=(), kinds=EventKinds())
        return stream_of(self._bundle, *found[0])

    def _report(
        self, side: Side, status: int | str | None, content_type: str | None, report: Report
    ) -> None:
        asked = side if status is None or side == "request" else f"{side} {status}"
        with_type = f" as {content_type}" if content_type is not None else ""
        message = f"{self.label} describes no {asked}{with_type} that holds JSON"
        if side == "event":
            message = f"{self.label} describes no stream of events{with_type}"
        report.add(NO_SUCH_BODY, self.origin, message, hint=f"it has {self._described()}", at="key")

    def _described(self) -> str:
        """All bodies that there are, in one line."""
        requests = self._bodies("request")
        found = [f"request ({listed(media) or 'no media type'})" for media in requests]
        for name, one in self.node.members("responses"):
            if not name.startswith("x-"):
                found.append(f"response {name} ({listed(self._media(one)) or 'no body'})")
        return listed(found, most=12) or "no bodies"


def _picked(media: _Media, content_type: str | None) -> _Media:
    """The media types that hold JSON: the one asked for, else all that are JSON by name.

    A range such as `*/*` may hold JSON too, if nothing else does.
    """
    if content_type is not None:
        name = media_types.matching(media, content_type)
        is_json = kind_of(content_type) is MediaKind.JSON
        return {name: media[name]} if name is not None and is_json else {}
    found = {name: one for name, one in media.items() if kind_of(name) is MediaKind.JSON}
    return {name: one for name, one in found.items() if "*" not in name} or found
