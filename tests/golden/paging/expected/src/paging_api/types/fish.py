from typing import Annotated, Literal

from .._runtime.types.models import ApiModel, NotNull


class Fish(ApiModel):
    kind: Literal["fish"]

    id: Annotated[int | None, NotNull] = None
