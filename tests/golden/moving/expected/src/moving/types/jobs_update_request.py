"""The type `JobsUpdateRequest`."""

from collections.abc import Mapping
from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class JobsUpdateRequest(ApiModel):
    priority: Annotated[int | None, NotNull] = None

    labels: Annotated[dict[str, str] | None, NotNull] = None


class JobsUpdateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `JobsUpdateRequest`."""

    priority: int

    labels: Mapping[str, str]
