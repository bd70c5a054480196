"""Streams of events, typed and honest about how they end."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, cast, overload

from pydantic_core import from_json, to_json

from ..calls.call import CallResult, Response
from ..calls.drivers import arun, run
from ..client.descriptions import Arguments, BasicCallOptions, E, StreamInfo, StreamOperation, T
from ..client.resources import AsyncResource, SyncResource
from ..errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APIStreamInterruptedError,
)
from ..json_values import value_at
from ..requests.request import Route, media_type_of
from ..responses.body import mismatch, read_body
from ..responses.buffers import BoundedHistory, too_large, warn_forgotten
from ..types.validation import decode
from .sse import EventDecoder, EventTooLargeError

if TYPE_CHECKING:
    from typing import Self

    from ..calls.transport import AsyncTransport, SyncTransport
    from ..client.base import Core


@dataclass(frozen=True, slots=True)
class StreamedEvent(Generic[E]):
    """An event with what came beside its data."""

    data: E
    """What iterating over the stream gives."""
    event: str | None = None
    """Its name; `None` where it has none, as the items of a stream of lines."""
    id: str | None = None
    """Its id; `None` where it says none, and then that of the last one that did still counts."""
    retry: int | None = None
    """How many milliseconds to wait before connecting anew, where it says so."""


class EventReader(Generic[E]):
    """Turns the bytes of a stream into events; does no I/O.

    Making one raises a `APIResponseValidationError` if the answer is no stream of events.
    """

    noun = "event"

    def __init__(self, route: Route, info: StreamInfo, answer: CallResult) -> None:
        self.request_id = route.request_id(answer)
        self.name = route.operation.name
        self._info = info
        media_type = media_type_of(answer.response.headers)
        if not self.accepts(media_type):
            expected = f"a stream of {self.noun}s ({info.media_type})"
            error = mismatch(expected, media_type, None)
            route.attach(error, answer)
            raise error
        self.ended = False
        """Whether the last event is there, so that the end of the body is no loss."""
        self._route = route
        self._answer = answer
        self._limits = limits = route.settings.size_limits
        self._decoder = EventDecoder(limits.event)
        fold = info.fold
        self._received: Any = fold.history(limits) if fold else BoundedHistory[E](limits.received)
        self.joined = fold.paths[0] if fold and fold.paths else ()
        """Where, by the names on the wire, events have the pieces of one text."""
        self.is_over = False
        """Whether the stream came to its end."""
        self.shows_all = False
        """Whether events are given that would be passed over, too."""
        self._kinds: dict[bytes, _Kind] = {
            each.name.encode(): (each.type(), each.form) for each in info.events
        }
        self._any = self._kinds.pop(b"", None)
        self._done = info.done.encode()
        self._current: tuple[bytes, bytes | None, int | None] = b"", None, None
        self.last_event_id = ""
        self.retry: int | None = None
        self.worker = 0
        """The thread or the task that reads."""
        self.closed_by: int | None = None
        """The one that closed the stream."""

    def accepts(self, media_type: str) -> bool:
        """Whether a stream may come as this media type."""
        return media_type == self._info.media_type

    def feed(self, chunk: bytes) -> Iterator[E]:
        """Give the events that this chunk completes.

        Raises:
            APIStatusError: The API reports an error.
            APIResponseValidationError: An event is not what the API documents.
            APIStreamInterruptedError: This is no stream of events.
        """
        end, kinds, strict = self._info.end, self._kinds, self._route.strict
        failure: EventTooLargeError | None = None
        try:
            events = self._decoder.feed(chunk)
        except EventTooLargeError as error:
            events, failure = error.before, error
        try:
            for name, data, event_id, retry in events:
                if event_id is not None:
                    self.last_event_id = event_id.decode("utf-8", "replace")
                if retry is not None:
                    self.retry = retry
                if data is None:
                    continue
                if self._reports_error(data):
                    raise self._failure(data)
                kind = None if data == self._done else kinds.get(name)
                kind = kind or self._unusual(name, data)
                if kind is None:
                    if self.shows_all and data != self._done:
                        self._current = name, event_id, retry
                        yield cast("E", _as_told(data))
                    continue
                type_, form = kind
                event: E = decode(
                    type_, data if form == "json" else _quoted(data, form), strict=strict
                )
                self._received.add(event, len(data))
                if end is not None and not self.ended:
                    self.ended = end.reached(event)
                self._current = name, event_id, retry
                yield event
        except (APIResponseValidationError, APIStatusError) as error:
            self.tell(error)
            raise
        if failure is not None:
            raise self.too_large()

    def whole(self, data: E) -> StreamedEvent[E]:
        """Give what came last with what came beside it."""
        name, event_id, retry = self._current
        said = None if event_id is None else event_id.decode("utf-8", "replace")
        return StreamedEvent(data, name.decode("utf-8", "replace") or None, said, retry)

    def folded(self) -> Any:
        """Give what all events add up to, where the document says how.

        Raises:
            APIResponseValidationError: That is not what the API documents.
        """
        try:
            return self._received.whole(strict=self._route.strict)
        except APIError as error:
            self.tell(error)
            raise

    def finish(self) -> Iterator[E]:
        """Judge the end of the body, and give what it completes: of events, nothing.

        Raises:
            APIStreamInterruptedError: It came too early.
        """
        if self.ended:
            return
        if self._decoder.pending:
            raise self.interrupted("the stream ended in the middle of an event")
        if self._info.end is not None:
            raise self.interrupted(f"the stream ended before its last {self.noun}")
        yield from ()

    def conclude(self, error: Exception | None) -> Iterator[E]:
        """Judge what comes after the last chunk: nothing, or an error.

        Raises:
            APIStreamInterruptedError: It came too early, or somebody else closed the stream.
        """
        if self.closed_by is not None:
            if not self.ended and self.closed_by != self.worker:
                raise self.interrupted("the stream was closed while it was read") from error
            return
        if error is None:
            yield from self.finish()
        elif not isinstance(error, APIConnectionError):
            raise error
        elif not self.ended:
            raise self.interrupted(f"the connection broke: {error}") from error
        self.is_over = True

    def tell(self, error: APIError) -> None:
        """Tell an error what call it is about, and what came before it."""
        error.received = self._received.values()
        self._route.attach(error, self._answer)

    def too_large(self) -> APIStreamInterruptedError:
        """Make the exception for an event that has more bytes than the client takes in."""
        return self.interrupted(too_large(f"an {self.noun}", self._limits.event or 0, "event"))

    def interrupted(self, message: str) -> APIStreamInterruptedError:
        """Make the exception for a stream that broke off."""
        count = self._received.count
        text = f"{message}, after {count} {self.noun}{'' if count == 1 else 's'}"
        if self.request_id:
            text += f" (request {self.request_id})"
        error = APIStreamInterruptedError(text)
        self.tell(error)
        return error

    def _unusual(self, name: bytes, data: bytes) -> _Kind | None:
        """Deal with what is none of the yielded names: the end, an error, an event without a name.

        Gives the type of an event that is to be yielded after all, and what its data is.
        """
        if data == self._done:
            self.ended = True
        error = self._info.error
        if error is not None and name == error.name.encode():
            raise self._failure(data)
        if self._any is not None and not self.ended and name not in _PINGS:
            return self._any if data or self._any[1] != "json" else None
        if name or self.ended:
            return None
        unnamed = self._kinds.get(b"message")  # what an event without a name is called
        if unnamed is not None:
            return unnamed
        unnamed = self._kinds.get(self._info.unnamed.encode())
        if len(self._kinds) == 1:
            unnamed = next(iter(self._kinds.values()))
        if unnamed is not None and unnamed[1] != "json" and not self._info.tag:
            return unnamed
        if not data:
            return None
        payload = decode(Any, data, strict=False)
        tag = value_at(payload, self._info.tag) if self._info.tag else None
        if tag is not None:
            if error is not None and tag == error.tag:
                raise self._failure(data)
            named = next((each.name for each in self._info.events if each.tag == tag), "")
            return self._kinds.get(named.encode())
        message = self._route.settings.api.errors.message
        if error is not None and message and value_at(payload, message) is not None:
            raise self._failure(data)
        return unnamed

    def _reports_error(self, data: bytes) -> bool:
        """Tell whether an event, of any name, has an error where the API documents one."""
        at = self._info.error_at
        if not at or data.lstrip()[:1] != b"{":
            return False
        # Most events lack even the name; one with escapes may be spelled otherwise.
        name = at.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        if name.encode() not in data and b"\\" not in data:
            return False
        return value_at(decode(Any, data, strict=False), at) is not None

    def _failure(self, data: bytes) -> Exception:
        error = self._info.error
        return self._route.failure(self._answer.response, data, error.type if error else None)


_LAST_WORDS = 0.1
"""Seconds in which what follows the end may still come, so that the connection can be kept."""

_PINGS = frozenset((b"ping", b"heartbeat", b"keepalive", b"keep-alive"))
"""Names of events that keep connections open, and hold nothing unless the API documents them."""

_Kind: TypeAlias = tuple[Any, str]
"""A type, and what data it is decoded from."""


def _as_told(data: bytes) -> Any:
    """Give what an event holds of which nothing is documented: JSON, or text."""
    try:
        return from_json(data)
    except ValueError:
        return data.decode("utf-8", "replace")


def _quoted(data: bytes, form: str) -> bytes:
    """Give the JSON that stands for data which is text, or may be."""
    if form == "either":
        try:
            from_json(data)
        except ValueError:
            pass
        else:
            return data
    return to_json(data.decode("utf-8", "replace"))


class _Stream(Generic[E]):
    """What both kinds of streams share."""

    def __init__(self, reader: EventReader[E], answer: CallResult) -> None:
        self.response: Response = answer.response
        """The head of the answer."""
        self.request_id = reader.request_id
        """The id that the API gave the request."""
        self._reader = reader

    @property
    def last_event_id(self) -> str:
        """The id that was said last, to be sent as `Last-Event-ID` by whoever connects anew."""
        return self._reader.last_event_id

    @property
    def retry(self) -> int | None:
        """How many milliseconds to wait before connecting anew, if the API said so."""
        return self._reader.retry


class Stream(_Stream[E]):
    """Events as they arrive. Iterate over it once; close it, or use it in a `with` statement.

    While iterating, `APIStreamInterruptedError` is raised where the stream breaks off before its
    end or another thread closes it, and the same `APIStatusError` as anywhere where the API
    reports an error.
    """

    def __init__(
        self, reader: EventReader[E], answer: CallResult, transport: SyncTransport
    ) -> None:
        super().__init__(reader, answer)
        self._transport = transport
        chunks = transport.chunks(answer.response)
        self._events = _events(reader, answer.response, transport, chunks)

    is_async = False

    @staticmethod
    def of_operation(
        core: Core[SyncTransport],
        operation: StreamOperation[Any, Any],
        arguments: Arguments,
        options: BasicCallOptions,
    ) -> Stream[Any]:
        """Call an operation that always streams."""
        return SyncStreamResource(core)._stream(  # pyright: ignore[reportPrivateUsage]
            operation, arguments, options
        )

    @overload
    def events(self, *, skipped: Literal[False] = False) -> Iterator[StreamedEvent[E]]: ...
    @overload
    def events(self, *, skipped: bool) -> Iterator[StreamedEvent[Any]]: ...
    def events(self, *, skipped: bool = False) -> Iterator[StreamedEvent[Any]]:
        """Give the events with their names and ids, in place of what they hold alone.

        With `skipped` also those that are otherwise passed over, such as pings: their data is JSON
        as it came, or text.
        """
        self._reader.shows_all = skipped
        for data in self:
            yield self._reader.whole(data)

    def __iter__(self) -> Iterator[E]:
        return self._events

    def __next__(self) -> E:
        return next(self._events)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop listening; what has not arrived is lost. Closing twice does nothing."""
        reader = self._reader
        reader.closed_by = self._transport.worker()
        is_read = reader.worker not in (0, reader.closed_by)
        self._transport.close_response(self.response, is_read=is_read)


