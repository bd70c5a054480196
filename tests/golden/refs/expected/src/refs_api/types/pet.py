from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull
from .id import Id
from .keeper import Keeper
from .owner import Owner, OwnerParam


class Pet(ApiModel):
    id: Id
    """Identifies a pet."""

    name: str

    owner: Annotated[Owner | None, NotNull] = None
    """Who feeds it now."""

    previous_owner: Annotated[Owner | None, NotNull] = None
    """Whoever feeds a pet."""

    keeper: Annotated[Keeper | None, NotNull] = None
    """Whoever feeds a pet."""

    first_field: Annotated[str | None, NotNull] = None


class PetParam(TypedDict, total=False):
    """A `dict` in place of a `Pet`."""

    id: Required[str]
    """Identifies a pet."""

    name: Required[str]

    owner: Owner | OwnerParam
    """Who feeds it now."""

    previous_owner: Owner | OwnerParam
    """Whoever feeds a pet."""

    keeper: Owner | OwnerParam
    """Whoever feeds a pet."""

    first_field: str
