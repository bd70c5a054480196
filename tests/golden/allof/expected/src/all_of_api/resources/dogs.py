"""dogs."""

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
    from ..types.dog import Dog
    from ..types.dog_both import DogBoth, DogBothParam
    from ..types.dog_size import DogSize, DogSizeName
    from ..types.owner import Owner, OwnerParam

_CREATE: Operation[Dog] = Operation(
    name="dogs.create",
    method="POST",
    path="/dogs",
    body=RequestBody("application/json", lambda: types.Dog),
    replies=(Reply("200", "application/json", lambda: types.Dog),),
)


class Dogs(SyncResource):
    """dogs."""

    with_raw_response: DogsWithRawResponse
    with_streaming_response: DogsWithStreamingResponse

    def create(
        self,
        *,
        name: str,
        age: int,
        breed: str,
        owner: Owner | OwnerParam | Omit = omit,
        vet: Owner | OwnerParam | Omit | None = omit,
        range: int | Omit = omit,
        size: DogSize | DogSizeName | Omit = omit,
        both: DogBoth | DogBothParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Dog:
        """Call `POST /dogs`.

        Args:
            name: What it is called.
            age: At least 0.
            breed: The property `breed`.
            owner: Who walks it.
            vet: The property `vet`.
            range: 1 to 9.
            size: The property `size`.
            both: The property `both`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "name": name,
                    "age": age,
                    "breed": breed,
                    "owner": owner,
                    "vet": vet,
                    "range": range,
                    "size": size,
                    "both": both,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncDogs(AsyncResource):
    """dogs."""

    with_raw_response: AsyncDogsWithRawResponse
    with_streaming_response: AsyncDogsWithStreamingResponse

    async def create(
        self,
        *,
        name: str,
        age: int,
        breed: str,
        owner: Owner | OwnerParam | Omit = omit,
        vet: Owner | OwnerParam | Omit | None = omit,
        range: int | Omit = omit,
        size: DogSize | DogSizeName | Omit = omit,
        both: DogBoth | DogBothParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Dog:
        """Call `POST /dogs`.

        Args:
            name: What it is called.
            age: At least 0.
            breed: The property `breed`.
            owner: Who walks it.
            vet: The property `vet`.
            range: 1 to 9.
            size: The property `size`.
            both: The property `both`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "name": name,
                    "age": age,
                    "breed": breed,
                    "owner": owner,
                    "vet": vet,
                    "range": range,
                    "size": size,
                    "both": both,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class DogsWithRawResponse:
        create = as_raw(Dogs.create)

    class DogsWithStreamingResponse:
        create = as_streaming(Dogs.create)

    class AsyncDogsWithRawResponse:
        create = as_async_raw(AsyncDogs.create)

    class AsyncDogsWithStreamingResponse:
        create = as_async_streaming(AsyncDogs.create)
