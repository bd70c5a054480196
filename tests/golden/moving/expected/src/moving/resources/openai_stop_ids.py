"""stop_ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _OpenAIStopIDsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /openai/stop_ids`.

        Args:
            from_: The query `from`.
            max_count: The query `maxCount`.
            x_trace: The header `X-Trace`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Ids.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class OpenAIStopIDs(SyncResource, _OpenAIStopIDsDocs):
    """stop_ids."""

    with_raw_response: OpenAIStopIDsWithRawResponse
    with_streaming_response: OpenAIStopIDsWithStreamingResponse

    def list(
        self,
        *,
        from_: str,
        max_count: int | Omit = omit,
        x_trace: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> OpenAIStopIDListResponse:
        return self._call(
            _LIST,
            Arguments(query={"from": from_, "maxCount": max_count}, header={"X-Trace": x_trace}),
            options,
        )


class AsyncOpenAIStopIDs(AsyncResource, _OpenAIStopIDsDocs):
    """stop_ids."""

    with_raw_response: AsyncOpenAIStopIDsWithRawResponse
    with_streaming_response: AsyncOpenAIStopIDsWithStreamingResponse

    async def list(
        self,
        *,
        from_: str,
        max_count: int | Omit = omit,
        x_trace: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> OpenAIStopIDListResponse:
        return await self._call(
            _LIST,
            Arguments(query={"from": from_, "maxCount": max_count}, header={"X-Trace": x_trace}),
            options,
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
