"""upload."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit
from .._runtime.requests.media_types import BodyChoice
from .._runtime.requests.multipart import MultipartWriter, Part

if TYPE_CHECKING:
    from typing import Literal

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
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


class Upload(SyncResource):
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...
    @overload
    def create(
        self,
        *,
        file: str,
        content_type: Literal["application/json"],
        note: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...

    def create(
        self,
        *,
        file: FileInput | str,
        note: str | Omit = omit,
        content_type: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Files come before JSON, which cannot hold them.

        Args:
            file: The property `file`.
            note: The property `note`.
            content_type: The media type of the body, where the other arguments leave it open.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "file": file,
                    "note": note,
                },
                content_type=content_type,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncUpload(AsyncResource):
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...
    @overload
    async def create(
        self,
        *,
        file: str,
        content_type: Literal["application/json"],
        note: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...

    async def create(
        self,
        *,
        file: FileInput | str,
        note: str | Omit = omit,
        content_type: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Files come before JSON, which cannot hold them.

        Args:
            file: The property `file`.
            note: The property `note`.
            content_type: The media type of the body, where the other arguments leave it open.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "file": file,
                    "note": note,
                },
                content_type=content_type,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
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
