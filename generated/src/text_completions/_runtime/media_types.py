"""Media types (RFC 9110 §8.3.1): case and blanks say nothing, parameters tell more."""

from __future__ import annotations

import re

_PARAMETER = re.compile(r';\s*([^\s=;"]+)=("(?:[^"\\]|\\.)*"|[^\s;]*)')
_OF_THE_BYTES = frozenset({"charset", "boundary", "q"})
"""Parameters that do not tell one kind of content from another."""


def essence_of(media_type: str) -> str:
    """Give it without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def parameters_of(media_type: str) -> dict[str, str]:
    """Give its parameters, their names in lower case."""
    if ";" not in media_type:
        return {}
    return {name.lower(): value.strip('"') for name, value in _PARAMETER.findall(media_type)}


def is_json(media_type: str | None) -> bool:
    """Tell JSON by its media type or its structured suffix (RFC 6839)."""
    return media_type is not None and essence_of(media_type).endswith(("+json", "/json"))


def fit(known: str, media_type: str) -> int:
    """Tell how well a media type falls under a known one or a range: 0 is not at all.

    The same, with as many of the parameters as it states, is best; then `type/*+suffix`, then
    `type/*`, then `*/*` (RFC 9110 §12.5.1).
    """
    wanted, essence = essence_of(media_type), essence_of(known)
    if essence == wanted:
        given = parameters_of(media_type)
        stated = {k: v for k, v in parameters_of(known).items() if k not in _OF_THE_BYTES}
        return 5 + len(stated) if stated.items() <= given.items() else 4
    kind, _, name = wanted.partition("/")
    suffix = f"{kind}/*+{name.rpartition('+')[2]}" if "+" in name else ""
    ranges = ("*/*", f"{kind}/*", suffix)
    return ranges.index(essence) + 1 if wanted and essence in ranges else 0


def in_charset(data: bytes, media_type: str) -> bytes:
    """Put text that is in UTF-8 into the character set that its media type states.

    Raises:
        ValueError: That has no place for some character.
    """
    charset = parameters_of(media_type).get("charset", "")
    if not charset or charset.lower() in ("utf-8", "utf8"):
        return data
    try:
        return data.decode().encode(charset)
    except LookupError:
        return data
