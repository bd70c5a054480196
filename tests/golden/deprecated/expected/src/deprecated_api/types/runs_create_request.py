from collections.abc import Sequence
from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull
from .engine import Engine, EngineName


class RunsCreateRequest(ApiModel):
    engine: Engine

    engines: Annotated[list[Engine] | None, NotNull] = None

    speed: Annotated[int | None, NotNull] = None
    """How fast.

    Deprecated.
    """

    power: Annotated[int | None, NotNull] = None
    """Deprecated: Nothing needs it."""


class RunsCreateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `RunsCreateRequest`."""

    engine: Required[Engine | EngineName | str]

    engines: Sequence[Engine | EngineName | str]

    speed: int
    """How fast.

    Deprecated.
    """

    power: int
    """Deprecated: Nothing needs it."""
