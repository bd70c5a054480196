"""shapes."""

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
    from ..types.page import Page
    from ..types.payment import PaymentParam
    from ..types.shape import ShapeParam
    from ..types.sort import SortParam
    from ..types.value import ValueParam

_CREATE: Operation[Page] = Operation(
    name="shapes.create",
    method="POST",
    path="/shapes",
    body=RequestBody("application/json", lambda: types.ShapesCreateRequest),
    replies=(Reply("200", "application/json", lambda: types.Page),),
)


class _ShapesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /shapes`.

        Args:
            shape: Explicit, with a mapping.
            value: The property `value`.
            sort: Enumerations beside lists, maps, numbers and each other.
            payment: One property tells, where it is there; not all require it.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A page.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Shapes(SyncResource, _ShapesDocs):
    """shapes."""

    with_raw_response: ShapesWithRawResponse
    with_streaming_response: ShapesWithStreamingResponse

    def create(
        self,
        *,
        shape: ShapeParam,
        value: ValueParam | Omit = omit,
        sort: SortParam | Omit = omit,
        payment: PaymentParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Page:
        return self._call(
            _CREATE,
            Arguments(body={"shape": shape, "value": value, "sort": sort, "payment": payment}),
            options,
        )


class AsyncShapes(AsyncResource, _ShapesDocs):
    """shapes."""

    with_raw_response: AsyncShapesWithRawResponse
    with_streaming_response: AsyncShapesWithStreamingResponse

    async def create(
        self,
        *,
        shape: ShapeParam,
        value: ValueParam | Omit = omit,
        sort: SortParam | Omit = omit,
        payment: PaymentParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Page:
        return await self._call(
            _CREATE,
            Arguments(body={"shape": shape, "value": value, "sort": sort, "payment": payment}),
            options,
        )


if TYPE_CHECKING:

    class ShapesWithRawResponse:
        create = as_raw(Shapes.create)

    class ShapesWithStreamingResponse:
        create = as_streaming(Shapes.create)

    class AsyncShapesWithRawResponse:
        create = as_async_raw(AsyncShapes.create)

    class AsyncShapesWithStreamingResponse:
        create = as_async_streaming(AsyncShapes.create)
