from typing import Annotated, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel, NotNull


class PingEvent(WithSchema, ApiModel):
    """A sign of life. It carries nothing and may come at any time.

    Examples: `{"type": "ping"}`, `{}`.
    """

    type: Annotated[Literal["ping"] | None, NotNull] = None
    """What the event is; always `"ping"`."""
