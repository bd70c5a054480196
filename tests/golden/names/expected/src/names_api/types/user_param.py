from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class UserParam(ApiModel):
    e: Annotated[int | None, NotNull] = None
