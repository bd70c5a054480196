"""owners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.owner import Owner

_LIST: Operation[Owner] = Operation(
    name="owners.list",
    method="GET",
    path="/owners",
    replies=(Reply("200", "application/json", lambda: types.Owner),),
)


class _OwnersDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /owners`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Owners(SyncResource, _OwnersDocs):
    """owners."""

    with_raw_response: OwnersWithRawResponse
    with_streaming_response: OwnersWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> Owner:
        return self._call(_LIST, Arguments(), options)


class AsyncOwners(AsyncResource, _OwnersDocs):
    """owners."""

    with_raw_response: AsyncOwnersWithRawResponse
    with_streaming_response: AsyncOwnersWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> Owner:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class OwnersWithRawResponse:
        list = as_raw(Owners.list)

    class OwnersWithStreamingResponse:
        list = as_streaming(Owners.list)

    class AsyncOwnersWithRawResponse:
        list = as_async_raw(AsyncOwners.list)

    class AsyncOwnersWithStreamingResponse:
        list = as_async_streaming(AsyncOwners.list)
