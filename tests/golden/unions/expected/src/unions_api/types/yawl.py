from typing import Annotated, Literal

from .._runtime.types.models import ApiModel, NotNull


class Yawl(ApiModel):
    masts: Annotated[Literal[2] | None, NotNull] = None

    mizzen: Annotated[str | None, NotNull] = None
