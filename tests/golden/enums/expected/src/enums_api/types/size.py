from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.types.enums import OpenStrEnum, member


class Size(OpenStrEnum):
    """The sizes."""

    SMALL_ONE = member("small", "Fits in a hand.")
    """Fits in a hand."""

    LARGE = member("large", "Does not fit.", deprecated=True)
    """Does not fit.

    Deprecated.
    """

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member("")


SizeName: TypeAlias = Literal["small", "large"]
"""The values of `Size` as plain strings."""
