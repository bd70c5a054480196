"""Answers with everything around them: status, headers, body, and how it came about."""

from __future__ import annotations

import json
from codecs import getincrementaldecoder
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator, Mapping
from datetime import timedelta
from functools import partial, wraps
from typing import IO, TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, cast

from .buffers import BoundedBuffer

if TYPE_CHECKING:
    from os import PathLike
    from typing import Self

    from ..calls.call import CallResult
    from ..calls.transport import AsyncTransport, HttpRequest, HttpResponse, HttpUrl, SyncTransport
    from ..requests.request import Route

P = ParamSpec("P")
R = TypeVar("R")
TransportT = TypeVar("TransportT", bound="SyncTransport | AsyncTransport")


class _Answer(Generic[R, TransportT]):
    """What both kinds of answers share."""

    def __init__(
        self,
        answer: CallResult,
        route: Route,
        transport: TransportT,
        parse: Callable[[], Any],
        is_live: bool,
    ) -> None:
        self._answer = answer
        self._route = route
        self._transport: TransportT = transport
        self._parse = parse
        self._is_live = is_live
        """Whether what is parsed arrives bit by bit, and is not to be read before. Then an
        asynchronous `parse` has to be awaited."""
        self._is_taken = False
        self._parsed: tuple[R] | None = None
        self.request_id = route.request_id(answer)
        """The id that the API gave the request."""
        self.retries_taken = answer.retries_taken
        """How often the call was sent again."""
        self.elapsed = timedelta(seconds=answer.elapsed)
        """From the start of the last attempt until its answer (or its head) was there."""

    @property
    def http_response(self) -> HttpResponse:
        """The answer as an object of the HTTP library."""
        return cast("HttpResponse", self._answer.response)

    @property
    def http_request(self) -> HttpRequest:
        """What was sent, as an object of the HTTP library, with its credentials."""
        return self.http_response.request

    @property
    def url(self) -> HttpUrl:
        """The URL that was asked last."""
        return self.http_request.url

    @property
    def method(self) -> str:
        """The HTTP method."""
        return self.http_request.method

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self._answer.response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers; names in any case."""
        return self._answer.response.headers

    @property
    def parsed_headers(self) -> Mapping[str, Any]:
        """The documented headers that are there, as values of their types, by their names there.

        One that does not fit its type stays text; under strict validation, that raises a
        `APIResponseValidationError`.
        """
        return self._route.documented_headers(self._answer)

    @property
    def is_closed(self) -> bool:
        """Whether the connection is free again: all was read, or let go."""
        return self.http_response.is_closed

    def _is_read(self) -> bool:
        """Whether the content is there; else whoever asks is the one who reads it.

        Raises:
            RuntimeError: It was read by somebody who did not keep it.
        """
        if not self._answer.stream:
            return True
        if self._is_taken:
            raise RuntimeError("the content was read already, or closed")
        self._is_taken = True
        return False

    def _buffer(self) -> BoundedBuffer:
        return BoundedBuffer(self._route.settings.size_limits.response, self.status_code)

    def _keep(self, content: bytes) -> None:
        self._transport.set_content(self._answer.response, content)
        self._answer = self._answer._replace(stream=False)

    def __repr__(self) -> str:
        said = f"<{type(self).__name__} {self.status_code} {self.request_id or ''}>"
        return said.replace(" >", ">")


class APIResponse(_Answer[R, "SyncTransport"]):
    """A good answer as it came. `parse` gives what the call itself would have given."""

    def parse(self) -> R:
        """Give what the call itself would have given, and always the same object.

        Raises:
            APIResponseValidationError: The body is not what the API documents.
        """
        if self._parsed is None:
            self._is_read() if self._is_live else self.read()
            self._parsed = (self._parse(),)
        return self._parsed[0]

    def read(self) -> bytes:
        """Give the whole body, again and again.

        Raises:
            ResponseTooLargeError: It has more bytes than the client takes in; pieces have no limit.
            RuntimeError: It was iterated over.
        """
        if not self._is_read():
            buffer = self._buffer()
            for piece in self._transport.chunks(self._answer.response):
                buffer.add(piece)
            self._keep(buffer.whole())
        return self._answer.response.content

    def text(self) -> str:
        """Give the body as text."""
        return self.read().decode("utf-8", "replace")

    def json(self) -> Any:
        """Give the body as JSON values."""
        return json.loads(self.read())

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Give the body piece by piece, as it arrives or in pieces of so many bytes."""
        if self._is_read():
            pieces: Iterator[bytes] = iter((self._answer.response.content,))
        else:
            pieces = self._transport.chunks(self._answer.response)
        cut = _Cutter(chunk_size)
        for piece in pieces:
            yield from cut.feed(piece)
        yield from cut.rest()

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Give the body as text, piece by piece."""
        decoder = getincrementaldecoder("utf-8")("replace")
        for piece in self.iter_bytes(chunk_size):
            yield decoder.decode(piece)

    def iter_lines(self) -> Iterator[str]:
        """Give the lines of the body, without their ends."""
        lines = _Lines()
        for piece in self.iter_bytes():
            yield from lines.feed(piece)
        yield from lines.rest()

    def stream_to_file(self, file: str | PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the body into a file, piece by piece."""
        with open(file, "wb") as target:
            for piece in self.iter_bytes(chunk_size):
                target.write(piece)

    def close(self) -> None:
        """Let the connection go; what has not arrived is lost. Closing twice does nothing."""
        self._is_taken = True
        self._transport.close_response(self._answer.response)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


