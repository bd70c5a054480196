"""Bytes of a file to chunks of whole lines, in bounded memory."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO

from bindwright.record import record
from bindwright.validation.inputs.kinds import Compression

CHUNK = 32 * 1024
"""How many bytes of lines are judged together: what is made of them stays in the cache."""

_UNPACKED = 256 * 1024
"""How much is unpacked at once: a few bytes may stand for very many."""


class Broken(Exception):
    """A packed file that is damaged or cut off, or a file that can't be read on.

    `cause` is the message without anything of the file. `size` counts the bytes of the unfinished
    line, which is lost with the rest.
    """

    def __init__(self, message: str, cause: str = "", size: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.cause = cause or message
        self.size = size


@record
class TooLong:
    """A line that was passed over: how many bytes it has, and whether a line feed ended it."""

    size: int
    ended: bool


Chunk = bytes | TooLong | Broken
"""Whole lines (the last one of a file may lack its line feed), or what stands in their place."""


def blocks(file: BinaryIO, compression: Compression = "") -> Iterator[bytes]:
    """The unpacked content of a file, piece by piece.

    Raises:
        Broken: it can't be read or unpacked to its end.
        ImportError: what unpacks it is not installed.
    """
    packed = _raw_blocks(file)
    if compression == "gz":
        return _unpacked(packed, _Gzip, zlib.error, "gzip")
    if compression == "zst":
        zstd = _zstd()
        return _unpacked(packed, zstd.ZstdDecompressor, zstd.ZstdError, "zstd")
    return packed


def _zstd() -> Any:
    from importlib import import_module

    try:
        return import_module("compression.zstd")  # Python 3.14
    except ImportError:
        return import_module("backports.zstd")


def _raw_blocks(file: BinaryIO) -> Iterator[bytes]:
    while True:
        try:
            block = file.read(CHUNK)
        except OSError as error:
            reason = error.strerror or str(error)
            raise Broken(f"can't be read on: {reason}", "can't be read on") from None
        if not block:
            return
        yield block


class _Gzip:
    """zlib's decompressor with the face of the others: it keeps what it was not asked for."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(31)

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)


def _unpacked(
    packed: Iterable[bytes], new: Callable[[], Any], failure: type[Exception], name: str
) -> Iterator[bytes]:
    """Unpacks one frame (or member) after the other."""
    open_frame: Any = None
    damaged = f"the {name} data is damaged"
    for block in packed:
        while block:
            if open_frame is None and name == "gzip" and not block.strip(b"\0"):
                break  # padding after the last member
            unpacker = open_frame or new()
            try:
                yield from _drained(unpacker, block)
            except (failure, EOFError) as error:
                raise Broken(f"{damaged}: {error}", damaged) from None
            open_frame = None if unpacker.eof else unpacker
            block = unpacker.unused_data if unpacker.eof else b""
    if open_frame is not None:
        raise Broken(f"the {name} data is cut off")


def _drained(unpacker: Any, block: bytes) -> Iterator[bytes]:
    """All that can be unpacked with one more block, in pieces of bounded size."""
    piece = unpacker.decompress(block, _UNPACKED)
    while piece:
        yield piece
        if unpacker.eof:
            return
        piece = unpacker.decompress(b"", _UNPACKED)


def chunks(pieces: Iterable[bytes], limit: int, stop: int | None = None) -> Iterator[Chunk]:
    """Chunks of whole lines; a line of more than `limit` bytes is passed over without being held.

    With `stop` only the lines that begin before so many bytes.
    """
    gathered = _Gathered(limit)
    try:
        for piece in pieces:
            done = False
            if stop is not None and gathered.position + len(piece) >= stop:
                last = piece.find(b"\n", max(0, stop - 1 - gathered.position))
                if last >= 0:
                    piece, done = piece[: last + 1], True
            yield from gathered.add(piece)
            if done:
                return
    except Broken as error:
        error.size = gathered.pending
        yield error
        return
    yield from gathered.end()


class _Gathered:
    """The line that is not complete yet."""

    def __init__(self, limit: int) -> None:
        self.position = 0
        self.pending = 0
        self._limit = limit
        self._parts: list[bytes] = []

    def add(self, piece: bytes) -> Iterator[Chunk]:
        self.position += len(piece)
        cut = piece.rfind(b"\n") + 1
        if cut and self.pending > self._limit:
            first = piece.find(b"\n") + 1
            yield TooLong(size=self.pending + first, ended=True)
            self._drop()
            if cut > first:
                yield piece[first:cut]
        elif cut:
            yield b"".join((*self._parts, piece[:cut]))
            self._drop()
        rest = piece[cut:]
        self.pending += len(rest)
        if self.pending > self._limit:
            self._parts.clear()
        elif rest:
            self._parts.append(rest)

    def end(self) -> Iterator[Chunk]:
        if self.pending > self._limit:
            yield TooLong(size=self.pending, ended=False)
        elif self.pending:
            yield b"".join(self._parts)

    def _drop(self) -> None:
        self.pending = 0
        self._parts.clear()


def range_chunks(file: BinaryIO, start: int, end: int | None, limit: int) -> Iterator[Chunk]:
    """The lines of a plain file that begin at `start` or after it, and before `end`.

    Raises:
        OSError: the file can't be read from there.
    """
    if start == 0:
        return chunks(_raw_blocks(file), limit, end)
    # The byte before tells whether a line begins here.
    file.seek(start - 1)
    pieces = _raw_blocks(file)
    position = start - 1
    for piece in pieces:
        first = piece.find(b"\n") + 1
        if first:
            begin = position + first
            if end is not None and begin >= end:
                return iter(())
            return chunks(chain((piece[first:],), pieces), limit, end and end - begin)
        position += len(piece)
        if end is not None and position >= end:
            break
    return iter(())


def whole(pieces: Iterable[bytes], limit: int) -> bytes | TooLong | Broken:
    """The whole of a text; what is larger than `limit` bytes is measured and not held."""
    parts: list[bytes] = []
    size = 0
    try:
        for piece in pieces:
            size += len(piece)
            if size <= limit:
                parts.append(piece)
            else:
                parts.clear()
    except Broken as error:
        return error
    return TooLong(size=size, ended=False) if size > limit else b"".join(parts)
