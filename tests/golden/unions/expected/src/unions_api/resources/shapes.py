"""shapes."""

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


class Shapes(SyncResource):
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Page:
        """Call `POST /shapes`.

        Args:
            shape: Explicit, with a mapping.
            value: The property `value`.
            sort: Enumerations beside lists, maps, numbers and each other.
            payment: One property tells, where it is there; not all require it.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            A page.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "shape": shape,
                    "value": value,
                    "sort": sort,
                    "payment": payment,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncShapes(AsyncResource):
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Page:
        """Call `POST /shapes`.

        Args:
            shape: Explicit, with a mapping.
            value: The property `value`.
            sort: Enumerations beside lists, maps, numbers and each other.
            payment: One property tells, where it is there; not all require it.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            A page.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "shape": shape,
                    "value": value,
                    "sort": sort,
                    "payment": payment,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
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
