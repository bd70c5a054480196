from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Init(ApiModel):
    a: Annotated[int | None, NotNull] = None
