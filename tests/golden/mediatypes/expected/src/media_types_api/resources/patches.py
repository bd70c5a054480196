"""patches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit
from .._runtime.requests.files import write_content
from .._runtime.requests.media_types import BodyChoice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.requests.files import FileContent
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.step import Step, StepParam

_UPDATE: Operation[None] = Operation(
    name="patches.update",
    method="PATCH",
    path="/patches",
    body=RequestBody(
        "application/merge-patch+json",
        lambda: dict[str, Any],
        choose=BodyChoice(
            None,
            (RequestBody("application/json-patch+json", lambda: list[types.Step]), None),
            (RequestBody("text/csv", lambda: str), None),
            (RequestBody("image/png", lambda: bytes, write=write_content), None),
            (RequestBody("image/jpeg", lambda: bytes, write=write_content), None),
        ),
    ),
    replies=(Reply("204"),),
)


class Patches(SyncResource):
    """patches."""

    with_raw_response: PatchesWithRawResponse
    with_streaming_response: PatchesWithStreamingResponse

    @overload
    def update(
        self,
        *,
        body: Mapping[str, object],
        content_type: Literal["application/merge-patch+json"] = ...,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...
    @overload
    def update(
        self,
        *,
        body: Sequence[Step | StepParam],
        content_type: Literal["application/json-patch+json"],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...
    @overload
    def update(
        self,
        *,
        body: str | bytes,
        content_type: Literal["text/csv"],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...
    @overload
    def update(
        self,
        *,
        body: FileContent,
        content_type: Literal["image/png", "image/jpeg"],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...

    def update(
        self,
        *,
        body: Mapping[str, object] | Sequence[Step | StepParam] | str | bytes | FileContent,
        content_type: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `PATCH /patches`.

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
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _UPDATE,
            Arguments(
                body=body,
                content_type=content_type,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncPatches(AsyncResource):
    """patches."""

    with_raw_response: AsyncPatchesWithRawResponse
    with_streaming_response: AsyncPatchesWithStreamingResponse

    @overload
    async def update(
        self,
        *,
        body: Mapping[str, object],
        content_type: Literal["application/merge-patch+json"] = ...,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...
    @overload
    async def update(
        self,
        *,
        body: Sequence[Step | StepParam],
        content_type: Literal["application/json-patch+json"],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...
    @overload
    async def update(
        self,
        *,
        body: str | bytes,
        content_type: Literal["text/csv"],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...
    @overload
    async def update(
        self,
        *,
        body: FileContent,
        content_type: Literal["image/png", "image/jpeg"],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None: ...

    async def update(
        self,
        *,
        body: Mapping[str, object] | Sequence[Step | StepParam] | str | bytes | FileContent,
        content_type: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `PATCH /patches`.

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
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _UPDATE,
            Arguments(
                body=body,
                content_type=content_type,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class PatchesWithRawResponse:
        update = as_raw(Patches.update)

    class PatchesWithStreamingResponse:
        update = as_streaming(Patches.update)

    class AsyncPatchesWithRawResponse:
        update = as_async_raw(AsyncPatches.update)

    class AsyncPatchesWithStreamingResponse:
        update = as_async_streaming(AsyncPatches.update)
