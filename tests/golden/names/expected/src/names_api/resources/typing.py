"""typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_RETRIEVE: Operation[None] = Operation(
    name="typing.retrieve",
    method="GET",
    path="/typing",
    replies=(Reply("204"),),
)


class _TypingDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /typing`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Typing(SyncResource, _TypingDocs):
    """typing."""

    with_raw_response: TypingWithRawResponse
    with_streaming_response: TypingWithStreamingResponse

    def retrieve(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_RETRIEVE, Arguments(), options)


class AsyncTyping(AsyncResource, _TypingDocs):
    """typing."""

    with_raw_response: AsyncTypingWithRawResponse
    with_streaming_response: AsyncTypingWithStreamingResponse

    async def retrieve(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_RETRIEVE, Arguments(), options)


if TYPE_CHECKING:

    class TypingWithRawResponse:
        retrieve = as_raw(Typing.retrieve)

    class TypingWithStreamingResponse:
        retrieve = as_streaming(Typing.retrieve)

    class AsyncTypingWithRawResponse:
        retrieve = as_async_raw(AsyncTyping.retrieve)

    class AsyncTypingWithStreamingResponse:
        retrieve = as_async_streaming(AsyncTyping.retrieve)
