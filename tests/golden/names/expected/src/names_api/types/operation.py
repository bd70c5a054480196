from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Operation(ApiModel):
    a: Annotated[int | None, NotNull] = None
