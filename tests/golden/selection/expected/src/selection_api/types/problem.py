"""The type `Problem`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull


class Problem(ApiModel):
    """The type `Problem`."""

    message: Annotated[str | None, NotNull] = None
