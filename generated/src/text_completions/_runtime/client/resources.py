"""The bases of the generated resources; they load with the first of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import FunctionType
from typing import TYPE_CHECKING, Any, Generic, Literal, cast

from ..calls.call import CallResult, Steps, call
from ..calls.drivers import arun, run
from ..omit import Omit, omit
from ..requests.request import Request, Route
from ..responses.body import read_body
from .base import Core, TransportT
from .descriptions import Arguments, BasicCallOptions, Operation, T
from .settings import check_retries

if TYPE_CHECKING:
    from typing import Self

    from ..calls.transport import AsyncTransport, SyncTransport


class Resource(Generic[TransportT]):
    """What both kinds of resources share."""

    _view: Literal["plain", "raw", "streaming"] = "plain"

    def __init__(self, core: Core[TransportT]) -> None:
        self._core = core

    def __init_subclass__(cls) -> None:
        """Give methods the docs that stand in a base, for those who read no base's."""
        for name, method in vars(cls).items():
            if isinstance(method, FunctionType) and method.__doc__ is None:
                method.__doc__ = getattr(super(cls, cls), name, None).__doc__

    def _viewed(self, view: Literal["plain", "raw", "streaming"]) -> Self:
        """Give the same resource, whose methods return what is asked for."""
        if view == self._view:
            return self
        made = object.__new__(type(self))
        vars(made).update(vars(self))
        made._view = view
        return made

    if not TYPE_CHECKING:  # each resource says what it is

        @property
        def with_raw_response(self) -> Any:
            """The same resource, whose methods give the answer as it came."""
            from ..responses.raw import RawView

            return RawView(self)

    def _begin(
        self,
        transport: TransportT,
        operation: Operation[Any],
        arguments: Arguments,
        options: BasicCallOptions,
    ) -> tuple[Route, Request]:
        route = self._route(transport, operation)
        return route, route.request(arguments, options)

    def _route(self, transport: TransportT, operation: Operation[Any]) -> Route:
        core = self._core
        routes = core.routes  # before the settings, whose change begins new ones
        route = routes.get(operation)
        if route is None:
            route = routes[operation] = Route(core.settings, operation, transport)
        return route

    def _steps(
        self, route: Route, request: Request, options: BasicCallOptions
    ) -> Steps[CallResult]:
        if self._view == "streaming":
            request.stream = request.unread = True
        limit = options.get("max_retries", omit)
        core = self._core
        if isinstance(limit, Omit):
            stated = route.retries.most
            limit = core.settings.max_retries if stated is None else stated
        return call(route, request, check_retries(limit), core.clock)


class SyncResource(Resource["SyncTransport"]):
    """What every synchronous resource can do."""

    if not TYPE_CHECKING:

        @property
        def with_streaming_response(self) -> Any:
            """The same resource, whose methods are for `with` statements, and read no body."""
            from ..responses.raw import StreamingView

            return StreamingView(self)

    def _call(self, operation: Operation[T], arguments: Arguments, options: BasicCallOptions) -> T:
        transport = self._core.lazy_transport.open()
        route, request = self._begin(transport, operation, arguments, options)
        answer = run(self._steps(route, request, options), transport, self._core.clock)
        return cast(T, self._finish(route, answer, transport, partial(read_body, route, answer)))

    def _finish(
        self,
        route: Route,
        answer: CallResult,
        transport: SyncTransport,
        parse: Callable[[], Any],
        *,
        is_live: bool = False,
    ) -> Any:
        """Give what an answer means, or (in a view) all of it; `is_live`: it is not read before."""
        if self._view == "plain":
            return parse()
        from ..responses.raw import APIResponse

        return APIResponse[Any](answer, route, transport, parse, is_live)


class AsyncResource(Resource["AsyncTransport"]):
    """What every asynchronous resource can do."""

    if not TYPE_CHECKING:

        @property
        def with_streaming_response(self) -> Any:
            """The same resource, whose methods are for `async with`, and read no body."""
            from ..responses.raw import AsyncStreamingView

            return AsyncStreamingView(self)

    async def _call(
        self, operation: Operation[T], arguments: Arguments, options: BasicCallOptions
    ) -> T:
        transport = self._core.lazy_transport.open()
        route, request = self._begin(transport, operation, arguments, options)
        answer = await arun(self._steps(route, request, options), transport, self._core.clock)
        parse = partial(read_body, route, answer)
        return cast(T, await self._finish(route, answer, transport, parse))

    async def _finish(
        self,
        route: Route,
        answer: CallResult,
        transport: AsyncTransport,
        parse: Callable[[], Any],
        *,
        is_live: bool = False,
    ) -> Any:
        """Give what an answer means, or (in a view) all of it.

        `is_live`: it is not read before, and parsing it is awaited.
        """
        if self._view == "plain":
            return await parse() if is_live else parse()
        from ..responses.raw import AsyncAPIResponse

        return AsyncAPIResponse[Any](answer, route, transport, parse, is_live)
