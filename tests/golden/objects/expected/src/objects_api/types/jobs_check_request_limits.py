"""The type `JobsCheckRequestLimits`."""

from typing import Annotated, TypedDict

from .._runtime.models import ApiModel, NotNull


class JobsCheckRequestLimits(ApiModel):
    """The type `JobsCheckRequestLimits`."""

    memory: Annotated[int | None, NotNull] = None


class JobsCheckRequestLimitsParam(TypedDict, total=False):
    """A `dict` in place of a `JobsCheckRequestLimits`."""

    memory: int
