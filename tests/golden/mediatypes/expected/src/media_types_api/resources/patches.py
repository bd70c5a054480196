"""patches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.files import write_content
from .._runtime.requests.media_types import BodyChoice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _PatchesDocs:
    """What the methods of both classes say of themselves."""

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PATCH /patches`.

        Args:
            body: The body of the request.
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


class Patches(SyncResource, _PatchesDocs):
    """patches."""

    with_raw_response: PatchesWithRawResponse
    with_streaming_response: PatchesWithStreamingResponse

    @overload
    def update(
        self,
        *,
        body: Mapping[str, object],
        content_type: Literal["application/merge-patch+json"] = ...,
        **options: Unpack[CallOptions],
    ) -> None: ...
    @overload
    def update(
        self,
        *,
        body: Sequence[Step | StepParam],
        content_type: Literal["application/json-patch+json"],
        **options: Unpack[CallOptions],
    ) -> None: ...
    @overload
    def update(
        self,
        *,
        body: str | bytes,
        content_type: Literal["text/csv"],
        **options: Unpack[CallOptions],
    ) -> None: ...
    @overload
    def update(
        self,
        *,
        body: FileContent,
        content_type: Literal["image/png", "image/jpeg"],
        **options: Unpack[CallOptions],
    ) -> None: ...

    def update(
        self,
        *,
        body: Mapping[str, object] | Sequence[Step | StepParam] | str | bytes | FileContent,
        content_type: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return self._call(_UPDATE, Arguments(body=body, content_type=content_type), options)


class AsyncPatches(AsyncResource, _PatchesDocs):
    """patches."""

    with_raw_response: AsyncPatchesWithRawResponse
    with_streaming_response: AsyncPatchesWithStreamingResponse

    @overload
    async def update(
        self,
        *,
        body: Mapping[str, object],
        content_type: Literal["application/merge-patch+json"] = ...,
        **options: Unpack[CallOptions],
    ) -> None: ...
    @overload
    async def update(
        self,
        *,
        body: Sequence[Step | StepParam],
        content_type: Literal["application/json-patch+json"],
        **options: Unpack[CallOptions],
    ) -> None: ...
    @overload
    async def update(
        self,
        *,
        body: str | bytes,
        content_type: Literal["text/csv"],
        **options: Unpack[CallOptions],
    ) -> None: ...
    @overload
    async def update(
        self,
        *,
        body: FileContent,
        content_type: Literal["image/png", "image/jpeg"],
        **options: Unpack[CallOptions],
    ) -> None: ...

    async def update(
        self,
        *,
        body: Mapping[str, object] | Sequence[Step | StepParam] | str | bytes | FileContent,
        content_type: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return await self._call(_UPDATE, Arguments(body=body, content_type=content_type), options)


if TYPE_CHECKING:

    class PatchesWithRawResponse:
        update = as_raw(Patches.update)

    class PatchesWithStreamingResponse:
        update = as_streaming(Patches.update)

    class AsyncPatchesWithRawResponse:
        update = as_async_raw(AsyncPatches.update)

    class AsyncPatchesWithStreamingResponse:
        update = as_async_streaming(AsyncPatches.update)
