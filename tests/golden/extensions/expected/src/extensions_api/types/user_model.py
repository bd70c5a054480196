from datetime import date
from typing import Annotated, TypedDict

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull
from .size import Size, SizeName


class UserModel(ApiModel):
    born_on: Annotated[date | None, NotNull, Field(alias="dateOfBirth")] = None

    size: Annotated[Size | None, NotNull] = None


class UserModelParam(TypedDict, total=False):
    """A `dict` in place of a `UserModel`."""

    dateOfBirth: date

    size: Size | SizeName
