"""jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _QueuesJobsDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /queues/{queue}/jobs/{id}`.

        Args:
            id: The path `id`.
            queue: Sent as `main` when omitted.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class QueuesJobs(SyncResource, _QueuesJobsDocs):
    """jobs."""

    with_raw_response: QueuesJobsWithRawResponse
    with_streaming_response: QueuesJobsWithStreamingResponse

    def retrieve(self, id: str, *, queue: str | Omit = omit, **options: Unpack[CallOptions]) -> Job:
        return self._call(_RETRIEVE, Arguments(path={"queue": queue, "id": id}), options)


class AsyncQueuesJobs(AsyncResource, _QueuesJobsDocs):
    """jobs."""

    with_raw_response: AsyncQueuesJobsWithRawResponse
    with_streaming_response: AsyncQueuesJobsWithStreamingResponse

    async def retrieve(
        self, id: str, *, queue: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> Job:
        return await self._call(_RETRIEVE, Arguments(path={"queue": queue, "id": id}), options)


if TYPE_CHECKING:

    class QueuesJobsWithRawResponse:
        retrieve = as_raw(QueuesJobs.retrieve)

    class QueuesJobsWithStreamingResponse:
        retrieve = as_streaming(QueuesJobs.retrieve)

    class AsyncQueuesJobsWithRawResponse:
        retrieve = as_async_raw(AsyncQueuesJobs.retrieve)

    class AsyncQueuesJobsWithStreamingResponse:
        retrieve = as_async_streaming(AsyncQueuesJobs.retrieve)
