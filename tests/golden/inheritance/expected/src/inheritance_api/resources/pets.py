"""pets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.pet import Cat, CatParam, Pet, PetParam

_CREATE: Operation[list[Pet]] = Operation(
    name="pets.create",
    method="POST",
    path="/pets",
    body=RequestBody("application/json", lambda: types.PetsCreateRequest),
    replies=(Reply("200", "application/json", lambda: list[types.Pet]),),
)


class Pets(SyncResource):
    """pets."""

    with_raw_response: PetsWithRawResponse
    with_streaming_response: PetsWithStreamingResponse

    def create(
        self,
        *,
        pet: PetParam,
        cat: Cat | CatParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> list[Pet]:
        """Call `POST /pets`.

        Args:
            pet: Any pet.
            cat: Sleeps.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            All of them.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "pet": pet,
                    "cat": cat,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncPets(AsyncResource):
    """pets."""

    with_raw_response: AsyncPetsWithRawResponse
    with_streaming_response: AsyncPetsWithStreamingResponse

    async def create(
        self,
        *,
        pet: PetParam,
        cat: Cat | CatParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> list[Pet]:
        """Call `POST /pets`.

        Args:
            pet: Any pet.
            cat: Sleeps.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            All of them.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "pet": pet,
                    "cat": cat,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class PetsWithRawResponse:
        create = as_raw(Pets.create)

    class PetsWithStreamingResponse:
        create = as_streaming(Pets.create)

    class AsyncPetsWithRawResponse:
        create = as_async_raw(AsyncPets.create)

    class AsyncPetsWithStreamingResponse:
        create = as_async_streaming(AsyncPets.create)
