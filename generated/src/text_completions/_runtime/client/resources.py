"""The bases of the generated resources; they load with the first of them."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Generic, cast

from ..calls.call import CallResult, Steps, call
from ..calls.drivers import arun, run
from ..omit import Omit
from ..requests.request import Request, Route
from ..responses.body import read_body
from ..responses.raw import RawResponse
from .base import Core, TransportT
from .descriptions import Arguments, CallOptions, Operation, T
from .settings import check_retries

if TYPE_CHECKING:
    from typing import Self

    from ..calls.transport import AsyncTransport, SyncTransport  # noqa: F401 (named in strings)


class Resource(Generic[TransportT]):
    """What both kinds of resources share."""

    _raw = False

    def __init__(self, core: Core[TransportT]) -> None:
        self._core = core

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
    ) -> tuple[Route, Steps[CallResult]]:
        route = self._route(transport, operation)
        return route, self._steps(route, route.request(arguments, options), options)

    def _route(self, transport: TransportT, operation: Operation[Any]) -> Route:
        core = self._core
        route = core.routes.get(operation)
        if route is None:
            route = core.routes[operation] = Route(core.settings, operation, transport)
        return route

    def _steps(self, route: Route, request: Request, options: CallOptions) -> Steps[CallResult]:
        limit = options.max_retries
        core = self._core
        if isinstance(limit, Omit):
            stated = route.retries.most
            limit = core.settings.max_retries if stated is None else stated
        return call(route, request, check_retries(limit), core.clock)

    def _finish(self, route: Route, answer: CallResult, stream: object = None) -> Any:
        def parse() -> Any:
            return stream or read_body(route, answer)

        if not self._raw:
            return parse()
        return RawResponse(answer, route.request_id(answer), parse, route.documented_headers)


class SyncResource(Resource["SyncTransport"]):
    """What every synchronous resource can do."""

    def _call(self, operation: Operation[T], arguments: Arguments, options: CallOptions) -> T:
        transport = self._core.lazy_transport.open()
        route, steps = self._begin(transport, operation, arguments, options)
        return cast(T, self._finish(route, run(steps, transport, self._core.clock)))


class AsyncResource(Resource["AsyncTransport"]):
    """What every asynchronous resource can do."""

    async def _call(self, operation: Operation[T], arguments: Arguments, options: CallOptions) -> T:
        transport = self._core.lazy_transport.open()
        route, steps = self._begin(transport, operation, arguments, options)
        return cast(T, self._finish(route, await arun(steps, transport, self._core.clock)))
