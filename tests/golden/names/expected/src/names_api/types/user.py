"""The type `User`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class User(ApiModel):
    """The type `User`."""

    b: Annotated[int | None, NotNull] = None
