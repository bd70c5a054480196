"""The type `Job`, and those that only it needs."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel, NotNull


class JobState(ClosedStrEnum):
    """The values of `JobState`."""

    QUEUED = member("queued")

    DONE = member("done")


JobStateName: TypeAlias = Literal["queued", "done"]
"""The values of `JobState` as plain strings."""


class Job(ApiModel):
    id: str

    state: JobState

    model_url_: Annotated[str | None, NotNull, Field(alias="model_url")] = None

    ticket: Annotated[str | None, NotNull] = None

    day: Annotated[date | None, NotNull] = None
