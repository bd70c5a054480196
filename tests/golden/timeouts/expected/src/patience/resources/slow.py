"""slow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.limits import Timeout
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_WAIT: Operation[None] = Operation(
    name="slow.wait",
    method="GET",
    path="/slow",
    replies=(Reply("204"),),
    timeout=Timeout(600.0),
)

_QUICK: Operation[None] = Operation(
    name="slow.quick",
    method="GET",
    path="/quick",
    replies=(Reply("204"),),
)


class _SlowDocs:
    """What the methods of both classes say of themselves."""

    def wait(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /slow`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            At last.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def quick(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /quick`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Slow(SyncResource, _SlowDocs):
    """slow."""

    with_raw_response: SlowWithRawResponse
    with_streaming_response: SlowWithStreamingResponse

    def wait(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_WAIT, Arguments(), options)

    def quick(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_QUICK, Arguments(), options)


class AsyncSlow(AsyncResource, _SlowDocs):
    """slow."""

    with_raw_response: AsyncSlowWithRawResponse
    with_streaming_response: AsyncSlowWithStreamingResponse

    async def wait(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_WAIT, Arguments(), options)

    async def quick(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_QUICK, Arguments(), options)


if TYPE_CHECKING:

    class SlowWithRawResponse:
        wait = as_raw(Slow.wait)
        quick = as_raw(Slow.quick)

    class SlowWithStreamingResponse:
        wait = as_streaming(Slow.wait)
        quick = as_streaming(Slow.quick)

    class AsyncSlowWithRawResponse:
        wait = as_async_raw(AsyncSlow.wait)
        quick = as_async_raw(AsyncSlow.quick)

    class AsyncSlowWithStreamingResponse:
        wait = as_async_streaming(AsyncSlow.wait)
        quick = as_async_streaming(AsyncSlow.quick)
