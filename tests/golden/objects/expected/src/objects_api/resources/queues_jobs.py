"""jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.job import Job

_RETRIEVE: Operation[Job] = Operation(
    name="queues.jobs.retrieve",
    method="GET",
    path="/queues/{queue}/jobs/{id}",
    parameters=(
        Parameter("queue", "path", default="main", type=lambda: str),
        Parameter("id", "path", type=lambda: str),
    ),
    replies=(Reply("200", "application/json", lambda: types.Job),),
)


class QueuesJobs(SyncResource):
    """jobs."""

    with_raw_response: QueuesJobsWithRawResponse
    with_streaming_response: QueuesJobsWithStreamingResponse

    def retrieve(
        self,
        id: str,
        *,
        queue: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Job:
        """Call `GET /queues/{queue}/jobs/{id}`.

        Args:
            id: The path `id`.
            queue: Sent as `main` when omitted.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _RETRIEVE,
            Arguments(
                path={"queue": queue, "id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncQueuesJobs(AsyncResource):
    """jobs."""

    with_raw_response: AsyncQueuesJobsWithRawResponse
    with_streaming_response: AsyncQueuesJobsWithStreamingResponse

    async def retrieve(
        self,
        id: str,
        *,
        queue: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Job:
        """Call `GET /queues/{queue}/jobs/{id}`.

        Args:
            id: The path `id`.
            queue: Sent as `main` when omitted.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _RETRIEVE,
            Arguments(
                path={"queue": queue, "id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class QueuesJobsWithRawResponse:
        retrieve = as_raw(QueuesJobs.retrieve)

    class QueuesJobsWithStreamingResponse:
        retrieve = as_streaming(QueuesJobs.retrieve)

    class AsyncQueuesJobsWithRawResponse:
        retrieve = as_async_raw(AsyncQueuesJobs.retrieve)

    class AsyncQueuesJobsWithStreamingResponse:
        retrieve = as_async_streaming(AsyncQueuesJobs.retrieve)
