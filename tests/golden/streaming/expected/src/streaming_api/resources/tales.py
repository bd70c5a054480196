"""tales."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    EndWhen,
    Event,
    Reply,
    RequestBody,
    StreamInfo,
    StreamOperation,
)
from .._runtime.omit import Omit, omit
from .._runtime.streams.folding import AsyncFoldResource, Fold, SyncFoldResource

if TYPE_CHECKING:
    from typing import Literal

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from .._runtime.streams.folding import AsyncTextStream, TextStream
    from ..types.chunk import Chunk
    from ..types.tale import Tale

_CREATE: StreamOperation[Tale, Chunk] = StreamOperation(
    name="tales.create",
    method="POST",
    path="/tales",
    body=RequestBody("application/json", lambda: types.TalesCreateRequest),
    replies=(Reply("200", "application/json", lambda: types.Tale),),
    errors=(Reply("400", "application/json", lambda: types.Failure),),
    stream=StreamInfo(
        selector="/live",
        events=(Event("chunk", lambda: types.Chunk),),
        error=Event("failure", lambda: types.Failure),
        end=EndWhen(("done",), "equals", True),
        fold=Fold(lambda: types.Tale, "/text", text=True),
    ),
)


class Tales(SyncFoldResource):
    """tales."""

    with_raw_response: TalesWithRawResponse
    with_streaming_response: TalesWithStreamingResponse

    @overload
    def create(
        self,
        *,
        topic: str,
        live: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale: ...
    @overload
    def create(
        self,
        *,
        topic: str,
        live: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> TextStream[Chunk, Tale]: ...
    @overload
    def create(
        self,
        *,
        topic: str,
        live: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale | TextStream[Chunk, Tale]: ...

    def create(
        self,
        *,
        topic: str,
        live: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale | TextStream[Chunk, Tale]:
        """Call `POST /tales`.

        Args:
            topic: The property `topic`.
            live: Defaults to `false`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The tale.

            With `live=True` a stream of events.

            `until_done` of a stream gives what its events add up to.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """
        return self._call_or_text(
            _CREATE,
            Arguments(
                body={
                    "topic": topic,
                    "live": live,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncTales(AsyncFoldResource):
    """tales."""

    with_raw_response: AsyncTalesWithRawResponse
    with_streaming_response: AsyncTalesWithStreamingResponse

    @overload
    async def create(
        self,
        *,
        topic: str,
        live: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale: ...
    @overload
    async def create(
        self,
        *,
        topic: str,
        live: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncTextStream[Chunk, Tale]: ...
    @overload
    async def create(
        self,
        *,
        topic: str,
        live: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale | AsyncTextStream[Chunk, Tale]: ...

    async def create(
        self,
        *,
        topic: str,
        live: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale | AsyncTextStream[Chunk, Tale]:
        """Call `POST /tales`.

        Args:
            topic: The property `topic`.
            live: Defaults to `false`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The tale.

            With `live=True` a stream of events.

            `until_done` of a stream gives what its events add up to.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """
        return await self._call_or_text(
            _CREATE,
            Arguments(
                body={
                    "topic": topic,
                    "live": live,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class TalesWithRawResponse:
        create = as_raw(Tales.create)

    class TalesWithStreamingResponse:
        create = as_streaming(Tales.create)

    class AsyncTalesWithRawResponse:
        create = as_async_raw(AsyncTales.create)

    class AsyncTalesWithStreamingResponse:
        create = as_async_streaming(AsyncTales.create)
