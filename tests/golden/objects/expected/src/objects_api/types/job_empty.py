"""The type `JobEmpty`."""

from typing import ClassVar, TypedDict

from .._runtime.models import ApiModel


class JobEmpty(ApiModel):
    """The type `JobEmpty`."""

    _closed: ClassVar[bool] = True


class JobEmptyParam(TypedDict, total=False):
    """A `dict` in place of a `JobEmpty`."""
