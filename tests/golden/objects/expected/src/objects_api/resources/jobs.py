"""jobs."""

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
    from collections.abc import Mapping
    from typing import Never

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
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


class Jobs(SyncResource):
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Job:
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
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def check(
        self,
        id: str,
        *,
        limits: JobsCheckRequestLimits | JobsCheckRequestLimitsParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> JobsCheckResponse:
        """Call `POST /jobs/{id}/check`.

        Args:
            id: The path `id`.
            limits: The property `limits`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            What was found.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CHECK,
            Arguments(
                path={"id": id},
                body={
                    "limits": limits,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncJobs(AsyncResource):
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Job:
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
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def check(
        self,
        id: str,
        *,
        limits: JobsCheckRequestLimits | JobsCheckRequestLimitsParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> JobsCheckResponse:
        """Call `POST /jobs/{id}/check`.

        Args:
            id: The path `id`.
            limits: The property `limits`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            What was found.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CHECK,
            Arguments(
                path={"id": id},
                body={
                    "limits": limits,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
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
