"""The type `JobScheduleStep`."""

from typing import Annotated, TypedDict

from .._runtime.models import ApiModel, NotNull


class JobScheduleStep(ApiModel):
    """The type `JobScheduleStep`."""

    name: Annotated[str | None, NotNull] = None


class JobScheduleStepParam(TypedDict, total=False):
    """A `dict` in place of a `JobScheduleStep`."""

    name: str
