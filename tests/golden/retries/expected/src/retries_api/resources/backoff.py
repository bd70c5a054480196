"""backoff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.client.stated_retries import StatedRetries

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_UPDATE: Operation[None] = Operation(
    name="backoff.update",
    method="PUT",
    path="/backoff",
    replies=(Reply("204"),),
    retries=StatedRetries(statuses=("404",), first=0.001, longest=0.002, connection=False),
)


class _BackoffDocs:
    """What the methods of both classes say of themselves."""

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /backoff`.

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


class Backoff(SyncResource, _BackoffDocs):
    """backoff."""

    with_raw_response: BackoffWithRawResponse
    with_streaming_response: BackoffWithStreamingResponse

    def update(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_UPDATE, Arguments(), options)


class AsyncBackoff(AsyncResource, _BackoffDocs):
    """backoff."""

    with_raw_response: AsyncBackoffWithRawResponse
    with_streaming_response: AsyncBackoffWithStreamingResponse

    async def update(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_UPDATE, Arguments(), options)


if TYPE_CHECKING:

    class BackoffWithRawResponse:
        update = as_raw(Backoff.update)

    class BackoffWithStreamingResponse:
        update = as_streaming(Backoff.update)

    class AsyncBackoffWithRawResponse:
        update = as_async_raw(AsyncBackoff.update)

    class AsyncBackoffWithStreamingResponse:
        update = as_async_streaming(AsyncBackoff.update)
