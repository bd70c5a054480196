"""notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_UPDATE: Operation[str] = Operation(
    name="notes.update",
    method="PUT",
    path="/notes",
    body=RequestBody("application/xml", lambda: str),
    replies=(Reply("200", "text/plain", lambda: str),),
)


class _NotesDocs:
    """What the methods of both classes say of themselves."""

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /notes`.

        Args:
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The same.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Notes(SyncResource, _NotesDocs):
    """notes."""

    with_raw_response: NotesWithRawResponse
    with_streaming_response: NotesWithStreamingResponse

    def update(self, *, body: str | bytes | Omit = omit, **options: Unpack[CallOptions]) -> str:
        return self._call(_UPDATE, Arguments(body=body), options)


class AsyncNotes(AsyncResource, _NotesDocs):
    """notes."""

    with_raw_response: AsyncNotesWithRawResponse
    with_streaming_response: AsyncNotesWithStreamingResponse

    async def update(
        self, *, body: str | bytes | Omit = omit, **options: Unpack[CallOptions]
    ) -> str:
        return await self._call(_UPDATE, Arguments(body=body), options)


if TYPE_CHECKING:

    class NotesWithRawResponse:
        update = as_raw(Notes.update)

    class NotesWithStreamingResponse:
        update = as_streaming(Notes.update)

    class AsyncNotesWithRawResponse:
        update = as_async_raw(AsyncNotes.update)

    class AsyncNotesWithStreamingResponse:
        update = as_async_streaming(AsyncNotes.update)
