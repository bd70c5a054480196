"""The type `JobOpen`."""

from typing import Annotated, TypedDict

from .._runtime.models import ApiModel, NotNull


class JobOpen(ApiModel):
    """The type `JobOpen`."""

    known: Annotated[bool | None, NotNull] = None


class JobOpenParam(TypedDict, total=False):
    """A `dict` in place of a `JobOpen`."""

    known: bool
