from collections.abc import Mapping
from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class JobUpdateRequest(ApiModel):
    priority: Annotated[int | None, NotNull] = None

    labels: Annotated[dict[str, str] | None, NotNull] = None


class JobUpdateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `JobUpdateRequest`."""

    priority: int

    labels: Mapping[str, str]
