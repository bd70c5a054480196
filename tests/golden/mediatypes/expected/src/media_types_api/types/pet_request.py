from typing import Required, TypedDict

from .._runtime.types.models import ApiModel


class PetRequest(ApiModel):
    name: str


class PetRequestParam(TypedDict, total=False):
    """A `dict` in place of a `PetRequest`."""

    name: Required[str]
