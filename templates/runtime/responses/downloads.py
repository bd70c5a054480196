"""Bodies that are no JSON and no text: read whole, piece by piece, or into a file."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator, Mapping
from contextlib import aclosing, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Generic, TypeVar, cast

from ..calls.call import CallResult, Response, Steps
from ..calls.drivers import arun, run
from ..client.base import TransportT
from ..client.descriptions import (
    Arguments,
    BasicCallOptions,
    Operation,
    Reply,
    T,
    find_reply,
    replies_to,
)
from ..client.resources import AsyncResource, Resource, SyncResource
from ..media_types import fit
from ..requests.request import Route, media_type_of
from .body import read_body
from .buffers import BoundedBuffer, warn_forgotten

if TYPE_CHECKING:
    from typing import Self

    from ..calls.transport import AsyncTransport, SyncTransport

ChunksT = TypeVar("ChunksT")

_ANY = "application/octet-stream"


class _Head(Generic[ChunksT]):
    """What is there before the content is."""

    def __init__(self, answer: CallResult, route: Route, chunks: ChunksT) -> None:
        self.response: Response = answer.response
        """The head of the answer."""
        self.request_id = route.request_id(answer)
        """The id that the API gave the request."""
        self._limit = route.settings.size_limits.response
        self._content: bytes | None = None
        self._chunks: ChunksT | None = chunks

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers; names in any case."""
        return self.response.headers

    @property
    def media_type(self) -> str:
        """What the content is, without parameters; empty if the API does not say."""
        return media_type_of(self.headers)

    def _take(self) -> ChunksT:
        chunks, self._chunks = self._chunks, None
        if chunks is None:
            raise RuntimeError("the content was read already, or closed")
        return chunks

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.media_type or 'something'}>"


class BinaryResponse(_Head[Generator[bytes, None, None]]):
    """Content that has not arrived yet. Use it once; close it, or use it in a `with` statement.

    `APIConnectionError` is raised where the content breaks off before its end.
    """

    def __init__(self, answer: CallResult, route: Route, transport: SyncTransport) -> None:
        super().__init__(answer, route, transport.chunks(answer.response))
        self._transport = transport

    def __iter__(self) -> Iterator[bytes]:
        """Give the content piece by piece, as it arrives."""
        return iter((self._content,)) if self._content is not None else self._take()

    def read(self) -> bytes:
        """Give the whole content, again and again.

        Raises:
            ResponseTooLargeError: It has more bytes than the client takes in; pieces have no limit.
        """
        if self._content is None:
            buffer = BoundedBuffer(self._limit, self.status_code)
            with closing(self._take()) as pieces:
                for piece in pieces:
                    buffer.add(piece)
            self._content = buffer.whole()
        return self._content

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the content into a file, which is there only once it is complete; give its path."""
        target = Path(path)
        with _complete(target) as file:
            for piece in self:
                file.write(piece)
        return target

    write_to_file = save  # as users of other generators' packages know it

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the connection go; what has not arrived is lost. Closing twice does nothing."""
        self._chunks = None
        self._transport.close_response(self.response)


class AsyncBinaryResponse(_Head[AsyncGenerator[bytes, None]]):
    """Content that has not arrived yet. Use it once; close it, or use it in `async with`.

    Raises what `BinaryResponse` raises.
    """

    def __init__(
        self,
        answer: CallResult,
        route: Route,
        transport: AsyncTransport,
        chunks: AsyncGenerator[bytes, None],
    ) -> None:
        super().__init__(answer, route, chunks)
        self._transport = transport
        self._name = route.operation.name

    def __aiter__(self) -> AsyncIterator[bytes]:
        """Give the content piece by piece, as it arrives."""
        return _once(self._content) if self._content is not None else self._take()

    async def read(self) -> bytes:
        """Give the whole content, again and again; raises what `BinaryResponse.read` raises."""
        if self._content is None:
            buffer = BoundedBuffer(self._limit, self.status_code)
            async with aclosing(self._take()) as pieces:
                async for piece in pieces:
                    buffer.add(piece)
            self._content = buffer.whole()
        return self._content

    async def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the content into a file, which is there only once it is complete; give its path."""
        target = Path(path)
        with _complete(target) as file:
            async for piece in self:
                file.write(piece)
        return target

    write_to_file = save  # as users of other generators' packages know it

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Let the connection go; what has not arrived is lost. Closing twice does nothing."""
        chunks, self._chunks = self._chunks, None
        await self._transport.close_response(self.response)
        if chunks is not None:
            await chunks.aclose()

    close = aclose

    def __del__(self) -> None:
        if getattr(self, "_chunks", None) is not None:
            warn_forgotten("content", self._name)


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content


