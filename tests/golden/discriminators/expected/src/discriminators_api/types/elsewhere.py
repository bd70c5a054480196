"""The type `Elsewhere`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Elsewhere(ApiModel):
    """The type `Elsewhere`."""

    kind: Annotated[str | None, NotNull] = None
