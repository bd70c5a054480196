"""lights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[None] = Operation(
    name="lights.list",
    method="GET",
    path="/lights",
    replies=(Reply("204"),),
    server="/lighthouse",
)


class _LightsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /lights`.

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


class Lights(SyncResource, _LightsDocs):
    """lights."""

    with_raw_response: LightsWithRawResponse
    with_streaming_response: LightsWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_LIST, Arguments(), options)


class AsyncLights(AsyncResource, _LightsDocs):
    """lights."""

    with_raw_response: AsyncLightsWithRawResponse
    with_streaming_response: AsyncLightsWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class LightsWithRawResponse:
        list = as_raw(Lights.list)

    class LightsWithStreamingResponse:
        list = as_streaming(Lights.list)

    class AsyncLightsWithRawResponse:
        list = as_async_raw(AsyncLights.list)

    class AsyncLightsWithStreamingResponse:
        list = as_async_streaming(AsyncLights.list)
