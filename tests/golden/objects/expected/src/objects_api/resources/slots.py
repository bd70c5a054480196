"""slots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_CREATE: Operation[None] = Operation(
    name="slots.create",
    method="POST",
    path="/slots",
    body=RequestBody("application/json", lambda: types.SlotsCreateRequest),
    replies=(Reply("204"),),
)


class _SlotsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /slots`.

        Args:
            size: The property `size`.
            note: The property `note`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It is kept.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Slots(SyncResource, _SlotsDocs):
    """slots."""

    with_raw_response: SlotsWithRawResponse
    with_streaming_response: SlotsWithStreamingResponse

    def create(self, *, size: int, note: str | Omit = omit, **options: Unpack[CallOptions]) -> None:
        return self._call(_CREATE, Arguments(body={"size": size, "note": note}), options)


class AsyncSlots(AsyncResource, _SlotsDocs):
    """slots."""

    with_raw_response: AsyncSlotsWithRawResponse
    with_streaming_response: AsyncSlotsWithStreamingResponse

    async def create(
        self, *, size: int, note: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> None:
        return await self._call(_CREATE, Arguments(body={"size": size, "note": note}), options)


if TYPE_CHECKING:

    class SlotsWithRawResponse:
        create = as_raw(Slots.create)

    class SlotsWithStreamingResponse:
        create = as_streaming(Slots.create)

    class AsyncSlotsWithRawResponse:
        create = as_async_raw(AsyncSlots.create)

    class AsyncSlotsWithStreamingResponse:
        create = as_async_streaming(AsyncSlots.create)
