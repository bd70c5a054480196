"""The type `JobsCheckResponseRow`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull


class JobsCheckResponseRow(ApiModel):
    """The type `JobsCheckResponseRow`."""

    text: Annotated[str | None, NotNull] = None
