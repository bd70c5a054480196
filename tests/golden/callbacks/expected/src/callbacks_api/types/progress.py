"""The type `Progress`, and those that only it needs."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel, NotNull


class ProgressStep(ClosedStrEnum):
    """The values of `ProgressStep`."""

    LOAD = member("load")

    RUN = member("run")


ProgressStepName: TypeAlias = Literal["load", "run"]
"""The values of `ProgressStep` as plain strings."""


class Progress(ApiModel):
    percent: Annotated[int, Field(ge=0, le=100)]
    """0 to 100."""

    step: Annotated[ProgressStep | None, NotNull] = None
