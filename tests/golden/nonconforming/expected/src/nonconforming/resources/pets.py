"""pets."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING, Any, overload

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.parameters import styled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.foo_bar import FooBar, FooBarKind, FooBarKindName
    from ..types.page_pet import PagePet

_LIST: Operation[PagePet] = Operation(
    name="pets.list",
    method="GET",
    path="/pets",
    parameters=(
        Parameter("page size", "query", type=lambda: int),
        Parameter("404", "query", type=lambda: int),
        Parameter("style", "query", type=lambda: list_[str]),
        Parameter("empty", "query", type=lambda: Any, write=styled),
        Parameter("twice", "query", type=lambda: int),
    ),
    replies=(Reply("200", "application/json", lambda: types.PagePet),),
    errors=(Reply("4XX", "application/json", lambda: types.ErrorBody),),
)

_CREATE: Operation[FooBar] = Operation(
    name="pets.create",
    method="POST",
    path="/pets",
    body=RequestBody("application/json", lambda: types.FooBar, required=False, needs=("name",)),
    replies=(Reply("201", "application/json", lambda: types.FooBar),),
    errors=(Reply("default", "application/json", lambda: types.ErrorBody),),
)

_REPLACE: Operation[bytes | None] = Operation(
    name="pets.replace",
    method="PUT",
    path="/pets/{id}",
    parameters=(Parameter("id", "path", type=lambda: int),),
    replies=(Reply("2XX", type=lambda: bytes),),
)

_DELETE: Operation[bytes | None] = Operation(
    name="pets.delete",
    method="DELETE",
    path="/pets/{id}",
    parameters=(Parameter("id", "path", type=lambda: int),),
    replies=(Reply("2XX", type=lambda: bytes),),
)

_UPDATE: Operation[bytes | None] = Operation(
    name="pets.update",
    method="PATCH",
    path="/pets/{id}",
    parameters=(Parameter("id", "path", type=lambda: int),),
    replies=(Reply("2XX", type=lambda: bytes),),
)


class _PetsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /pets`.

        Args:
            page_size: The query `page size`.
            n_404: The query `404`.
            style: The query `style`.
            empty: The query `empty`.
            twice: The query `twice`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            What the API answers.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /pets`.

        Args:
            name: The property `name`.
            tags: The property `tags`.
            kind: The property `kind`.
            age: More than 0.
            made: The property `made`.
            more: The property `more`.
            word: The property `word`.
            猫: The property `猫`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Made.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /pets/{id}`.

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

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Call `DELETE /pets/{id}`.

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

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PATCH /pets/{id}`.

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


class Pets(SyncResource, _PetsDocs):
    """pets."""

    with_raw_response: PetsWithRawResponse
    with_streaming_response: PetsWithStreamingResponse

    def list(
        self,
        *,
        page_size: int | Omit = omit,
        n_404: int | Omit = omit,
        style: Sequence[str] | Omit = omit,
        empty: object | Omit = omit,
        twice: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> PagePet:
        return self._call(
            _LIST,
            Arguments(
                query={
                    "page size": page_size,
                    "404": n_404,
                    "style": style,
                    "empty": empty,
                    "twice": twice,
                }
            ),
            options,
        )

    @overload
    def create(
        self,
        *,
        name: str,
        tags: Sequence[object] | Omit = omit,
        kind: FooBarKind | FooBarKindName | Omit = omit,
        age: int | Omit = omit,
        made: str | Omit = omit,
        more: Mapping[str, object] | Omit = omit,
        word: object | Omit = omit,
        猫: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> FooBar: ...
    @overload
    def create(self, **options: Unpack[CallOptions]) -> FooBar: ...

    def create(
        self,
        *,
        name: str | Omit = omit,
        tags: Sequence[object] | Omit = omit,
        kind: FooBarKind | FooBarKindName | Omit = omit,
        age: int | Omit = omit,
        made: str | Omit = omit,
        more: Mapping[str, object] | Omit = omit,
        word: object | Omit = omit,
        猫: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> FooBar:
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "name": name,
                    "tags": tags,
                    "kind": kind,
                    "age": age,
                    "made": made,
                    "more": more,
                    "word": word,
                    "猫": 猫,
                }
            ),
            options,
        )

    def replace(self, id: int, **options: Unpack[CallOptions]) -> bytes | None:
        return self._call(_REPLACE, Arguments(path={"id": id}), options)

    def delete(self, id: int, **options: Unpack[CallOptions]) -> bytes | None:
        return self._call(_DELETE, Arguments(path={"id": id}), options)

    def update(self, id: int, **options: Unpack[CallOptions]) -> bytes | None:
        return self._call(_UPDATE, Arguments(path={"id": id}), options)


class AsyncPets(AsyncResource, _PetsDocs):
    """pets."""

    with_raw_response: AsyncPetsWithRawResponse
    with_streaming_response: AsyncPetsWithStreamingResponse

    async def list(
        self,
        *,
        page_size: int | Omit = omit,
        n_404: int | Omit = omit,
        style: Sequence[str] | Omit = omit,
        empty: object | Omit = omit,
        twice: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> PagePet:
        return await self._call(
            _LIST,
            Arguments(
                query={
                    "page size": page_size,
                    "404": n_404,
                    "style": style,
                    "empty": empty,
                    "twice": twice,
                }
            ),
            options,
        )

    @overload
    async def create(
        self,
        *,
        name: str,
        tags: Sequence[object] | Omit = omit,
        kind: FooBarKind | FooBarKindName | Omit = omit,
        age: int | Omit = omit,
        made: str | Omit = omit,
        more: Mapping[str, object] | Omit = omit,
        word: object | Omit = omit,
        猫: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> FooBar: ...
    @overload
    async def create(self, **options: Unpack[CallOptions]) -> FooBar: ...

    async def create(
        self,
        *,
        name: str | Omit = omit,
        tags: Sequence[object] | Omit = omit,
        kind: FooBarKind | FooBarKindName | Omit = omit,
        age: int | Omit = omit,
        made: str | Omit = omit,
        more: Mapping[str, object] | Omit = omit,
        word: object | Omit = omit,
        猫: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> FooBar:
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "name": name,
                    "tags": tags,
                    "kind": kind,
                    "age": age,
                    "made": made,
                    "more": more,
                    "word": word,
                    "猫": 猫,
                }
            ),
            options,
        )

    async def replace(self, id: int, **options: Unpack[CallOptions]) -> bytes | None:
        return await self._call(_REPLACE, Arguments(path={"id": id}), options)

    async def delete(self, id: int, **options: Unpack[CallOptions]) -> bytes | None:
        return await self._call(_DELETE, Arguments(path={"id": id}), options)

    async def update(self, id: int, **options: Unpack[CallOptions]) -> bytes | None:
        return await self._call(_UPDATE, Arguments(path={"id": id}), options)


if TYPE_CHECKING:

    class PetsWithRawResponse:
        list = as_raw(Pets.list)
        create = as_raw(Pets.create)
        replace = as_raw(Pets.replace)
        delete = as_raw(Pets.delete)
        update = as_raw(Pets.update)

    class PetsWithStreamingResponse:
        list = as_streaming(Pets.list)
        create = as_streaming(Pets.create)
        replace = as_streaming(Pets.replace)
        delete = as_streaming(Pets.delete)
        update = as_streaming(Pets.update)

    class AsyncPetsWithRawResponse:
        list = as_async_raw(AsyncPets.list)
        create = as_async_raw(AsyncPets.create)
        replace = as_async_raw(AsyncPets.replace)
        delete = as_async_raw(AsyncPets.delete)
        update = as_async_raw(AsyncPets.update)

    class AsyncPetsWithStreamingResponse:
        list = as_async_streaming(AsyncPets.list)
        create = as_async_streaming(AsyncPets.create)
        replace = as_async_streaming(AsyncPets.replace)
        delete = as_async_streaming(AsyncPets.delete)
        update = as_async_streaming(AsyncPets.update)
