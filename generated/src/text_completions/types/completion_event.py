from typing import Annotated, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel, NotNull
from .model import Model
from .stop_reason import StopReason


class CompletionEvent(WithSchema, ApiModel):
    """The next piece of a completion that is streamed. The last one says why the model stopped."""

    id: Annotated[str | None, NotNull] = None
    """The completion's id, the same in all of its events.

    Example: `"compl_01XMs74TyRye1whxj41pJrQh"`.
    """

    completion: str
    """The text that follows that of the events before. It may be empty, and usually is in the
    last event.

    Examples: `" Hello"`, `""`.
    """

    model: Model
    """The model that writes the completion.

    Example: `"claude-haiku-4-5"`.
    """

    stop_reason: StopReason | None
    """Why the model stopped; null in every event but the last.

    Example: `"stop_sequence"`.
    """

    type: Annotated[Literal["completion"] | None, NotNull] = None
    """What the event is; always `"completion"`."""

    stop: str | None = None
    """The stop sequence that the model reached, or null where it reached none.

    Example: `"\\n\\nHuman:"`.
    """

    log_id: Annotated[str | None, NotNull] = None
    """The id under which the server logs the completion, the same as `id`.

    Example: `"compl_01XMs74TyRye1whxj41pJrQh"`.
    """
