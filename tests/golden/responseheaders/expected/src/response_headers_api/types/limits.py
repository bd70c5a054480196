from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Limits(ApiModel):
    left: int

    until: Annotated[str | None, NotNull] = None
