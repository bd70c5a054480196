"""The type `UserNameSort`."""

from typing import Literal, TypeAlias

from .._runtime.enums import ClosedStrEnum, member


class UserNameSort(ClosedStrEnum):
    """The values of `UserNameSort`."""

    MINUS_AGE = member(
        "-age",
    )

    AGE_LOWER = member(
        "age",
    )

    AGE = member(
        "+age",
    )


UserNameSortName: TypeAlias = Literal["-age", "age", "+age"]
"""The values of `UserNameSort` as plain strings."""
