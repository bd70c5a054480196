"""dogs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit
from .._runtime.requests.forms import whole_query

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[None] = Operation(
    name="dogs.list",
    method="GET",
    path="/dogs",
    parameters=(
        Parameter(
            "filter",
            "query",
            type=lambda: dict[str, Any],
            write=whole_query,
            content="application/json",
        ),
    ),
    replies=(Reply("204"),),
)


class Dogs(SyncResource):
    """dogs."""

    with_raw_response: DogsWithRawResponse
    with_streaming_response: DogsWithStreamingResponse

    def list(
        self,
        *,
        filter: Mapping[str, object] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /dogs`.

        Args:
            filter: The query `filter`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            None.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST,
            Arguments(
                query={"filter": filter},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncDogs(AsyncResource):
    """dogs."""

    with_raw_response: AsyncDogsWithRawResponse
    with_streaming_response: AsyncDogsWithStreamingResponse

    async def list(
        self,
        *,
        filter: Mapping[str, object] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /dogs`.

        Args:
            filter: The query `filter`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            None.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST,
            Arguments(
                query={"filter": filter},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class DogsWithRawResponse:
        list = as_raw(Dogs.list)

    class DogsWithStreamingResponse:
        list = as_streaming(Dogs.list)

    class AsyncDogsWithRawResponse:
        list = as_async_raw(AsyncDogs.list)

    class AsyncDogsWithStreamingResponse:
        list = as_async_streaming(AsyncDogs.list)
