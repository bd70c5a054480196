"""loose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.forms import FormWriter

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_CREATE: Operation[None] = Operation(
    name="loose.create",
    method="POST",
    path="/loose",
    body=RequestBody(
        "application/x-www-form-urlencoded", lambda: dict[str, str], write=FormWriter()
    ),
    replies=(Reply("204"),),
)


class _LooseDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /loose`.

        Args:
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Taken.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Loose(SyncResource, _LooseDocs):
    """loose."""

    with_raw_response: LooseWithRawResponse
    with_streaming_response: LooseWithStreamingResponse

    def create(
        self, *, body: Mapping[str, str] | bytes | Omit = omit, **options: Unpack[CallOptions]
    ) -> None:
        return self._call(_CREATE, Arguments(body=body), options)


class AsyncLoose(AsyncResource, _LooseDocs):
    """loose."""

    with_raw_response: AsyncLooseWithRawResponse
    with_streaming_response: AsyncLooseWithStreamingResponse

    async def create(
        self, *, body: Mapping[str, str] | bytes | Omit = omit, **options: Unpack[CallOptions]
    ) -> None:
        return await self._call(_CREATE, Arguments(body=body), options)


if TYPE_CHECKING:

    class LooseWithRawResponse:
        create = as_raw(Loose.create)

    class LooseWithStreamingResponse:
        create = as_streaming(Loose.create)

    class AsyncLooseWithRawResponse:
        create = as_async_raw(AsyncLoose.create)

    class AsyncLooseWithStreamingResponse:
        create = as_async_streaming(AsyncLoose.create)
