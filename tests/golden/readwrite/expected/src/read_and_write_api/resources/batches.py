"""batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.account import AccountParam, AccountRequest
    from ..types.batch import Batch

_UPDATE: Operation[Batch] = Operation(
    name="batches.update",
    method="PUT",
    path="/batches",
    body=RequestBody("application/json", lambda: list[types.AccountRequest]),
    replies=(Reply("200", "application/json", lambda: types.Batch),),
)


class _BatchesDocs:
    """What the methods of both classes say of themselves."""

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /batches`.

        Args:
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Batches(SyncResource, _BatchesDocs):
    """batches."""

    with_raw_response: BatchesWithRawResponse
    with_streaming_response: BatchesWithStreamingResponse

    def update(
        self, *, body: Sequence[AccountRequest | AccountParam], **options: Unpack[CallOptions]
    ) -> Batch:
        return self._call(_UPDATE, Arguments(body=body), options)


class AsyncBatches(AsyncResource, _BatchesDocs):
    """batches."""

    with_raw_response: AsyncBatchesWithRawResponse
    with_streaming_response: AsyncBatchesWithStreamingResponse

    async def update(
        self, *, body: Sequence[AccountRequest | AccountParam], **options: Unpack[CallOptions]
    ) -> Batch:
        return await self._call(_UPDATE, Arguments(body=body), options)


if TYPE_CHECKING:

    class BatchesWithRawResponse:
        update = as_raw(Batches.update)

    class BatchesWithStreamingResponse:
        update = as_streaming(Batches.update)

    class AsyncBatchesWithRawResponse:
        update = as_async_raw(AsyncBatches.update)

    class AsyncBatchesWithStreamingResponse:
        update = as_async_streaming(AsyncBatches.update)
