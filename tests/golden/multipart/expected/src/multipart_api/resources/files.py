"""files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.multipart import MultipartWriter, Part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.requests.files import FileInput
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.file import File
    from ..types.owner import Owner, OwnerParam
    from ..types.purpose import Purpose, PurposeName

_CREATE: Operation[File] = Operation(
    name="files.create",
    method="POST",
    path="/files",
    body=RequestBody(
        "multipart/form-data",
        lambda: types.FilesCreateRequest,
        write=MultipartWriter(
            {
                "file": Part(file=True),
                "table": Part(content_type="text/csv"),
                "picture": Part(
                    content_type="image/png, image/jpeg", file=True, headers={"X-Kind": "picture"}
                ),
                "manifest": Part(content_type="application/json", many=True),
                "layout": Part(content_type="application/xml"),
                "digest": Part(encoded=True),
            }
        ),
    ),
    replies=(Reply("200", "application/json", lambda: types.File),),
)


class _FilesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /files`.

        Args:
            file: What to keep.
            purpose: The property `purpose`.
            size: At least 1.
            secret: The property `secret`.
            labels: The property `labels`.
            owner: The property `owner`.
            owners: The property `owners`.
            until: The property `until`.
            table: The property `table`.
            picture: The property `picture`.

                Headers of its part: `X-Angle`.
            manifest: The property `manifest`.
            layout: The property `layout`.
            digest: The property `digest`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Kept.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Files(SyncResource, _FilesDocs):
    """files."""

    with_raw_response: FilesWithRawResponse
    with_streaming_response: FilesWithStreamingResponse

    def create(
        self,
        *,
        file: FileInput,
        purpose: Purpose | PurposeName,
        size: int | Omit = omit,
        secret: bool | Omit = omit,
        labels: Sequence[str] | Omit = omit,
        owner: Owner | OwnerParam | Omit = omit,
        owners: Sequence[Owner | OwnerParam] | Omit = omit,
        until: datetime | Omit = omit,
        table: str | FileInput | Omit = omit,
        picture: FileInput | Omit = omit,
        manifest: Sequence[str] | Omit = omit,
        layout: str | FileInput | Omit = omit,
        digest: bytes | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> File:
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "file": file,
                    "purpose": purpose,
                    "size": size,
                    "secret": secret,
                    "labels": labels,
                    "owner": owner,
                    "owners": owners,
                    "until": until,
                    "table": table,
                    "picture": picture,
                    "manifest": manifest,
                    "layout": layout,
                    "digest": digest,
                }
            ),
            options,
        )


class AsyncFiles(AsyncResource, _FilesDocs):
    """files."""

    with_raw_response: AsyncFilesWithRawResponse
    with_streaming_response: AsyncFilesWithStreamingResponse

    async def create(
        self,
        *,
        file: FileInput,
        purpose: Purpose | PurposeName,
        size: int | Omit = omit,
        secret: bool | Omit = omit,
        labels: Sequence[str] | Omit = omit,
        owner: Owner | OwnerParam | Omit = omit,
        owners: Sequence[Owner | OwnerParam] | Omit = omit,
        until: datetime | Omit = omit,
        table: str | FileInput | Omit = omit,
        picture: FileInput | Omit = omit,
        manifest: Sequence[str] | Omit = omit,
        layout: str | FileInput | Omit = omit,
        digest: bytes | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> File:
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "file": file,
                    "purpose": purpose,
                    "size": size,
                    "secret": secret,
                    "labels": labels,
                    "owner": owner,
                    "owners": owners,
                    "until": until,
                    "table": table,
                    "picture": picture,
                    "manifest": manifest,
                    "layout": layout,
                    "digest": digest,
                }
            ),
            options,
        )


if TYPE_CHECKING:

    class FilesWithRawResponse:
        create = as_raw(Files.create)

    class FilesWithStreamingResponse:
        create = as_streaming(Files.create)

    class AsyncFilesWithRawResponse:
        create = as_async_raw(AsyncFiles.create)

    class AsyncFilesWithStreamingResponse:
        create = as_async_streaming(AsyncFiles.create)
