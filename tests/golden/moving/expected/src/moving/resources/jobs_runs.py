"""Operations on jobs runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Operation,
    Parameter,
    Reply,
    RequestBody,
)
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.job import Job
    from ..types.job_request import JobRequest, JobRequestParam

_CREATE: Operation[Job] = Operation(
    name="jobs.runs.create",
    method="POST",
    path="/queues/{queue}/jobs",
    parameters=(Parameter("queue", "path", type=lambda: str),),
    body=RequestBody("application/json", lambda: types.JobRequest),
    replies=(Reply("201", "application/json", lambda: types.Job),),
)


class JobsRuns(SyncResource):
    """Operations on jobs runs."""

    with_raw_response: JobsRunsWithRawResponse
    with_streaming_response: JobsRunsWithStreamingResponse

    def create(
        self,
        queue: str,
        *,
        request: JobRequest | JobRequestParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Job:
        """Call `POST /queues/{queue}/jobs`.

        Args:
            queue: The path `queue`.
            request: The body of the request.
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
            _CREATE,
            Arguments(
                path={"queue": queue},
                body=request,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncJobsRuns(AsyncResource):
    """Operations on jobs runs."""

    with_raw_response: AsyncJobsRunsWithRawResponse
    with_streaming_response: AsyncJobsRunsWithStreamingResponse

    async def create(
        self,
        queue: str,
        *,
        request: JobRequest | JobRequestParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Job:
        """Call `POST /queues/{queue}/jobs`.

        Args:
            queue: The path `queue`.
            request: The body of the request.
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
            _CREATE,
            Arguments(
                path={"queue": queue},
                body=request,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class JobsRunsWithRawResponse:
        create = as_raw(JobsRuns.create)

    class JobsRunsWithStreamingResponse:
        create = as_streaming(JobsRuns.create)

    class AsyncJobsRunsWithRawResponse:
        create = as_async_raw(AsyncJobsRuns.create)

    class AsyncJobsRunsWithStreamingResponse:
        create = as_async_streaming(AsyncJobsRuns.create)
