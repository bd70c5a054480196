from typing import Annotated, Required, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull


class Dog(WithDefaults, ApiModel):
    kind: str = default("dog")

    tricks: Annotated[int | None, NotNull] = None


class DogParam(TypedDict, total=False):
    """A `dict` in place of a `Dog`."""

    kind: Required[str]

    tricks: int
