from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Class(ApiModel):
    a: Annotated[int | None, NotNull] = None
