"""The clients of the Paging API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._errors import ERRORS
from ._runtime.auth.credentials import Credential
from ._runtime.client.base import AsyncClientBase, SyncClientBase
from ._runtime.client.descriptions import ApiInfo
from ._runtime.client.limits import Timeout
from ._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from ._runtime.calls.middleware import Middleware
    from ._runtime.calls.transport import AsyncHttpClient, HttpClient, HttpUrl
    from ._runtime.client.descriptions import Headers, Query, Validation
    from ._runtime.client.limits import SizeLimits
    from .resources.boats import (
        AsyncBoats,
        AsyncBoatsWithRawResponse,
        AsyncBoatsWithStreamingResponse,
        Boats,
        BoatsWithRawResponse,
        BoatsWithStreamingResponse,
    )
    from .resources.crews import (
        AsyncCrews,
        AsyncCrewsWithRawResponse,
        AsyncCrewsWithStreamingResponse,
        Crews,
        CrewsWithRawResponse,
        CrewsWithStreamingResponse,
    )
    from .resources.fish import (
        AsyncFish,
        AsyncFishWithRawResponse,
        AsyncFishWithStreamingResponse,
        Fish,
        FishWithRawResponse,
        FishWithStreamingResponse,
    )
    from .resources.lighthouses import (
        AsyncLighthouses,
        AsyncLighthousesWithRawResponse,
        AsyncLighthousesWithStreamingResponse,
        Lighthouses,
        LighthousesWithRawResponse,
        LighthousesWithStreamingResponse,
    )
    from .resources.nets import (
        AsyncNets,
        AsyncNetsWithRawResponse,
        AsyncNetsWithStreamingResponse,
        Nets,
        NetsWithRawResponse,
        NetsWithStreamingResponse,
    )
    from .resources.ports import (
        AsyncPorts,
        AsyncPortsWithRawResponse,
        AsyncPortsWithStreamingResponse,
        Ports,
        PortsWithRawResponse,
        PortsWithStreamingResponse,
    )
    from .resources.storms import (
        AsyncStorms,
        AsyncStormsWithRawResponse,
        AsyncStormsWithStreamingResponse,
        Storms,
        StormsWithRawResponse,
        StormsWithStreamingResponse,
    )
    from .resources.tides import (
        AsyncTides,
        AsyncTidesWithRawResponse,
        AsyncTidesWithStreamingResponse,
        Tides,
        TidesWithRawResponse,
        TidesWithStreamingResponse,
    )

API_INFO = ApiInfo(
    distribution="paging-api",
    version="0.1.0",
    server="https://paging.example/v1",
    base_url_env="PAGING_API_BASE_URL",
    log_env="PAGING_API_LOG",
    credentials=(
        Credential(option="api_key", env="PAGING_API_API_KEY", name="X-Key"),
        Credential(option="token", env="PAGING_API_TOKEN", where="query", name="token"),
    ),
    security=(("api_key",),),
    errors=ERRORS,
    timeout=Timeout(60.0, connect=5.0),
    request_id_header="x-request-id",
)


class Client(SyncClientBase):
    """The client of the Paging API.

    Close it, or use it in a `with` statement. It may be shared between threads.
    """

    with_raw_response: ClientWithRawResponse
    with_streaming_response: ClientWithStreamingResponse
    api_key: str | None
    token: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        token: str | None = None,
        base_url: str | HttpUrl | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int = 2,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: HttpClient | None = None,
        validation: Validation = "lenient",
        size_limits: SizeLimits | Omit = omit,
        middleware: Sequence[Middleware] | Omit = omit,
    ) -> None:
        """Make a client; nothing is sent before the first call.

        Args:
            api_key: Sent as `X-Key`. Default: the environment variable `PAGING_API_API_KEY`.
            token: Sent as `token` in the query. Default: the environment variable
                `PAGING_API_TOKEN`.
            base_url: Where the API is, with a path prefix if it has one. Default: the environment
                variable `PAGING_API_BASE_URL`, else `https://paging.example/v1`.
            timeout: Seconds for a whole call with its retries, or a `Timeout`; `None` waits for
                ever. Default: 60 seconds, 5 to connect.
            max_retries: How often a call that failed for a passing reason is sent again.
            default_headers: Sent with every call; `omit` as a value takes a header away.
            default_query: Added to the query of every call that does not say the same name.
            http_client: An HTTP client of yours; it is used as it is and never closed here.
            validation: `"lenient"` keeps whatever the API answers, `"strict"` raises where an
                argument or an answer breaks the schema.
            size_limits: How many bytes of an answer, or of an event, are taken in; see
                `SizeLimits`.
            middleware: What is put around each attempt of a call, the first outermost.

        Raises:
            TypeError: An option is of the wrong type.
            ValueError: An option has an impossible value.
        """
        super().__init__(
            API_INFO,
            {"api_key": api_key, "token": token},
            http_client,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            validation=validation,
            size_limits=size_limits,
            middleware=middleware,
        )

    def with_options(
        self,
        *,
        api_key: str | Omit | None = omit,
        token: str | Omit | None = omit,
        base_url: str | HttpUrl | Omit = omit,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Headers | Omit = omit,
        set_default_headers: Headers | Omit = omit,
        default_query: Query | Omit = omit,
        set_default_query: Query | Omit = omit,
        http_client: HttpClient | Omit = omit,
        validation: Validation | Omit = omit,
        size_limits: SizeLimits | Omit = omit,
        middleware: Sequence[Middleware] | Omit = omit,
    ) -> Self:
        """Give a client that differs in these options and shares everything else.

        The HTTP client is shared as well. `default_headers` and `default_query` are laid over the
        present ones, `set_default_headers` and `set_default_query` replace them, and `None` takes
        a credential away.

        Raises:
            TypeError: An option is of the wrong type.
            ValueError: An option has an impossible value, or two exclude each other.
        """
        return self._with_options(
            {"api_key": api_key, "token": token},
            http_client,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            set_default_headers=set_default_headers,
            set_default_query=set_default_query,
            validation=validation,
            size_limits=size_limits,
            middleware=middleware,
        )

    copy = with_options

    @cached_property
    def fish(self) -> Fish:
        """fish."""
        from .resources.fish import Fish

        return Fish(self._core)

    @cached_property
    def boats(self) -> Boats:
        """boats."""
        from .resources.boats import Boats

        return Boats(self._core)

    @cached_property
    def nets(self) -> Nets:
        """nets."""
        from .resources.nets import Nets

        return Nets(self._core)

    @cached_property
    def ports(self) -> Ports:
        """ports."""
        from .resources.ports import Ports

        return Ports(self._core)

    @cached_property
    def storms(self) -> Storms:
        """storms."""
        from .resources.storms import Storms

        return Storms(self._core)

    @cached_property
    def lighthouses(self) -> Lighthouses:
        """lighthouses."""
        from .resources.lighthouses import Lighthouses

        return Lighthouses(self._core)

    @cached_property
    def tides(self) -> Tides:
        """tides."""
        from .resources.tides import Tides

        return Tides(self._core)

    @cached_property
    def crews(self) -> Crews:
        """people."""
        from .resources.crews import Crews

        return Crews(self._core)


class AsyncClient(AsyncClientBase):
    """The asynchronous client of the Paging API.

    Close it with `aclose`, or use it in an `async with` statement.
    """

    with_raw_response: AsyncClientWithRawResponse
    with_streaming_response: AsyncClientWithStreamingResponse
    api_key: str | None
    token: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        token: str | None = None,
        base_url: str | HttpUrl | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int = 2,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: AsyncHttpClient | None = None,
        validation: Validation = "lenient",
        size_limits: SizeLimits | Omit = omit,
        middleware: Sequence[Middleware] | Omit = omit,
    ) -> None:
        """Make a client; nothing is sent before the first call. Arguments: see `Client`."""
        super().__init__(
            API_INFO,
            {"api_key": api_key, "token": token},
            http_client,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            validation=validation,
            size_limits=size_limits,
            middleware=middleware,
        )

    def with_options(
        self,
        *,
        api_key: str | Omit | None = omit,
        token: str | Omit | None = omit,
        base_url: str | HttpUrl | Omit = omit,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Headers | Omit = omit,
        set_default_headers: Headers | Omit = omit,
        default_query: Query | Omit = omit,
        set_default_query: Query | Omit = omit,
        http_client: AsyncHttpClient | Omit = omit,
        validation: Validation | Omit = omit,
        size_limits: SizeLimits | Omit = omit,
        middleware: Sequence[Middleware] | Omit = omit,
    ) -> Self:
        """Give a client that differs in these options; see `Client.with_options`."""
        return self._with_options(
            {"api_key": api_key, "token": token},
            http_client,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            set_default_headers=set_default_headers,
            set_default_query=set_default_query,
            validation=validation,
            size_limits=size_limits,
            middleware=middleware,
        )

    copy = with_options

    @cached_property
    def fish(self) -> AsyncFish:
        """fish."""
        from .resources.fish import AsyncFish

        return AsyncFish(self._core)

    @cached_property
    def boats(self) -> AsyncBoats:
        """boats."""
        from .resources.boats import AsyncBoats

        return AsyncBoats(self._core)

    @cached_property
    def nets(self) -> AsyncNets:
        """nets."""
        from .resources.nets import AsyncNets

        return AsyncNets(self._core)

    @cached_property
    def ports(self) -> AsyncPorts:
        """ports."""
        from .resources.ports import AsyncPorts

        return AsyncPorts(self._core)

    @cached_property
    def storms(self) -> AsyncStorms:
        """storms."""
        from .resources.storms import AsyncStorms

        return AsyncStorms(self._core)

    @cached_property
    def lighthouses(self) -> AsyncLighthouses:
        """lighthouses."""
        from .resources.lighthouses import AsyncLighthouses

        return AsyncLighthouses(self._core)

    @cached_property
    def tides(self) -> AsyncTides:
        """tides."""
        from .resources.tides import AsyncTides

        return AsyncTides(self._core)

    @cached_property
    def crews(self) -> AsyncCrews:
        """people."""
        from .resources.crews import AsyncCrews

        return AsyncCrews(self._core)


if TYPE_CHECKING:

    class ClientWithRawResponse:
        fish: FishWithRawResponse
        boats: BoatsWithRawResponse
        nets: NetsWithRawResponse
        ports: PortsWithRawResponse
        storms: StormsWithRawResponse
        lighthouses: LighthousesWithRawResponse
        tides: TidesWithRawResponse
        crews: CrewsWithRawResponse

    class ClientWithStreamingResponse:
        fish: FishWithStreamingResponse
        boats: BoatsWithStreamingResponse
        nets: NetsWithStreamingResponse
        ports: PortsWithStreamingResponse
        storms: StormsWithStreamingResponse
        lighthouses: LighthousesWithStreamingResponse
        tides: TidesWithStreamingResponse
        crews: CrewsWithStreamingResponse

    class AsyncClientWithRawResponse:
        fish: AsyncFishWithRawResponse
        boats: AsyncBoatsWithRawResponse
        nets: AsyncNetsWithRawResponse
        ports: AsyncPortsWithRawResponse
        storms: AsyncStormsWithRawResponse
        lighthouses: AsyncLighthousesWithRawResponse
        tides: AsyncTidesWithRawResponse
        crews: AsyncCrewsWithRawResponse

    class AsyncClientWithStreamingResponse:
        fish: AsyncFishWithStreamingResponse
        boats: AsyncBoatsWithStreamingResponse
        nets: AsyncNetsWithStreamingResponse
        ports: AsyncPortsWithStreamingResponse
        storms: AsyncStormsWithStreamingResponse
        lighthouses: AsyncLighthousesWithStreamingResponse
        tides: AsyncTidesWithStreamingResponse
        crews: AsyncCrewsWithStreamingResponse
