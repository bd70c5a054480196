"""images."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.omit import Omit, omit
from .._runtime.requests.files import write_content
from .._runtime.requests.media_types import BodyChoice
from .._runtime.responses.downloads import AsyncDownloadResource, SyncDownloadResource

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
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


class Images(SyncDownloadResource):
    """images."""

    with_raw_response: ImagesWithRawResponse
    with_streaming_response: ImagesWithStreamingResponse

    def create(
        self,
        *,
        body: FileContent,
        content_type: str = "application/octet-stream",
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Info | str | BinaryResponse | None:
        """Call `POST /images`.

        Args:
            body: The body of the request.
            content_type: The media type of the body, where the other arguments leave it open.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The image, or what it says.

            Bytes come as an object: read, iterate over or save it, then close it.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call_or_download(
            _CREATE,
            Arguments(
                body=body,
                content_type=content_type,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def delete_all(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> bytes | None:
        """Call `DELETE /images`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Gone.

            The bytes of the body, of which the API says nothing; `None` without one.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _DELETE_ALL,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def head(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `HEAD /images`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            There.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _HEAD,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncImages(AsyncDownloadResource):
    """images."""

    with_raw_response: AsyncImagesWithRawResponse
    with_streaming_response: AsyncImagesWithStreamingResponse

    async def create(
        self,
        *,
        body: FileContent,
        content_type: str = "application/octet-stream",
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Info | str | AsyncBinaryResponse | None:
        """Call `POST /images`.

        Args:
            body: The body of the request.
            content_type: The media type of the body, where the other arguments leave it open.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The image, or what it says.

            Bytes come as an object: read, iterate over or save it, then close it.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call_or_download(
            _CREATE,
            Arguments(
                body=body,
                content_type=content_type,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def delete_all(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> bytes | None:
        """Call `DELETE /images`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Gone.

            The bytes of the body, of which the API says nothing; `None` without one.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _DELETE_ALL,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def head(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `HEAD /images`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            There.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _HEAD,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


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
