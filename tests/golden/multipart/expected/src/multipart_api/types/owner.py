from typing import Required, TypedDict

from .._runtime.types.models import ApiModel


class Owner(ApiModel):
    name: str


class OwnerParam(TypedDict, total=False):
    """A `dict` in place of a `Owner`."""

    name: Required[str]
