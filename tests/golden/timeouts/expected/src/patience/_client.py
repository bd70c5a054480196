"""The clients of the Timeouts API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._errors import ERRORS
from ._runtime.client.base import AsyncClientBase, SyncClientBase
from ._runtime.client.descriptions import ApiInfo
from ._runtime.client.limits import Timeout
from ._runtime.client.servers import Server, Servers, Variable
from ._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Self, TypeAlias

    from ._runtime.calls.middleware import Middleware
    from ._runtime.calls.transport import AsyncHttpClient, HttpClient, HttpUrl
    from ._runtime.client.descriptions import Headers, Query, Validation
    from ._runtime.client.limits import SizeLimits
    from .resources.elsewhere import (
        AsyncElsewhere,
        AsyncElsewhereWithRawResponse,
        AsyncElsewhereWithStreamingResponse,
        Elsewhere,
        ElsewhereWithRawResponse,
        ElsewhereWithStreamingResponse,
    )
    from .resources.slow import (
        AsyncSlow,
        AsyncSlowWithRawResponse,
        AsyncSlowWithStreamingResponse,
        Slow,
        SlowWithRawResponse,
        SlowWithStreamingResponse,
    )

    EnvironmentName: TypeAlias = Literal["timeouts", "other"]

    RegionName: TypeAlias = Literal["eu", "us"]

API_INFO = ApiInfo(
    distribution="patience",
    version="3.2.1",
    server=Servers(
        servers=(
            Server(
                template="https://{region}.timeouts.example:{port}/v2/",
                name="timeouts",
                variables=(
                    Variable("region", default="eu", values=("eu", "us")),
                    Variable("port", default="8443"),
                ),
            ),
            Server(template="https://other.example", name="other"),
        ),
        environments=("timeouts", "other"),
    ),
    base_url_env="WAIT_BASE_URL",
    log_env="WAIT_LOG",
    environment_env="WAIT_ENVIRONMENT",
    credentials=(),
    security=(),
    errors=ERRORS,
    timeout=Timeout(30.0, connect=4.0),
    request_id_header="x-request-id",
)


class Client(SyncClientBase):
    """The client of the Timeouts API.

    Close it, or use it in a `with` statement. It may be shared between threads.
    """

    with_raw_response: ClientWithRawResponse
    with_streaming_response: ClientWithStreamingResponse

    def __init__(
        self,
        *,
        environment: EnvironmentName | None = None,
        region: RegionName | None = None,
        port: str | None = None,
        base_url: str | HttpUrl | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int = 5,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: HttpClient | None = None,
        validation: Validation = "lenient",
        size_limits: SizeLimits | Omit = omit,
        middleware: Sequence[Middleware] | Omit = omit,
    ) -> None:
        """Make a client; nothing is sent before the first call.

        Args:
            environment: Which server: `timeouts` (`https://{region}.timeouts.example:{port}/v2/`),
                `other` (`https://other.example`). Default: the environment variable
                `WAIT_ENVIRONMENT`, else `timeouts`.
            region: A part of the URL of the server, `region`. Default: `eu`.
            port: A part of the URL of the server, `port`. Default: `8443`.
            base_url: Where the API is, with a path prefix if it has one. Default: the environment
                variable `WAIT_BASE_URL`, else `https://eu.timeouts.example:8443/v2`.
            timeout: Seconds for a whole call with its retries, or a `Timeout`; `None` waits for
                ever. Default: 30 seconds, 4 to connect; some operations have their own.
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
            {},
            http_client,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            validation=validation,
            size_limits=size_limits,
            middleware=middleware,
            servers={"environment": environment, "region": region, "port": port},
        )

    def with_options(
        self,
        *,
        environment: EnvironmentName | Omit | None = omit,
        region: RegionName | Omit | None = omit,
        port: str | Omit | None = omit,
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
            {},
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
            servers={"environment": environment, "region": region, "port": port},
        )

    copy = with_options

    @cached_property
    def slow(self) -> Slow:
        """slow."""
        from .resources.slow import Slow

        return Slow(self._core)

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """elsewhere."""
        from .resources.elsewhere import Elsewhere

        return Elsewhere(self._core)


class AsyncClient(AsyncClientBase):
    """The asynchronous client of the Timeouts API.

    Close it with `aclose`, or use it in an `async with` statement.
    """

    with_raw_response: AsyncClientWithRawResponse
    with_streaming_response: AsyncClientWithStreamingResponse

    def __init__(
        self,
        *,
        environment: EnvironmentName | None = None,
        region: RegionName | None = None,
        port: str | None = None,
        base_url: str | HttpUrl | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int = 5,
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
            {},
            http_client,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            validation=validation,
            size_limits=size_limits,
            middleware=middleware,
            servers={"environment": environment, "region": region, "port": port},
        )

    def with_options(
        self,
        *,
        environment: EnvironmentName | Omit | None = omit,
        region: RegionName | Omit | None = omit,
        port: str | Omit | None = omit,
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
            {},
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
            servers={"environment": environment, "region": region, "port": port},
        )

    copy = with_options

    @cached_property
    def slow(self) -> AsyncSlow:
        """slow."""
        from .resources.slow import AsyncSlow

        return AsyncSlow(self._core)

    @cached_property
    def elsewhere(self) -> AsyncElsewhere:
        """elsewhere."""
        from .resources.elsewhere import AsyncElsewhere

        return AsyncElsewhere(self._core)


if TYPE_CHECKING:

    class ClientWithRawResponse:
        slow: SlowWithRawResponse
        elsewhere: ElsewhereWithRawResponse

    class ClientWithStreamingResponse:
        slow: SlowWithStreamingResponse
        elsewhere: ElsewhereWithStreamingResponse

    class AsyncClientWithRawResponse:
        slow: AsyncSlowWithRawResponse
        elsewhere: AsyncElsewhereWithRawResponse

    class AsyncClientWithStreamingResponse:
        slow: AsyncSlowWithStreamingResponse
        elsewhere: AsyncElsewhereWithStreamingResponse
