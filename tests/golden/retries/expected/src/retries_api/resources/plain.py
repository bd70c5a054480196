"""plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_RETRIEVE: Operation[None] = Operation(
    name="plain.retrieve",
    method="GET",
    path="/plain",
    replies=(Reply("204"),),
)

_UPDATE: Operation[None] = Operation(
    name="plain.update",
    method="PUT",
    path="/plain",
    replies=(Reply("204"),),
)

_CREATE: Operation[None] = Operation(
    name="plain.create",
    method="POST",
    path="/plain",
    replies=(Reply("204"),),
    idempotency_header="Idempotency-Key",
)


class _PlainDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /plain`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /plain`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /plain`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Plain(SyncResource, _PlainDocs):
    """plain."""

    with_raw_response: PlainWithRawResponse
    with_streaming_response: PlainWithStreamingResponse

    def retrieve(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_RETRIEVE, Arguments(), options)

    def update(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_UPDATE, Arguments(), options)

    def create(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_CREATE, Arguments(), options)


class AsyncPlain(AsyncResource, _PlainDocs):
    """plain."""

    with_raw_response: AsyncPlainWithRawResponse
    with_streaming_response: AsyncPlainWithStreamingResponse

    async def retrieve(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_RETRIEVE, Arguments(), options)

    async def update(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_UPDATE, Arguments(), options)

    async def create(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_CREATE, Arguments(), options)


if TYPE_CHECKING:

    class PlainWithRawResponse:
        retrieve = as_raw(Plain.retrieve)
        update = as_raw(Plain.update)
        create = as_raw(Plain.create)

    class PlainWithStreamingResponse:
        retrieve = as_streaming(Plain.retrieve)
        update = as_streaming(Plain.update)
        create = as_streaming(Plain.create)

    class AsyncPlainWithRawResponse:
        retrieve = as_async_raw(AsyncPlain.retrieve)
        update = as_async_raw(AsyncPlain.update)
        create = as_async_raw(AsyncPlain.create)

    class AsyncPlainWithStreamingResponse:
        retrieve = as_async_streaming(AsyncPlain.retrieve)
        update = as_async_streaming(AsyncPlain.update)
        create = as_async_streaming(AsyncPlain.create)
