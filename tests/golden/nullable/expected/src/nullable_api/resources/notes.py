"""notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _NotesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
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
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The note.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Notes(SyncResource, _NotesDocs):
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
        **options: Unpack[CallOptions],
    ) -> Note:
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
                }
            ),
            options,
        )


class AsyncNotes(AsyncResource, _NotesDocs):
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
        **options: Unpack[CallOptions],
    ) -> Note:
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
                }
            ),
            options,
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