def _events(
    reader: EventReader[E], response: Response, transport: SyncTransport, chunks: Iterator[bytes]
) -> Generator[E, None, None]:
    """Read a stream; a function, for what holds itself is not let go of at once."""
    failure: Exception | None = None
    try:
        reader.worker = transport.worker()
        try:
            for chunk in chunks:
                is_open = not reader.ended
                yield from reader.feed(chunk)
                if is_open and reader.ended:
                    transport.end_soon(response, _LAST_WORDS)
                reader.worker = transport.worker()
        except (APIConnectionError, ValueError) as error:
            failure = error
        yield from reader.conclude(failure)
    finally:
        transport.close_response(response)


class AsyncStream(_Stream[E]):
    """Events as they arrive. Iterate over it once; close it, or use it in `async with`.

    Raises what `Stream` raises. One that is let go of before its end and not closed is closed by
    the event loop, and warned of (`ResourceWarning`).
    """

    def __init__(
        self,
        reader: EventReader[E],
        answer: CallResult,
        transport: AsyncTransport,
        chunks: AsyncGenerator[bytes, None],
    ) -> None:
        super().__init__(reader, answer)
        self._transport = transport
        self._chunks = chunks
        self._ready: Iterator[E] = iter(())
        self._is_open = True
        self._is_over = False

    is_async = True

    @staticmethod
    async def of_operation(
        core: Core[AsyncTransport],
        operation: StreamOperation[Any, Any],
        arguments: Arguments,
        options: BasicCallOptions,
    ) -> AsyncStream[Any]:
        """Call an operation that always streams."""
        return await AsyncStreamResource(core)._stream(  # pyright: ignore[reportPrivateUsage]
            operation, arguments, options
        )

    @overload
    def events(self, *, skipped: Literal[False] = False) -> AsyncIterator[StreamedEvent[E]]: ...
    @overload
    def events(self, *, skipped: bool) -> AsyncIterator[StreamedEvent[Any]]: ...
    async def events(self, *, skipped: bool = False) -> AsyncIterator[StreamedEvent[Any]]:
        """Give the events with their names and ids; see `Stream.events`."""
        self._reader.shows_all = skipped
        async for data in self:
            yield self._reader.whole(data)

    def __aiter__(self) -> AsyncIterator[E]:
        return self

    async def __anext__(self) -> E:
        try:
            while True:
                for event in self._ready:
                    return event
                if self._is_over:
                    raise StopAsyncIteration
                self._ready = await self._more()
        except BaseException:
            self._is_over = True
            await self._transport.close_response(self.response)
            raise

    async def _more(self) -> Iterator[E]:
        """Give the events of the next chunk, or what follows the last."""
        reader: EventReader[E] = self._reader
        failure: Exception | None = None
        if self._is_open and reader.ended:
            self._is_open = False
            self._transport.end_soon(self.response, _LAST_WORDS)
        reader.worker = self._transport.worker()
        try:
            async for chunk in self._chunks:
                return reader.feed(chunk)
        except APIConnectionError as error:
            failure = error
        self._is_over = True
        return reader.conclude(failure)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Stop listening; what has not arrived is lost. Closing twice does nothing."""
        self._reader.closed_by = self._transport.worker()
        await self._transport.close_response(self.response)
        if not getattr(self._chunks, "ag_running", False):  # which another task would wait for
            await self._chunks.aclose()

    close = aclose

    def __del__(self) -> None:
        reader: EventReader[E] | None = getattr(self, "_reader", None)
        if reader and not (reader.ended or self._is_over or reader.closed_by is not None):
            warn_forgotten("stream", reader.name)


class SyncStreamResource(SyncResource):
    """What a synchronous resource can do that has streams."""

    def _call_or_stream(
        self, operation: StreamOperation[T, E], arguments: Arguments, options: BasicCallOptions
    ) -> T | Stream[E]:
        transport = self._core.lazy_transport.open()
        route, request = self._begin(transport, operation, arguments, options)
        wanted = request.stream
        answer = run(self._steps(route, request, options), transport, self._core.clock)
        if not (wanted and answer.stream):
            read = partial(read_body, route, answer)
            return cast(T, self._finish(route, answer, transport, read))
        try:
            make = operation.stream.reader or EventReader
            reader = cast("EventReader[E]", make(route, operation.stream, answer))
        except BaseException:
            transport.close_response(answer.response)
            raise
        fold = operation.stream.fold
        kind: Any = fold.kind(is_async=False) if fold else Stream
        parse = partial(kind, reader, answer, transport)
        return cast("Stream[E]", self._finish(route, answer, transport, parse, is_live=True))

    def _stream(
        self, operation: StreamOperation[Any, E], arguments: Arguments, options: BasicCallOptions
    ) -> Stream[E]:
        return cast("Stream[E]", self._call_or_stream(operation, arguments, options))


class AsyncStreamResource(AsyncResource):
    """What an asynchronous resource can do that has streams."""

    async def _call_or_stream(
        self, operation: StreamOperation[T, E], arguments: Arguments, options: BasicCallOptions
    ) -> T | AsyncStream[E]:
        transport = self._core.lazy_transport.open()
        route, request = self._begin(transport, operation, arguments, options)
        wanted = request.stream
        answer = await arun(self._steps(route, request, options), transport, self._core.clock)
        if not (wanted and answer.stream):
            read = partial(read_body, route, answer)
            return cast(T, await self._finish(route, answer, transport, read))
        try:
            make = operation.stream.reader or EventReader
            reader = cast("EventReader[E]", make(route, operation.stream, answer))
        except BaseException:
            await transport.close_response(answer.response)
            raise

        fold = operation.stream.fold
        kind: Any = fold.kind(is_async=True) if fold else AsyncStream

        async def parse() -> AsyncStream[E]:
            chunks = await transport.chunks(answer.response)
            made: AsyncStream[E] = kind(reader, answer, transport, chunks)
            return made

        finished = await self._finish(route, answer, transport, parse, is_live=True)
        return cast("AsyncStream[E]", finished)

    async def _stream(
        self, operation: StreamOperation[Any, E], arguments: Arguments, options: BasicCallOptions
    ) -> AsyncStream[E]:
        return cast("AsyncStream[E]", await self._call_or_stream(operation, arguments, options))
