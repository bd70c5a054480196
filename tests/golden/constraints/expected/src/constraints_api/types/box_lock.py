"""The type `BoxLock`."""

from typing import Annotated, ClassVar, Required, TypedDict

from pydantic import Field

from .._runtime.models import ApiModel


class BoxLock(ApiModel):
    """The type `BoxLock`."""

    _closed: ClassVar[bool] = True

    pin: Annotated[str, Field(min_length=4)]


class BoxLockParam(TypedDict, total=False):
    """A `dict` in place of a `BoxLock`."""

    pin: Required[str]
