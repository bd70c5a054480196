"""anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.requests.multipart import MultipartWriter

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_SEND: Operation[None] = Operation(
    name="anything.send",
    method="POST",
    path="/anything",
    body=RequestBody("multipart/form-data", lambda: dict[str, Any], write=MultipartWriter()),
    replies=(Reply("204"),),
)


class _AnythingDocs:
    """What the methods of both classes say of themselves."""

    def send(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /anything`.

        Args:
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Taken.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Anything(SyncResource, _AnythingDocs):
    """anything."""

    with_raw_response: AnythingWithRawResponse
    with_streaming_response: AnythingWithStreamingResponse

    def send(self, *, body: Mapping[str, object] | bytes, **options: Unpack[CallOptions]) -> None:
        return self._call(_SEND, Arguments(body=body), options)


class AsyncAnything(AsyncResource, _AnythingDocs):
    """anything."""

    with_raw_response: AsyncAnythingWithRawResponse
    with_streaming_response: AsyncAnythingWithStreamingResponse

    async def send(
        self, *, body: Mapping[str, object] | bytes, **options: Unpack[CallOptions]
    ) -> None:
        return await self._call(_SEND, Arguments(body=body), options)


if TYPE_CHECKING:

    class AnythingWithRawResponse:
        send = as_raw(Anything.send)

    class AnythingWithStreamingResponse:
        send = as_streaming(Anything.send)

    class AsyncAnythingWithRawResponse:
        send = as_async_raw(AsyncAnything.send)

    class AsyncAnythingWithStreamingResponse:
        send = as_async_streaming(AsyncAnything.send)
