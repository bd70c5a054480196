"""The type `UserName`, and those that only it needs."""

from typing import Annotated, Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel, NotNull


class UserNameSort(ClosedStrEnum):
    """The values of `UserNameSort`."""

    AGE_DESC = member("-age")

    AGE_LOWER = member("age")

    AGE = member("+age")


UserNameSortName: TypeAlias = Literal["-age", "age", "+age"]
"""The values of `UserNameSort` as plain strings."""


class UserName(ApiModel):
    """Had the name first."""

    old: Annotated[bool | None, NotNull] = None

    sort: Annotated[UserNameSort | None, NotNull] = None
