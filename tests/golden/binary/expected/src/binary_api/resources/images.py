"""images."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.requests.files import write_content
from .._runtime.requests.media_types import BodyChoice
from .._runtime.responses.downloads import AsyncDownloadResource, SyncDownloadResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.requests.files import FileContent
    from .._runtime.responses.downloads import AsyncBinaryResponse, BinaryResponse
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.info import Info

_CREATE: Operation[Info | str | None] = Operation(
    name="images.create",
    method="POST",
    path="/images",
    body=RequestBody(
        "application/octet-stream",
        lambda: bytes,
        write=write_content,
        choose=BodyChoice(None, ranges={"image/*": 0}),
    ),
    replies=(
        Reply("200", "application/json", lambda: types.Info),
        Reply("200", "image/png", lambda: bytes),
        Reply("200", "text/plain", lambda: str),
        Reply("205"),
    ),
)

_DELETE_ALL: Operation[bytes | None] = Operation(
    name="images.delete_all",
    method="DELETE",
    path="/images",
    replies=(Reply("200", type=lambda: bytes),),
)

_HEAD: Operation[None] = Operation(
    name="images.head",
    method="HEAD",
    path="/images",
    replies=(Reply("200"),),
)


class _ImagesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /images`.

        Args:
            body: The body of the request.
            content_type: The media type of the body, where the other arguments leave it open.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The image, or what it says.

            Bytes come as an object: read, iterate over or save it, then close it.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def delete_all(self, *args: Any, **kwargs: Any) -> Any:
        """Call `DELETE /images`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Gone.

            The bytes of the body, of which the API says nothing; `None` without one.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def head(self, *args: Any, **kwargs: Any) -> Any:
        """Call `HEAD /images`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            There.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Images(SyncDownloadResource, _ImagesDocs):
    """images."""

    with_raw_response: ImagesWithRawResponse
    with_streaming_response: ImagesWithStreamingResponse

    def create(
        self,
        *,
        body: FileContent,
        content_type: str = "application/octet-stream",
        **options: Unpack[CallOptions],
    ) -> Info | str | BinaryResponse | None:
        return self._call_or_download(
            _CREATE, Arguments(body=body, content_type=content_type), options
        )

    def delete_all(self, **options: Unpack[CallOptions]) -> bytes | None:
        return self._call(_DELETE_ALL, Arguments(), options)

    def head(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_HEAD, Arguments(), options)


class AsyncImages(AsyncDownloadResource, _ImagesDocs):
    """images."""

    with_raw_response: AsyncImagesWithRawResponse
    with_streaming_response: AsyncImagesWithStreamingResponse

    async def create(
        self,
        *,
        body: FileContent,
        content_type: str = "application/octet-stream",
        **options: Unpack[CallOptions],
    ) -> Info | str | AsyncBinaryResponse | None:
        return await self._call_or_download(
            _CREATE, Arguments(body=body, content_type=content_type), options
        )

    async def delete_all(self, **options: Unpack[CallOptions]) -> bytes | None:
        return await self._call(_DELETE_ALL, Arguments(), options)

    async def head(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_HEAD, Arguments(), options)


if TYPE_CHECKING:

    class ImagesWithRawResponse:
        create = as_raw(Images.create)
        delete_all = as_raw(Images.delete_all)
        head = as_raw(Images.head)

    class ImagesWithStreamingResponse:
        create = as_streaming(Images.create)
        delete_all = as_streaming(Images.delete_all)
        head = as_streaming(Images.head)

    class AsyncImagesWithRawResponse:
        create = as_async_raw(AsyncImages.create)
        delete_all = as_async_raw(AsyncImages.delete_all)
        head = as_async_raw(AsyncImages.head)

    class AsyncImagesWithStreamingResponse:
        create = as_async_streaming(AsyncImages.create)
        delete_all = as_async_streaming(AsyncImages.delete_all)
        head = as_async_streaming(AsyncImages.head)
