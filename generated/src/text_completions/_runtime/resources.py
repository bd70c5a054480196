"""The bases of the generated resources; they load with the first of them."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Generic, cast

from .answers import check_stream, read_body
from .calls import Answer, Steps, call
from .client import Core, TransportT
from .drivers import arun, run
from .omit import Omit
from .operations import Arguments, CallOptions, E, Operation, StreamOperation, T
from .raw import RawResponse
from .requests import Route
from .settings import check_retries
from .streams import AsyncStream, EventReader, Stream

if TYPE_CHECKING:
    from typing import Self

    from .transport import AsyncTransport, SyncTransport  # noqa: F401 (named in strings)


class _Resource(Generic[TransportT]):
    def __init__(self, core: Core[TransportT]) -> None:
        self._core = core
        self._raw = False

    def _as_raw(self) -> Self:
        """Give the same resource, whose methods return a `RawResponse`."""
        made = copy(self)
        made._raw = True
        return made

    def _begin(
        self,
        transport: TransportT,
        operation: Operation[Any],
        arguments: Arguments,
        options: CallOptions,
    ) -> tuple[Route, Steps[Answer]]:
        core = self._core
        route = core.routes.get(operation)
        if route is None:
            route = core.routes[operation] = Route(core.settings, operation, transport)
        limit = options.max_retries
        most = core.settings.max_retries if isinstance(limit, Omit) else check_retries(limit)
        return route, call(route, route.request(arguments, options), most, core.clock)

    def _finish(self, route: Route, answer: Answer) -> Any:
        if not self._raw:
            return read_body(route, answer)
        return RawResponse(answer, route.request_id(answer), lambda: read_body(route, answer))

    def _finish_stream(self, answer: Answer, stream: Any, request_id: str | None) -> Any:
        return RawResponse(answer, request_id, lambda: stream) if self._raw else stream


class SyncResource(_Resource["SyncTransport"]):
    """What every synchronous resource can do."""

    def _call(self, operation: Operation[T], arguments: Arguments, options: CallOptions) -> T:
        transport = self._core.line.open()
        route, steps = self._begin(transport, operation, arguments, options)
        return cast(T, self._finish(route, run(steps, transport, self._core.clock)))

    def _call_or_stream(
        self, operation: StreamOperation[T, E], arguments: Arguments, options: CallOptions
    ) -> T | Stream[E]:
        transport = self._core.line.open()
        route, steps = self._begin(transport, operation, arguments, options)
        answer = run(steps, transport, self._core.clock)
        if not answer.stream:
            return cast(T, self._finish(route, answer))
        try:
            check_stream(answer)
            reader: EventReader[E] = EventReader(route, operation.stream, answer)
        except BaseException:
            transport.hang_up(answer.response)
            raise
        stream = Stream(reader, answer, transport)
        return cast("Stream[E]", self._finish_stream(answer, stream, reader.request_id))

    def _stream(
        self, operation: StreamOperation[Any, E], arguments: Arguments, options: CallOptions
    ) -> Stream[E]:
        return cast("Stream[E]", self._call_or_stream(operation, arguments, options))


class AsyncResource(_Resource["AsyncTransport"]):
    """What every asynchronous resource can do."""

    async def _call(self, operation: Operation[T], arguments: Arguments, options: CallOptions) -> T:
        transport = self._core.line.open()
        route, steps = self._begin(transport, operation, arguments, options)
        return cast(T, self._finish(route, await arun(steps, transport, self._core.clock)))

    async def _call_or_stream(
        self, operation: StreamOperation[T, E], arguments: Arguments, options: CallOptions
    ) -> T | AsyncStream[E]:
        transport = self._core.line.open()
        route, steps = self._begin(transport, operation, arguments, options)
        answer = await arun(steps, transport, self._core.clock)
        if not answer.stream:
            return cast(T, self._finish(route, answer))
        try:
            check_stream(answer)
            reader: EventReader[E] = EventReader(route, operation.stream, answer)
        except BaseException:
            await transport.hang_up(answer.response)
            raise
        stream = AsyncStream(reader, answer, transport)
        return cast("AsyncStream[E]", self._finish_stream(answer, stream, reader.request_id))

    async def _stream(
        self, operation: StreamOperation[Any, E], arguments: Arguments, options: CallOptions
    ) -> AsyncStream[E]:
        return cast("AsyncStream[E]", await self._call_or_stream(operation, arguments, options))
