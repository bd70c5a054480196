"""animals."""

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
    from ..types.animal import Animal
    from ..types.color import Color, ColorName
    from ..types.size import Size, SizeName

_RETRIEVE: Operation[Animal] = Operation(
    name="animals.retrieve",
    method="GET",
    path="/animals/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: types.Animal),),
)

_UPDATE: Operation[None] = Operation(
    name="animals.update",
    method="PUT",
    path="/animals/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    body=RequestBody("application/json", lambda: types.Animal),
    replies=(Reply("204"),),
    deprecated=Lifecycle(deprecated=True, end_of_life=date(2030, 1, 31), replacement="patch"),
)

_FETCH: Operation[Animal] = Operation(
    name="animals.fetch",
    method="GET",
    path="/animals/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: types.Animal),),
    deprecated=Lifecycle(
        deprecated=True,
        replacement="client.animals.retrieve",
        reason="The method has another name now.",
    ),
)

_GET: Operation[Animal] = Operation(
    name="animals.get",
    method="GET",
    path="/animals/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: types.Animal),),
    deprecated=Lifecycle(
        deprecated=True,
        replacement="client.animals.retrieve",
        reason="The method has another name now.",
    ),
)


class _AnimalsDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /animals/{id}`.

        Args:
            id: The path `id`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            An animal.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /animals/{id}`.

        Deprecated: Will reach end-of-life on January 31st, 2030. Please migrate to patch.

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

    def fetch(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /animals/{id}`.

        Deprecated: The method has another name now. Please migrate to client.animals.retrieve.

        Args:
            id: The path `id`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            An animal.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /animals/{id}`.

        Deprecated: The method has another name now. Please migrate to client.animals.retrieve.

        Args:
            id: The path `id`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            An animal.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Animals(SyncResource, _AnimalsDocs):
    """animals."""

    with_raw_response: AnimalsWithRawResponse
    with_streaming_response: AnimalsWithStreamingResponse

    def retrieve(self, id: str, **options: Unpack[CallOptions]) -> Animal:
        return self._call(_RETRIEVE, Arguments(path={"id": id}), options)

    @deprecated(
        "Deprecated: Will reach end-of-life on January 31st, 2030. Please migrate to patch.",
        category=None,
    )
    def update(
        self,
        id: str,
        *,
        name: str,
        color: Color | ColorName | Omit = omit,
        size: Size | SizeName | int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return self._call(
            _UPDATE,
            Arguments(path={"id": id}, body={"name": name, "color": color, "size": size}),
            options,
        )

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    def fetch(self, id: str, **options: Unpack[CallOptions]) -> Animal:
        return self._call(_FETCH, Arguments(path={"id": id}), options)

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    def get(self, id: str, **options: Unpack[CallOptions]) -> Animal:
        return self._call(_GET, Arguments(path={"id": id}), options)


class AsyncAnimals(AsyncResource, _AnimalsDocs):
    """animals."""

    with_raw_response: AsyncAnimalsWithRawResponse
    with_streaming_response: AsyncAnimalsWithStreamingResponse

    async def retrieve(self, id: str, **options: Unpack[CallOptions]) -> Animal:
        return await self._call(_RETRIEVE, Arguments(path={"id": id}), options)

    @deprecated(
        "Deprecated: Will reach end-of-life on January 31st, 2030. Please migrate to patch.",
        category=None,
    )
    async def update(
        self,
        id: str,
        *,
        name: str,
        color: Color | ColorName | Omit = omit,
        size: Size | SizeName | int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return await self._call(
            _UPDATE,
            Arguments(path={"id": id}, body={"name": name, "color": color, "size": size}),
            options,
        )

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    async def fetch(self, id: str, **options: Unpack[CallOptions]) -> Animal:
        return await self._call(_FETCH, Arguments(path={"id": id}), options)

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    async def get(self, id: str, **options: Unpack[CallOptions]) -> Animal:
        return await self._call(_GET, Arguments(path={"id": id}), options)


if TYPE_CHECKING:

    class AnimalsWithRawResponse:
        retrieve = as_raw(Animals.retrieve)
        update = as_raw(Animals.update)
        fetch = as_raw(Animals.fetch)
        get = as_raw(Animals.get)

    class AnimalsWithStreamingResponse:
        retrieve = as_streaming(Animals.retrieve)
        update = as_streaming(Animals.update)
        fetch = as_streaming(Animals.fetch)
        get = as_streaming(Animals.get)

    class AsyncAnimalsWithRawResponse:
        retrieve = as_async_raw(AsyncAnimals.retrieve)
        update = as_async_raw(AsyncAnimals.update)
        fetch = as_async_raw(AsyncAnimals.fetch)
        get = as_async_raw(AsyncAnimals.get)

    class AsyncAnimalsWithStreamingResponse:
        retrieve = as_async_streaming(AsyncAnimals.retrieve)
        update = as_async_streaming(AsyncAnimals.update)
        fetch = as_async_streaming(AsyncAnimals.fetch)
        get = as_async_streaming(AsyncAnimals.get)
