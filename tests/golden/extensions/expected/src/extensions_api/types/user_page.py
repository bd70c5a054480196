"""The type `UserPage`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .user_model import UserModel


class UserPagePage(ApiModel):
    """The type `UserPagePage`."""

    next: Annotated[str | None, NotNull] = None


class UserPage(ApiModel):
    """The type `UserPage`."""

    data: Annotated[list[UserModel] | None, NotNull] = None

    page: Annotated[UserPagePage | None, NotNull] = None
