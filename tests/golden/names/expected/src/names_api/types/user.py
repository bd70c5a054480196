from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class User(ApiModel):
    b: Annotated[int | None, NotNull] = None
