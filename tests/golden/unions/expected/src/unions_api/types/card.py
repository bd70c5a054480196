"""The type `Card`, and those that only it needs."""

from typing import Annotated, Literal, Required, TypeAlias, TypedDict

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel, NotNull


class CardType(ClosedStrEnum):
    """The values of `CardType`."""

    SCHEME = member("scheme")

    CARD = member("card")


CardTypeName: TypeAlias = Literal["scheme", "card"]
"""The values of `CardType` as plain strings."""


class Card(ApiModel):
    type: Annotated[CardType | None, NotNull] = None

    number: str


class CardParam(TypedDict, total=False):
    """A `dict` in place of a `Card`."""

    type: CardType | CardTypeName

    number: Required[str]
