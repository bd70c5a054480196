"""things."""

from __future__ import annotations

from builtins import list as list_
from datetime import datetime
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.responses.header_shapes import (
    array_header,
    exploded_header,
    json_header,
    object_header,
)
from .._runtime.responses.headers import HeaderReader, ReplyHeader

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[list_[str] | None] = Operation(
    name="things.list",
    method="GET",
    path="/things",
    replies=(Reply("200", "application/json", lambda: list_[str]), Reply("2XX")),
    read_headers=HeaderReader(
        ReplyHeader("200", ("X-Total",), lambda: int),
        ReplyHeader("200", ("X-Ids",), lambda: list_[int], readings=array_header),
        ReplyHeader("200", ("X-Names",), lambda: list_[str], readings=array_header),
        ReplyHeader("200 429", ("X-Limits",), lambda: types.Limits, readings=exploded_header),
        ReplyHeader("200", ("X-Flat",), lambda: dict[str, int], readings=object_header),
        ReplyHeader("200 default", ("X-When",), lambda: datetime),
        ReplyHeader("200", ("X-Kind",), lambda: types.Kind),
        ReplyHeader("200", ("X-Good",), lambda: bool | None),
        ReplyHeader("200", ("X-Json",), lambda: types.Limits, readings=json_header),
        ReplyHeader("200", ("X-Text",), lambda: str),
        ReplyHeader("2XX", ("X-Total",), lambda: str),
        ReplyHeader("429 default", ("X-Left",), lambda: int),
    ),
)


class _ThingsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /things`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Things.

            The headers that `with_raw_response` gives, and errors have, as `parsed_headers`:

            - `X-Limits`
            - `X-When`

            The headers that `with_raw_response` gives as `parsed_headers`:

            - `X-Total`: How many there are. All of them.
            - `X-Ids`
            - `X-Names`
            - `X-Flat`
            - `X-Kind`
            - `X-Good`
            - `X-Json`
            - `X-Text`

            The headers that errors have as `parsed_headers`:

            - `X-Left`: How many calls are left.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Things(SyncResource, _ThingsDocs):
    """things."""

    with_raw_response: ThingsWithRawResponse
    with_streaming_response: ThingsWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> list_[str] | None:
        return self._call(_LIST, Arguments(), options)


class AsyncThings(AsyncResource, _ThingsDocs):
    """things."""

    with_raw_response: AsyncThingsWithRawResponse
    with_streaming_response: AsyncThingsWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> list_[str] | None:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class ThingsWithRawResponse:
        list = as_raw(Things.list)

    class ThingsWithStreamingResponse:
        list = as_streaming(Things.list)

    class AsyncThingsWithRawResponse:
        list = as_async_raw(AsyncThings.list)

    class AsyncThingsWithStreamingResponse:
        list = as_async_streaming(AsyncThings.list)
