"""What the client itself can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import deprecated

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.deprecations import Lifecycle

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.animal import Animal

_PING: Operation[Animal] = Operation(
    name="ping",
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


class _ClientMethodsDocs:
    """What the methods of both classes say of themselves."""

    def ping(self, *args: Any, **kwargs: Any) -> Any:
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


class ClientMethods(SyncResource, _ClientMethodsDocs):
    """What the client itself can do."""

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    def ping(self, id: str, **options: Unpack[CallOptions]) -> Animal:
        return self._call(_PING, Arguments(path={"id": id}), options)


class AsyncClientMethods(AsyncResource, _ClientMethodsDocs):
    """What the client itself can do."""

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    async def ping(self, id: str, **options: Unpack[CallOptions]) -> Animal:
        return await self._call(_PING, Arguments(path={"id": id}), options)


if TYPE_CHECKING:

    class ClientMethodsWithRawResponse:
        ping = as_raw(ClientMethods.ping)

    class ClientMethodsWithStreamingResponse:
        ping = as_streaming(ClientMethods.ping)

    class AsyncClientMethodsWithRawResponse:
        ping = as_async_raw(AsyncClientMethods.ping)

    class AsyncClientMethodsWithStreamingResponse:
        ping = as_async_streaming(AsyncClientMethods.ping)
