"""albums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit
from .._runtime.requests.multipart import MultipartWriter, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.requests.files import FileInput
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.file import File, FileParam

_UPDATE: Operation[None] = Operation(
    name="albums.update",
    method="PUT",
    path="/albums",
    body=RequestBody(
        "multipart/form-data",
        lambda: types.AlbumsUpdateRequest,
        required=False,
        write=MultipartWriter({"photos": Part(file=True, many=True)}),
    ),
    replies=(Reply("204"),),
)


class Albums(SyncResource):
    """albums."""

    with_raw_response: AlbumsWithRawResponse
    with_streaming_response: AlbumsWithStreamingResponse

    def update(
        self,
        *,
        photos: Sequence[FileInput] | Omit = omit,
        cover: FileInput | File | FileParam | Omit = omit,
        note: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `PUT /albums`.

        Args:
            photos: The property `photos`.
            cover: The property `cover`.
            note: The property `note`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Filled.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _UPDATE,
            Arguments(
                body={
                    "photos": photos,
                    "cover": cover,
                    "note": note,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncAlbums(AsyncResource):
    """albums."""

    with_raw_response: AsyncAlbumsWithRawResponse
    with_streaming_response: AsyncAlbumsWithStreamingResponse

    async def update(
        self,
        *,
        photos: Sequence[FileInput] | Omit = omit,
        cover: FileInput | File | FileParam | Omit = omit,
        note: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `PUT /albums`.

        Args:
            photos: The property `photos`.
            cover: The property `cover`.
            note: The property `note`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Filled.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _UPDATE,
            Arguments(
                body={
                    "photos": photos,
                    "cover": cover,
                    "note": note,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class AlbumsWithRawResponse:
        update = as_raw(Albums.update)

    class AlbumsWithStreamingResponse:
        update = as_streaming(Albums.update)

    class AsyncAlbumsWithRawResponse:
        update = as_async_raw(AsyncAlbums.update)

    class AsyncAlbumsWithStreamingResponse:
        update = as_async_streaming(AsyncAlbums.update)
