"""often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.client.stated_retries import StatedRetries

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_RETRIEVE: Operation[None] = Operation(
    name="often.retrieve",
    method="GET",
    path="/often",
    replies=(Reply("204"),),
    retries=StatedRetries(most=3, statuses=("429", "5XX"), first=0.001),
)


class _OftenDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /often`.

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


class Often(SyncResource, _OftenDocs):
    """often."""

    with_raw_response: OftenWithRawResponse
    with_streaming_response: OftenWithStreamingResponse

    def retrieve(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_RETRIEVE, Arguments(), options)


class AsyncOften(AsyncResource, _OftenDocs):
    """often."""

    with_raw_response: AsyncOftenWithRawResponse
    with_streaming_response: AsyncOftenWithStreamingResponse

    async def retrieve(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_RETRIEVE, Arguments(), options)


if TYPE_CHECKING:

    class OftenWithRawResponse:
        retrieve = as_raw(Often.retrieve)

    class OftenWithStreamingResponse:
        retrieve = as_streaming(Often.retrieve)

    class AsyncOftenWithRawResponse:
        retrieve = as_async_raw(AsyncOften.retrieve)

    class AsyncOftenWithStreamingResponse:
        retrieve = as_async_streaming(AsyncOften.retrieve)
