"""The bases of the generated clients; light, because they load before anything is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .api import ApiInfo, Validation
from .omit import Omit, omit
from .retries import Clock
from .settings import Settings, change_settings, make_settings

if TYPE_CHECKING:
    from typing import Self

    from .operations import Headers, Operation
    from .requests import Route
    from .timeouts import Timeout
    from .transport import AsyncHttpClient, AsyncTransport, HttpClient, SyncTransport

TransportT = TypeVar("TransportT", bound="SyncTransport | AsyncTransport")


class Line(Generic[TransportT]):
    """The transport of a client and of all that were made from it; it is there on first use."""

    def __init__(self, make: Callable[[], TransportT], *, now: bool) -> None:
        self._make = make
        self._lock = Lock()
        self._closed = False
        self.transport: TransportT | None = make() if now else None

    def open(self) -> TransportT:
        """Give the transport.

        Raises:
            RuntimeError: The client was closed.
        """
        if self._closed:
            raise RuntimeError("the client is closed")
        if self.transport is None:
            with self._lock:
                self.transport = self.transport or self._make()
        return self.transport

    def hang_up(self) -> TransportT | None:
        """Give the transport that has to be closed, if there is one, and open no other."""
        self._closed = True
        return self.transport


@dataclass(slots=True)
class Core(Generic[TransportT]):
    """What a client and its resources share."""

    settings: Settings
    line: Line[TransportT]
    clock: Clock = field(default_factory=Clock)
    routes: dict[Operation[Any], Route] = field(default_factory=dict["Operation[Any]", "Route"])


class _ClientBase(Generic[TransportT]):
    _core: Core[TransportT]

    def __init__(
        self,
        api: ApiInfo,
        credentials: Mapping[str, str | None],
        *,
        base_url: str | None,
        timeout: float | Timeout | Omit | None,
        max_retries: int,
        default_headers: Headers | None,
        http_client: Any,
        validation: Validation,
    ) -> None:
        settings = make_settings(
            api,
            credentials,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            validation=validation,
        )
        self._core = Core(settings, self._line(http_client))

    def _line(self, http: Any) -> Line[TransportT]:
        """Check a caller's HTTP client at once; our own waits for the first call."""
        return Line(lambda: self._make_transport(http), now=http is not None)

    @staticmethod
    def _make_transport(http: Any) -> TransportT:
        raise NotImplementedError

    def _with_options(
        self,
        credentials: Mapping[str, str | Omit | None],
        *,
        base_url: str | Omit,
        timeout: float | Timeout | Omit | None,
        max_retries: int | Omit,
        default_headers: Headers | Omit,
        http_client: Any,
        validation: Validation | Omit,
    ) -> Self:
        settings = change_settings(
            self._core.settings,
            credentials,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            validation=validation,
        )
        line = self._core.line if http_client is omit else self._line(http_client)
        made = object.__new__(type(self))
        # Resources are remembered in the instance, bound to the old options.
        kept = {name: v for name, v in vars(self).items() if not hasattr(v, "_core")}
        vars(made).update(kept, _core=Core(settings, line, self._core.clock))
        return made

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._core.settings.shown_url}>"


class SyncClientBase(_ClientBase["SyncTransport"]):
    """What every synchronous client can do."""

    @staticmethod
    def _make_transport(http: HttpClient | None) -> SyncTransport:
        from .transport import SyncTransport

        return SyncTransport(http)

    def close(self) -> None:
        """Close the connections, for clients made by `with_options` too.

        An HTTP client that was given to this one stays open.
        """
        transport = self._core.line.hang_up()
        if transport is not None:
            transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClientBase(_ClientBase["AsyncTransport"]):
    """What every asynchronous client can do."""

    @staticmethod
    def _make_transport(http: AsyncHttpClient | None) -> AsyncTransport:
        from .transport import AsyncTransport

        return AsyncTransport(http)

    async def aclose(self) -> None:
        """Close the connections, for clients made by `with_options` too.

        An HTTP client that was given to this one stays open.
        """
        transport = self._core.line.hang_up()
        if transport is not None:
            await transport.close()

    close = aclose

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()
