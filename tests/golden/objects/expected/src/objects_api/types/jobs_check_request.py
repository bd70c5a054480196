"""The type `JobsCheckRequest`, and those that only it needs."""

from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class JobsCheckRequestLimits(ApiModel):
    memory: Annotated[int | None, NotNull] = None


class JobsCheckRequestLimitsParam(TypedDict, total=False):
    """A `dict` in place of a `JobsCheckRequestLimits`."""

    memory: int


class JobsCheckRequest(ApiModel):
    limits: Annotated[JobsCheckRequestLimits | None, NotNull] = None


class JobsCheckRequestParam(TypedDict, total=False):
    """A `dict` in place of a `JobsCheckRequest`."""

    limits: JobsCheckRequestLimits | JobsCheckRequestLimitsParam
