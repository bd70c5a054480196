"""departures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.departure import Departure

_LIST: Operation[Departure] = Operation(
    name="departures.list",
    method="GET",
    path="/departures",
    replies=(Reply("200", "application/json", lambda: types.Departure),),
)


class _DeparturesDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /departures`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The next one.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Departures(SyncResource, _DeparturesDocs):
    """departures."""

    with_raw_response: DeparturesWithRawResponse
    with_streaming_response: DeparturesWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> Departure:
        return self._call(_LIST, Arguments(), options)


class AsyncDepartures(AsyncResource, _DeparturesDocs):
    """departures."""

    with_raw_response: AsyncDeparturesWithRawResponse
    with_streaming_response: AsyncDeparturesWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> Departure:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class DeparturesWithRawResponse:
        list = as_raw(Departures.list)

    class DeparturesWithStreamingResponse:
        list = as_streaming(Departures.list)

    class AsyncDeparturesWithRawResponse:
        list = as_async_raw(AsyncDepartures.list)

    class AsyncDeparturesWithStreamingResponse:
        list = as_async_streaming(AsyncDepartures.list)
