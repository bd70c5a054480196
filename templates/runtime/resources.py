"""The bases of the generated resources; they load with the first of them."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, Generic, cast

from .answers import check_stream, read_body, request_id
from .calls import Answer, Steps, call
from .client import Core, TransportT
from .drivers import arun, run
from .omit import omit
from .operations import CallOptions, E, Operation, StreamOperation, T
from .raw import RawResponse
from .requests import Arguments, Route
from .settings import retries
from .streams import AsyncStream, EventReader, Stream

if TYPE_CHECKING:
    from typing import Self

    from .transport import AsyncTransport, SyncTransport  # noqa: F401 (named in strings)

_NONE: Mapping[str, Any] = {}


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
        options: CallOptions,
        arguments: Arguments,
    ) -> tuple[Route, Steps[Answer]]:
        core = self._core
        route = core.routes.get(operation)
        if route is None:
            route = core.routes[operation] = Route(core.settings, operation, transport)
        request = route.request(arguments, options)
        limit = options.max_retries
        most = core.settings.max_retries if limit is omit else retries(limit)
        return route, call(route, request, most, core.clock)

    def _finish(self, route: Route, answer: Answer) -> Any:
        if not self._raw:
            return read_body(route, answer)
        return RawResponse(answer, request_id(route, answer), lambda: read_body(route, answer))


class SyncResource(_Resource["SyncTransport"]):
    """What every synchronous resource can do."""

    def _call(
        self,
        operation: Operation[T],
        options: CallOptions,
        *,
        path: Mapping[str, Any] = _NONE,
        query: Mapping[str, Any] = _NONE,
        header: Mapping[str, Any] = _NONE,
        cookie: Mapping[str, Any] = _NONE,
        body: Any = omit,
    ) -> T:
        arguments = Arguments(path, query, header, cookie, body)
        transport = self._core.line.open()
        route, steps = self._begin(transport, operation, options, arguments)
        result: T = self._finish(route, run(steps, transport, self._core.clock))
        return result

    def _call_or_stream(
        self,
        operation: StreamOperation[T, E],
        options: CallOptions,
        *,
        path: Mapping[str, Any] = _NONE,
        query: Mapping[str, Any] = _NONE,
        header: Mapping[str, Any] = _NONE,
        cookie: Mapping[str, Any] = _NONE,
        body: Any = omit,
    ) -> T | Stream[E]:
        arguments = Arguments(path, query, header, cookie, body)
        transport = self._core.line.open()
        route, steps = self._begin(transport, operation, options, arguments)
        answer = run(steps, transport, self._core.clock)
        if not answer.stream:
            result: T = self._finish(route, answer)
            return result
        try:
            check_stream(answer)
            reader: EventReader[E] = EventReader(route, operation.stream, answer)
        except BaseException:
            transport.hang_up(answer.response)
            raise
        stream = Stream(reader, answer, transport)
        if not self._raw:
            return stream
        return cast("Stream[E]", RawResponse(answer, reader.request_id, lambda: stream))


class AsyncResource(_Resource["AsyncTransport"]):
    """What every asynchronous resource can do."""

    async def _call(
        self,
        operation: Operation[T],
        options: CallOptions,
        *,
        path: Mapping[str, Any] = _NONE,
        query: Mapping[str, Any] = _NONE,
        header: Mapping[str, Any] = _NONE,
        cookie: Mapping[str, Any] = _NONE,
        body: Any = omit,
    ) -> T:
        arguments = Arguments(path, query, header, cookie, body)
        transport = self._core.line.open()
        route, steps = self._begin(transport, operation, options, arguments)
        result: T = self._finish(route, await arun(steps, transport, self._core.clock))
        return result

    async def _call_or_stream(
        self,
        operation: StreamOperation[T, E],
        options: CallOptions,
        *,
        path: Mapping[str, Any] = _NONE,
        query: Mapping[str, Any] = _NONE,
        header: Mapping[str, Any] = _NONE,
        cookie: Mapping[str, Any] = _NONE,
        body: Any = omit,
    ) -> T | AsyncStream[E]:
        arguments = Arguments(path, query, header, cookie, body)
        transport = self._core.line.open()
        route, steps = self._begin(transport, operation, options, arguments)
        answer = await arun(steps, transport, self._core.clock)
        if not answer.stream:
            result: T = self._finish(route, answer)
            return result
        try:
            check_stream(answer)
            reader: EventReader[E] = EventReader(route, operation.stream, answer)
        except BaseException:
            await transport.hang_up(answer.response)
            raise
        stream = AsyncStream(reader, answer, transport)
        if not self._raw:
            return stream
        return cast("AsyncStream[E]", RawResponse(answer, reader.request_id, lambda: stream))
