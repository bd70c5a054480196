"""ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[None] = Operation(
    name="ships.list",
    method="GET",
    path="/ships",
    replies=(Reply("204"),),
)


class _ShipsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /ships`.

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


class Ships(SyncResource, _ShipsDocs):
    """ships."""

    with_raw_response: ShipsWithRawResponse
    with_streaming_response: ShipsWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_LIST, Arguments(), options)


class AsyncShips(AsyncResource, _ShipsDocs):
    """ships."""

    with_raw_response: AsyncShipsWithRawResponse
    with_streaming_response: AsyncShipsWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class ShipsWithRawResponse:
        list = as_raw(Ships.list)

    class ShipsWithStreamingResponse:
        list = as_streaming(Ships.list)

    class AsyncShipsWithRawResponse:
        list = as_async_raw(AsyncShips.list)

    class AsyncShipsWithStreamingResponse:
        list = as_async_streaming(AsyncShips.list)
