from typing import Any, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel


class ApiErrorDetail(WithSchema, ApiModel):
    """Something went wrong inside the API.

    Example: `{"type": "api_error", "message": "Internal server error"}`.
    """

    type: Literal["api_error"]
    """Which kind of error it is; always `"api_error"`."""

    message: str
    """What went wrong, as far as the API tells. Written for people; the wording may change.

    Example: `"Internal server error"`.
    """

    details: dict[str, Any] | None = None
    """More about the error in machine-readable form, where there is more to say."""
