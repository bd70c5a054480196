"""pets."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.pet import Pet

_LIST: Operation[list_[Pet]] = Operation(
    name="pets.list",
    method="GET",
    path="/pets",
    replies=(Reply("200", "application/json", lambda: list_[types.Pet]),),
    errors=(Reply("410", "application/json", lambda: types.Problem),),
    security=(("key", "tenant"), ()),
)


class _PetsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /pets`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            All.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Pets(SyncResource, _PetsDocs):
    """pets."""

    with_raw_response: PetsWithRawResponse
    with_streaming_response: PetsWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> list_[Pet]:
        return self._call(_LIST, Arguments(), options)


class AsyncPets(AsyncResource, _PetsDocs):
    """pets."""

    with_raw_response: AsyncPetsWithRawResponse
    with_streaming_response: AsyncPetsWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> list_[Pet]:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class PetsWithRawResponse:
        list = as_raw(Pets.list)

    class PetsWithStreamingResponse:
        list = as_streaming(Pets.list)

    class AsyncPetsWithRawResponse:
        list = as_async_raw(AsyncPets.list)

    class AsyncPetsWithStreamingResponse:
        list = as_async_streaming(AsyncPets.list)
