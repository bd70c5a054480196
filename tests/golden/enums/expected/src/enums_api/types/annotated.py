from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Annotated(ClosedStrEnum):
    """The values of `Annotated`."""

    FIRST_LETTER = member("a")

    SECOND_LETTER = member("b")


AnnotatedName: TypeAlias = Literal["a", "b"]
"""The values of `Annotated` as plain strings."""
