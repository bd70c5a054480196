"""jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Never, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.job import (
        Job,
        JobClosed,
        JobClosedParam,
        JobEmpty,
        JobEmptyParam,
        JobOpen,
        JobOpenParam,
        JobOwnersValue,
        JobOwnersValueParam,
        JobSchedule,
        JobScheduleParam,
    )
    from ..types.jobs_check_request import JobsCheckRequestLimits, JobsCheckRequestLimitsParam
    from ..types.jobs_check_response import JobsCheckResponse

_CREATE: Operation[Job] = Operation(
    name="jobs.create",
    method="POST",
    path="/jobs",
    body=RequestBody(
        "application/json", lambda: types.Job, defaults={"preset": "fast", "preset_nothing": None}
    ),
    replies=(Reply("200", "application/json", lambda: types.Job),),
)

_CHECK: Operation[JobsCheckResponse] = Operation(
    name="jobs.check",
    method="POST",
    path="/jobs/{id}/check",
    parameters=(Parameter("id", "path", type=lambda: str),),
    body=RequestBody("application/json", lambda: types.JobsCheckRequest, required=False),
    replies=(Reply("200", "application/json", lambda: types.JobsCheckResponse),),
)


class _JobsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /jobs`.

        Args:
            plain: The property `plain`.
            nothing: The property `nothing`.
            preset: Sent as `fast` when omitted.
            preset_nothing: Sent as `None` when omitted.
            maybe: The property `maybe`.
            maybe_nothing: The property `maybe_nothing`.
            maybe_preset: Defaults to `3`.
            maybe_preset_nothing: Defaults to `4`.
            schedule: The property `schedule`.
            closed: The property `closed`.
            labels: The property `labels`.
            owners: The property `owners`.
            open: The property `open`.
            free: The property `free`.
            empty: The property `empty`.
            anything: The property `anything`.
            never_used: The property `never_used`.
            null_only: The property `null_only`.
            named_null: The property `named_null`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def check(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /jobs/{id}/check`.

        Args:
            id: The path `id`.
            limits: The property `limits`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            What was found.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Jobs(SyncResource, _JobsDocs):
    """jobs."""

    with_raw_response: JobsWithRawResponse
    with_streaming_response: JobsWithStreamingResponse

    def create(
        self,
        *,
        plain: str,
        nothing: str | None,
        preset: str | Omit = omit,
        preset_nothing: str | Omit | None = omit,
        maybe: str | Omit = omit,
        maybe_nothing: str | Omit | None = omit,
        maybe_preset: int | Omit = omit,
        maybe_preset_nothing: int | Omit | None = omit,
        schedule: JobSchedule | JobScheduleParam | Omit = omit,
        closed: JobClosed | JobClosedParam | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        owners: Mapping[str, JobOwnersValue | JobOwnersValueParam] | Omit = omit,
        open: JobOpen | JobOpenParam | Mapping[str, object] | Omit = omit,
        free: Mapping[str, object] | Omit = omit,
        empty: JobEmpty | JobEmptyParam | Omit = omit,
        anything: object | Omit = omit,
        never_used: Never | Omit = omit,
        null_only: Omit | None = omit,
        named_null: Omit | None = omit,
        **options: Unpack[CallOptions],
    ) -> Job:
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "plain": plain,
                    "nothing": nothing,
                    "preset": preset,
                    "preset_nothing": preset_nothing,
                    "maybe": maybe,
                    "maybe_nothing": maybe_nothing,
                    "maybe_preset": maybe_preset,
                    "maybe_preset_nothing": maybe_preset_nothing,
                    "schedule": schedule,
                    "closed": closed,
                    "labels": labels,
                    "owners": owners,
                    "open": open,
                    "free": free,
                    "empty": empty,
                    "anything": anything,
                    "never_used": never_used,
                    "null_only": null_only,
                    "named_null": named_null,
                }
            ),
            options,
        )

    def check(
        self,
        id: str,
        *,
        limits: JobsCheckRequestLimits | JobsCheckRequestLimitsParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> JobsCheckResponse:
        return self._call(_CHECK, Arguments(path={"id": id}, body={"limits": limits}), options)


class AsyncJobs(AsyncResource, _JobsDocs):
    """jobs."""

    with_raw_response: AsyncJobsWithRawResponse
    with_streaming_response: AsyncJobsWithStreamingResponse

    async def create(
        self,
        *,
        plain: str,
        nothing: str | None,
        preset: str | Omit = omit,
        preset_nothing: str | Omit | None = omit,
        maybe: str | Omit = omit,
        maybe_nothing: str | Omit | None = omit,
        maybe_preset: int | Omit = omit,
        maybe_preset_nothing: int | Omit | None = omit,
        schedule: JobSchedule | JobScheduleParam | Omit = omit,
        closed: JobClosed | JobClosedParam | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        owners: Mapping[str, JobOwnersValue | JobOwnersValueParam] | Omit = omit,
        open: JobOpen | JobOpenParam | Mapping[str, object] | Omit = omit,
        free: Mapping[str, object] | Omit = omit,
        empty: JobEmpty | JobEmptyParam | Omit = omit,
        anything: object | Omit = omit,
        never_used: Never | Omit = omit,
        null_only: Omit | None = omit,
        named_null: Omit | None = omit,
        **options: Unpack[CallOptions],
    ) -> Job:
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "plain": plain,
                    "nothing": nothing,
                    "preset": preset,
                    "preset_nothing": preset_nothing,
                    "maybe": maybe,
                    "maybe_nothing": maybe_nothing,
                    "maybe_preset": maybe_preset,
                    "maybe_preset_nothing": maybe_preset_nothing,
                    "schedule": schedule,
                    "closed": closed,
                    "labels": labels,
                    "owners": owners,
                    "open": open,
                    "free": free,
                    "empty": empty,
                    "anything": anything,
                    "never_used": never_used,
                    "null_only": null_only,
                    "named_null": named_null,
                }
            ),
            options,
        )

    async def check(
        self,
        id: str,
        *,
        limits: JobsCheckRequestLimits | JobsCheckRequestLimitsParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> JobsCheckResponse:
        return await self._call(
            _CHECK, Arguments(path={"id": id}, body={"limits": limits}), options
        )


if TYPE_CHECKING:

    class JobsWithRawResponse:
        create = as_raw(Jobs.create)
        check = as_raw(Jobs.check)

    class JobsWithStreamingResponse:
        create = as_streaming(Jobs.create)
        check = as_streaming(Jobs.check)

    class AsyncJobsWithRawResponse:
        create = as_async_raw(AsyncJobs.create)
        check = as_async_raw(AsyncJobs.check)

    class AsyncJobsWithStreamingResponse:
        create = as_async_streaming(AsyncJobs.create)
        check = as_async_streaming(AsyncJobs.check)
