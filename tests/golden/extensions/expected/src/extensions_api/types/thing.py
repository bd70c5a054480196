from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Thing(ApiModel):
    old: Annotated[str | None, NotNull] = None
    """Deprecated: Use new."""
