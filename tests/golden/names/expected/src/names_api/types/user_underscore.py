from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class UserUnderscore(ApiModel):
    d: Annotated[int | None, NotNull] = None
