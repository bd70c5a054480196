"""The clients of the Moving."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._errors import ERRORS
from ._runtime.auth.credentials import Credential
from ._runtime.client.base import AsyncClientBase, SyncClientBase
from ._runtime.client.descriptions import ApiInfo, ClientOption
from ._runtime.client.limits import Timeout
from ._runtime.omit import Omit, omit
from .resources.client_methods import AsyncClientMethods, ClientMethods

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from ._runtime.calls.middleware import Middleware
    from ._runtime.calls.transport import AsyncHttpClient, HttpClient, HttpUrl
    from ._runtime.client.descriptions import Headers, Query, Validation
    from ._runtime.client.limits import SizeLimits
    from .resources.client_methods import (
        AsyncClientMethodsWithRawResponse,
        AsyncClientMethodsWithStreamingResponse,
        ClientMethodsWithRawResponse,
        ClientMethodsWithStreamingResponse,
    )
    from .resources.events import (
        AsyncEvents,
        AsyncEventsWithRawResponse,
        AsyncEventsWithStreamingResponse,
        Events,
        EventsWithRawResponse,
        EventsWithStreamingResponse,
    )
    from .resources.gears import (
        AsyncGears,
        AsyncGearsWithRawResponse,
        AsyncGearsWithStreamingResponse,
        Gears,
        GearsWithRawResponse,
        GearsWithStreamingResponse,
    )
    from .resources.jobs import (
        AsyncJobs,
        AsyncJobsWithRawResponse,
        AsyncJobsWithStreamingResponse,
        Jobs,
        JobsWithRawResponse,
        JobsWithStreamingResponse,
    )
    from .resources.models import (
        AsyncModels,
        AsyncModelsWithRawResponse,
        AsyncModelsWithStreamingResponse,
        Models,
        ModelsWithRawResponse,
        ModelsWithStreamingResponse,
    )
    from .resources.openai import (
        AsyncOpenAI,
        AsyncOpenAIWithRawResponse,
        AsyncOpenAIWithStreamingResponse,
        OpenAI,
        OpenAIWithRawResponse,
        OpenAIWithStreamingResponse,
    )

API_INFO = ApiInfo(
    distribution="moving",
    version="0.1.0",
    server="https://moving.example/v1",
    base_url_env="MOVING_URL",
    log_env="MOVING_LOG",
    credentials=(Credential(option="api_key", env="MOVING_TOKEN", name="X-Key"),),
    options=(
        ClientOption(
            "account", path_prefix="/accounts/{account}", env="MOVING_ACCOUNT", required=True
        ),
        ClientOption("tenant", header="X-Tenant", env="MOVING_TENANT", default="main"),
        ClientOption("region", query="region"),
    ),
    security=(("api_key",),),
    errors=ERRORS,
    timeout=Timeout(60.0, connect=5.0),
    request_id_header="x-request-id",
)
DEFAULT_MAX_RETRIES = 2
DEFAULT_TIMEOUT = API_INFO.timeout


class MovingSDK(SyncClientBase, ClientMethods):
    """The client of the Moving.

    Close it, or use it in a `with` statement. It may be shared between threads.
    """

    with_raw_response: MovingSDKWithRawResponse
    with_streaming_response: MovingSDKWithStreamingResponse
    api_key: str | None
    account: str | None
    tenant: str | None
    region: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        account: str | None = None,
        tenant: str | None = None,
        region: str | None = None,
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
            api_key: Sent as `X-Key`. Default: the environment variable `MOVING_TOKEN`.
            account: Part of every path: `/accounts/{account}`. Default: the environment variable
                `MOVING_ACCOUNT`. Required.
            tenant: Who pays. Default: the environment variable `MOVING_TENANT`, else `main`.
            region: Sent as `region` in the query.
            base_url: Where the API is, with a path prefix if it has one. Default: the environment
                variable `MOVING_URL`, else `https://moving.example/v1`.
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
            {"api_key": api_key},
            http_client,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            validation=validation,
            size_limits=size_limits,
            middleware=middleware,
            extras={"account": account, "tenant": tenant, "region": region},
        )

    def with_options(
        self,
        *,
        api_key: str | Omit | None = omit,
        account: str | Omit | None = omit,
        tenant: str | Omit | None = omit,
        region: str | Omit | None = omit,
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
            {"api_key": api_key},
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
            extras={"account": account, "tenant": tenant, "region": region},
        )

    copy = with_options

    @cached_property
    def models(self) -> Models:
        """models."""
        from .resources.models import Models

        return Models(self._core)

    @cached_property
    def events(self) -> Events:
        """events."""
        from .resources.events import Events

        return Events(self._core)

    @cached_property
    def gears(self) -> Gears:
        """gears."""
        from .resources.gears import Gears

        return Gears(self._core)

    @cached_property
    def jobs(self) -> Jobs:
        """jobs."""
        from .resources.jobs import Jobs

        return Jobs(self._core)

    @cached_property
    def openai(self) -> OpenAI:
        """Operations on openai."""
        from .resources.openai import OpenAI

        return OpenAI(self._core)


class AsyncMovingSDK(AsyncClientBase, AsyncClientMethods):
    """The asynchronous client of the Moving.

    Close it with `aclose`, or use it in an `async with` statement.
    """

    with_raw_response: AsyncMovingSDKWithRawResponse
    with_streaming_response: AsyncMovingSDKWithStreamingResponse
    api_key: str | None
    account: str | None
    tenant: str | None
    region: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        account: str | None = None,
        tenant: str | None = None,
        region: str | None = None,
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
        """Make a client; nothing is sent before the first call. Arguments: see `MovingSDK`."""
        super().__init__(
            API_INFO,
            {"api_key": api_key},
            http_client,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            validation=validation,
            size_limits=size_limits,
            middleware=middleware,
            extras={"account": account, "tenant": tenant, "region": region},
        )

    def with_options(
        self,
        *,
        api_key: str | Omit | None = omit,
        account: str | Omit | None = omit,
        tenant: str | Omit | None = omit,
        region: str | Omit | None = omit,
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
        """Give a client that differs in these options; see `MovingSDK.with_options`."""
        return self._with_options(
            {"api_key": api_key},
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
            extras={"account": account, "tenant": tenant, "region": region},
        )

    copy = with_options

    @cached_property
    def models(self) -> AsyncModels:
        """models."""
        from .resources.models import AsyncModels

        return AsyncModels(self._core)

    @cached_property
    def events(self) -> AsyncEvents:
        """events."""
        from .resources.events import AsyncEvents

        return AsyncEvents(self._core)

    @cached_property
    def gears(self) -> AsyncGears:
        """gears."""
        from .resources.gears import AsyncGears

        return AsyncGears(self._core)

    @cached_property
    def jobs(self) -> AsyncJobs:
        """jobs."""
        from .resources.jobs import AsyncJobs

        return AsyncJobs(self._core)

    @cached_property
    def openai(self) -> AsyncOpenAI:
        """Operations on openai."""
        from .resources.openai import AsyncOpenAI

        return AsyncOpenAI(self._core)


Client = MovingSDK
AsyncClient = AsyncMovingSDK

if TYPE_CHECKING:

    class MovingSDKWithRawResponse(ClientMethodsWithRawResponse):
        models: ModelsWithRawResponse
        events: EventsWithRawResponse
        gears: GearsWithRawResponse
        jobs: JobsWithRawResponse
        openai: OpenAIWithRawResponse

    class MovingSDKWithStreamingResponse(ClientMethodsWithStreamingResponse):
        models: ModelsWithStreamingResponse
        events: EventsWithStreamingResponse
        gears: GearsWithStreamingResponse
        jobs: JobsWithStreamingResponse
        openai: OpenAIWithStreamingResponse

    class AsyncMovingSDKWithRawResponse(AsyncClientMethodsWithRawResponse):
        models: AsyncModelsWithRawResponse
        events: AsyncEventsWithRawResponse
        gears: AsyncGearsWithRawResponse
        jobs: AsyncJobsWithRawResponse
        openai: AsyncOpenAIWithRawResponse

    class AsyncMovingSDKWithStreamingResponse(AsyncClientMethodsWithStreamingResponse):
        models: AsyncModelsWithStreamingResponse
        events: AsyncEventsWithStreamingResponse
        gears: AsyncGearsWithStreamingResponse
        jobs: AsyncJobsWithStreamingResponse
        openai: AsyncOpenAIWithStreamingResponse
