"""The type `ProgressStep`."""

from typing import Literal, TypeAlias

from .._runtime.enums import ClosedStrEnum, member


class ProgressStep(ClosedStrEnum):
    """The values of `ProgressStep`."""

    LOAD = member(
        "load",
    )

    RUN = member(
        "run",
    )


ProgressStepName: TypeAlias = Literal["load", "run"]
"""The values of `ProgressStep` as plain strings."""
