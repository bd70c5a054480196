from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class JobRequest(ApiModel):
    input: str

    priority: Annotated[int | None, NotNull] = None

    at: Annotated[datetime | None, NotNull] = None

    labels: Annotated[dict[str, str] | None, NotNull] = None


class JobRequestParam(TypedDict, total=False):
    """A `dict` in place of a `JobRequest`."""

    input: Required[str]

    priority: int

    at: datetime | str

    labels: Mapping[str, str]
