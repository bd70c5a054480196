"""The type `Init`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Init(ApiModel):
    """The type `Init`."""

    a: Annotated[int | None, NotNull] = None
