"""values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.value import Value, ValueParam

_UPDATE: Operation[Value] = Operation(
    name="values.update",
    method="PUT",
    path="/values",
    body=RequestBody("application/json", lambda: types.Value),
    replies=(Reply("200", "application/json", lambda: types.Value),),
)


class _ValuesDocs:
    """What the methods of both classes say of themselves."""

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /values`.

        Args:
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Values(SyncResource, _ValuesDocs):
    """values."""

    with_raw_response: ValuesWithRawResponse
    with_streaming_response: ValuesWithStreamingResponse

    def update(self, *, body: ValueParam, **options: Unpack[CallOptions]) -> Value:
        return self._call(_UPDATE, Arguments(body=body), options)


class AsyncValues(AsyncResource, _ValuesDocs):
    """values."""

    with_raw_response: AsyncValuesWithRawResponse
    with_streaming_response: AsyncValuesWithStreamingResponse

    async def update(self, *, body: ValueParam, **options: Unpack[CallOptions]) -> Value:
        return await self._call(_UPDATE, Arguments(body=body), options)


if TYPE_CHECKING:

    class ValuesWithRawResponse:
        update = as_raw(Values.update)

    class ValuesWithStreamingResponse:
        update = as_streaming(Values.update)

    class AsyncValuesWithRawResponse:
        update = as_async_raw(AsyncValues.update)

    class AsyncValuesWithStreamingResponse:
        update = as_async_streaming(AsyncValues.update)
