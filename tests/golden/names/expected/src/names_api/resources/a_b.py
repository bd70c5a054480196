"""a-b."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_GET_SLASH_A_MINUS_B: Operation[None] = Operation(
    name="a_b.get_slash_a_minus_b",
    method="GET",
    path="/a-b",
    replies=(Reply("204"),),
)

_GET_SLASH_A_UNDERSCORE_B: Operation[None] = Operation(
    name="a_b.get_slash_a_underscore_b",
    method="GET",
    path="/a_b",
    replies=(Reply("204"),),
)


class _ABDocs:
    """What the methods of both classes say of themselves."""

    def get_slash_a_minus_b(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /a-b`.

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

    def get_slash_a_underscore_b(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /a_b`.

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


class AB(SyncResource, _ABDocs):
    """a-b."""

    with_raw_response: ABWithRawResponse
    with_streaming_response: ABWithStreamingResponse

    def get_slash_a_minus_b(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_GET_SLASH_A_MINUS_B, Arguments(), options)

    def get_slash_a_underscore_b(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_GET_SLASH_A_UNDERSCORE_B, Arguments(), options)


class AsyncAB(AsyncResource, _ABDocs):
    """a-b."""

    with_raw_response: AsyncABWithRawResponse
    with_streaming_response: AsyncABWithStreamingResponse

    async def get_slash_a_minus_b(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_GET_SLASH_A_MINUS_B, Arguments(), options)

    async def get_slash_a_underscore_b(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_GET_SLASH_A_UNDERSCORE_B, Arguments(), options)


if TYPE_CHECKING:

    class ABWithRawResponse:
        get_slash_a_minus_b = as_raw(AB.get_slash_a_minus_b)
        get_slash_a_underscore_b = as_raw(AB.get_slash_a_underscore_b)

    class ABWithStreamingResponse:
        get_slash_a_minus_b = as_streaming(AB.get_slash_a_minus_b)
        get_slash_a_underscore_b = as_streaming(AB.get_slash_a_underscore_b)

    class AsyncABWithRawResponse:
        get_slash_a_minus_b = as_async_raw(AsyncAB.get_slash_a_minus_b)
        get_slash_a_underscore_b = as_async_raw(AsyncAB.get_slash_a_underscore_b)

    class AsyncABWithStreamingResponse:
        get_slash_a_minus_b = as_async_streaming(AsyncAB.get_slash_a_minus_b)
        get_slash_a_underscore_b = as_async_streaming(AsyncAB.get_slash_a_underscore_b)
