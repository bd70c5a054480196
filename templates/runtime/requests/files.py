"""Bytes that are sent piece by piece: from memory, a path, a handle or an iterable."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING, Any, TypeAlias, cast

from ..errors import APIConnectionError

if TYPE_CHECKING:
    from ..client.descriptions import RequestBody

FileContent: TypeAlias = bytes | os.PathLike[str] | IO[bytes] | Iterable[bytes]
"""What is in a file: bytes, the path of one, a handle that was opened in binary mode, or pieces.

Paths, handles and iterables are never in memory as a whole.
"""
FileInput: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file, or a tuple of its name, content, media type and the headers of its part."""

_PIECE = 65_536


class Source:
    """Bytes to send; iterating starts from the beginning each time, if that can be."""

    media_type: str | None = None
    """What to say in place of the body's own media type."""
    name: str | None = None
    length: int | None = None
    """In bytes; `None` if only sending will tell."""

    @property
    def is_replayable(self) -> bool:
        """Whether all of it can be sent: it is untouched, or it can be had again."""
        return True

    def __iter__(self) -> Iterator[bytes]:
        raise NotImplementedError

    def _begin(self) -> None:
        if not self.is_replayable:
            message = "the body was read while it was sent, and cannot be sent again"
            raise APIConnectionError(message, retryable=False)


class Memory(Source):
    """Bytes that are there already."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.length = len(data)

    def __iter__(self) -> Iterator[bytes]:
        yield self.data


class _File(Source):
    def __init__(self, path: os.PathLike[str]) -> None:
        self._path = path
        self.name = os.path.basename(os.fspath(path))
        self.length = os.stat(path).st_size

    def __iter__(self) -> Iterator[bytes]:
        with open(self._path, "rb") as handle:
            while piece := handle.read(_PIECE):
                yield piece


class _Handle(Source):
    def __init__(self, handle: Any) -> None:
        if isinstance(handle, io.TextIOBase):
            raise TypeError("a file must be opened in binary mode to be sent")
        name = getattr(handle, "name", None)
        self.name = os.path.basename(name) if isinstance(name, str) else None
        self._handle = handle
        self._start: int | None = None
        self._is_untouched = True
        try:
            start: int = handle.tell()
            self.length = handle.seek(0, os.SEEK_END) - start
            handle.seek(start)
            self._start = start
        except (AttributeError, OSError):
            self.length = None  # a pipe or the like

    @property
    def is_replayable(self) -> bool:
        return self._is_untouched or self._start is not None

    def __iter__(self) -> Iterator[bytes]:
        self._begin()
        if not self._is_untouched:
            self._handle.seek(self._start)
        self._is_untouched = False
        while piece := self._handle.read(_PIECE):
            yield piece


class _Pieces(Source):
    def __init__(self, pieces: Iterable[Any]) -> None:
        self._pieces = pieces
        self._is_untouched = True

    @property
    def is_replayable(self) -> bool:
        return self._is_untouched or not isinstance(self._pieces, Iterator)

    def __iter__(self) -> Iterator[bytes]:
        self._begin()
        self._is_untouched = False
        for piece in self._pieces:
            try:
                data = memoryview(piece).tobytes()
            except TypeError:
                message = f"a file's pieces must be bytes, not {type(piece).__name__}"
                raise TypeError(message) from None
            yield data


def is_content(value: object) -> bool:
    """Tell what is the content of a file by itself; an iterable may be something else."""
    return isinstance(value, bytes | bytearray | memoryview | os.PathLike) or hasattr(value, "read")


def source_of(value: Any) -> Source:
    """Give the bytes of a `FileContent`, or of a string in UTF-8.

    Raises:
        TypeError: It is none.
        OSError: There is no such file.
    """
    kind = type(value).__name__
    content: Any = value
    match content:
        case str():
            return Memory(value.encode())
        case bytes():
            return Memory(value)
        case bytearray() | memoryview():
            return Memory(bytes(cast(bytes, value)))
        case os.PathLike():
            return _File(cast("os.PathLike[str]", value))
        case _ if hasattr(value, "read"):
            return _Handle(value)
        case Iterable() if not isinstance(value, Mapping):
            return _Pieces(value)
        case _:
            raise TypeError(f"a {kind} is no content of a file")


def write_content(body: RequestBody, value: object, strict: bool) -> bytes | Source:
    """Write a body that is sent as it is: a `FileContent`, or text."""
    source = source_of(value)
    return source.data if isinstance(source, Memory) else source
