"""gold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[None] = Operation(
    name="gold.list",
    method="GET",
    path="/gold",
    replies=(Reply("204"),),
)


class _GoldDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /gold`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            None.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Gold(SyncResource, _GoldDocs):
    """gold."""

    with_raw_response: GoldWithRawResponse
    with_streaming_response: GoldWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_LIST, Arguments(), options)


class AsyncGold(AsyncResource, _GoldDocs):
    """gold."""

    with_raw_response: AsyncGoldWithRawResponse
    with_streaming_response: AsyncGoldWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class GoldWithRawResponse:
        list = as_raw(Gold.list)

    class GoldWithStreamingResponse:
        list = as_streaming(Gold.list)

    class AsyncGoldWithRawResponse:
        list = as_async_raw(AsyncGold.list)

    class AsyncGoldWithStreamingResponse:
        list = as_async_streaming(AsyncGold.list)
