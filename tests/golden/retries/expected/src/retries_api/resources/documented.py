"""documented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_CREATE: Operation[None] = Operation(
    name="documented.create",
    method="POST",
    path="/documented",
    parameters=(Parameter("Idempotency-Key", "header", type=lambda: str),),
    replies=(Reply("204"),),
    idempotency_header="Idempotency-Key",
)


class Documented(SyncResource):
    """documented."""

    with_raw_response: DocumentedWithRawResponse
    with_streaming_response: DocumentedWithStreamingResponse

    def create(
        self,
        *,
        idempotency_key: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> None:
        """Call `POST /documented`.

        Args:
            idempotency_key: The header `Idempotency-Key`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                header={"Idempotency-Key": idempotency_key},
            ),
            CallOptions(extra_headers, extra_query, extra_body, timeout, max_retries),
        )


class AsyncDocumented(AsyncResource):
    """documented."""

    with_raw_response: AsyncDocumentedWithRawResponse
    with_streaming_response: AsyncDocumentedWithStreamingResponse

    async def create(
        self,
        *,
        idempotency_key: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> None:
        """Call `POST /documented`.

        Args:
            idempotency_key: The header `Idempotency-Key`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                header={"Idempotency-Key": idempotency_key},
            ),
            CallOptions(extra_headers, extra_query, extra_body, timeout, max_retries),
        )


if TYPE_CHECKING:

    class DocumentedWithRawResponse:
        create = as_raw(Documented.create)

    class DocumentedWithStreamingResponse:
        create = as_streaming(Documented.create)

    class AsyncDocumentedWithRawResponse:
        create = as_async_raw(AsyncDocumented.create)

    class AsyncDocumentedWithStreamingResponse:
        create = as_async_streaming(AsyncDocumented.create)
