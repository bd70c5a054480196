"""dogs."""

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


class _DogsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
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
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Dogs(SyncResource, _DogsDocs):
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
        **options: Unpack[CallOptions],
    ) -> Dog:
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
                }
            ),
            options,
        )


class AsyncDogs(AsyncResource, _DogsDocs):
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
        **options: Unpack[CallOptions],
    ) -> Dog:
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
                }
            ),
            options,
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
