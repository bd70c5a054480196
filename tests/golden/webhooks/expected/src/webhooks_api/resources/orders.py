"""orders."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.order import Order

_LIST: Operation[list_[Order]] = Operation(
    name="orders.list",
    method="GET",
    path="/orders",
    replies=(Reply("200", "application/json", lambda: list_[types.Order]),),
)

_CREATE: Operation[None] = Operation(
    name="orders.create",
    method="POST",
    path="/orders",
    body=RequestBody("application/json", lambda: types.OrderRequest, required=False, needs=("id",)),
    replies=(Reply("204"),),
)


class _OrdersDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /orders`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The orders.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /orders`.

        Args:
            id: The property `id`.
            secret: The property `secret`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Made.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Orders(SyncResource, _OrdersDocs):
    """orders."""

    with_raw_response: OrdersWithRawResponse
    with_streaming_response: OrdersWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> list_[Order]:
        return self._call(_LIST, Arguments(), options)

    @overload
    def create(
        self, *, id: str, secret: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> None: ...
    @overload
    def create(self, **options: Unpack[CallOptions]) -> None: ...

    def create(
        self, *, id: str | Omit = omit, secret: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> None:
        return self._call(_CREATE, Arguments(body={"id": id, "secret": secret}), options)


class AsyncOrders(AsyncResource, _OrdersDocs):
    """orders."""

    with_raw_response: AsyncOrdersWithRawResponse
    with_streaming_response: AsyncOrdersWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> list_[Order]:
        return await self._call(_LIST, Arguments(), options)

    @overload
    async def create(
        self, *, id: str, secret: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> None: ...
    @overload
    async def create(self, **options: Unpack[CallOptions]) -> None: ...

    async def create(
        self, *, id: str | Omit = omit, secret: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> None:
        return await self._call(_CREATE, Arguments(body={"id": id, "secret": secret}), options)


if TYPE_CHECKING:

    class OrdersWithRawResponse:
        list = as_raw(Orders.list)
        create = as_raw(Orders.create)

    class OrdersWithStreamingResponse:
        list = as_streaming(Orders.list)
        create = as_streaming(Orders.create)

    class AsyncOrdersWithRawResponse:
        list = as_async_raw(AsyncOrders.list)
        create = as_async_raw(AsyncOrders.create)

    class AsyncOrdersWithStreamingResponse:
        list = as_async_streaming(AsyncOrders.list)
        create = as_async_streaming(AsyncOrders.create)
