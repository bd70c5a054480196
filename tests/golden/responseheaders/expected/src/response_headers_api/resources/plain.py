"""plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit
from .._runtime.responses.headers import HeaderReader, ReplyHeader

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_RETRIEVE: Operation[bytes | None] = Operation(
    name="plain.retrieve",
    method="GET",
    path="/plain",
    replies=(Reply("200", type=lambda: bytes),),
    read_headers=HeaderReader(ReplyHeader("default", "X-Left", lambda: int), bare="200 404"),
)


class Plain(SyncResource):
    """plain."""

    with_raw_response: PlainWithRawResponse
    with_streaming_response: PlainWithStreamingResponse

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> bytes | None:
        """Call `GET /plain`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Nothing.

            The bytes of the body, of which the API says nothing; `None` without one.

            The headers that errors have as `parsed_headers`:

            - `X-Left`

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


class AsyncPlain(AsyncResource):
    """plain."""

    with_raw_response: AsyncPlainWithRawResponse
    with_streaming_response: AsyncPlainWithStreamingResponse

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> bytes | None:
        """Call `GET /plain`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Nothing.

            The bytes of the body, of which the API says nothing; `None` without one.

            The headers that errors have as `parsed_headers`:

            - `X-Left`

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

    class PlainWithRawResponse:
        retrieve = as_raw(Plain.retrieve)

    class PlainWithStreamingResponse:
        retrieve = as_streaming(Plain.retrieve)

    class AsyncPlainWithRawResponse:
        retrieve = as_async_raw(AsyncPlain.retrieve)

    class AsyncPlainWithStreamingResponse:
        retrieve = as_async_streaming(AsyncPlain.retrieve)
