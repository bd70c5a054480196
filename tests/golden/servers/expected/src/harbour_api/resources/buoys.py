"""buoys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.client.servers import Server, Variable

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[None] = Operation(
    name="buoys.list",
    method="GET",
    path="/buoys",
    replies=(Reply("204"),),
    server=Server(
        template="https://{server_timeout}.buoys.example",
        variables=(Variable("server_timeout", default="slow"),),
    ),
)


class _BuoysDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /buoys`.

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


class Buoys(SyncResource, _BuoysDocs):
    """buoys."""

    with_raw_response: BuoysWithRawResponse
    with_streaming_response: BuoysWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_LIST, Arguments(), options)


class AsyncBuoys(AsyncResource, _BuoysDocs):
    """buoys."""

    with_raw_response: AsyncBuoysWithRawResponse
    with_streaming_response: AsyncBuoysWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class BuoysWithRawResponse:
        list = as_raw(Buoys.list)

    class BuoysWithStreamingResponse:
        list = as_streaming(Buoys.list)

    class AsyncBuoysWithRawResponse:
        list = as_async_raw(AsyncBuoys.list)

    class AsyncBuoysWithStreamingResponse:
        list = as_async_streaming(AsyncBuoys.list)
