"""tides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.tides_list_response import TidesListResponse

_LIST: Operation[TidesListResponse] = Operation(
    name="tides.list",
    method="GET",
    path="/tides",
    replies=(Reply("200", "application/json", lambda: types.TidesListResponse),),
)


class _TidesDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Not in pages.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The tides.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Tides(SyncResource, _TidesDocs):
    """tides."""

    with_raw_response: TidesWithRawResponse
    with_streaming_response: TidesWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> TidesListResponse:
        return self._call(_LIST, Arguments(), options)


class AsyncTides(AsyncResource, _TidesDocs):
    """tides."""

    with_raw_response: AsyncTidesWithRawResponse
    with_streaming_response: AsyncTidesWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> TidesListResponse:
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
