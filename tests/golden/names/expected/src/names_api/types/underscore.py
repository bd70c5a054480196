"""The type `Underscore`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Underscore(ApiModel):
    """The type `Underscore`."""

    a: Annotated[int | None, NotNull] = None
