"""client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.client_model import ClientModel

_RETRIEVE: Operation[ClientModel] = Operation(
    name="client.retrieve",
    method="GET",
    path="/client",
    replies=(Reply("200", "application/json", lambda: types.ClientModel),),
)


class _ClientDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /client`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Client(SyncResource, _ClientDocs):
    """client."""

    with_raw_response: ClientWithRawResponse
    with_streaming_response: ClientWithStreamingResponse

    def retrieve(self, **options: Unpack[CallOptions]) -> ClientModel:
        return self._call(_RETRIEVE, Arguments(), options)


class AsyncClient(AsyncResource, _ClientDocs):
    """client."""

    with_raw_response: AsyncClientWithRawResponse
    with_streaming_response: AsyncClientWithStreamingResponse

    async def retrieve(self, **options: Unpack[CallOptions]) -> ClientModel:
        return await self._call(_RETRIEVE, Arguments(), options)


if TYPE_CHECKING:

    class ClientWithRawResponse:
        retrieve = as_raw(Client.retrieve)

    class ClientWithStreamingResponse:
        retrieve = as_streaming(Client.retrieve)

    class AsyncClientWithRawResponse:
        retrieve = as_async_raw(AsyncClient.retrieve)

    class AsyncClientWithStreamingResponse:
        retrieve = as_async_streaming(AsyncClient.retrieve)
