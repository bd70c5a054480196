from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class DogBoth(ApiModel):
    name: Annotated[str | None, NotNull] = None

    phone: str


class DogBothParam(TypedDict, total=False):
    """A `dict` in place of a `DogBoth`."""

    name: str

    phone: Required[str]
