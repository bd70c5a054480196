"""The type `PetInline`."""

from typing import Literal, TypeAlias

from .._runtime.enums import ClosedStrEnum, member


class PetInline(ClosedStrEnum):
    """The values of `PetInline`."""

    YES = member(
        "yes_",
    )

    NO = member(
        "no_",
    )


PetInlineName: TypeAlias = Literal["yes_", "no_"]
"""The values of `PetInline` as plain strings."""
