"""The type `Picture`, and those that only it needs."""

from typing import Literal, Required, TypeAlias, TypedDict

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel


class PictureType(ClosedStrEnum):
    """The values of `PictureType`."""

    IMAGE = member("image")

    PHOTO = member("photo")


PictureTypeName: TypeAlias = Literal["image", "photo"]
"""The values of `PictureType` as plain strings."""


class Picture(ApiModel):
    """Two tags mean it."""

    type: PictureType

    url: str


class PictureParam(TypedDict, total=False):
    """Two tags mean it."""

    type: Required[PictureType | PictureTypeName]

    url: Required[str]
