"""never."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.client.stated_retries import StatedRetries

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_CREATE: Operation[None] = Operation(
    name="never.create",
    method="POST",
    path="/never",
    replies=(Reply("204"),),
    retries=StatedRetries(most=0),
    idempotency_header="X-Once",
)


class _NeverDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /never`.

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


class Never(SyncResource, _NeverDocs):
    """never."""

    with_raw_response: NeverWithRawResponse
    with_streaming_response: NeverWithStreamingResponse

    def create(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_CREATE, Arguments(), options)


class AsyncNever(AsyncResource, _NeverDocs):
    """never."""

    with_raw_response: AsyncNeverWithRawResponse
    with_streaming_response: AsyncNeverWithStreamingResponse

    async def create(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_CREATE, Arguments(), options)


if TYPE_CHECKING:

    class NeverWithRawResponse:
        create = as_raw(Never.create)

    class NeverWithStreamingResponse:
        create = as_streaming(Never.create)

    class AsyncNeverWithRawResponse:
        create = as_async_raw(AsyncNever.create)

    class AsyncNeverWithStreamingResponse:
        create = as_async_streaming(AsyncNever.create)
