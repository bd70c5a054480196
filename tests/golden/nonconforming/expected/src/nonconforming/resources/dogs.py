"""dogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.base import Base

_LIST: Operation[bytes | None] = Operation(
    name="dogs.list",
    method="GET",
    path="/dogs",
    replies=(Reply("200", type=lambda: bytes),),
)

_CREATE: Operation[Base] = Operation(
    name="dogs.create",
    method="POST",
    path="/dogs",
    replies=(Reply("200", "application/json", lambda: types.Base),),
)

_LIST_MORE: Operation[bytes | None] = Operation(
    name="dogs.list_more",
    method="GET",
    path="/dogs/",
    replies=(Reply("200", type=lambda: bytes),),
)


class _DogsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /dogs`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The bytes of the body, of which the API says nothing; `None` without one.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /dogs`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            One.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def list_more(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /dogs/`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The bytes of the body, of which the API says nothing; `None` without one.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Dogs(SyncResource, _DogsDocs):
    """dogs."""

    with_raw_response: DogsWithRawResponse
    with_streaming_response: DogsWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> bytes | None:
        return self._call(_LIST, Arguments(), options)

    def create(self, **options: Unpack[CallOptions]) -> Base:
        return self._call(_CREATE, Arguments(), options)

    def list_more(self, **options: Unpack[CallOptions]) -> bytes | None:
        return self._call(_LIST_MORE, Arguments(), options)


class AsyncDogs(AsyncResource, _DogsDocs):
    """dogs."""

    with_raw_response: AsyncDogsWithRawResponse
    with_streaming_response: AsyncDogsWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> bytes | None:
        return await self._call(_LIST, Arguments(), options)

    async def create(self, **options: Unpack[CallOptions]) -> Base:
        return await self._call(_CREATE, Arguments(), options)

    async def list_more(self, **options: Unpack[CallOptions]) -> bytes | None:
        return await self._call(_LIST_MORE, Arguments(), options)


if TYPE_CHECKING:

    class DogsWithRawResponse:
        list = as_raw(Dogs.list)
        create = as_raw(Dogs.create)
        list_more = as_raw(Dogs.list_more)

    class DogsWithStreamingResponse:
        list = as_streaming(Dogs.list)
        create = as_streaming(Dogs.create)
        list_more = as_streaming(Dogs.list_more)

    class AsyncDogsWithRawResponse:
        list = as_async_raw(AsyncDogs.list)
        create = as_async_raw(AsyncDogs.create)
        list_more = as_async_raw(AsyncDogs.list_more)

    class AsyncDogsWithStreamingResponse:
        list = as_async_streaming(AsyncDogs.list)
        create = as_async_streaming(AsyncDogs.create)
        list_more = as_async_streaming(AsyncDogs.list_more)
