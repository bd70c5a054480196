"""The type `UserUnderscore`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class UserUnderscore(ApiModel):
    """The type `UserUnderscore`."""

    d: Annotated[int | None, NotNull] = None