class AsyncAPIResponse(_Answer[R, "AsyncTransport"]):
    """A good answer as it came. `parse` gives what the call itself would have given.

    Raises what `APIResponse` raises.
    """

    async def parse(self) -> R:
        """Give what the call itself would have given, and always the same object."""
        if self._parsed is None and self._is_live:
            self._is_read()
            self._parsed = (await self._parse(),)
        elif self._parsed is None:
            await self.read()
            self._parsed = (self._parse(),)
        return self._parsed[0]

    async def read(self) -> bytes:
        """Give the whole body, again and again."""
        if not self._is_read():
            buffer = self._buffer()
            async for piece in await self._transport.chunks(self._answer.response):
                buffer.add(piece)
            self._keep(buffer.whole())
        return self._answer.response.content

    async def text(self) -> str:
        """Give the body as text."""
        return (await self.read()).decode("utf-8", "replace")

    async def json(self) -> Any:
        """Give the body as JSON values."""
        return json.loads(await self.read())

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Give the body piece by piece, as it arrives or in pieces of so many bytes."""
        if self._is_read():
            yield self._answer.response.content
            return
        cut = _Cutter(chunk_size)
        async for piece in await self._transport.chunks(self._answer.response):
            for one in cut.feed(piece):
                yield one
        for one in cut.rest():
            yield one

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Give the body as text, piece by piece."""
        decoder = getincrementaldecoder("utf-8")("replace")
        async for piece in self.iter_bytes(chunk_size):
            yield decoder.decode(piece)

    async def iter_lines(self) -> AsyncIterator[str]:
        """Give the lines of the body, without their ends."""
        lines = _Lines()
        async for piece in self.iter_bytes():
            for line in lines.feed(piece):
                yield line
        for line in lines.rest():
            yield line

    async def stream_to_file(
        self, file: str | PathLike[str], *, chunk_size: int | None = None
    ) -> None:
        """Write the body into a file, piece by piece."""
        target: IO[bytes]
        with open(file, "wb") as target:
            async for piece in self.iter_bytes(chunk_size):
                target.write(piece)

    async def close(self) -> None:
        """Let the connection go; what has not arrived is lost. Closing twice does nothing."""
        self._is_taken = True
        await self._transport.close_response(self._answer.response)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()


class ResponseContextManager(Generic[R]):
    """An answer that is asked for in a `with` statement, and let go with it."""

    def __init__(self, call: Callable[[], APIResponse[R]]) -> None:
        self._call = call

    def __enter__(self) -> APIResponse[R]:
        self._response = self._call()
        return self._response

    def __exit__(self, *error: object) -> None:
        self._response.close()


