"""The type `USER`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class USER(ApiModel):
    """The type `USER`."""

    c: Annotated[int | None, NotNull] = None
