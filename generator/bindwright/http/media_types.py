"""Media types (RFC 6838): what they hold, which of several one falls under, their parameters."""

import re
from collections.abc import Iterable
from enum import StrEnum

EVENT_STREAM = "text/event-stream"
"""The media type of server-sent events."""


class MediaKind(StrEnum):
    """What a body of a media type is made of."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    EVENTS = "events"
    LINES = "lines"
    SEQUENCE = "sequence"
    TEXT = "text"
    BINARY = "binary"

    @property
    def is_sequential(self) -> bool:
        """Whether it holds one item after the other (OpenAPI 3.2, section 4.14.3)."""
        return self in (MediaKind.EVENTS, MediaKind.LINES, MediaKind.SEQUENCE)

    @property
    def has_fields(self) -> bool:
        """Whether the properties of an object can be sent in it."""
        return self in (MediaKind.JSON, MediaKind.FORM, MediaKind.MULTIPART)


_KINDS = {
    "application/json": MediaKind.JSON,
    "text/json": MediaKind.JSON,
    # A range may well be JSON, which is what this client speaks best.
    "application/*": MediaKind.JSON,
    "*/*": MediaKind.JSON,
    "application/x-www-form-urlencoded": MediaKind.FORM,
    EVENT_STREAM: MediaKind.EVENTS,
    "application/json-seq": MediaKind.SEQUENCE,
    "application/geo+json-seq": MediaKind.SEQUENCE,
    **dict.fromkeys(
        (
            "application/jsonl", "application/x-jsonl", "application/jsonlines",
            "application/x-jsonlines", "application/json-lines", "application/x-json-lines",
            "application/ndjson", "application/x-ndjson", "application/json-l", "text/jsonl",
            "text/x-jsonl", "text/ndjson", "text/x-ndjson", "application/x-ldjson",
            "application/ld-json-lines", "application/stream+json", "application/x-json-stream",
        ),
        MediaKind.LINES,
    ),
    **dict.fromkeys(
        (
            "application/xml", "application/yaml", "application/x-yaml", "application/javascript",
            "application/ecmascript", "application/graphql", "application/sql",
            "application/toml", "application/sdp", "application/x-sh", "application/csv",
        ),
        MediaKind.TEXT,
    ),
}  # fmt: skip

_SUFFIXES = {
    "+json-seq": MediaKind.SEQUENCE,
    "+jsonl": MediaKind.LINES,
    "+ndjson": MediaKind.LINES,
    "+json": MediaKind.JSON,
    "+xml": MediaKind.TEXT,
    "+yaml": MediaKind.TEXT,
}
"""Structured syntax suffixes (RFC 6839)."""

_PARAMETER = re.compile(r';\s*([^\s=;"]+)=("(?:[^"\\]|\\.)*"|[^\s;]*)')
_OF_THE_BYTES = frozenset({"charset", "boundary", "q"})
"""Parameters that do not tell one kind of content from another."""


def essence_of(media_type: str) -> str:
    """The media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_range(media_type: str) -> bool:
    """Whether it stands for several media types, such as `image/*`."""
    return "*" in media_type


def kind_of(media_type: str) -> MediaKind:
    """What a media type holds; bytes, if nothing better is known of it."""
    essence = essence_of(media_type)
    if essence in _KINDS:
        return _KINDS[essence]
    for suffix, kind in _SUFFIXES.items():
        if essence.endswith(suffix):
            return kind
    if essence.startswith("multipart/"):
        return MediaKind.MULTIPART
    return MediaKind.TEXT if essence.startswith("text/") else MediaKind.BINARY


def is_json(media_type: str) -> bool:
    """Whether a media type says that it holds one JSON text, which a range such as `*/*` doesn't.

    RFC 6839, section 3.1, has the suffix `+json`.
    """
    return kind_of(media_type) is MediaKind.JSON and not essence_of(media_type).endswith("/*")


def parameters_of(media_type: str) -> dict[str, str]:
    """The parameters of a media type, their names in lower case."""
    return {name.lower(): value.strip('"') for name, value in _PARAMETER.findall(media_type)}


def content_name(media_type: str) -> str:
    """A media type without case, blanks, and the parameters that tell of its bytes only."""
    found = _PARAMETER.findall(media_type)
    kept = (f"{name.lower()}={text}" for name, text in found if name.lower() not in _OF_THE_BYTES)
    return ";".join((essence_of(media_type), *kept))


def fit(known: str, media_type: str) -> int:
    """How well a media type falls under a known one or a range; 0 is not at all.

    The same, with as many of the parameters as it states, is best; then `type/*+suffix`, then
    `type/*`, then `*/*` (RFC 9110, section 12.5.1). Packages ask the same of their runtime.
    """
    wanted, essence = essence_of(media_type), essence_of(known)
    if essence == wanted:
        stated, given = parameters_of(content_name(known)), parameters_of(media_type)
        return 5 + len(stated) if stated.items() <= given.items() else 4
    kind, _, name = wanted.partition("/")
    suffix = f"{kind}/*+{name.rpartition('+')[2]}" if "+" in name else ""
    ranges = ("*/*", f"{kind}/*", suffix)
    return ranges.index(essence) + 1 if wanted and essence in ranges else 0


def matching(known: Iterable[str], media_type: str) -> str | None:
    """Which of some media types and ranges one falls under best; of equals the first."""
    best = max(known, key=lambda one: fit(one, media_type), default="")
    return best if fit(best, media_type) else None


def charset_of(media_type: str) -> str:
    """The `charset` that a media type states; "" where it states none."""
    return parameters_of(media_type).get("charset", "")
