from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class ABC(ApiModel):
    a: Annotated[int | None, NotNull] = None
