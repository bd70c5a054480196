"""plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.responses.headers import HeaderReader, ReplyHeader

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_RETRIEVE: Operation[bytes | None] = Operation(
    name="plain.retrieve",
    method="GET",
    path="/plain",
    replies=(Reply("200", type=lambda: bytes),),
    read_headers=HeaderReader(ReplyHeader("default", ("X-Left",), lambda: int), bare="200 404"),
)


class _PlainDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /plain`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Nothing.

            The bytes of the body, of which the API says nothing; `None` without one.

            The headers that errors have as `parsed_headers`:

            - `X-Left`

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Plain(SyncResource, _PlainDocs):
    """plain."""

    with_raw_response: PlainWithRawResponse
    with_streaming_response: PlainWithStreamingResponse

    def retrieve(self, **options: Unpack[CallOptions]) -> bytes | None:
        return self._call(_RETRIEVE, Arguments(), options)


class AsyncPlain(AsyncResource, _PlainDocs):
    """plain."""

    with_raw_response: AsyncPlainWithRawResponse
    with_streaming_response: AsyncPlainWithStreamingResponse

    async def retrieve(self, **options: Unpack[CallOptions]) -> bytes | None:
        return await self._call(_RETRIEVE, Arguments(), options)


if TYPE_CHECKING:

    class PlainWithRawResponse:
        retrieve = as_raw(Plain.retrieve)

    class PlainWithStreamingResponse:
        retrieve = as_streaming(Plain.retrieve)

    class AsyncPlainWithRawResponse:
        retrieve = as_async_raw(AsyncPlain.retrieve)

    class AsyncPlainWithStreamingResponse:
        retrieve = as_async_streaming(AsyncPlain.retrieve)
