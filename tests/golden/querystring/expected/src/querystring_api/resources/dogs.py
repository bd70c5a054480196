"""dogs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.forms import whole_query

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[None] = Operation(
    name="dogs.list",
    method="GET",
    path="/dogs",
    parameters=(
        Parameter(
            "filter",
            "query",
            type=lambda: dict[str, Any],
            write=whole_query,
            content="application/json",
        ),
    ),
    replies=(Reply("204"),),
)


class _DogsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /dogs`.

        Args:
            filter: The query `filter`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            None.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Dogs(SyncResource, _DogsDocs):
    """dogs."""

    with_raw_response: DogsWithRawResponse
    with_streaming_response: DogsWithStreamingResponse

    def list(
        self, *, filter: Mapping[str, object] | Omit = omit, **options: Unpack[CallOptions]
    ) -> None:
        return self._call(_LIST, Arguments(query={"filter": filter}), options)


class AsyncDogs(AsyncResource, _DogsDocs):
    """dogs."""

    with_raw_response: AsyncDogsWithRawResponse
    with_streaming_response: AsyncDogsWithStreamingResponse

    async def list(
        self, *, filter: Mapping[str, object] | Omit = omit, **options: Unpack[CallOptions]
    ) -> None:
        return await self._call(_LIST, Arguments(query={"filter": filter}), options)


if TYPE_CHECKING:

    class DogsWithRawResponse:
        list = as_raw(Dogs.list)

    class DogsWithStreamingResponse:
        list = as_streaming(Dogs.list)

    class AsyncDogsWithRawResponse:
        list = as_async_raw(AsyncDogs.list)

    class AsyncDogsWithStreamingResponse:
        list = as_async_streaming(AsyncDogs.list)
