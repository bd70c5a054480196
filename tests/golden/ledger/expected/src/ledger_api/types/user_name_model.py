from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class UserNameModel(ApiModel):
    """Added later, above the other."""

    new: Annotated[bool | None, NotNull] = None
