"""The type `UserPage`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .user_model import UserModel


class UserPagePage(ApiModel):
    next: Annotated[str | None, NotNull] = None


class UserPage(ApiModel):
    data: Annotated[list[UserModel] | None, NotNull] = None

    page: Annotated[UserPagePage | None, NotNull] = None
