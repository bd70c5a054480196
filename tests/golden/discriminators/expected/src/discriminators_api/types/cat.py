from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Cat(ApiModel):
    kind: str

    lives: Annotated[int | None, NotNull] = None
