"""Operations on jobs runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
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


class _JobsRunsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /queues/{queue}/jobs`.

        Args:
            queue: The path `queue`.
            request: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class JobsRuns(SyncResource, _JobsRunsDocs):
    """Operations on jobs runs."""

    with_raw_response: JobsRunsWithRawResponse
    with_streaming_response: JobsRunsWithStreamingResponse

    def create(
        self, queue: str, *, request: JobRequest | JobRequestParam, **options: Unpack[CallOptions]
    ) -> Job:
        return self._call(_CREATE, Arguments(path={"queue": queue}, body=request), options)


class AsyncJobsRuns(AsyncResource, _JobsRunsDocs):
    """Operations on jobs runs."""

    with_raw_response: AsyncJobsRunsWithRawResponse
    with_streaming_response: AsyncJobsRunsWithStreamingResponse

    async def create(
        self, queue: str, *, request: JobRequest | JobRequestParam, **options: Unpack[CallOptions]
    ) -> Job:
        return await self._call(_CREATE, Arguments(path={"queue": queue}, body=request), options)


if TYPE_CHECKING:

    class JobsRunsWithRawResponse:
        create = as_raw(JobsRuns.create)

    class JobsRunsWithStreamingResponse:
        create = as_streaming(JobsRuns.create)

    class AsyncJobsRunsWithRawResponse:
        create = as_async_raw(AsyncJobsRuns.create)

    class AsyncJobsRunsWithStreamingResponse:
        create = as_async_streaming(AsyncJobsRuns.create)
