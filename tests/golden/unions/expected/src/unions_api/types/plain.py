"""The type `Plain`."""

from typing import Annotated, ClassVar, TypeAlias

from .._runtime.open_unions import OpenUnion
from .._runtime.unions import UnknownVariant
from .circle import Circle
from .plain_line import PlainLine


class UnknownPlain(UnknownVariant):
    """A `Plain` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True


Plain: TypeAlias = Annotated[
    Circle | PlainLine | UnknownPlain, OpenUnion(Circle, PlainLine, unknown=UnknownPlain)
]
"""Nothing tells them apart but their shape."""
