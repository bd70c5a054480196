from typing import Annotated, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel, NotNull
from .error_detail import ErrorDetail


class ErrorEvent(WithSchema, ApiModel):
    """An error that came after the stream had begun, when the status was already sent. The stream
    ends here.

    Example: `{"error": {"type": "api_error", "message": "Internal server error"}}`.
    """

    type: Annotated[Literal["error"] | None, NotNull] = None
    """What the event is; always `"error"`."""

    error: ErrorDetail
    """What went wrong.

    Example: `{"type": "overloaded_error", "message": "Overloaded"}`.
    """

    request_id: str | None = None
    """The id of the request, as in the header `request-id`.

    Example: `"req_018EeWyXxfu5pfWkrYcMdjWG"`.
    """
