"""messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.forms import FormWriter
from .._runtime.requests.media_types import BodyChoice
from .._runtime.requests.multipart import MultipartWriter, Part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Literal, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.requests.files import FileInput
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.pet import Pet
    from ..types.problem import Problem
    from ..types.ticket import Ticket

_CREATE: Operation[Pet | Ticket | Problem] = Operation(
    name="messages.create",
    method="POST",
    path="/messages",
    body=RequestBody(
        "application/json",
        lambda: types.MessagesCreateRequest,
        needs=("text",),
        choose=BodyChoice(
            ("text", "silent"),
            (
                RequestBody(
                    "multipart/form-data",
                    lambda: types.MessagesCreateMultipartRequest,
                    needs=("files",),
                    write=MultipartWriter({"files": Part(file=True, many=True)}),
                ),
                ("text", "files"),
            ),
            (
                RequestBody(
                    "application/x-www-form-urlencoded",
                    lambda: types.MessagesCreateFormRequest,
                    write=FormWriter(),
                ),
                ("text", "silent"),
            ),
        ),
    ),
    replies=(
        Reply("201", "application/json", lambda: types.Pet),
        Reply("202", "application/json", lambda: types.Ticket),
        Reply("2XX", "application/vnd.other+json", lambda: types.Problem),
    ),
)


class _MessagesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """JSON, or a form with files and more.

        Args:
            text: The property `text`.
            silent: The property `silent`.
            files: The property `files`.
            content_type: The media type of the body, where the other arguments leave it open.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Sent.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Messages(SyncResource, _MessagesDocs):
    """messages."""

    with_raw_response: MessagesWithRawResponse
    with_streaming_response: MessagesWithStreamingResponse

    @overload
    def create(
        self,
        *,
        text: str,
        silent: bool | Omit = omit,
        content_type: Literal["application/json"] = ...,
        **options: Unpack[CallOptions],
    ) -> Pet | Ticket | Problem: ...
    @overload
    def create(
        self,
        *,
        files: Sequence[FileInput],
        text: str | Omit = omit,
        content_type: Literal["multipart/form-data"] = ...,
        **options: Unpack[CallOptions],
    ) -> Pet | Ticket | Problem: ...
    @overload
    def create(
        self,
        *,
        content_type: Literal["application/x-www-form-urlencoded"],
        text: str | Omit = omit,
        silent: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Pet | Ticket | Problem: ...

    def create(
        self,
        *,
        text: str | Omit = omit,
        silent: bool | int | Omit = omit,
        files: Sequence[FileInput] | Omit = omit,
        content_type: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Pet | Ticket | Problem:
        return self._call(
            _CREATE,
            Arguments(
                body={"text": text, "silent": silent, "files": files}, content_type=content_type
            ),
            options,
        )


class AsyncMessages(AsyncResource, _MessagesDocs):
    """messages."""

    with_raw_response: AsyncMessagesWithRawResponse
    with_streaming_response: AsyncMessagesWithStreamingResponse

    @overload
    async def create(
        self,
        *,
        text: str,
        silent: bool | Omit = omit,
        content_type: Literal["application/json"] = ...,
        **options: Unpack[CallOptions],
    ) -> Pet | Ticket | Problem: ...
    @overload
    async def create(
        self,
        *,
        files: Sequence[FileInput],
        text: str | Omit = omit,
        content_type: Literal["multipart/form-data"] = ...,
        **options: Unpack[CallOptions],
    ) -> Pet | Ticket | Problem: ...
    @overload
    async def create(
        self,
        *,
        content_type: Literal["application/x-www-form-urlencoded"],
        text: str | Omit = omit,
        silent: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Pet | Ticket | Problem: ...

    async def create(
        self,
        *,
        text: str | Omit = omit,
        silent: bool | int | Omit = omit,
        files: Sequence[FileInput] | Omit = omit,
        content_type: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Pet | Ticket | Problem:
        return await self._call(
            _CREATE,
            Arguments(
                body={"text": text, "silent": silent, "files": files}, content_type=content_type
            ),
            options,
        )


if TYPE_CHECKING:

    class MessagesWithRawResponse:
        create = as_raw(Messages.create)

    class MessagesWithStreamingResponse:
        create = as_streaming(Messages.create)

    class AsyncMessagesWithRawResponse:
        create = as_async_raw(AsyncMessages.create)

    class AsyncMessagesWithStreamingResponse:
        create = as_async_streaming(AsyncMessages.create)
