"""日本."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.日本retrieve_response import 日本RetrieveResponse

_RETRIEVE: Operation[日本RetrieveResponse] = Operation(
    name="日本.retrieve",
    method="GET",
    path="/日本",
    replies=(Reply("200", "application/json", lambda: types.日本RetrieveResponse),),
)


class _日本Docs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /日本`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class 日本(SyncResource, _日本Docs):
    """日本."""

    with_raw_response: 日本WithRawResponse
    with_streaming_response: 日本WithStreamingResponse

    def retrieve(self, **options: Unpack[CallOptions]) -> 日本RetrieveResponse:
        return self._call(_RETRIEVE, Arguments(), options)


class Async日本(AsyncResource, _日本Docs):
    """日本."""

    with_raw_response: Async日本WithRawResponse
    with_streaming_response: Async日本WithStreamingResponse

    async def retrieve(self, **options: Unpack[CallOptions]) -> 日本RetrieveResponse:
        return await self._call(_RETRIEVE, Arguments(), options)


if TYPE_CHECKING:

    class 日本WithRawResponse:
        retrieve = as_raw(日本.retrieve)

    class 日本WithStreamingResponse:
        retrieve = as_streaming(日本.retrieve)

    class Async日本WithRawResponse:
        retrieve = as_async_raw(Async日本.retrieve)

    class Async日本WithStreamingResponse:
        retrieve = as_async_streaming(Async日本.retrieve)
