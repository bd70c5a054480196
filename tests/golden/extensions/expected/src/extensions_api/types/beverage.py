"""The type `Beverage`, and those that only it needs."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from .._runtime.types.enums import OpenStrEnum, member
from .._runtime.types.models import ApiModel, NotNull


class BeverageKind(OpenStrEnum):
    """The values of `BeverageKind`."""

    WINE = member("w")

    BEER = member("b")

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member("")


BeverageKindName: TypeAlias = Literal["w", "b"]
"""The values of `BeverageKind` as plain strings."""


class ThingSort(OpenStrEnum):
    """The values of `ThingSort`."""

    ASCENDING = member("a", "Upwards.")
    """Upwards."""

    DESCENDING = member("b")

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member("")


ThingSortName: TypeAlias = Literal["a", "b"]
"""The values of `ThingSort` as plain strings."""


class Beverage(ApiModel):
    created: datetime

    kind: Annotated[BeverageKind | None, NotNull] = None

    sort: Annotated[ThingSort | None, NotNull] = None
