"""Why a record was not judged: whatever is neither valid nor invalid has a reason and a name."""

from __future__ import annotations

from typing import NamedTuple

REASONS = {
    "undocumented-host": "the host is no server of the document",
    "undocumented-operation": "the document has no such operation",
    "undocumented-status": "the operation has no response of that status",
    "undocumented-media-type": "there is no body of that media type in the document",
    "unknown-event": "the document has no event of that name",
    "parameters": "parameters of recorded requests are not judged",
    "form": "recorded forms are not judged",
    "media-type": "bodies of that media type are not judged",
    "no-schema": "the document has no schema for the body",
    "no-body": "the answer has no body",
    "no-response": "the call got no answer",
    "body-not-recorded": "the body was not recorded",
    "body-truncated": "the body was recorded in part",
    "content-coding": "the body is packed in a way that is not known here",
    "preflight": "a browser asked for permission (CORS)",
    "websocket": "messages of WebSockets are not judged",
    "batch-result": "results of a batch do not say what they answer",
    "not-a-call": "the entry of the archive is no call",
    "array-of-records": "arrays of records are not read; one record a line is",
}
"""All reasons, and what they say of a record."""


class Unjudged(NamedTuple):
    """Why something was not judged.

    `name` says what it was of, in few words: an operation, a host, an event. Where that is worth a
    finding, `message` is its sentence and `cause` the same without anything of the record.
    """

    reason: str
    name: str
    message: str = ""
    cause: str = ""

    @property
    def is_about_call(self) -> bool:
        """Whether it holds for all that was sent and received in the call."""
        return self.reason in ("undocumented-host", "undocumented-operation")

    @property
    def is_about_status(self) -> bool:
        """Whether it holds for a response, with a body or without."""
        return self.is_about_call or self.reason == "undocumented-status"


def undocumented_operation(request: str, why: str = "") -> Unjudged:
    """A request, `METHOD /path`, that no operation of the document is for."""
    return Unjudged(
        "undocumented-operation",
        request[:_LONGEST],
        f"the document has no operation {request[:_LONGEST]}" + (f": {why}" if why else ""),
        "the document has no such operation",
    )


def unknown_event(name: str) -> Unjudged:
    """An event of a name that the document does not have."""
    return Unjudged("unknown-event", name[:_LONGEST] or "an event without a name")


_LONGEST = 200
"""Names are cut there: whoever wrote the record may have made them long."""
