"""silver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[None] = Operation(
    name="silver.list",
    method="GET",
    path="/silver",
    replies=(Reply("204"),),
    security=(("client_certificate", "api_key"), ("auth_token",)),
)


class _SilverDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /silver`.

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


class Silver(SyncResource, _SilverDocs):
    """silver."""

    with_raw_response: SilverWithRawResponse
    with_streaming_response: SilverWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_LIST, Arguments(), options)


class AsyncSilver(AsyncResource, _SilverDocs):
    """silver."""

    with_raw_response: AsyncSilverWithRawResponse
    with_streaming_response: AsyncSilverWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class SilverWithRawResponse:
        list = as_raw(Silver.list)

    class SilverWithStreamingResponse:
        list = as_streaming(Silver.list)

    class AsyncSilverWithRawResponse:
        list = as_async_raw(AsyncSilver.list)

    class AsyncSilverWithStreamingResponse:
        list = as_async_streaming(AsyncSilver.list)
