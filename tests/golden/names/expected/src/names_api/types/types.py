"""The type `Types`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Types(ApiModel):
    """The type `Types`."""

    a: Annotated[int | None, NotNull] = None
