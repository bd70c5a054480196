"""日本."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.日本retrieve_response import 日本RetrieveResponse

_RETRIEVE: Operation[日本RetrieveResponse] = Operation(
    name="日本.retrieve",
    method="GET",
    path="/日本",
    replies=(Reply("200", "application/json", lambda: types.日本RetrieveResponse),),
)


class 日本(SyncResource):
    """日本."""

    with_raw_response: 日本WithRawResponse
    with_streaming_response: 日本WithStreamingResponse

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> 日本RetrieveResponse:
        """Call `GET /日本`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _RETRIEVE,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class Async日本(AsyncResource):
    """日本."""

    with_raw_response: Async日本WithRawResponse
    with_streaming_response: Async日本WithStreamingResponse

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> 日本RetrieveResponse:
        """Call `GET /日本`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _RETRIEVE,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class 日本WithRawResponse:
        retrieve = as_raw(日本.retrieve)

    class 日本WithStreamingResponse:
        retrieve = as_streaming(日本.retrieve)

    class Async日本WithRawResponse:
        retrieve = as_async_raw(Async日本.retrieve)

    class Async日本WithStreamingResponse:
        retrieve = as_async_streaming(Async日本.retrieve)