@contextmanager
def _complete(target: Path) -> Generator[IO[bytes], None, None]:
    """Open a file beside the target that takes its place in the end, or is removed."""
    part = target.with_name(f"{target.name}.{os.urandom(4).hex()}.part")
    try:
        with open(part, "xb") as file:
            yield file
        os.replace(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _is_download(route: Route, response: Response) -> bool:
    """Tell whether a good answer is left unread: it is documented as bytes."""
    replies, media_type = route.operation.replies, response.headers.get("content-type", "")
    reply = find_reply(replies, response.status_code, media_type)
    if reply is not None:
        return _is_binary(reply)
    # What is said to be any bytes may say of itself what they are.
    known = [each.media_type for each in replies if each.media_type and _is_binary(each)]
    if _ANY in known or any(fit(each, media_type) > 3 for each in known):
        return True
    same = replies_to(replies, response.status_code) or replies
    return not route.strict and all(map(_is_binary, same))


def _is_binary(reply: Reply) -> bool:
    return reply.media_type is not None and reply.type is not None and reply.type() is bytes


class _Resource(Resource[TransportT]):
    def _begin_download(
        self,
        transport: TransportT,
        operation: Operation[Any],
        arguments: Arguments,
        options: BasicCallOptions,
    ) -> tuple[Route, Steps[CallResult]]:
        route, request = self._begin(transport, operation, arguments, options)
        request.stream = True
        request.wants_stream = partial(_is_download, route)
        return route, self._steps(route, request, options)


class SyncDownloadResource(_Resource["SyncTransport"], SyncResource):
    """What a synchronous resource can do that has downloads."""

    def _call_or_download(
        self, operation: Operation[T], arguments: Arguments, options: BasicCallOptions
    ) -> T | BinaryResponse:
        transport = self._core.lazy_transport.open()
        route, steps = self._begin_download(transport, operation, arguments, options)
        answer = run(steps, transport, self._core.clock)
        if not (answer.stream and _is_download(route, answer.response)):
            read = partial(read_body, route, answer)
            return cast(T, self._finish(route, answer, transport, read))
        parse = partial(BinaryResponse, answer, route, transport)
        return cast(BinaryResponse, self._finish(route, answer, transport, parse, is_live=True))

    def _download(
        self, operation: Operation[Any], arguments: Arguments, options: BasicCallOptions
    ) -> BinaryResponse:
        return cast(BinaryResponse, self._call_or_download(operation, arguments, options))


class AsyncDownloadResource(_Resource["AsyncTransport"], AsyncResource):
    """What an asynchronous resource can do that has downloads."""

    async def _call_or_download(
        self, operation: Operation[T], arguments: Arguments, options: BasicCallOptions
    ) -> T | AsyncBinaryResponse:
        transport = self._core.lazy_transport.open()
        route, steps = self._begin_download(transport, operation, arguments, options)
        answer = await arun(steps, transport, self._core.clock)
        if not (answer.stream and _is_download(route, answer.response)):
            read = partial(read_body, route, answer)
            return cast(T, await self._finish(route, answer, transport, read))

        async def parse() -> AsyncBinaryResponse:
            chunks = await transport.chunks(answer.response)
            return AsyncBinaryResponse(answer, route, transport, chunks)

        finished = await self._finish(route, answer, transport, parse, is_live=True)
        return cast(AsyncBinaryResponse, finished)

    async def _download(
        self, operation: Operation[Any], arguments: Arguments, options: BasicCallOptions
    ) -> AsyncBinaryResponse:
        return cast(
            AsyncBinaryResponse, await self._call_or_download(operation, arguments, options)
        )
