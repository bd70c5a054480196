"""The type `JobClosed`."""

from typing import Annotated, ClassVar, TypedDict

from .._runtime.models import ApiModel, NotNull


class JobClosed(ApiModel):
    """The type `JobClosed`."""

    _closed: ClassVar[bool] = True

    a: Annotated[int | None, NotNull] = None


class JobClosedParam(TypedDict, total=False):
    """A `dict` in place of a `JobClosed`."""

    a: int
