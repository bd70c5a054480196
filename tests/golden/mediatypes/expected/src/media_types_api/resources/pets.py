"""pets."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.forms import FormWriter
from .._runtime.requests.media_types import BodyChoice

if TYPE_CHECKING:
    from typing import Any, Literal, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.pet import Pet

_CREATE: Operation[Pet] = Operation(
    name="pets.create",
    method="POST",
    path="/pets",
    body=RequestBody(
        "application/json",
        lambda: types.PetRequest,
        needs=("name",),
        choose=BodyChoice(
            ("name",),
            (RequestBody("text/json", lambda: types.PetRequest, needs=("name",)), ("name",)),
            (
                RequestBody(
                    "application/x-www-form-urlencoded",
                    lambda: types.PetRequest,
                    needs=("name",),
                    write=FormWriter(),
                ),
                ("name",),
            ),
            (RequestBody("application/xml", lambda: str), None),
        ),
    ),
    replies=(
        Reply("200", "application/json", lambda: types.Pet),
        Reply("200", "text/json", lambda: types.Pet),
    ),
    errors=(Reply("default", "application/problem+json", lambda: types.Problem),),
)


class _PetsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """The same in three spellings.

        Args:
            name: The property `name`.
            body: The body of the request.
            content_type: The media type of the body, where the other arguments leave it open.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The pet.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Pets(SyncResource, _PetsDocs):
    """pets."""

    with_raw_response: PetsWithRawResponse
    with_streaming_response: PetsWithStreamingResponse

    @overload
    def create(
        self,
        *,
        name: str,
        content_type: Literal[
            "application/json", "text/json", "application/x-www-form-urlencoded"
        ] = ...,
        **options: Unpack[CallOptions],
    ) -> Pet: ...
    @overload
    def create(
        self,
        *,
        body: str | bytes,
        content_type: Literal["application/xml"] = ...,
        **options: Unpack[CallOptions],
    ) -> Pet: ...

    def create(
        self,
        *,
        name: str | Omit = omit,
        body: str | bytes | Omit = omit,
        content_type: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Pet:
        return self._call(
            _CREATE, Arguments(body={"name": name}, whole=body, content_type=content_type), options
        )


class AsyncPets(AsyncResource, _PetsDocs):
    """pets."""

    with_raw_response: AsyncPetsWithRawResponse
    with_streaming_response: AsyncPetsWithStreamingResponse

    @overload
    async def create(
        self,
        *,
        name: str,
        content_type: Literal[
            "application/json", "text/json", "application/x-www-form-urlencoded"
        ] = ...,
        **options: Unpack[CallOptions],
    ) -> Pet: ...
    @overload
    async def create(
        self,
        *,
        body: str | bytes,
        content_type: Literal["application/xml"] = ...,
        **options: Unpack[CallOptions],
    ) -> Pet: ...

    async def create(
        self,
        *,
        name: str | Omit = omit,
        body: str | bytes | Omit = omit,
        content_type: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Pet:
        return await self._call(
            _CREATE, Arguments(body={"name": name}, whole=body, content_type=content_type), options
        )


if TYPE_CHECKING:

    class PetsWithRawResponse:
        create = as_raw(Pets.create)

    class PetsWithStreamingResponse:
        create = as_streaming(Pets.create)

    class AsyncPetsWithRawResponse:
        create = as_async_raw(AsyncPets.create)

    class AsyncPetsWithStreamingResponse:
        create = as_async_streaming(AsyncPets.create)
