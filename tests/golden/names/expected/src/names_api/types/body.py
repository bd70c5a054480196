from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Body(ApiModel):
    a: Annotated[int | None, NotNull] = None
