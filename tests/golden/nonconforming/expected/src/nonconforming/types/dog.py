"""The type `Dog`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Dog(ApiModel):
    """The type `Dog`."""

    kind: str

    tricks: Annotated[int | None, NotNull] = None
