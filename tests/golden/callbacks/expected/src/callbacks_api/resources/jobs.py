"""jobs."""

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

_CREATE: Operation[Job] = Operation(
    name="jobs.create",
    method="POST",
    path="/jobs",
    body=RequestBody("application/json", lambda: types.JobRequest),
    replies=(Reply("201", "application/json", lambda: types.Job),),
)

_RETRY: Operation[None] = Operation(
    name="jobs.retry",
    method="POST",
    path="/jobs/{id}/retry",
    parameters=(Parameter("id", "path", type=lambda: str),),
    replies=(Reply("204"),),
)


class _JobsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /jobs`.

        Args:
            callback_url: The property `callback_url`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def retry(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /jobs/{id}/retry`.

        Args:
            id: The path `id`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Tried again.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Jobs(SyncResource, _JobsDocs):
    """jobs."""

    with_raw_response: JobsWithRawResponse
    with_streaming_response: JobsWithStreamingResponse

    def create(self, *, callback_url: str, **options: Unpack[CallOptions]) -> Job:
        return self._call(_CREATE, Arguments(body={"callback_url": callback_url}), options)

    def retry(self, id: str, **options: Unpack[CallOptions]) -> None:
        return self._call(_RETRY, Arguments(path={"id": id}), options)


class AsyncJobs(AsyncResource, _JobsDocs):
    """jobs."""

    with_raw_response: AsyncJobsWithRawResponse
    with_streaming_response: AsyncJobsWithStreamingResponse

    async def create(self, *, callback_url: str, **options: Unpack[CallOptions]) -> Job:
        return await self._call(_CREATE, Arguments(body={"callback_url": callback_url}), options)

    async def retry(self, id: str, **options: Unpack[CallOptions]) -> None:
        return await self._call(_RETRY, Arguments(path={"id": id}), options)


if TYPE_CHECKING:

    class JobsWithRawResponse:
        create = as_raw(Jobs.create)
        retry = as_raw(Jobs.retry)

    class JobsWithStreamingResponse:
        create = as_streaming(Jobs.create)
        retry = as_streaming(Jobs.retry)

    class AsyncJobsWithRawResponse:
        create = as_async_raw(AsyncJobs.create)
        retry = as_async_raw(AsyncJobs.retry)

    class AsyncJobsWithStreamingResponse:
        create = as_async_streaming(AsyncJobs.create)
        retry = as_async_streaming(AsyncJobs.retry)
