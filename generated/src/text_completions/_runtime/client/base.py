"""The bases of the generated clients; light, because they load before anything is sent."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..auth.credentials import Certificate
from ..omit import omit
from .descriptions import ApiInfo
from .retries import Clock
from .settings import ClientOptions, Settings, change_settings, first_settings

if TYPE_CHECKING:
    from typing import Self, Unpack

    from ..calls.transport import AsyncHttpClient, AsyncTransport, HttpClient, SyncTransport
    from ..requests.request import Route
    from .descriptions import Operation

TransportT = TypeVar("TransportT", bound="SyncTransport | AsyncTransport")


class LazyTransport(Generic[TransportT]):
    """The transport of a client and of all that were made from it; made on first use."""

    _transport: TransportT | None = None

    def __init__(
        self, owner: type[_ClientBase[TransportT]], http: Any, certificate: Certificate | None
    ) -> None:
        self.owner = owner
        self._given = http, certificate
        self._closed = False
        if http is not None:  # a caller's HTTP client is checked at once; ours can wait
            self._transport = self._make()

    def _make(self) -> TransportT:
        return self.owner._make_transport(*self._given)  # pyright: ignore[reportPrivateUsage]

    def __deepcopy__(self, memo: object) -> LazyTransport[TransportT]:
        """Give one with connections of its own; a caller's HTTP client is there only once."""
        return self if self._given[0] is not None else type(self)(self.owner, *self._given)

    def __reduce__(self) -> Any:
        if self._given[0] is not None:
            raise TypeError("a client with an http_client of the caller's can't be pickled")
        return type(self), (self.owner, *self._given)

    def open(self) -> TransportT:
        """Give the transport; a `RuntimeError` says that the client was closed."""
        if self._closed:
            raise RuntimeError("the client is closed")
        if self._transport is not None:
            return self._transport
        # Of threads that come together one wins, without a lock, which a fork could leave held.
        made: TransportT = self.__dict__.setdefault("_transport", self._make())
        return made

    def close(self) -> TransportT | None:
        """Give the transport that has to be closed, if there is one, and open no other."""
        self._closed = True
        return self._transport


@dataclass(slots=True)
class Core(Generic[TransportT]):
    """What a client and its resources share."""

    settings: Settings
    lazy_transport: LazyTransport[TransportT]
    clock: Clock = field(default_factory=Clock)
    routes: dict[Operation[Any], Route] = field(default_factory=dict["Operation[Any]", "Route"])

    def __deepcopy__(self, memo: dict[int, Any]) -> Core[TransportT]:
        return Core(self.settings, self.lazy_transport.__deepcopy__(memo), self.clock)

    def __reduce__(self) -> Any:
        """Pickle what the client was told; of the API just where its description is found."""
        settings, lazy = self.settings, self.lazy_transport
        for option, value in settings.credentials.items():
            if callable(value):
                raise TypeError(f"a client whose {option} is a function can't be pickled")
        stated = {each.name: getattr(settings, each.name) for each in fields(settings)}
        del stated["api"]
        return _restore, (*_place(lazy.owner, settings.api), stated, lazy)


def _place(owner: type, api: ApiInfo) -> tuple[str, str]:
    """Tell the module of the description of an API, and its name there."""
    for module in (base.__module__ for base in owner.__mro__):
        for name, value in vars(sys.modules[module]).items():
            if value is api:
                return module, name
    raise TypeError(f"a {owner.__name__} can't be pickled: no module holds its API")


def _restore(
    module: str, name: str, stated: dict[str, Any], lazy: LazyTransport[TransportT]
) -> Core[TransportT]:
    return Core(Settings(api=getattr(import_module(module), name), **stated), lazy)


class _ClientBase(Generic[TransportT]):
    """A client can be copied and pickled, but for a caller's HTTP client and functions that give
    credentials: `copy` shares the connections, `deepcopy` does not. A pickle holds its secrets."""

    _core: Core[TransportT]

    def __init__(
        self,
        api: ApiInfo,
        credentials: Mapping[str, Any],
        http_client: Any,
        **options: Unpack[ClientOptions],
    ) -> None:
        settings = first_settings(api, credentials, options)
        self._core = Core(settings, self._lazy_transport(http_client, settings))

    def _lazy_transport(self, http: Any, settings: Settings) -> LazyTransport[TransportT]:
        return LazyTransport(type(self), http, settings.certificate)

    @staticmethod
    def _make_transport(http: Any, certificate: Certificate | None) -> TransportT:
        raise NotImplementedError

    def _with_options(
        self,
        credentials: Mapping[str, Any],
        http_client: Any,
        **options: Unpack[ClientOptions],
    ) -> Self:
        old = self._core
        settings = change_settings(old.settings, credentials, options)
        lazy = old.lazy_transport
        if http_client is not omit or settings.certificate != old.settings.certificate:
            lazy = self._lazy_transport(None if http_client is omit else http_client, settings)
        made = object.__new__(type(self))
        # Resources are remembered in the instance, bound to the old options.
        kept = {name: v for name, v in vars(self).items() if not hasattr(v, "_core")}
        vars(made).update(kept, _core=Core(settings, lazy, old.clock))
        return made

    if not TYPE_CHECKING:  # each client says what it is

        @property
        def with_raw_response(self) -> Any:
            """The same client, whose methods give the answer as it came."""
            from ..responses.raw import RawView

            return RawView(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._core.settings.host}>"


class SyncClientBase(_ClientBase["SyncTransport"]):
    """What every synchronous client can do."""

    if not TYPE_CHECKING:

        @property
        def with_streaming_response(self) -> Any:
            """The same client, whose methods are for `with` statements, and read no body."""
            from ..responses.raw import StreamingView

            return StreamingView(self)

    @staticmethod
    def _make_transport(http: HttpClient | None, certificate: Certificate | None) -> SyncTransport:
        from ..calls.transport import SyncTransport

        return SyncTransport(http, certificate)

    def close(self) -> None:
        """Close the connections, for clients made by `with_options` too.

        An HTTP client that was given to this one stays open.
        """
        transport = self._core.lazy_transport.close()
        if transport is not None:
            transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


class AsyncClientBase(_ClientBase["AsyncTransport"]):
    """What every asynchronous client can do."""

    if not TYPE_CHECKING:

        @property
        def with_streaming_response(self) -> Any:
            """The same client, whose methods are for `async with`, and read no body."""
            from ..responses.raw import AsyncStreamingView

            return AsyncStreamingView(self)

    @staticmethod
    def _make_transport(
        http: AsyncHttpClient | None, certificate: Certificate | None
    ) -> AsyncTransport:
        from ..calls.transport import AsyncTransport

        return AsyncTransport(http, certificate)

    async def aclose(self) -> None:
        """Close the connections, for clients made by `with_options` too.

        An HTTP client that was given to this one stays open.
        """
        transport = self._core.lazy_transport.close()
        if transport is not None:
            await transport.close()

    close = aclose

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.aclose()
