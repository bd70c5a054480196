"""elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_RETRIEVE: Operation[None] = Operation(
    name="elsewhere.retrieve",
    method="GET",
    path="/elsewhere",
    replies=(Reply("204"),),
    server="https://elsewhere.example/api",
)


class _ElsewhereDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /elsewhere`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Elsewhere(SyncResource, _ElsewhereDocs):
    """elsewhere."""

    with_raw_response: ElsewhereWithRawResponse
    with_streaming_response: ElsewhereWithStreamingResponse

    def retrieve(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_RETRIEVE, Arguments(), options)


class AsyncElsewhere(AsyncResource, _ElsewhereDocs):
    """elsewhere."""

    with_raw_response: AsyncElsewhereWithRawResponse
    with_streaming_response: AsyncElsewhereWithStreamingResponse

    async def retrieve(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_RETRIEVE, Arguments(), options)


if TYPE_CHECKING:

    class ElsewhereWithRawResponse:
        retrieve = as_raw(Elsewhere.retrieve)

    class ElsewhereWithStreamingResponse:
        retrieve = as_streaming(Elsewhere.retrieve)

    class AsyncElsewhereWithRawResponse:
        retrieve = as_async_raw(AsyncElsewhere.retrieve)

    class AsyncElsewhereWithStreamingResponse:
        retrieve = as_async_streaming(AsyncElsewhere.retrieve)
