"""The type `Dog`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Dog(ApiModel):
    """The type `Dog`."""

    kind: str

    bark: Annotated[str | None, NotNull] = None
