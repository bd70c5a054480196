"""Headers that hold more than one value: arrays, objects, and whole JSON texts."""

from __future__ import annotations

from collections.abc import Iterator

from ..encoding import encode
from .headers import scalar


def json_header(text: str) -> Iterator[bytes]:
    """Give what is JSON already."""
    yield text.encode()


def array_header(text: str) -> Iterator[bytes]:
    """Give what a list may mean as JSON: strings first, for any text is one."""
    for read in (str, scalar):
        yield encode([read(part) for part in _parts(text)])


def object_header(text: str) -> Iterator[bytes]:
    """Give what `key,value,key,value` may mean as JSON."""
    parts = _parts(text)
    for read in (str, scalar):
        pairs = zip(parts[::2], parts[1::2], strict=False)
        yield encode({key: read(value) for key, value in pairs})


def exploded_header(text: str) -> Iterator[bytes]:
    """Give what `key=value,key=value` may mean as JSON."""
    for read in (str, scalar):
        pairs = (part.partition("=") for part in _parts(text))
        yield encode({key: read(value) for key, _, value in pairs})


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")] if text.strip() else []
