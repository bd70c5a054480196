from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.types.enums import OpenStrEnum, member


class Kind(OpenStrEnum):
    """The values of `Kind`."""

    CAT = member("cat")

    DOG = member("dog")

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member("")


KindName: TypeAlias = Literal["cat", "dog"]
"""The values of `Kind` as plain strings."""
