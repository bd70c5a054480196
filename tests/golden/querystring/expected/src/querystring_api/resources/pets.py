"""pets."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[None] = Operation(
    name="pets.list",
    method="GET",
    path="/pets",
    parameters=(
        Parameter("name", "query", type=lambda: str),
        Parameter("ages", "query", type=lambda: list_[Annotated[int, Field(ge=0)]]),
    ),
    replies=(Reply("204"),),
)


class _PetsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /pets`.

        Args:
            name: Part of the name.
            ages: The query `ages`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            None.

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
        self, *, name: str, ages: Sequence[int] | Omit = omit, **options: Unpack[CallOptions]
    ) -> None:
        return self._call(_LIST, Arguments(query={"name": name, "ages": ages}), options)


class AsyncPets(AsyncResource, _PetsDocs):
    """pets."""

    with_raw_response: AsyncPetsWithRawResponse
    with_streaming_response: AsyncPetsWithStreamingResponse

    async def list(
        self, *, name: str, ages: Sequence[int] | Omit = omit, **options: Unpack[CallOptions]
    ) -> None:
        return await self._call(_LIST, Arguments(query={"name": name, "ages": ages}), options)


if TYPE_CHECKING:

    class PetsWithRawResponse:
        list = as_raw(Pets.list)

    class PetsWithStreamingResponse:
        list = as_streaming(Pets.list)

    class AsyncPetsWithRawResponse:
        list = as_async_raw(AsyncPets.list)

    class AsyncPetsWithStreamingResponse:
        list = as_async_streaming(AsyncPets.list)
