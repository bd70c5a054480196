from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Closed(ApiModel):
    b: Annotated[int | None, NotNull] = None

    a: Annotated[int | None, NotNull] = None