class AsyncResponseContextManager(Generic[R]):
    """An answer that is asked for in `async with`, and let go with it."""

    def __init__(self, call: Callable[[], Awaitable[AsyncAPIResponse[R]]]) -> None:
        self._call = call

    async def __aenter__(self) -> AsyncAPIResponse[R]:
        self._response = await self._call()
        return self._response

    async def __aexit__(self, *error: object) -> None:
        await self._response.close()


class _Cutter:
    """Cuts pieces anew."""

    def __init__(self, size: int | None) -> None:
        if size is not None and size < 1:
            raise ValueError("chunk_size must be positive")
        self._size = size
        self._buffer = b""

    def feed(self, piece: bytes) -> Iterator[bytes]:
        if self._size is None:
            if piece:
                yield piece
            return
        data = self._buffer + piece
        whole = len(data) - len(data) % self._size
        self._buffer = data[whole:]
        for start in range(0, whole, self._size):
            yield data[start : start + self._size]

    def rest(self) -> Iterator[bytes]:
        if self._buffer:
            yield self._buffer


class _Lines:
    """Splits text at line feeds, with a carriage return before them or without."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def feed(self, piece: bytes) -> Iterator[str]:
        *lines, rest = piece.split(b"\n")
        for line in lines:
            whole = b"".join((*self._pieces, line))
            self._pieces.clear()
            yield whole.removesuffix(b"\r").decode("utf-8", "replace")
        if rest:
            self._pieces.append(rest)

    def rest(self) -> Iterator[str]:
        if self._pieces:
            yield b"".join(self._pieces).decode("utf-8", "replace")


class RawView:
    """A resource, or a client, whose methods give an `APIResponse`."""

    def __init__(self, of: Any) -> None:
        self._of = of

    def __getattr__(self, name: str) -> Any:
        value: Any = None if name.startswith("_") else getattr(self._of, name)
        if hasattr(value, "_core"):
            return type(self)(value)
        owner = getattr(value, "__self__", None)
        if not hasattr(owner, "_viewed"):
            raise AttributeError(f"{self!r} has no {name!r}", name=name, obj=self)
        return self._method(owner, name)

    def _method(self, owner: Any, name: str) -> Callable[..., Any]:
        changed: Callable[..., Any] = getattr(owner._viewed("raw"), name)
        return changed

    def __dir__(self) -> list[str]:
        return [name for name in dir(self._of) if not name.startswith("_")]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {type(self._of).__name__}>"


class StreamingView(RawView):
    """A resource, or a client, whose methods are for `with` statements, and leave bodies unread."""

    _manager: Callable[[Callable[..., Any]], Any] = ResponseContextManager

    def _method(self, owner: Any, name: str) -> Callable[..., Any]:
        changed = getattr(owner._viewed("streaming"), name)

        @wraps(changed)
        def begin(*arguments: Any, **keywords: Any) -> Any:
            return type(self)._manager(partial(changed, *arguments, **keywords))

        return begin


class AsyncStreamingView(StreamingView):
    """The same for `async with`."""

    _manager = AsyncResponseContextManager


# What a method is in such a view: for checkers, who keep its overloads.


def as_raw(
    method: Callable[Concatenate[Any, P], R],
) -> Callable[Concatenate[Any, P], APIResponse[R]]:
    """Give the type of a method of `with_raw_response`."""
    made: Any = method
    return made  # type: ignore[no-any-return]


def as_async_raw(
    method: Callable[Concatenate[Any, P], Awaitable[R]],
) -> Callable[Concatenate[Any, P], Coroutine[Any, Any, AsyncAPIResponse[R]]]:
    """Give the type of a method of `with_raw_response` of an asynchronous client."""
    made: Any = method
    return made  # type: ignore[no-any-return]


def as_streaming(
    method: Callable[Concatenate[Any, P], R],
) -> Callable[Concatenate[Any, P], ResponseContextManager[R]]:
    """Give the type of a method of `with_streaming_response`."""
    made: Any = method
    return made  # type: ignore[no-any-return]


def as_async_streaming(
    method: Callable[Concatenate[Any, P], Awaitable[R]],
) -> Callable[Concatenate[Any, P], AsyncResponseContextManager[R]]:
    """Give the type of a method of `with_streaming_response` of an asynchronous client."""
    made: Any = method
    return made  # type: ignore[no-any-return]
