from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class N1st(ApiModel):
    a: Annotated[int | None, NotNull] = None
