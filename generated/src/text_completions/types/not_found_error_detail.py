from typing import Any, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel


class NotFoundErrorDetail(WithSchema, ApiModel):
    """There is no such path, or no such model.

    Example: `{"type": "not_found_error", "message": "Not found"}`.
    """

    type: Literal["not_found_error"]
    """Which kind of error it is; always `"not_found_error"`."""

    message: str
    """What was not found. Written for people; the wording may change.

    Example: `"Not found"`.
    """

    details: dict[str, Any] | None = None
    """More about the error in machine-readable form, where there is more to say."""
