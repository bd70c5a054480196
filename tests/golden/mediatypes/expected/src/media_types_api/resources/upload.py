"""upload."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.media_types import BodyChoice
from .._runtime.requests.multipart import MultipartWriter, Part

if TYPE_CHECKING:
    from typing import Any, Literal, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.requests.files import FileInput
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_CREATE: Operation[None] = Operation(
    name="upload.create",
    method="POST",
    path="/upload",
    body=RequestBody(
        "multipart/form-data",
        lambda: types.Upload,
        needs=("file",),
        write=MultipartWriter({"file": Part(file=True)}),
        choose=BodyChoice(
            ("file", "note"),
            (
                RequestBody("application/json", lambda: types.Upload, needs=("file",)),
                ("file", "note"),
            ),
        ),
    ),
    replies=(Reply("204"),),
)


class _UploadDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Files come before JSON, which cannot hold them.

        Args:
            file: The property `file`.
            note: The property `note`.
            content_type: The media type of the body, where the other arguments leave it open.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Upload(SyncResource, _UploadDocs):
    """upload."""

    with_raw_response: UploadWithRawResponse
    with_streaming_response: UploadWithStreamingResponse

    @overload
    def create(
        self,
        *,
        file: FileInput,
        note: str | Omit = omit,
        content_type: Literal["multipart/form-data"] = ...,
        **options: Unpack[CallOptions],
    ) -> None: ...
    @overload
    def create(
        self,
        *,
        file: str,
        content_type: Literal["application/json"],
        note: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None: ...

    def create(
        self,
        *,
        file: FileInput | str,
        note: str | Omit = omit,
        content_type: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return self._call(
            _CREATE,
            Arguments(body={"file": file, "note": note}, content_type=content_type),
            options,
        )


class AsyncUpload(AsyncResource, _UploadDocs):
    """upload."""

    with_raw_response: AsyncUploadWithRawResponse
    with_streaming_response: AsyncUploadWithStreamingResponse

    @overload
    async def create(
        self,
        *,
        file: FileInput,
        note: str | Omit = omit,
        content_type: Literal["multipart/form-data"] = ...,
        **options: Unpack[CallOptions],
    ) -> None: ...
    @overload
    async def create(
        self,
        *,
        file: str,
        content_type: Literal["application/json"],
        note: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None: ...

    async def create(
        self,
        *,
        file: FileInput | str,
        note: str | Omit = omit,
        content_type: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return await self._call(
            _CREATE,
            Arguments(body={"file": file, "note": note}, content_type=content_type),
            options,
        )


if TYPE_CHECKING:

    class UploadWithRawResponse:
        create = as_raw(Upload.create)

    class UploadWithStreamingResponse:
        create = as_streaming(Upload.create)

    class AsyncUploadWithRawResponse:
        create = as_async_raw(AsyncUpload.create)

    class AsyncUploadWithStreamingResponse:
        create = as_async_streaming(AsyncUpload.create)
