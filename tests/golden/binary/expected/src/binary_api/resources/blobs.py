"""blobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.requests.files import write_content
from .._runtime.responses.downloads import AsyncDownloadResource, SyncDownloadResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.requests.files import FileContent
    from .._runtime.responses.downloads import AsyncBinaryResponse, BinaryResponse
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_CREATE: Operation[Any] = Operation(
    name="blobs.create",
    method="POST",
    path="/blobs",
    body=RequestBody("application/octet-stream", lambda: bytes, write=write_content),
    replies=(Reply("200", "application/octet-stream", lambda: bytes),),
)


class _BlobsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /blobs`.

        Args:
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The same.

            Bytes come as an object: read, iterate over or save it, then close it.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Blobs(SyncDownloadResource, _BlobsDocs):
    """blobs."""

    with_raw_response: BlobsWithRawResponse
    with_streaming_response: BlobsWithStreamingResponse

    def create(self, *, body: FileContent, **options: Unpack[CallOptions]) -> BinaryResponse:
        return self._download(_CREATE, Arguments(body=body), options)


class AsyncBlobs(AsyncDownloadResource, _BlobsDocs):
    """blobs."""

    with_raw_response: AsyncBlobsWithRawResponse
    with_streaming_response: AsyncBlobsWithStreamingResponse

    async def create(
        self, *, body: FileContent, **options: Unpack[CallOptions]
    ) -> AsyncBinaryResponse:
        return await self._download(_CREATE, Arguments(body=body), options)


if TYPE_CHECKING:

    class BlobsWithRawResponse:
        create = as_raw(Blobs.create)

    class BlobsWithStreamingResponse:
        create = as_streaming(Blobs.create)

    class AsyncBlobsWithRawResponse:
        create = as_async_raw(AsyncBlobs.create)

    class AsyncBlobsWithStreamingResponse:
        create = as_async_streaming(AsyncBlobs.create)
