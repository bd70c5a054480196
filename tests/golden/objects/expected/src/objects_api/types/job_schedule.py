"""The type `JobSchedule`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Required, TypedDict

from .._runtime.models import ApiModel, NotNull
from .job_schedule_step import JobScheduleStep, JobScheduleStepParam


class JobSchedule(ApiModel):
    """The type `JobSchedule`."""

    start: datetime

    steps: Annotated[list[JobScheduleStep] | None, NotNull] = None


class JobScheduleParam(TypedDict, total=False):
    """A `dict` in place of a `JobSchedule`."""

    start: Required[datetime]

    steps: Sequence[JobScheduleStep | JobScheduleStepParam]
