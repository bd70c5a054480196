"""Streams whose events add up to one object, as the API's document says."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, Any, Generic, cast

from ..client.descriptions import Arguments, BasicCallOptions, E, LazyType, StreamOperation, T
from ..encoding import jsonable
from ..errors import ResponseTooLargeError
from ..json_values import as_object
from ..responses.buffers import BoundedHistory, too_large
from ..types.fields import fields_of
from ..types.models import ApiModel, set_request_id
from ..types.validation import decode_python
from .stream import AsyncStream, AsyncStreamResource, EventReader, Stream, SyncStreamResource

if TYPE_CHECKING:
    from ..client.limits import SizeLimits


class Fold:
    """How events add up: at some JSON pointers they are joined, else the last one that is not null
    counts. What comes out is of the type of the call without a stream.

    With `text` what is joined is one string, whose pieces are of interest.
    """

    def __init__(self, type_: LazyType, *pointers: str, text: bool = False) -> None:
        self.type = type_
        self.paths = tuple(
            tuple(token.replace("~1", "/").replace("~0", "~") for token in each.split("/")[1:])
            for each in pointers
        )
        self._text = text

    def history(self, limits: SizeLimits) -> FoldedHistory[Any]:
        """Give what keeps the events of one stream."""
        return FoldedHistory(self, limits)

    def kind(self, *, is_async: bool) -> Any:
        """Give the class of the stream."""
        if is_async:
            return AsyncTextStream if self._text else AsyncFoldedStream
        return TextStream if self._text else FoldedStream


class FoldedHistory(BoundedHistory[E]):
    """The newest events, and all of them added up."""

    def __init__(self, fold: Fold, limits: SizeLimits) -> None:
        super().__init__(limits.received)
        self._fold = fold
        self._latest: dict[str, Any] = {}
        self._joined: list[list[Any]] = [[] for _ in fold.paths]
        self._most = self._left = inf if limits.response is None else limits.response

    def add(self, value: E, size: int) -> None:
        """Keep an event, and add it to the others."""
        super().add(value, size)
        for path, pieces in zip(self._fold.paths, self._joined, strict=True):
            piece = piece_at(value, path)
            if piece and self._left >= 0:
                self._left -= len(piece)
                pieces.append(piece)
        if isinstance(value, ApiModel):
            wires = _wires(type(value))
            for name, item in value.__dict__.items():
                if item is not None:
                    self._latest[wires[name]] = item
        extra = value.__pydantic_extra__ if isinstance(value, ApiModel) else as_object(value)
        rest: dict[str, Any] = extra or {}
        for name, item in rest.items():
            if item is not None:
                self._latest[name] = item

    def whole(self, *, strict: bool) -> Any:
        """Give what all events add up to.

        Raises:
            APIResponseValidationError: That is not what the API documents.
            ResponseTooLargeError: What was joined is larger than an answer may be.
        """
        if self._left < 0:
            message = too_large("what the stream adds up to", self._most, "response")
            raise ResponseTooLargeError(message, limit=int(self._most), status_code=200)
        values: dict[str, Any] = jsonable(self._latest)
        for path, pieces in zip(self._fold.paths, self._joined, strict=True):
            *above, last = path
            place = values
            for name in above:
                found = as_object(place.get(name))
                place[name] = place = {} if found is None else found
            if pieces or last in place:
                place[last] = _join(pieces, place.get(last))
        return decode_python(self._fold.type(), values, strict=strict)


@lru_cache(maxsize=256)
def _wires(model: type[ApiModel]) -> dict[str, str]:
    return {field.name: field.wire for field in fields_of(model)}


@lru_cache(maxsize=256)
def _names(model: type[ApiModel]) -> dict[str, str]:
    return {field.wire: field.name for field in fields_of(model)}


def piece_at(value: Any, path: tuple[str, ...]) -> Any:
    """Give the text, or the list, that stands at some names on the wire; `None` without any."""
    for wire in path:
        if isinstance(value, ApiModel):
            value = getattr(value, _names(type(value)).get(wire, wire), None)
        else:
            value = (as_object(value) or {}).get(wire)
    return cast("Any", value) if isinstance(value, str | list) else None


def _join(pieces: list[Any], latest: Any) -> Any:
    """Join texts, or lists; where the pieces are of both kinds, or none, the last one counts."""
    if pieces and all(isinstance(each, str) for each in pieces):
        return "".join(pieces)
    if pieces and all(isinstance(each, list) for each in pieces):
        return jsonable([item for each in pieces for item in each])
    return latest


def _whole(reader: EventReader[Any]) -> Any:
    if not reader.is_over:
        raise RuntimeError("the stream was closed before its end, so it adds up to nothing")
    value = reader.folded()
    set_request_id(value, reader.request_id)
    return value


class FoldedStream(Stream[E], Generic[E, T]):
    """A stream whose events add up to what the call without a stream would have given."""

    def until_done(self) -> T:
        """Read what has not been read yet, and give all of the stream as one object.

        Raises:
            APIResponseValidationError: That is not what the API documents.
            ResponseTooLargeError: What was joined is larger than an answer may be.
            RuntimeError: The stream was closed before its end.
        """
        for _ in self:
            pass
        whole: T = _whole(self._reader)
        return whole


class TextStream(FoldedStream[E, T]):
    """Such a stream whose events hold the pieces of one text."""

    def text_deltas(self) -> Iterator[str]:
        """Give the pieces of the text as they arrive; empty ones are passed over."""
        for event in self:
            piece = piece_at(event, self._reader.joined)
            if piece:
                yield piece


class AsyncFoldedStream(AsyncStream[E], Generic[E, T]):
    """A stream whose events add up to what the call without a stream would have given."""

    async def until_done(self) -> T:
        """Read what has not been read yet, and give all of the stream as one object.

        Raises what `FoldedStream.until_done` raises.
        """
        async for _ in self:
            pass
        whole: T = _whole(self._reader)
        return whole


class AsyncTextStream(AsyncFoldedStream[E, T]):
    """Such a stream whose events hold the pieces of one text."""

    async def text_deltas(self) -> AsyncIterator[str]:
        """Give the pieces of the text as they arrive; empty ones are passed over."""
        async for event in self:
            piece = piece_at(event, self._reader.joined)
            if piece:
                yield piece


class SyncFoldResource(SyncStreamResource):
    """What a synchronous resource can do that has streams of this kind."""

    def _call_or_fold(
        self, operation: StreamOperation[T, E], arguments: Arguments, options: BasicCallOptions
    ) -> T | FoldedStream[E, T]:
        made = self._call_or_stream(operation, arguments, options)
        return cast("T | FoldedStream[E, T]", made)

    def _call_or_text(
        self, operation: StreamOperation[T, E], arguments: Arguments, options: BasicCallOptions
    ) -> T | TextStream[E, T]:
        return cast("T | TextStream[E, T]", self._call_or_stream(operation, arguments, options))

    def _fold(
        self, operation: StreamOperation[Any, E], arguments: Arguments, options: BasicCallOptions
    ) -> FoldedStream[E, Any]:
        return cast("FoldedStream[E, Any]", self._stream(operation, arguments, options))

    def _text(
        self, operation: StreamOperation[Any, E], arguments: Arguments, options: BasicCallOptions
    ) -> TextStream[E, Any]:
        return cast("TextStream[E, Any]", self._stream(operation, arguments, options))


class AsyncFoldResource(AsyncStreamResource):
    """What an asynchronous resource can do that has streams of this kind."""

    async def _call_or_fold(
        self, operation: StreamOperation[T, E], arguments: Arguments, options: BasicCallOptions
    ) -> T | AsyncFoldedStream[E, T]:
        made = await self._call_or_stream(operation, arguments, options)
        return cast("T | AsyncFoldedStream[E, T]", made)

    async def _call_or_text(
        self, operation: StreamOperation[T, E], arguments: Arguments, options: BasicCallOptions
    ) -> T | AsyncTextStream[E, T]:
        made = await self._call_or_stream(operation, arguments, options)
        return cast("T | AsyncTextStream[E, T]", made)

    async def _fold(
        self, operation: StreamOperation[Any, E], arguments: Arguments, options: BasicCallOptions
    ) -> AsyncFoldedStream[E, Any]:
        made = await self._stream(operation, arguments, options)
        return cast("AsyncFoldedStream[E, Any]", made)

    async def _text(
        self, operation: StreamOperation[Any, E], arguments: Arguments, options: BasicCallOptions
    ) -> AsyncTextStream[E, Any]:
        return cast("AsyncTextStream[E, Any]", await self._stream(operation, arguments, options))
