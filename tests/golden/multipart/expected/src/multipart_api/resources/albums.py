"""albums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.multipart import MultipartWriter, Part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _AlbumsDocs:
    """What the methods of both classes say of themselves."""

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /albums`.

        Args:
            photos: The property `photos`.
            cover: The property `cover`.
            note: The property `note`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Filled.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Albums(SyncResource, _AlbumsDocs):
    """albums."""

    with_raw_response: AlbumsWithRawResponse
    with_streaming_response: AlbumsWithStreamingResponse

    def update(
        self,
        *,
        photos: Sequence[FileInput] | Omit = omit,
        cover: FileInput | File | FileParam | Omit = omit,
        note: str | Omit | None = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return self._call(
            _UPDATE, Arguments(body={"photos": photos, "cover": cover, "note": note}), options
        )


class AsyncAlbums(AsyncResource, _AlbumsDocs):
    """albums."""

    with_raw_response: AsyncAlbumsWithRawResponse
    with_streaming_response: AsyncAlbumsWithStreamingResponse

    async def update(
        self,
        *,
        photos: Sequence[FileInput] | Omit = omit,
        cover: FileInput | File | FileParam | Omit = omit,
        note: str | Omit | None = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return await self._call(
            _UPDATE, Arguments(body={"photos": photos, "cover": cover, "note": note}), options
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
