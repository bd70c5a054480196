"""content-types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit
from .._runtime.requests.forms import FormWriter
from .._runtime.requests.media_types import BodyChoice

if TYPE_CHECKING:
    from typing import Literal

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
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


class ContentTypes(SyncResource):
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """A property has the name.

        Args:
            content_type_body: The property `content_type`.
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
                    "content_type": content_type_body,
                },
                content_type=content_type,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncContentTypes(AsyncResource):
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """A property has the name.

        Args:
            content_type_body: The property `content_type`.
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
                    "content_type": content_type_body,
                },
                content_type=content_type,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
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
