from typing import Annotated, Literal

from .._runtime.types.models import ApiModel, NotNull


class Ketch(ApiModel):
    """Two masts"""

    masts: Annotated[Literal[2] | None, NotNull] = None

    mizzen: Annotated[float | None, NotNull] = None
