"""The type `PingEvent`."""

from typing import Annotated, Literal

from .._runtime.models import ApiModel, NotNull
from .._runtime.schemas import WithSchema


class PingEvent(WithSchema, ApiModel):
    """A sign of life. It carries nothing and may come at any time.

    Examples: `{"type": "ping"}`, `{}`.
    """

    type: Annotated[Literal["ping"] | None, NotNull] = None
    """What the event is; always `"ping"`.

    Example: `"ping"`.
    """
