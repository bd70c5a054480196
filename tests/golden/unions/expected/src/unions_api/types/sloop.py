from typing import Annotated, Literal

from .._runtime.types.models import ApiModel, NotNull


class Sloop(ApiModel):
    masts: Annotated[Literal[1] | None, NotNull] = None

    rig: Annotated[str | None, NotNull] = None
