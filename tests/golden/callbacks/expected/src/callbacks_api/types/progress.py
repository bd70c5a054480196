"""The type `Progress`."""

from typing import Annotated

from pydantic import Field

from .._runtime.models import ApiModel, NotNull
from .progress_step import ProgressStep


class Progress(ApiModel):
    """The type `Progress`."""

    percent: Annotated[int, Field(ge=0, le=100)]

    step: Annotated[ProgressStep | None, NotNull] = None
