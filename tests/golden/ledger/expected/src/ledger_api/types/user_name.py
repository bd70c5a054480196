"""The type `UserName`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull
from .user_name_sort import UserNameSort


class UserName(ApiModel):
    """Had the name first."""

    old: Annotated[bool | None, NotNull] = None

    sort: Annotated[UserNameSort | None, NotNull] = None
