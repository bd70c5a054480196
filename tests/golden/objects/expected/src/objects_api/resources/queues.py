"""queues."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _QueuesDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /queues/{queue}`.

        Args:
            queue: Sent as `main` when omitted.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It is there.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Queues(SyncResource, _QueuesDocs):
    """queues."""

    with_raw_response: QueuesWithRawResponse
    with_streaming_response: QueuesWithStreamingResponse

    @cached_property
    def jobs(self) -> QueuesJobs:
        """jobs."""
        from .queues_jobs import QueuesJobs

        return QueuesJobs(self._core)

    def retrieve(self, queue: str | Omit = omit, **options: Unpack[CallOptions]) -> None:
        return self._call(_RETRIEVE, Arguments(path={"queue": queue}), options)


class AsyncQueues(AsyncResource, _QueuesDocs):
    """queues."""

    with_raw_response: AsyncQueuesWithRawResponse
    with_streaming_response: AsyncQueuesWithStreamingResponse

    @cached_property
    def jobs(self) -> AsyncQueuesJobs:
        """jobs."""
        from .queues_jobs import AsyncQueuesJobs

        return AsyncQueuesJobs(self._core)

    async def retrieve(self, queue: str | Omit = omit, **options: Unpack[CallOptions]) -> None:
        return await self._call(_RETRIEVE, Arguments(path={"queue": queue}), options)


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
