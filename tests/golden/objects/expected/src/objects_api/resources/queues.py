"""queues."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from .queues_jobs import (
        AsyncQueuesJobs,
        AsyncQueuesJobsWithRawResponse,
        AsyncQueuesJobsWithStreamingResponse,
        QueuesJobs,
        QueuesJobsWithRawResponse,
        QueuesJobsWithStreamingResponse,
    )

_RETRIEVE: Operation[None] = Operation(
    name="queues.retrieve",
    method="GET",
    path="/queues/{queue}",
    parameters=(Parameter("queue", "path", default="main", type=lambda: str),),
    replies=(Reply("204"),),
)


class Queues(SyncResource):
    """queues."""

    with_raw_response: QueuesWithRawResponse
    with_streaming_response: QueuesWithStreamingResponse

    @cached_property
    def jobs(self) -> QueuesJobs:
        """jobs."""
        from .queues_jobs import QueuesJobs

        return QueuesJobs(self._core)

    def retrieve(
        self,
        queue: str | Omit = omit,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /queues/{queue}`.

        Args:
            queue: Sent as `main` when omitted.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            It is there.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _RETRIEVE,
            Arguments(
                path={"queue": queue},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncQueues(AsyncResource):
    """queues."""

    with_raw_response: AsyncQueuesWithRawResponse
    with_streaming_response: AsyncQueuesWithStreamingResponse

    @cached_property
    def jobs(self) -> AsyncQueuesJobs:
        """jobs."""
        from .queues_jobs import AsyncQueuesJobs

        return AsyncQueuesJobs(self._core)

    async def retrieve(
        self,
        queue: str | Omit = omit,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /queues/{queue}`.

        Args:
            queue: Sent as `main` when omitted.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            It is there.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _RETRIEVE,
            Arguments(
                path={"queue": queue},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class QueuesWithRawResponse:
        jobs: QueuesJobsWithRawResponse
        retrieve = as_raw(Queues.retrieve)

    class QueuesWithStreamingResponse:
        jobs: QueuesJobsWithStreamingResponse
        retrieve = as_streaming(Queues.retrieve)

    class AsyncQueuesWithRawResponse:
        jobs: AsyncQueuesJobsWithRawResponse
        retrieve = as_async_raw(AsyncQueues.retrieve)

    class AsyncQueuesWithStreamingResponse:
        jobs: AsyncQueuesJobsWithStreamingResponse
        retrieve = as_async_streaming(AsyncQueues.retrieve)
