"""pets."""

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
    from ..types.pet import Cat, CatParam, Pet, PetParam

_CREATE: Operation[list[Pet]] = Operation(
    name="pets.create",
    method="POST",
    path="/pets",
    body=RequestBody("application/json", lambda: types.PetsCreateRequest),
    replies=(Reply("200", "application/json", lambda: list[types.Pet]),),
)


class _PetsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /pets`.

        Args:
            pet: Any pet.
            cat: Sleeps.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            All of them.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Pets(SyncResource, _PetsDocs):
    """pets."""

    with_raw_response: PetsWithRawResponse
    with_streaming_response: PetsWithStreamingResponse

    def create(
        self, *, pet: PetParam, cat: Cat | CatParam | Omit = omit, **options: Unpack[CallOptions]
    ) -> list[Pet]:
        return self._call(_CREATE, Arguments(body={"pet": pet, "cat": cat}), options)


class AsyncPets(AsyncResource, _PetsDocs):
    """pets."""

    with_raw_response: AsyncPetsWithRawResponse
    with_streaming_response: AsyncPetsWithStreamingResponse

    async def create(
        self, *, pet: PetParam, cat: Cat | CatParam | Omit = omit, **options: Unpack[CallOptions]
    ) -> list[Pet]:
        return await self._call(_CREATE, Arguments(body={"pet": pet, "cat": cat}), options)


if TYPE_CHECKING:

    class PetsWithRawResponse:
        create = as_raw(Pets.create)

    class PetsWithStreamingResponse:
        create = as_streaming(Pets.create)

    class AsyncPetsWithRawResponse:
        create = as_async_raw(AsyncPets.create)

    class AsyncPetsWithStreamingResponse:
        create = as_async_streaming(AsyncPets.create)
