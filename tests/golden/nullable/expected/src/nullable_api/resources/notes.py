"""notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.author import Author, AuthorParam
    from ..types.note import Note, NotePlace, NotePlaceParam
    from ..types.tone import Tone, ToneName

_CREATE: Operation[Note] = Operation(
    name="notes.create",
    method="POST",
    path="/notes",
    body=RequestBody("application/json", lambda: types.Note),
    replies=(Reply("200", "application/json", lambda: types.Note),),
)


class Notes(SyncResource):
    """notes."""

    with_raw_response: NotesWithRawResponse
    with_streaming_response: NotesWithStreamingResponse

    def create(
        self,
        *,
        text: str | None,
        author: Author | AuthorParam | None,
        editor: Author | AuthorParam | Omit = omit,
        tone: Tone | ToneName | Omit | None = omit,
        count: int | Omit | None = omit,
        tags: Sequence[str | None] | Omit | None = omit,
        extra: Mapping[str, int] | Omit | None = omit,
        either: str | int | Omit | None = omit,
        place: NotePlace | NotePlaceParam | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Note:
        """Call `POST /notes`.

        Args:
            text: The property `text`.
            author: The property `author`.
            editor: The property `editor`.
            tone: The property `tone`.
            count: More than 0.
            tags: The property `tags`.
            extra: The property `extra`.
            either: The property `either`.
            place: The property `place`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The note.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "text": text,
                    "author": author,
                    "editor": editor,
                    "tone": tone,
                    "count": count,
                    "tags": tags,
                    "extra": extra,
                    "either": either,
                    "place": place,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncNotes(AsyncResource):
    """notes."""

    with_raw_response: AsyncNotesWithRawResponse
    with_streaming_response: AsyncNotesWithStreamingResponse

    async def create(
        self,
        *,
        text: str | None,
        author: Author | AuthorParam | None,
        editor: Author | AuthorParam | Omit = omit,
        tone: Tone | ToneName | Omit | None = omit,
        count: int | Omit | None = omit,
        tags: Sequence[str | None] | Omit | None = omit,
        extra: Mapping[str, int] | Omit | None = omit,
        either: str | int | Omit | None = omit,
        place: NotePlace | NotePlaceParam | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Note:
        """Call `POST /notes`.

        Args:
            text: The property `text`.
            author: The property `author`.
            editor: The property `editor`.
            tone: The property `tone`.
            count: More than 0.
            tags: The property `tags`.
            extra: The property `extra`.
            either: The property `either`.
            place: The property `place`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The note.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "text": text,
                    "author": author,
                    "editor": editor,
                    "tone": tone,
                    "count": count,
                    "tags": tags,
                    "extra": extra,
                    "either": either,
                    "place": place,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class NotesWithRawResponse:
        create = as_raw(Notes.create)

    class NotesWithStreamingResponse:
        create = as_streaming(Notes.create)

    class AsyncNotesWithRawResponse:
        create = as_async_raw(AsyncNotes.create)

    class AsyncNotesWithStreamingResponse:
        create = as_async_streaming(AsyncNotes.create)
