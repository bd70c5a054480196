"""departures."""

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
    from ..types.departure import Departure

_LIST: Operation[Departure] = Operation(
    name="departures.list",
    method="GET",
    path="/departures",
    replies=(Reply("200", "application/json", lambda: types.Departure),),
)


class Departures(SyncResource):
    """departures."""

    with_raw_response: DeparturesWithRawResponse
    with_streaming_response: DeparturesWithStreamingResponse

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Departure:
        """Call `GET /departures`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The next one.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncDepartures(AsyncResource):
    """departures."""

    with_raw_response: AsyncDeparturesWithRawResponse
    with_streaming_response: AsyncDeparturesWithStreamingResponse

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Departure:
        """Call `GET /departures`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The next one.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class DeparturesWithRawResponse:
        list = as_raw(Departures.list)

    class DeparturesWithStreamingResponse:
        list = as_streaming(Departures.list)

    class AsyncDeparturesWithRawResponse:
        list = as_async_raw(AsyncDepartures.list)

    class AsyncDeparturesWithStreamingResponse:
        list = as_async_streaming(AsyncDepartures.list)
