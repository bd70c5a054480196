from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Owner(ApiModel):
    name: Annotated[str | None, NotNull] = None


class OwnerParam(TypedDict, total=False):
    """A `dict` in place of a `Owner`."""

    name: str
