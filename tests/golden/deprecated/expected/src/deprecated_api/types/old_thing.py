from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class OldThing(ApiModel):
    """Deprecated."""

    a: Annotated[int | None, NotNull] = None
