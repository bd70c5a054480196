"""The bases of the generated clients; light, because they load before anything is sent."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..auth.credentials import Certificate
from ..omit import omit
from .descriptions import ApiInfo, Headers, Query
from .limits import Timeout
from .retries import Clock
from .settings import ClientOptions, Settings, change_settings, first_settings

if TYPE_CHECKING:
    from typing import Self, Unpack

    from ..calls.transport import (
        AsyncHttpClient,
        AsyncTransport,
        HttpClient,
        HttpUrl,
        SyncTransport,
    )
    from ..requests.request import Route
    from .descriptions import Operation
    from .verbs import AsyncVerb, SyncVerb

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

    @property
    def stated_timeout(self) -> Timeout | None:
        """What a caller's HTTP client was told."""
        transport = None if self._given[0] is None else self._transport
        return None if transport is None else transport.timeout

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

    @property
    def is_closed(self) -> bool:
        """Whether nothing can be sent any more."""
        http = self._given[0]
        return self._closed or (http is not None and http.is_closed)


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
        self, credentials: Mapping[str, Any], http_client: Any, **options: Unpack[ClientOptions]
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

    @property
    def base_url(self) -> HttpUrl:
        """Where the API is, without user and password, and with a slash at its end."""
        from ..calls.transport import HttpUrl

        return HttpUrl(self._core.settings.url() + "/")

    @base_url.setter
    def base_url(self, value: HttpUrl | str) -> None:
        self._change({}, base_url=value)

    @property
    def timeout(self) -> Timeout:
        """How long a call may take, unless its operation has bounds of its own."""
        settings, lazy = self._core.settings, self._core.lazy_transport
        return settings.timeout or lazy.stated_timeout or settings.api.timeout

    @timeout.setter
    def timeout(self, value: float | Timeout | None) -> None:
        self._change({}, timeout=value)

    @property
    def max_retries(self) -> int:
        """How often a call is sent again, unless its operation has a bound of its own."""
        return self._core.settings.max_retries

    @max_retries.setter
    def max_retries(self, value: int) -> None:
        self._change({}, max_retries=value)

    @property
    def default_headers(self) -> Headers:
        """What the client was told to send with every call, beside what it does by itself."""
        return dict(self._core.settings.headers)

    @property
    def default_query(self) -> Query:
        """What the client was told to add to every query."""
        return dict(self._core.settings.query)

    def is_closed(self) -> bool:
        """Tell whether the client was closed, or the HTTP client that it was given."""
        return self._core.lazy_transport.is_closed

    def _change(self, credentials: Mapping[str, Any], **changed: Any) -> None:
        """Change options of this very client; calls that are under way keep the old ones."""
        core = self._core
        options: ClientOptions = {**_UNCHANGED, **changed}  # type: ignore[typeddict-item]
        old, core.settings = core.settings, change_settings(core.settings, credentials, options)
        core.routes = {}
        if core.settings.certificate != old.certificate:
            core.lazy_transport = self._lazy_transport(None, core.settings)

    if not TYPE_CHECKING:  # each client says what it is

        def __getattr__(self, name: str) -> Any:
            """Find the options that only this API has: its credentials, and what else it takes."""
            settings = None if name.startswith("_") else self._core.settings
            if settings is None or name not in settings.own_options:
                said = f"{type(self).__name__!r} object has no attribute {name!r}"
                raise AttributeError(said, name=name, obj=self)
            return settings.credentials.get(name, settings.extras.get(name))

        def __setattr__(self, name: str, value: Any) -> None:
            """Change such an option: what would otherwise be without effect."""
            settings = None if name.startswith("_") else self._core.settings
            if settings is None or name not in settings.own_options:
                object.__setattr__(self, name, value)
            elif name in settings.own_options - {each.name for each in settings.api.options}:
                self._change({name: value})
            else:
                self._change({}, extras={name: value})

        @property
        def with_raw_response(self) -> Any:
            """The same client, whose methods give the answer as it came."""
            from ..responses.raw import RawView

            return RawView(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._core.settings.host}>"


_UNCHANGED = dict.fromkeys(
    ("base_url", "timeout", "max_retries", "default_headers", "validation"), omit
)


def _verb(method: str, *, is_async: bool) -> Callable[..., Any]:
    """Make the method of clients for requests of endpoints that the API's document lacks."""

    def send(
        self: _ClientBase[Any],
        path: str,
        *,
        cast_to: Any = None,
        body: Any = None,
        options: Any = _NO_OPTIONS,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        from .undocumented import request

        stated = {"cast_to": cast_to, "body": body, "options": options}
        stated |= {"stream": stream, "stream_cls": stream_cls}
        core = self._core  # pyright: ignore[reportPrivateUsage]
        return request(core, method, path, is_async=is_async, **stated)

    send.__name__ = method.lower()
    send.__qualname__ = f"{'Async' if is_async else 'Sync'}ClientBase.{send.__name__}"
    send.__doc__ = _VERB_DOC.format(method)
    return send


_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_NO_OPTIONS: Mapping[str, Any] = {}
_VERB_DOC = """Send a {} request to an endpoint that the API's document lacks.

Credentials, retries, timeouts and errors are those of every call.

Args:
    path: The path below the base URL, with a query if you like; or a URL of the same origin.
    cast_to: What the answer is read as: a model, any type of JSON, `str`, `bytes`, the
        `Response` of the HTTP library, or `None`.
    body: What is sent as JSON; bytes are sent as they are.
    options: `headers`, `params` (the query), `path_params` (for `{{name}}` in the path),
        `extra_json`, `timeout`, `max_retries` and `idempotency_key`.
    stream: Whether the answer is a stream of events.
    stream_cls: The stream and what its events hold, such as `Stream[Event]`.

Raises:
    APIStatusError: The API answered with an error; its subclasses tell which.
    APIConnectionError: The API could not be reached, or did not answer in time.
    APIResponseValidationError: The answer is not what `cast_to` says.
    TypeError: An option is of the wrong type, or unknown.
    ValueError: The path leads to another origin, which the credentials are not for.
"""


class SyncClientBase(_ClientBase["SyncTransport"]):
    """What every synchronous client can do."""

    if TYPE_CHECKING:
        get: SyncVerb
        post: SyncVerb
        put: SyncVerb
        patch: SyncVerb
        delete: SyncVerb
    else:
        get, post, put, patch, delete = (_verb(one, is_async=False) for one in _METHODS)

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

    if TYPE_CHECKING:
        get: AsyncVerb
        post: AsyncVerb
        put: AsyncVerb
        patch: AsyncVerb
        delete: AsyncVerb
    else:
        get, post, put, patch, delete = (_verb(one, is_async=True) for one in _METHODS)

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
