"""What a file holds, by its name or by how it begins."""

import re
from typing import Literal

import orjson

Kind = Literal["json", "jsonl", "yaml", "sse", "har", "batch"]
"""`batch` are lines with `method`, `url` and `body`; the others are named after their suffixes."""

Compression = Literal["", "gz", "zst"]

_SUFFIXES: dict[str, Kind] = {
    "json": "json",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "yaml": "yaml",
    "yml": "yaml",
    "sse": "sse",
    "har": "har",
}
_COMPRESSIONS: dict[str, Compression] = {"gz": "gz", "zst": "zst"}


def kind_of_name(name: str) -> tuple[Kind | None, Compression]:
    """What a file's name says about what it holds, and about how it is packed."""
    rest, _, suffix = name.rpartition(".")
    compression = _COMPRESSIONS.get(suffix.lower(), "") if rest else ""
    if compression:
        rest, _, suffix = rest.rpartition(".")
    return (_SUFFIXES.get(suffix.lower()) if rest else None), compression


_EVENT = re.compile(rb"(?:event|data|id|retry)?:")

_ARCHIVE = re.compile(rb'\{\s*"log"\s*:\s*\{\s*"(?:version|creator|browser|pages|entries|comment)"')


def kind_of_text(head: bytes) -> Kind:
    """What a text holds, by its beginning; lines of JSON where nothing speaks against it."""
    start = head.lstrip(b" \t\r\n")
    if _ARCHIVE.match(start.removeprefix(b"\xef\xbb\xbf")):
        return "har"
    line, feed, _ = start.partition(b"\n")
    if _EVENT.match(line.removeprefix(b"\xef\xbb\xbf")):
        return "sse"
    try:
        orjson.loads(line)
    except orjson.JSONDecodeError:
        if not feed or line[:1] not in (b"{", b"["):
            return "jsonl" if not feed or line[:1] in (b'"', b"") else "yaml"
        # A line ends as a value of several members does, broken as it may be.
        return "jsonl" if line.rstrip()[-1:] in (b"}", b"]") else "json"
    return "jsonl"
