from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Tone(ClosedStrEnum):
    """The values of `Tone`."""

    CALM = member("calm")

    LOUD = member("loud")


ToneName: TypeAlias = Literal["calm", "loud"]
"""The values of `Tone` as plain strings."""
