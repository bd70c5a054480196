"""The clients of the Bookkeeping API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._errors import ERRORS
from ._runtime.auth.oauth import OAuth
from ._runtime.client.base import AsyncClientBase, SyncClientBase
from ._runtime.client.descriptions import ApiInfo
from ._runtime.client.limits import Timeout
from ._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from typing import Self

    from ._runtime.calls.middleware import Middleware
    from ._runtime.calls.transport import AsyncHttpClient, HttpClient, HttpUrl
    from ._runtime.client.descriptions import Headers, Query, Validation
    from ._runtime.client.limits import SizeLimits
    from .resources.entries import (
        AsyncEntries,
        AsyncEntriesWithRawResponse,
        AsyncEntriesWithStreamingResponse,
        Entries,
        EntriesWithRawResponse,
        EntriesWithStreamingResponse,
    )
    from .resources.people import (
        AsyncPeople,
        AsyncPeopleWithRawResponse,
        AsyncPeopleWithStreamingResponse,
        People,
        PeopleWithRawResponse,
        PeopleWithStreamingResponse,
    )

API_INFO = ApiInfo(
    distribution="bookkeeping-api",
    version="0.1.0",
    server="https://ledger.example/v1",
    base_url_env="BOOKKEEPING_API_BASE_URL",
    log_env="BOOKKEEPING_API_LOG",
    credentials=(
        OAuth(
            option="access_token",
            env="BOOKKEEPING_API_ACCESS_TOKEN",
            client_id="client_id",
            client_secret="client_secret",
            scopes="scopes",
            token_url="token_url",
            envs={
                "access_token": "BOOKKEEPING_API_ACCESS_TOKEN",
                "client_id": "BOOKKEEPING_API_CLIENT_ID",
                "client_secret": "BOOKKEEPING_API_CLIENT_SECRET",
                "scopes": "BOOKKEEPING_API_SCOPES",
                "token_url": "BOOKKEEPING_API_TOKEN_URL",
            },
            stated_url="/oauth/token",
            parameters={"audience": "ledger"},
        ),
        OAuth(
            option="person_access_token",
            env="BOOKKEEPING_API_PERSON_ACCESS_TOKEN",
            client_id="person_client_id",
            client_secret="person_client_secret",
            refresh_token="refresh_token",
            token_url="person_token_url",
            envs={
                "person_access_token": "BOOKKEEPING_API_PERSON_ACCESS_TOKEN",
                "person_client_id": "BOOKKEEPING_API_PERSON_CLIENT_ID",
                "person_client_secret": "BOOKKEEPING_API_PERSON_CLIENT_SECRET",
                "refresh_token": "BOOKKEEPING_API_REFRESH_TOKEN",
                "person_token_url": "BOOKKEEPING_API_PERSON_TOKEN_URL",
            },
            refresh_url="https://login.example/refresh",
        ),
        OAuth(
            option="identity_access_token",
            env="BOOKKEEPING_API_IDENTITY_ACCESS_TOKEN",
            client_id="identity_client_id",
            client_secret="identity_client_secret",
            scopes="identity_scopes",
            token_url="identity_token_url",
            envs={
                "identity_access_token": "BOOKKEEPING_API_IDENTITY_ACCESS_TOKEN",
                "identity_client_id": "BOOKKEEPING_API_IDENTITY_CLIENT_ID",
                "identity_client_secret": "BOOKKEEPING_API_IDENTITY_CLIENT_SECRET",
                "identity_scopes": "BOOKKEEPING_API_IDENTITY_SCOPES",
                "identity_token_url": "BOOKKEEPING_API_IDENTITY_TOKEN_URL",
            },
            metadata_url="https://id.example/.well-known/openid-configuration",
        ),
    ),
    security=(("access_token",),),
    scopes={"access_token": (("entries:read",),)},
    errors=ERRORS,
    timeout=Timeout(60.0, connect=5.0),
    request_id_header="x-request-id",
)


class Client(SyncClientBase):
    """The client of the Bookkeeping API.

    Close it, or use it in a `with` statement. It may be shared between threads.
    """

    with_raw_response: ClientWithRawResponse
    with_streaming_response: ClientWithStreamingResponse
    access_token: str | Callable[[], str] | None
    client_id: str | None
    client_secret: str | None
    scopes: str | None
    token_url: str | None
    person_access_token: str | Callable[[], str] | None
    person_client_id: str | None
    person_client_secret: str | None
    refresh_token: str | None
    person_token_url: str | None
    identity_access_token: str | Callable[[], str] | None
    identity_client_id: str | None
    identity_client_secret: str | None
    identity_scopes: str | None
    identity_token_url: str | None

    def __init__(
        self,
        *,
        access_token: str | Callable[[], str] | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        scopes: str | None = None,
        token_url: str | None = None,
        person_access_token: str | Callable[[], str] | None = None,
        person_client_id: str | None = None,
        person_client_secret: str | None = None,
        refresh_token: str | None = None,
        person_token_url: str | None = None,
        identity_access_token: str | Callable[[], str] | None = None,
        identity_client_id: str | None = None,
        identity_client_secret: str | None = None,
        identity_scopes: str | None = None,
        identity_token_url: str | None = None,
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
            access_token: A bearer token, or a function that gives one, asked before each request.
                Default: the environment variable `BOOKKEEPING_API_ACCESS_TOKEN`.
            client_id: With a secret or a refresh token: the client that tokens are fetched for.
                Default: the environment variable `BOOKKEEPING_API_CLIENT_ID`.
            client_secret: The secret of that client. Default: the environment variable
                `BOOKKEEPING_API_CLIENT_SECRET`.
            scopes: What fetched tokens shall allow, separated by spaces. Default: the environment
                variable `BOOKKEEPING_API_SCOPES`, else what the operation needs.
            token_url: Where tokens are fetched. Default: the environment variable
                `BOOKKEEPING_API_TOKEN_URL`, else what the document says (`/oauth/token`).
            person_access_token: A bearer token, or a function that gives one, asked before each
                request. Default: the environment variable `BOOKKEEPING_API_PERSON_ACCESS_TOKEN`.
            person_client_id: With a secret or a refresh token: the client that tokens are fetched
                for. Default: the environment variable `BOOKKEEPING_API_PERSON_CLIENT_ID`.
            person_client_secret: The secret of that client. Default: the environment variable
                `BOOKKEEPING_API_PERSON_CLIENT_SECRET`.
            refresh_token: What new tokens are fetched with. Default: the environment variable
                `BOOKKEEPING_API_REFRESH_TOKEN`.
            person_token_url: Where tokens are fetched. Default: the environment variable
                `BOOKKEEPING_API_PERSON_TOKEN_URL`, else what the document says
                (`https://login.example/token`).
            identity_access_token: A bearer token, or a function that gives one, asked before each
                request. Default: the environment variable `BOOKKEEPING_API_IDENTITY_ACCESS_TOKEN`.
            identity_client_id: With a secret or a refresh token: the client that tokens are fetched
                for. Default: the environment variable `BOOKKEEPING_API_IDENTITY_CLIENT_ID`.
            identity_client_secret: The secret of that client. Default: the environment variable
                `BOOKKEEPING_API_IDENTITY_CLIENT_SECRET`.
            identity_scopes: What fetched tokens shall allow, separated by spaces. Default: the
                environment variable `BOOKKEEPING_API_IDENTITY_SCOPES`, else what the operation
                needs.
            identity_token_url: Where tokens are fetched. Default: the environment variable
                `BOOKKEEPING_API_IDENTITY_TOKEN_URL`, else what the document says
                (`https://id.example/.well-known/openid-configuration`).
            base_url: Where the API is, with a path prefix if it has one. Default: the environment
                variable `BOOKKEEPING_API_BASE_URL`, else `https://ledger.example/v1`.
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
            {
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "scopes": scopes,
                "token_url": token_url,
                "person_access_token": person_access_token,
                "person_client_id": person_client_id,
                "person_client_secret": person_client_secret,
                "refresh_token": refresh_token,
                "person_token_url": person_token_url,
                "identity_access_token": identity_access_token,
                "identity_client_id": identity_client_id,
                "identity_client_secret": identity_client_secret,
                "identity_scopes": identity_scopes,
                "identity_token_url": identity_token_url,
            },
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
        access_token: str | Callable[[], str] | Omit | None = omit,
        client_id: str | Omit | None = omit,
        client_secret: str | Omit | None = omit,
        scopes: str | Omit | None = omit,
        token_url: str | Omit | None = omit,
        person_access_token: str | Callable[[], str] | Omit | None = omit,
        person_client_id: str | Omit | None = omit,
        person_client_secret: str | Omit | None = omit,
        refresh_token: str | Omit | None = omit,
        person_token_url: str | Omit | None = omit,
        identity_access_token: str | Callable[[], str] | Omit | None = omit,
        identity_client_id: str | Omit | None = omit,
        identity_client_secret: str | Omit | None = omit,
        identity_scopes: str | Omit | None = omit,
        identity_token_url: str | Omit | None = omit,
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
            {
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "scopes": scopes,
                "token_url": token_url,
                "person_access_token": person_access_token,
                "person_client_id": person_client_id,
                "person_client_secret": person_client_secret,
                "refresh_token": refresh_token,
                "person_token_url": person_token_url,
                "identity_access_token": identity_access_token,
                "identity_client_id": identity_client_id,
                "identity_client_secret": identity_client_secret,
                "identity_scopes": identity_scopes,
                "identity_token_url": identity_token_url,
            },
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
    def entries(self) -> Entries:
        """entries."""
        from .resources.entries import Entries

        return Entries(self._core)

    @cached_property
    def people(self) -> People:
        """people."""
        from .resources.people import People

        return People(self._core)


class AsyncClient(AsyncClientBase):
    """The asynchronous client of the Bookkeeping API.

    Close it with `aclose`, or use it in an `async with` statement.
    """

    with_raw_response: AsyncClientWithRawResponse
    with_streaming_response: AsyncClientWithStreamingResponse
    access_token: str | Callable[[], str | Awaitable[str]] | None
    client_id: str | None
    client_secret: str | None
    scopes: str | None
    token_url: str | None
    person_access_token: str | Callable[[], str | Awaitable[str]] | None
    person_client_id: str | None
    person_client_secret: str | None
    refresh_token: str | None
    person_token_url: str | None
    identity_access_token: str | Callable[[], str | Awaitable[str]] | None
    identity_client_id: str | None
    identity_client_secret: str | None
    identity_scopes: str | None
    identity_token_url: str | None

    def __init__(
        self,
        *,
        access_token: str | Callable[[], str | Awaitable[str]] | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        scopes: str | None = None,
        token_url: str | None = None,
        person_access_token: str | Callable[[], str | Awaitable[str]] | None = None,
        person_client_id: str | None = None,
        person_client_secret: str | None = None,
        refresh_token: str | None = None,
        person_token_url: str | None = None,
        identity_access_token: str | Callable[[], str | Awaitable[str]] | None = None,
        identity_client_id: str | None = None,
        identity_client_secret: str | None = None,
        identity_scopes: str | None = None,
        identity_token_url: str | None = None,
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
            {
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "scopes": scopes,
                "token_url": token_url,
                "person_access_token": person_access_token,
                "person_client_id": person_client_id,
                "person_client_secret": person_client_secret,
                "refresh_token": refresh_token,
                "person_token_url": person_token_url,
                "identity_access_token": identity_access_token,
                "identity_client_id": identity_client_id,
                "identity_client_secret": identity_client_secret,
                "identity_scopes": identity_scopes,
                "identity_token_url": identity_token_url,
            },
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
        access_token: str | Callable[[], str | Awaitable[str]] | Omit | None = omit,
        client_id: str | Omit | None = omit,
        client_secret: str | Omit | None = omit,
        scopes: str | Omit | None = omit,
        token_url: str | Omit | None = omit,
        person_access_token: str | Callable[[], str | Awaitable[str]] | Omit | None = omit,
        person_client_id: str | Omit | None = omit,
        person_client_secret: str | Omit | None = omit,
        refresh_token: str | Omit | None = omit,
        person_token_url: str | Omit | None = omit,
        identity_access_token: str | Callable[[], str | Awaitable[str]] | Omit | None = omit,
        identity_client_id: str | Omit | None = omit,
        identity_client_secret: str | Omit | None = omit,
        identity_scopes: str | Omit | None = omit,
        identity_token_url: str | Omit | None = omit,
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
            {
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "scopes": scopes,
                "token_url": token_url,
                "person_access_token": person_access_token,
                "person_client_id": person_client_id,
                "person_client_secret": person_client_secret,
                "refresh_token": refresh_token,
                "person_token_url": person_token_url,
                "identity_access_token": identity_access_token,
                "identity_client_id": identity_client_id,
                "identity_client_secret": identity_client_secret,
                "identity_scopes": identity_scopes,
                "identity_token_url": identity_token_url,
            },
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
    def entries(self) -> AsyncEntries:
        """entries."""
        from .resources.entries import AsyncEntries

        return AsyncEntries(self._core)

    @cached_property
    def people(self) -> AsyncPeople:
        """people."""
        from .resources.people import AsyncPeople

        return AsyncPeople(self._core)


if TYPE_CHECKING:

    class ClientWithRawResponse:
        entries: EntriesWithRawResponse
        people: PeopleWithRawResponse

    class ClientWithStreamingResponse:
        entries: EntriesWithStreamingResponse
        people: PeopleWithStreamingResponse

    class AsyncClientWithRawResponse:
        entries: AsyncEntriesWithRawResponse
        people: AsyncPeopleWithRawResponse

    class AsyncClientWithStreamingResponse:
        entries: AsyncEntriesWithStreamingResponse
        people: AsyncPeopleWithStreamingResponse
