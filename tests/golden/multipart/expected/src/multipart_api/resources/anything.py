"""anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit
from .._runtime.requests.multipart import MultipartWriter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_SEND: Operation[None] = Operation(
    name="anything.send",
    method="POST",
    path="/anything",
    body=RequestBody("multipart/form-data", lambda: dict[str, Any], write=MultipartWriter()),
    replies=(Reply("204"),),
)


class Anything(SyncResource):
    """anything."""

    with_raw_response: AnythingWithRawResponse
    with_streaming_response: AnythingWithStreamingResponse

    def send(
        self,
        *,
        body: Mapping[str, object] | bytes,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `POST /anything`.

        Args:
            body: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Taken.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _SEND,
            Arguments(
                body=body,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncAnything(AsyncResource):
    """anything."""

    with_raw_response: AsyncAnythingWithRawResponse
    with_streaming_response: AsyncAnythingWithStreamingResponse

    async def send(
        self,
        *,
        body: Mapping[str, object] | bytes,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `POST /anything`.

        Args:
            body: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Taken.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _SEND,
            Arguments(
                body=body,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class AnythingWithRawResponse:
        send = as_raw(Anything.send)

    class AnythingWithStreamingResponse:
        send = as_streaming(Anything.send)

    class AsyncAnythingWithRawResponse:
        send = as_async_raw(AsyncAnything.send)

    class AsyncAnythingWithStreamingResponse:
        send = as_async_streaming(AsyncAnything.send)
