"""Orchards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.orchard_page import OrchardPage

_LIST: Operation[OrchardPage] = Operation(
    name="orchards.list",
    method="GET",
    path="/orchards",
    replies=(Reply("200", "application/json", lambda: types.OrchardPage),),
)


class _OrchardsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /orchards`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            All of them.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Orchards(SyncResource, _OrchardsDocs):
    """Orchards."""

    with_raw_response: OrchardsWithRawResponse
    with_streaming_response: OrchardsWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> OrchardPage:
        return self._call(_LIST, Arguments(), options)


class AsyncOrchards(AsyncResource, _OrchardsDocs):
    """Orchards."""

    with_raw_response: AsyncOrchardsWithRawResponse
    with_streaming_response: AsyncOrchardsWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> OrchardPage:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class OrchardsWithRawResponse:
        list = as_raw(Orchards.list)

    class OrchardsWithStreamingResponse:
        list = as_streaming(Orchards.list)

    class AsyncOrchardsWithRawResponse:
        list = as_async_raw(AsyncOrchards.list)

    class AsyncOrchardsWithStreamingResponse:
        list = as_async_streaming(AsyncOrchards.list)
