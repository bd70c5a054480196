"""tides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.client.servers import Server, Servers, Variable

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[None] = Operation(
    name="tides.list",
    method="GET",
    path="/tides",
    replies=(Reply("204"),),
    server=Servers(
        servers=(
            Server(
                template="https://tides.{region}.example",
                name="production",
                variables=(Variable("region", default="eu", values=("eu", "us")),),
            ),
            Server(template="https://tides-sandbox.example", name="sandbox"),
        )
    ),
)


class _TidesDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /tides`.

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


class Tides(SyncResource, _TidesDocs):
    """tides."""

    with_raw_response: TidesWithRawResponse
    with_streaming_response: TidesWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_LIST, Arguments(), options)


class AsyncTides(AsyncResource, _TidesDocs):
    """tides."""

    with_raw_response: AsyncTidesWithRawResponse
    with_streaming_response: AsyncTidesWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class TidesWithRawResponse:
        list = as_raw(Tides.list)

    class TidesWithStreamingResponse:
        list = as_streaming(Tides.list)

    class AsyncTidesWithRawResponse:
        list = as_async_raw(AsyncTides.list)

    class AsyncTidesWithStreamingResponse:
        list = as_async_streaming(AsyncTides.list)
