"""doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.omit import Omit, omit
from .._runtime.operations import Arguments, CallOptions, Operation, Reply
from .._runtime.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.operations import Body, Headers, Query
    from .._runtime.timeouts import Timeout

_LIST_EITHER: Operation[None] = Operation(
    name="doors.list_either",
    method="GET",
    path="/doors/either",
    replies=(Reply("204"),),
)

_LIST_BOTH: Operation[None] = Operation(
    name="doors.list_both",
    method="GET",
    path="/doors/both",
    replies=(Reply("204"),),
    security=(("api_key", "auth_token"),),
)

_LIST_NONE: Operation[None] = Operation(
    name="doors.list_none",
    method="GET",
    path="/doors/none",
    replies=(Reply("204"),),
    security=(),
)

_LIST_OPTIONAL: Operation[None] = Operation(
    name="doors.list_optional",
    method="GET",
    path="/doors/optional",
    replies=(Reply("204"),),
    security=((), ("api_key",)),
)

_LIST_BASIC: Operation[None] = Operation(
    name="doors.list_basic",
    method="GET",
    path="/doors/basic",
    replies=(Reply("204"),),
    security=(("basic_auth",),),
)

_LIST_QUERY: Operation[None] = Operation(
    name="doors.list_query",
    method="GET",
    path="/doors/query",
    replies=(Reply("204"),),
    security=(("ticket",),),
)

_LIST_COOKIE: Operation[None] = Operation(
    name="doors.list_cookie",
    method="GET",
    path="/doors/cookie",
    replies=(Reply("204"),),
    security=(("crumb",),),
)

_LIST_OAUTH: Operation[None] = Operation(
    name="doors.list_oauth",
    method="GET",
    path="/doors/oauth",
    replies=(Reply("204"),),
    security=(("grant",),),
)


class Doors(SyncResource):
    """doors."""

    def list_either(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/either`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST_EITHER,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def list_both(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/both`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST_BOTH,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def list_none(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/none`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST_NONE,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def list_optional(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/optional`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST_OPTIONAL,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def list_basic(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/basic`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST_BASIC,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def list_query(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/query`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST_QUERY,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def list_cookie(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/cookie`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST_COOKIE,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def list_oauth(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/oauth`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST_OAUTH,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncDoors(AsyncResource):
    """doors."""

    async def list_either(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/either`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST_EITHER,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def list_both(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/both`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST_BOTH,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def list_none(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/none`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST_NONE,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def list_optional(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/optional`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST_OPTIONAL,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def list_basic(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/basic`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST_BASIC,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def list_query(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/query`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST_QUERY,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def list_cookie(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/cookie`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST_COOKIE,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def list_oauth(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /doors/oauth`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Open.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST_OAUTH,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )
