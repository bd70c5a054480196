"""parcels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.responses.headers import HeaderReader, ReplyHeader

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.dog import Dog
    from ..types.parcels_send_response import ParcelsSendResponse

_RETRIEVE: Operation[Dog] = Operation(
    name="parcels.retrieve",
    method="GET",
    path="/parcels/{id}",
    parameters=(
        Parameter("Trace", "header", type=lambda: int),
        Parameter("id", "path", type=lambda: str),
    ),
    replies=(Reply("200", "application/json", lambda: types.Dog),),
)

_REPLACE: Operation[Dog] = Operation(
    name="parcels.replace",
    method="PUT",
    path="/parcels/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    body=RequestBody("application/json", lambda: types.Dog, required=False, needs=("kind",)),
    replies=(Reply("200", "application/json", lambda: types.Dog),),
    read_headers=HeaderReader(ReplyHeader("200", ("X-Trace",), lambda: int)),
)

_SEND: Operation[ParcelsSendResponse] = Operation(
    name="parcels.send",
    method="POST",
    path="/parcels/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    body=RequestBody("application/json", lambda: Any),
    replies=(Reply("200", "application/json", lambda: types.ParcelsSendResponse),),
)

_UPDATE: Operation[bytes | None] = Operation(
    name="parcels.update",
    method="PATCH",
    path="/parcels/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    replies=(Reply("2XX", type=lambda: bytes),),
)


class _ParcelsDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /parcels/{id}`.

        Args:
            id: The path `id`.
            trace: The header `Trace`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            What the API answers.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /parcels/{id}`.

        Args:
            id: The path `id`.
            kind: The property `kind`.
            tricks: The property `tricks`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Put.

            The headers that `with_raw_response` gives as `parsed_headers`:

            - `X-Trace`

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def send(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /parcels/{id}`.

        Args:
            id: The path `id`.
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Sent.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PATCH /parcels/{id}`.

        Args:
            id: The path `id`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The bytes of the body, of which the API says nothing; `None` without one.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Parcels(SyncResource, _ParcelsDocs):
    """parcels."""

    with_raw_response: ParcelsWithRawResponse
    with_streaming_response: ParcelsWithStreamingResponse

    def retrieve(self, id: str, *, trace: int | Omit = omit, **options: Unpack[CallOptions]) -> Dog:
        return self._call(_RETRIEVE, Arguments(path={"id": id}, header={"Trace": trace}), options)

    @overload
    def replace(
        self, id: str, *, kind: str, tricks: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> Dog: ...
    @overload
    def replace(self, id: str, **options: Unpack[CallOptions]) -> Dog: ...

    def replace(
        self,
        id: str,
        *,
        kind: str | Omit = omit,
        tricks: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Dog:
        return self._call(
            _REPLACE, Arguments(path={"id": id}, body={"kind": kind, "tricks": tricks}), options
        )

    def send(
        self, id: str, *, body: object | Omit = omit, **options: Unpack[CallOptions]
    ) -> ParcelsSendResponse:
        return self._call(_SEND, Arguments(path={"id": id}, body=body), options)

    def update(self, id: str, **options: Unpack[CallOptions]) -> bytes | None:
        return self._call(_UPDATE, Arguments(path={"id": id}), options)


class AsyncParcels(AsyncResource, _ParcelsDocs):
    """parcels."""

    with_raw_response: AsyncParcelsWithRawResponse
    with_streaming_response: AsyncParcelsWithStreamingResponse

    async def retrieve(
        self, id: str, *, trace: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> Dog:
        return await self._call(
            _RETRIEVE, Arguments(path={"id": id}, header={"Trace": trace}), options
        )

    @overload
    async def replace(
        self, id: str, *, kind: str, tricks: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> Dog: ...
    @overload
    async def replace(self, id: str, **options: Unpack[CallOptions]) -> Dog: ...

    async def replace(
        self,
        id: str,
        *,
        kind: str | Omit = omit,
        tricks: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Dog:
        return await self._call(
            _REPLACE, Arguments(path={"id": id}, body={"kind": kind, "tricks": tricks}), options
        )

    async def send(
        self, id: str, *, body: object | Omit = omit, **options: Unpack[CallOptions]
    ) -> ParcelsSendResponse:
        return await self._call(_SEND, Arguments(path={"id": id}, body=body), options)

    async def update(self, id: str, **options: Unpack[CallOptions]) -> bytes | None:
        return await self._call(_UPDATE, Arguments(path={"id": id}), options)


if TYPE_CHECKING:

    class ParcelsWithRawResponse:
        retrieve = as_raw(Parcels.retrieve)
        replace = as_raw(Parcels.replace)
        send = as_raw(Parcels.send)
        update = as_raw(Parcels.update)

    class ParcelsWithStreamingResponse:
        retrieve = as_streaming(Parcels.retrieve)
        replace = as_streaming(Parcels.replace)
        send = as_streaming(Parcels.send)
        update = as_streaming(Parcels.update)

    class AsyncParcelsWithRawResponse:
        retrieve = as_async_raw(AsyncParcels.retrieve)
        replace = as_async_raw(AsyncParcels.replace)
        send = as_async_raw(AsyncParcels.send)
        update = as_async_raw(AsyncParcels.update)

    class AsyncParcelsWithStreamingResponse:
        retrieve = as_async_streaming(AsyncParcels.retrieve)
        replace = as_async_streaming(AsyncParcels.replace)
        send = as_async_streaming(AsyncParcels.send)
        update = as_async_streaming(AsyncParcels.update)
