"""The type `JobsCheckResponse`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class JobsCheckResponseRow(ApiModel):
    text: Annotated[str | None, NotNull] = None


class JobsCheckResponse(ApiModel):
    rows: list[JobsCheckResponseRow]
