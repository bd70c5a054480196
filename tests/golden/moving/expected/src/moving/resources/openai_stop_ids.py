"""stop_ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.open_ai_stop_id_list_response import OpenAIStopIDListResponse

_LIST: Operation[OpenAIStopIDListResponse] = Operation(
    name="openai.stop_ids.list",
    method="GET",
    path="/openai/stop_ids",
    parameters=(
        Parameter("from", "query", type=lambda: str),
        Parameter("maxCount", "query", type=lambda: int),
        Parameter("X-Trace", "header", type=lambda: str),
    ),
    replies=(Reply("200", "application/json", lambda: types.OpenAIStopIDListResponse),),
)


class OpenAIStopIDs(SyncResource):
    """stop_ids."""

    with_raw_response: OpenAIStopIDsWithRawResponse
    with_streaming_response: OpenAIStopIDsWithStreamingResponse

    def list(
        self,
        *,
        from_: str,
        max_count: int | Omit = omit,
        x_trace: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> OpenAIStopIDListResponse:
        """Call `GET /openai/stop_ids`.

        Args:
            from_: The query `from`.
            max_count: The query `maxCount`.
            x_trace: The header `X-Trace`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Ids.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST,
            Arguments(
                query={"from": from_, "maxCount": max_count},
                header={"X-Trace": x_trace},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncOpenAIStopIDs(AsyncResource):
    """stop_ids."""

    with_raw_response: AsyncOpenAIStopIDsWithRawResponse
    with_streaming_response: AsyncOpenAIStopIDsWithStreamingResponse

    async def list(
        self,
        *,
        from_: str,
        max_count: int | Omit = omit,
        x_trace: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> OpenAIStopIDListResponse:
        """Call `GET /openai/stop_ids`.

        Args:
            from_: The query `from`.
            max_count: The query `maxCount`.
            x_trace: The header `X-Trace`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Ids.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST,
            Arguments(
                query={"from": from_, "maxCount": max_count},
                header={"X-Trace": x_trace},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class OpenAIStopIDsWithRawResponse:
        list = as_raw(OpenAIStopIDs.list)

    class OpenAIStopIDsWithStreamingResponse:
        list = as_streaming(OpenAIStopIDs.list)

    class AsyncOpenAIStopIDsWithRawResponse:
        list = as_async_raw(AsyncOpenAIStopIDs.list)

    class AsyncOpenAIStopIDsWithStreamingResponse:
        list = as_async_streaming(AsyncOpenAIStopIDs.list)
