from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull
from .color import Color, ColorName
from .size import Size, SizeName


class Animal(ApiModel):
    name: str

    color: Annotated[Color | None, NotNull] = None

    size: Annotated[Size | None, NotNull] = None


class AnimalParam(TypedDict, total=False):
    """A `dict` in place of a `Animal`."""

    name: Required[str]

    color: Color | ColorName

    size: Size | SizeName | int
