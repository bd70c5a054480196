from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Owner(ApiModel):
    """Whoever feeds a pet."""

    name: Annotated[str | None, NotNull] = None


class OwnerParam(TypedDict, total=False):
    """Whoever feeds a pet."""

    name: str
