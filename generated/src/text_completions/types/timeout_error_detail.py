from typing import Any, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel


class TimeoutErrorDetail(WithSchema, ApiModel):
    """The answer took longer than the API waits for one.

    Example: `{"type": "timeout_error", "message": "Request timed out"}`.
    """

    type: Literal["timeout_error"]
    """Which kind of error it is; always `"timeout_error"`."""

    message: str
    """What took too long. Written for people; the wording may change.

    Example: `"Request timed out"`.
    """

    details: dict[str, Any] | None = None
    """More about the error in machine-readable form, where there is more to say."""
