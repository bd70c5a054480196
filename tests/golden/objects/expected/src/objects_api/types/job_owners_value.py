"""The type `JobOwnersValue`."""

from typing import Annotated, TypedDict

from .._runtime.models import ApiModel, NotNull


class JobOwnersValue(ApiModel):
    """The type `JobOwnersValue`."""

    email: Annotated[str | None, NotNull] = None


class JobOwnersValueParam(TypedDict, total=False):
    """A `dict` in place of a `JobOwnersValue`."""

    email: str
