"""The type `N1st`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class N1st(ApiModel):
    """The type `N1st`."""

    a: Annotated[int | None, NotNull] = None
