"""pets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.pet import Pet

_RETRIEVE: Operation[Pet] = Operation(
    name="pets.retrieve",
    method="GET",
    path="/pets/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: types.Pet),),
)


class _PetsDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /pets/{id}`.

        Args:
            id: The path `id`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A pet.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Pets(SyncResource, _PetsDocs):
    """pets."""

    with_raw_response: PetsWithRawResponse
    with_streaming_response: PetsWithStreamingResponse

    def retrieve(self, id: str, **options: Unpack[CallOptions]) -> Pet:
        return self._call(_RETRIEVE, Arguments(path={"id": id}), options)


class AsyncPets(AsyncResource, _PetsDocs):
    """pets."""

    with_raw_response: AsyncPetsWithRawResponse
    with_streaming_response: AsyncPetsWithStreamingResponse

    async def retrieve(self, id: str, **options: Unpack[CallOptions]) -> Pet:
        return await self._call(_RETRIEVE, Arguments(path={"id": id}), options)


if TYPE_CHECKING:

    class PetsWithRawResponse:
        retrieve = as_raw(Pets.retrieve)

    class PetsWithStreamingResponse:
        retrieve = as_streaming(Pets.retrieve)

    class AsyncPetsWithRawResponse:
        retrieve = as_async_raw(AsyncPets.retrieve)

    class AsyncPetsWithStreamingResponse:
        retrieve = as_async_streaming(AsyncPets.retrieve)
