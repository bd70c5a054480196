"""pets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.responses.headers import HeaderReader, ReplyHeader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.field_name import FieldName, FieldNameName
    from ..types.owner import Owner, OwnerParam
    from ..types.pet import Pet

_RETRIEVE: Operation[Pet] = Operation(
    name="pets.retrieve",
    method="GET",
    path="/pets/{petId}",
    parameters=(
        Parameter("petId", "path", type=lambda: types.Id, argument="pet_id"),
        Parameter("fields", "query", type=lambda: list[types.FieldName]),
        Parameter("X-Trace", "header", type=lambda: str),
    ),
    replies=(Reply("200", "application/json", lambda: types.Pet),),
    errors=(Reply("404", "application/json", lambda: types.Problem),),
    read_headers=HeaderReader(ReplyHeader("200", ("X-Version",), lambda: int)),
)

_UPDATE: Operation[Pet] = Operation(
    name="pets.update",
    method="PUT",
    path="/pets/{petId}",
    parameters=(Parameter("petId", "path", type=lambda: types.Id, argument="pet_id"),),
    body=RequestBody("application/json", lambda: types.Pet),
    replies=(Reply("200", "application/json", lambda: types.Pet),),
    read_headers=HeaderReader(ReplyHeader("200", ("X-Version",), lambda: int)),
)


class _PetsDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /pets/{petId}`.

        Args:
            pet_id: Which pet.
            fields: The query `fields`.
            x_trace: The header `X-Trace`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The pet.

            The headers that `with_raw_response` gives as `parsed_headers`:

            - `X-Version`: How often the pet changed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /pets/{petId}`.

        Args:
            pet_id: Which pet.
            id: Identifies a pet.
            name: The property `name`.
            owner: Who feeds it now.
            previous_owner: Whoever feeds a pet.
            keeper: Whoever feeds a pet.
            first_field: The property `first_field`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The pet.

            The headers that `with_raw_response` gives as `parsed_headers`:

            - `X-Version`: How often the pet changed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Pets(SyncResource, _PetsDocs):
    """pets."""

    with_raw_response: PetsWithRawResponse
    with_streaming_response: PetsWithStreamingResponse

    def retrieve(
        self,
        pet_id: str,
        *,
        fields: Sequence[FieldName | FieldNameName] | Omit = omit,
        x_trace: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Pet:
        return self._call(
            _RETRIEVE,
            Arguments(
                path={"petId": pet_id}, query={"fields": fields}, header={"X-Trace": x_trace}
            ),
            options,
        )

    def update(
        self,
        pet_id: str,
        *,
        id: str,
        name: str,
        owner: Owner | OwnerParam | Omit = omit,
        previous_owner: Owner | OwnerParam | Omit = omit,
        keeper: Owner | OwnerParam | Omit = omit,
        first_field: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Pet:
        return self._call(
            _UPDATE,
            Arguments(
                path={"petId": pet_id},
                body={
                    "id": id,
                    "name": name,
                    "owner": owner,
                    "previous_owner": previous_owner,
                    "keeper": keeper,
                    "first_field": first_field,
                },
            ),
            options,
        )


class AsyncPets(AsyncResource, _PetsDocs):
    """pets."""

    with_raw_response: AsyncPetsWithRawResponse
    with_streaming_response: AsyncPetsWithStreamingResponse

    async def retrieve(
        self,
        pet_id: str,
        *,
        fields: Sequence[FieldName | FieldNameName] | Omit = omit,
        x_trace: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Pet:
        return await self._call(
            _RETRIEVE,
            Arguments(
                path={"petId": pet_id}, query={"fields": fields}, header={"X-Trace": x_trace}
            ),
            options,
        )

    async def update(
        self,
        pet_id: str,
        *,
        id: str,
        name: str,
        owner: Owner | OwnerParam | Omit = omit,
        previous_owner: Owner | OwnerParam | Omit = omit,
        keeper: Owner | OwnerParam | Omit = omit,
        first_field: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Pet:
        return await self._call(
            _UPDATE,
            Arguments(
                path={"petId": pet_id},
                body={
                    "id": id,
                    "name": name,
                    "owner": owner,
                    "previous_owner": previous_owner,
                    "keeper": keeper,
                    "first_field": first_field,
                },
            ),
            options,
        )


if TYPE_CHECKING:

    class PetsWithRawResponse:
        retrieve = as_raw(Pets.retrieve)
        update = as_raw(Pets.update)

    class PetsWithStreamingResponse:
        retrieve = as_streaming(Pets.retrieve)
        update = as_streaming(Pets.update)

    class AsyncPetsWithRawResponse:
        retrieve = as_async_raw(AsyncPets.retrieve)
        update = as_async_raw(AsyncPets.update)

    class AsyncPetsWithStreamingResponse:
        retrieve = as_async_streaming(AsyncPets.retrieve)
        update = as_async_streaming(AsyncPets.update)
