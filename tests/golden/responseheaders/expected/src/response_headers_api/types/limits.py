"""The type `Limits`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Limits(ApiModel):
    """The type `Limits`."""

    left: int

    until: Annotated[str | None, NotNull] = None
