"""The clients of the Renamed API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._errors import ERRORS
from ._runtime.client.base import AsyncClientBase, SyncClientBase
from ._runtime.client.descriptions import ApiInfo
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
    from .resources.animals import (
        Animals,
        AnimalsWithRawResponse,
        AnimalsWithStreamingResponse,
        AsyncAnimals,
        AsyncAnimalsWithRawResponse,
        AsyncAnimalsWithStreamingResponse,
    )
    from .resources.client_methods import (
        AsyncClientMethodsWithRawResponse,
        AsyncClientMethodsWithStreamingResponse,
        ClientMethodsWithRawResponse,
        ClientMethodsWithStreamingResponse,
    )
    from .resources.pets import (
        AsyncPets,
        AsyncPetsWithRawResponse,
        AsyncPetsWithStreamingResponse,
        Pets,
        PetsWithRawResponse,
        PetsWithStreamingResponse,
    )

API_INFO = ApiInfo(
    distribution="renamed-api",
    version="0.1.0",
    server="https://renamed.example",
    base_url_env="RENAMED_API_BASE_URL",
    log_env="RENAMED_API_LOG",
    credentials=(),
    security=(),
    errors=ERRORS,
    timeout=Timeout(60.0, connect=5.0),
    request_id_header="x-request-id",
)


class Client(SyncClientBase, ClientMethods):
    """The client of the Renamed API.

    Close it, or use it in a `with` statement. It may be shared between threads.
    """

    with_raw_response: ClientWithRawResponse
    with_streaming_response: ClientWithStreamingResponse

    def __init__(
        self,
        *,
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
            base_url: Where the API is, with a path prefix if it has one. Default: the environment
                variable `RENAMED_API_BASE_URL`, else `https://renamed.example`.
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
        )

    def with_options(
        self,
        *,
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
        )

    copy = with_options

    @cached_property
    def animals(self) -> Animals:
        """animals."""
        from .resources.animals import Animals

        return Animals(self._core)

    @cached_property
    def pets(self) -> Pets:
        """Operations on pets."""
        from .resources.pets import Pets

        return Pets(self._core)


class AsyncClient(AsyncClientBase, AsyncClientMethods):
    """The asynchronous client of the Renamed API.

    Close it with `aclose`, or use it in an `async with` statement.
    """

    with_raw_response: AsyncClientWithRawResponse
    with_streaming_response: AsyncClientWithStreamingResponse

    def __init__(
        self,
        *,
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
        )

    def with_options(
        self,
        *,
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
        )

    copy = with_options

    @cached_property
    def animals(self) -> AsyncAnimals:
        """animals."""
        from .resources.animals import AsyncAnimals

        return AsyncAnimals(self._core)

    @cached_property
    def pets(self) -> AsyncPets:
        """Operations on pets."""
        from .resources.pets import AsyncPets

        return AsyncPets(self._core)


if TYPE_CHECKING:

    class ClientWithRawResponse(ClientMethodsWithRawResponse):
        animals: AnimalsWithRawResponse
        pets: PetsWithRawResponse

    class ClientWithStreamingResponse(ClientMethodsWithStreamingResponse):
        animals: AnimalsWithStreamingResponse
        pets: PetsWithStreamingResponse

    class AsyncClientWithRawResponse(AsyncClientMethodsWithRawResponse):
        animals: AsyncAnimalsWithRawResponse
        pets: AsyncPetsWithRawResponse

    class AsyncClientWithStreamingResponse(AsyncClientMethodsWithStreamingResponse):
        animals: AsyncAnimalsWithStreamingResponse
        pets: AsyncPetsWithStreamingResponse
