from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.types.enums import OpenStrEnum, member


class Engine(OpenStrEnum):
    """The values of `Engine`."""

    STEAM = member(
        "steam",
        "Slow.",
        deprecated=True,
        deprecated_on=date(2001, 2, 3),
        end_of_life=date(2002, 3, 4),
        replacement="diesel",
        link="https://deprecated.example/steam",
    )
    """Slow.

    Deprecated: Will reach end-of-life on March 4th, 2002. Please migrate to diesel. Visit
    https://deprecated.example/steam for more information.
    """

    DIESEL = member(
        "diesel", deprecated=True, end_of_life=date(2999, 12, 31), replacement="electric"
    )
    """Deprecated: Will reach end-of-life on December 31st, 2999. Please migrate to electric."""

    HORSE = member(
        "horse", deprecated=True, end_of_life=date(1930, 1, 1), reason="It ran away.", retired=True
    )
    """Retired: Reached end-of-life on January 1st, 1930. It ran away."""

    ELECTRIC = member("electric")

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member("")


EngineName: TypeAlias = Literal["steam", "diesel", "electric"]
"""The values of `Engine` as plain strings."""
