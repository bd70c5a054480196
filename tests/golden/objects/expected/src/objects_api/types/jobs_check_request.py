"""The type `JobsCheckRequest`."""

from typing import Annotated, TypedDict

from .._runtime.models import ApiModel, NotNull
from .jobs_check_request_limits import JobsCheckRequestLimits, JobsCheckRequestLimitsParam


class JobsCheckRequest(ApiModel):
    """The type `JobsCheckRequest`."""

    limits: Annotated[JobsCheckRequestLimits | None, NotNull] = None


class JobsCheckRequestParam(TypedDict, total=False):
    """A `dict` in place of a `JobsCheckRequest`."""

    limits: JobsCheckRequestLimits | JobsCheckRequestLimitsParam
