from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Maybe(ClosedStrEnum):
    """The values of `Maybe`."""

    ON = member("on")

    OFF = member("off")


MaybeName: TypeAlias = Literal["on", "off"]
"""The values of `Maybe` as plain strings."""
