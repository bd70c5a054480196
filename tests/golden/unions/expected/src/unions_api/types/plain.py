"""The type `Plain`, and those that only it needs."""

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from .._runtime.types.models import ApiModel
from .._runtime.types.open_unions import OpenUnion
from .._runtime.types.unions import UnknownVariant
from .circle import Circle


class PlainLine(ApiModel):
    """Line"""

    from_: Annotated[int, Field(alias="from")]

    to: int


class UnknownPlain(UnknownVariant):
    """A `Plain` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True


Plain: TypeAlias = Annotated[
    Circle | PlainLine | UnknownPlain, OpenUnion(Circle, PlainLine, unknown=UnknownPlain)
]
"""Nothing tells them apart but their shape."""
