"""jobs."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.responses.members import Member

if TYPE_CHECKING:
    from builtins import list as list_
    from collections.abc import Mapping
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.job import Job
    from ..types.job_request import JobRequest, JobRequestParam
    from .jobs_history import (
        AsyncJobsHistory,
        AsyncJobsHistoryWithRawResponse,
        AsyncJobsHistoryWithStreamingResponse,
        JobsHistory,
        JobsHistoryWithRawResponse,
        JobsHistoryWithStreamingResponse,
    )
    from .jobs_runs import (
        AsyncJobsRuns,
        AsyncJobsRunsWithRawResponse,
        AsyncJobsRunsWithStreamingResponse,
        JobsRuns,
        JobsRunsWithRawResponse,
        JobsRunsWithStreamingResponse,
    )

_CREATE: Operation[Job] = Operation(
    name="jobs.create",
    method="POST",
    path="/queues/{queue}/jobs",
    parameters=(Parameter("queue", "path", type=lambda: str),),
    body=RequestBody("application/json", lambda: types.JobRequest),
    replies=(Reply("201", "application/json", lambda: types.Job),),
)

_RETRIEVE: Operation[Job] = Operation(
    name="jobs.retrieve",
    method="GET",
    path="/queues/{queue}/jobs/{job_id}",
    parameters=(
        Parameter("queue", "path", type=lambda: str),
        Parameter("job_id", "path", type=lambda: str),
    ),
    replies=(Reply("200", "application/json", lambda: types.Job),),
)

_UPDATE: Operation[Job] = Operation(
    name="jobs.update",
    method="PATCH",
    path="/queues/{queue}/jobs/{job_id}",
    parameters=(
        Parameter("queue", "path", type=lambda: str),
        Parameter("job_id", "path", type=lambda: str),
    ),
    body=RequestBody("application/json", lambda: types.JobUpdateRequest, required=False),
    replies=(Reply("200", "application/json", lambda: types.JobUpdateResponse),),
    unwrap=Member(("job",)),
)

_LIST: Operation[list_[Job]] = Operation(
    name="jobs.list",
    method="GET",
    path="/queues/{queue}/jobs",
    parameters=(
        Parameter("queue", "path", type=lambda: str),
        Parameter("state", "query", type=lambda: str),
        Parameter("since", "query", type=lambda: date),
        Parameter("ticket", "query", type=lambda: str),
    ),
    replies=(Reply("200", "application/json", lambda: types.JobList),),
    unwrap=Member(("data",)),
)

_DELETE: Operation[None] = Operation(
    name="jobs.delete",
    method="DELETE",
    path="/queues/{queue}/jobs/{job_id}",
    parameters=(
        Parameter("queue", "path", type=lambda: str),
        Parameter("job_id", "path", type=lambda: str),
    ),
    replies=(Reply("204"),),
)

_CANCEL: Operation[Job] = Operation(
    name="jobs.cancel",
    method="POST",
    path="/queues/{queue}/jobs/{job_id}/cancel",
    parameters=(
        Parameter("job_id", "path", type=lambda: str),
        Parameter("queue", "path", type=lambda: str),
    ),
    replies=(Reply("200", "application/json", lambda: types.Job),),
)


class _JobsDocs:
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

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /queues/{queue}/jobs/{job_id}`.

        Args:
            job_id: The path `job_id`.
            queue: The path `queue`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PATCH /queues/{queue}/jobs/{job_id}`.

        Args:
            queue: The path `queue`.
            job_id: The path `job_id`.
            priority: The property `priority`.
            labels: The property `labels`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /queues/{queue}/jobs`.

        Args:
            queue: The path `queue`.
            state: The query `state`.
            since: The query `since`.
            ticket: The query `ticket`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Jobs.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Call `DELETE /queues/{queue}/jobs/{job_id}`.

        Args:
            queue: The path `queue`.
            job_id: The path `job_id`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Gone.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def cancel(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /queues/{queue}/jobs/{job_id}/cancel`.

        Args:
            job_id: The path `job_id`.
            queue: The path `queue`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Jobs(SyncResource, _JobsDocs):
    """jobs."""

    with_raw_response: JobsWithRawResponse
    with_streaming_response: JobsWithStreamingResponse

    @cached_property
    def history(self) -> JobsHistory:
        """history."""
        from .jobs_history import JobsHistory

        return JobsHistory(self._core)

    @cached_property
    def runs(self) -> JobsRuns:
        """Operations on jobs runs."""
        from .jobs_runs import JobsRuns

        return JobsRuns(self._core)

    def create(
        self, queue: str, *, request: JobRequest | JobRequestParam, **options: Unpack[CallOptions]
    ) -> Job:
        return self._call(_CREATE, Arguments(path={"queue": queue}, body=request), options)

    def retrieve(self, job_id: str, *, queue: str, **options: Unpack[CallOptions]) -> Job:
        return self._call(_RETRIEVE, Arguments(path={"queue": queue, "job_id": job_id}), options)

    def update(
        self,
        *,
        queue: str,
        job_id: str,
        priority: int | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Job:
        return self._call(
            _UPDATE,
            Arguments(
                path={"queue": queue, "job_id": job_id},
                body={"priority": priority, "labels": labels},
            ),
            options,
        )

    def list(
        self,
        queue: str,
        *,
        state: str | Omit = omit,
        since: date | str | Omit = omit,
        ticket: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> list_[Job]:
        return self._call(
            _LIST,
            Arguments(
                path={"queue": queue}, query={"state": state, "since": since, "ticket": ticket}
            ),
            options,
        )

    def delete(self, queue: str, job_id: str, **options: Unpack[CallOptions]) -> None:
        return self._call(_DELETE, Arguments(path={"queue": queue, "job_id": job_id}), options)

    def cancel(self, job_id: str, *, queue: str, **options: Unpack[CallOptions]) -> Job:
        return self._call(_CANCEL, Arguments(path={"job_id": job_id, "queue": queue}), options)


class AsyncJobs(AsyncResource, _JobsDocs):
    """jobs."""

    with_raw_response: AsyncJobsWithRawResponse
    with_streaming_response: AsyncJobsWithStreamingResponse

    @cached_property
    def history(self) -> AsyncJobsHistory:
        """history."""
        from .jobs_history import AsyncJobsHistory

        return AsyncJobsHistory(self._core)

    @cached_property
    def runs(self) -> AsyncJobsRuns:
        """Operations on jobs runs."""
        from .jobs_runs import AsyncJobsRuns

        return AsyncJobsRuns(self._core)

    async def create(
        self, queue: str, *, request: JobRequest | JobRequestParam, **options: Unpack[CallOptions]
    ) -> Job:
        return await self._call(_CREATE, Arguments(path={"queue": queue}, body=request), options)

    async def retrieve(self, job_id: str, *, queue: str, **options: Unpack[CallOptions]) -> Job:
        return await self._call(
            _RETRIEVE, Arguments(path={"queue": queue, "job_id": job_id}), options
        )

    async def update(
        self,
        *,
        queue: str,
        job_id: str,
        priority: int | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Job:
        return await self._call(
            _UPDATE,
            Arguments(
                path={"queue": queue, "job_id": job_id},
                body={"priority": priority, "labels": labels},
            ),
            options,
        )

    async def list(
        self,
        queue: str,
        *,
        state: str | Omit = omit,
        since: date | str | Omit = omit,
        ticket: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> list_[Job]:
        return await self._call(
            _LIST,
            Arguments(
                path={"queue": queue}, query={"state": state, "since": since, "ticket": ticket}
            ),
            options,
        )

    async def delete(self, queue: str, job_id: str, **options: Unpack[CallOptions]) -> None:
        return await self._call(
            _DELETE, Arguments(path={"queue": queue, "job_id": job_id}), options
        )

    async def cancel(self, job_id: str, *, queue: str, **options: Unpack[CallOptions]) -> Job:
        return await self._call(
            _CANCEL, Arguments(path={"job_id": job_id, "queue": queue}), options
        )


if TYPE_CHECKING:

    class JobsWithRawResponse:
        history: JobsHistoryWithRawResponse
        runs: JobsRunsWithRawResponse
        create = as_raw(Jobs.create)
        retrieve = as_raw(Jobs.retrieve)
        update = as_raw(Jobs.update)
        list = as_raw(Jobs.list)
        delete = as_raw(Jobs.delete)
        cancel = as_raw(Jobs.cancel)

    class JobsWithStreamingResponse:
        history: JobsHistoryWithStreamingResponse
        runs: JobsRunsWithStreamingResponse
        create = as_streaming(Jobs.create)
        retrieve = as_streaming(Jobs.retrieve)
        update = as_streaming(Jobs.update)
        list = as_streaming(Jobs.list)
        delete = as_streaming(Jobs.delete)
        cancel = as_streaming(Jobs.cancel)

    class AsyncJobsWithRawResponse:
        history: AsyncJobsHistoryWithRawResponse
        runs: AsyncJobsRunsWithRawResponse
        create = as_async_raw(AsyncJobs.create)
        retrieve = as_async_raw(AsyncJobs.retrieve)
        update = as_async_raw(AsyncJobs.update)
        list = as_async_raw(AsyncJobs.list)
        delete = as_async_raw(AsyncJobs.delete)
        cancel = as_async_raw(AsyncJobs.cancel)

    class AsyncJobsWithStreamingResponse:
        history: AsyncJobsHistoryWithStreamingResponse
        runs: AsyncJobsRunsWithStreamingResponse
        create = as_async_streaming(AsyncJobs.create)
        retrieve = as_async_streaming(AsyncJobs.retrieve)
        update = as_async_streaming(AsyncJobs.update)
        list = as_async_streaming(AsyncJobs.list)
        delete = as_async_streaming(AsyncJobs.delete)
        cancel = as_async_streaming(AsyncJobs.cancel)
