"""The type `Owner`."""

from datetime import datetime
from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Owner(ApiModel):
    """The type `Owner`."""

    created: Annotated[datetime | None, NotNull] = None

    name: Annotated[str | None, NotNull] = None


class OwnerRequest(ApiModel):
    """The type `OwnerRequest`."""

    name: Annotated[str | None, NotNull] = None


class OwnerParam(TypedDict, total=False):
    """A `dict` in place of a `OwnerRequest`."""

    name: str
