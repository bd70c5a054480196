"""Operations on pets large."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.deprecations import Lifecycle
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _PetsLargeDocs:
    """What the methods of both classes say of themselves."""

    def put(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /animals/{id}`.

        Deprecated: Will reach end-of-life on January 31st, 2030. The method has another name now.
        Please migrate to client.animals.update.

        Args:
            id: The path `id`.
            name: The property `name`.
            color: The property `color`.
            size: The property `size`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class PetsLarge(SyncResource, _PetsLargeDocs):
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
        **options: Unpack[CallOptions],
    ) -> None:
        return self._call(
            _PUT,
            Arguments(path={"id": id}, body={"name": name, "color": color, "size": size}),
            options,
        )


class AsyncPetsLarge(AsyncResource, _PetsLargeDocs):
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
        **options: Unpack[CallOptions],
    ) -> None:
        return await self._call(
            _PUT,
            Arguments(path={"id": id}, body={"name": name, "color": color, "size": size}),
            options,
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
