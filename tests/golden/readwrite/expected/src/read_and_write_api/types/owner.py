from datetime import datetime
from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Owner(ApiModel):
    created: Annotated[datetime | None, NotNull] = None

    name: Annotated[str | None, NotNull] = None


class OwnerRequest(ApiModel):
    name: Annotated[str | None, NotNull] = None


class OwnerParam(TypedDict, total=False):
    """A `dict` in place of a `OwnerRequest`."""

    name: str
