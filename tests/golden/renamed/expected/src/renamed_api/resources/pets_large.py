"""Operations on pets large."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Operation,
    Parameter,
    Reply,
    RequestBody,
)
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.deprecations import Lifecycle
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.color import Color, ColorName
    from ..types.size import Size, SizeName

_PUT: Operation[None] = Operation(
    name="pets.large.put",
    method="PUT",
    path="/animals/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    body=RequestBody("application/json", lambda: types.Animal),
    replies=(Reply("204"),),
    deprecated=Lifecycle(
        deprecated=True,
        end_of_life=date(2030, 1, 31),
        replacement="client.animals.update",
        reason="The method has another name now.",
    ),
)


class PetsLarge(SyncResource):
    """Operations on pets large."""

    with_raw_response: PetsLargeWithRawResponse
    with_streaming_response: PetsLargeWithStreamingResponse

    @deprecated(
        "Deprecated: Will reach end-of-life on January 31st, 2030. The method has another name now. Please migrate to client.animals.update.",
        category=None,
    )
    def put(
        self,
        id: str,
        *,
        name: str,
        color: Color | ColorName | Omit = omit,
        size: Size | SizeName | int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `PUT /animals/{id}`.

        Deprecated: Will reach end-of-life on January 31st, 2030. The method has another name now.
        Please migrate to client.animals.update.

        Args:
            id: The path `id`.
            name: The property `name`.
            color: The property `color`.
            size: The property `size`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _PUT,
            Arguments(
                path={"id": id},
                body={
                    "name": name,
                    "color": color,
                    "size": size,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncPetsLarge(AsyncResource):
    """Operations on pets large."""

    with_raw_response: AsyncPetsLargeWithRawResponse
    with_streaming_response: AsyncPetsLargeWithStreamingResponse

    @deprecated(
        "Deprecated: Will reach end-of-life on January 31st, 2030. The method has another name now. Please migrate to client.animals.update.",
        category=None,
    )
    async def put(
        self,
        id: str,
        *,
        name: str,
        color: Color | ColorName | Omit = omit,
        size: Size | SizeName | int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `PUT /animals/{id}`.

        Deprecated: Will reach end-of-life on January 31st, 2030. The method has another name now.
        Please migrate to client.animals.update.

        Args:
            id: The path `id`.
            name: The property `name`.
            color: The property `color`.
            size: The property `size`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _PUT,
            Arguments(
                path={"id": id},
                body={
                    "name": name,
                    "color": color,
                    "size": size,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class PetsLargeWithRawResponse:
        put = as_raw(PetsLarge.put)

    class PetsLargeWithStreamingResponse:
        put = as_streaming(PetsLarge.put)

    class AsyncPetsLargeWithRawResponse:
        put = as_async_raw(AsyncPetsLarge.put)

    class AsyncPetsLargeWithStreamingResponse:
        put = as_async_streaming(AsyncPetsLarge.put)
