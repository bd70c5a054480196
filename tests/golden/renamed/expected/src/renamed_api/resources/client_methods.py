"""What the client itself can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import deprecated

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.deprecations import Lifecycle
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
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


class ClientMethods(SyncResource):
    """What the client itself can do."""

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    def ping(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Animal:
        """Call `GET /animals/{id}`.

        Deprecated: The method has another name now. Please migrate to client.animals.retrieve.

        Args:
            id: The path `id`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            An animal.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _PING,
            Arguments(
                path={"id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncClientMethods(AsyncResource):
    """What the client itself can do."""

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    async def ping(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Animal:
        """Call `GET /animals/{id}`.

        Deprecated: The method has another name now. Please migrate to client.animals.retrieve.

        Args:
            id: The path `id`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            An animal.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _PING,
            Arguments(
                path={"id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class ClientMethodsWithRawResponse:
        ping = as_raw(ClientMethods.ping)

    class ClientMethodsWithStreamingResponse:
        ping = as_streaming(ClientMethods.ping)

    class AsyncClientMethodsWithRawResponse:
        ping = as_async_raw(AsyncClientMethods.ping)

    class AsyncClientMethodsWithStreamingResponse:
        ping = as_async_streaming(AsyncClientMethods.ping)
