"""headers."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.arguments import Arguments as Arguments_
    from ..types.body import Body
    from ..types.headers import Headers as Headers_, HeadersParam
    from ..types.operation import Operation as Operation_

_LIST: Operation[Operation_] = Operation(
    name="headers.list",
    method="GET",
    path="/headers",
    replies=(Reply("200", "application/json", lambda: types.Operation),),
)

_REPLACE: Operation[Arguments_] = Operation(
    name="headers.replace",
    method="PUT",
    path="/headers",
    body=RequestBody("application/json", lambda: list_[types.Headers]),
    replies=(Reply("200", "application/json", lambda: types.Arguments),),
)

_CREATE: Operation[Body] = Operation(
    name="headers.create",
    method="POST",
    path="/headers",
    body=RequestBody("application/json", lambda: types.Query),
    replies=(Reply("200", "application/json", lambda: types.Body),),
)


class _HeadersDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /headers`.

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

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /headers`.

        Args:
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /headers`.

        Args:
            a: The property `a`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Headers(SyncResource, _HeadersDocs):
    """headers."""

    with_raw_response: HeadersWithRawResponse
    with_streaming_response: HeadersWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> Operation_:
        return self._call(_LIST, Arguments(), options)

    def replace(
        self, *, body: Sequence[Headers_ | HeadersParam], **options: Unpack[CallOptions]
    ) -> Arguments_:
        return self._call(_REPLACE, Arguments(body=body), options)

    def create(self, *, a: int | Omit = omit, **options: Unpack[CallOptions]) -> Body:
        return self._call(_CREATE, Arguments(body={"a": a}), options)


class AsyncHeaders(AsyncResource, _HeadersDocs):
    """headers."""

    with_raw_response: AsyncHeadersWithRawResponse
    with_streaming_response: AsyncHeadersWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> Operation_:
        return await self._call(_LIST, Arguments(), options)

    async def replace(
        self, *, body: Sequence[Headers_ | HeadersParam], **options: Unpack[CallOptions]
    ) -> Arguments_:
        return await self._call(_REPLACE, Arguments(body=body), options)

    async def create(self, *, a: int | Omit = omit, **options: Unpack[CallOptions]) -> Body:
        return await self._call(_CREATE, Arguments(body={"a": a}), options)


if TYPE_CHECKING:

    class HeadersWithRawResponse:
        list = as_raw(Headers.list)
        replace = as_raw(Headers.replace)
        create = as_raw(Headers.create)

    class HeadersWithStreamingResponse:
        list = as_streaming(Headers.list)
        replace = as_streaming(Headers.replace)
        create = as_streaming(Headers.create)

    class AsyncHeadersWithRawResponse:
        list = as_async_raw(AsyncHeaders.list)
        replace = as_async_raw(AsyncHeaders.replace)
        create = as_async_raw(AsyncHeaders.create)

    class AsyncHeadersWithStreamingResponse:
        list = as_async_streaming(AsyncHeaders.list)
        replace = as_async_streaming(AsyncHeaders.replace)
        create = as_async_streaming(AsyncHeaders.create)
