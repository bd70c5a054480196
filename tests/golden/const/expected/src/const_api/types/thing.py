"""The type `Thing`."""

from typing import Annotated, Any, Literal

from .._runtime.models import ApiModel, NotNull
from .version import Version


class Thing(ApiModel):
    """The type `Thing`."""

    kind: Literal["thing"]

    version: Version

    nothing: None = None

    half: Annotated[float | None, NotNull] = None

    empty: Annotated[Literal[""] | None, NotNull] = None

    shape: Any = None

    quote: Annotated[Literal['"\\\n'] | None, NotNull] = None
