"""content-types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.forms import FormWriter
from .._runtime.requests.media_types import BodyChoice

if TYPE_CHECKING:
    from typing import Any, Literal, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_CREATE: Operation[None] = Operation(
    name="content_types.create",
    method="POST",
    path="/content-types",
    body=RequestBody(
        "application/json",
        lambda: types.Typed,
        choose=BodyChoice(
            ("content_type",),
            (
                RequestBody(
                    "application/x-www-form-urlencoded", lambda: types.Typed, write=FormWriter()
                ),
                ("content_type",),
            ),
        ),
    ),
    replies=(Reply("204"),),
)


class _ContentTypesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """A property has the name.

        Args:
            content_type_body: The property `content_type`.
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


class ContentTypes(SyncResource, _ContentTypesDocs):
    """content-types."""

    with_raw_response: ContentTypesWithRawResponse
    with_streaming_response: ContentTypesWithStreamingResponse

    def create(
        self,
        *,
        content_type_body: str | Omit = omit,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> None:
        return self._call(
            _CREATE,
            Arguments(body={"content_type": content_type_body}, content_type=content_type),
            options,
        )


class AsyncContentTypes(AsyncResource, _ContentTypesDocs):
    """content-types."""

    with_raw_response: AsyncContentTypesWithRawResponse
    with_streaming_response: AsyncContentTypesWithStreamingResponse

    async def create(
        self,
        *,
        content_type_body: str | Omit = omit,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> None:
        return await self._call(
            _CREATE,
            Arguments(body={"content_type": content_type_body}, content_type=content_type),
            options,
        )


if TYPE_CHECKING:

    class ContentTypesWithRawResponse:
        create = as_raw(ContentTypes.create)

    class ContentTypesWithStreamingResponse:
        create = as_streaming(ContentTypes.create)

    class AsyncContentTypesWithRawResponse:
        create = as_async_raw(AsyncContentTypes.create)

    class AsyncContentTypesWithStreamingResponse:
        create = as_async_streaming(AsyncContentTypes.create)
