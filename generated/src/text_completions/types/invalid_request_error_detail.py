from typing import Any, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel


class InvalidRequestErrorDetail(WithSchema, ApiModel):
    """The request's form or content is wrong.

    Example: `{"type": "invalid_request_error", "message": "Invalid request"}`.
    """

    type: Literal["invalid_request_error"]
    """Which kind of error it is; always `"invalid_request_error"`."""

    message: str
    """What is wrong with the request. Written for people; the wording may change.

    Example: `"Invalid request"`.
    """

    details: dict[str, Any] | None = None
    """More about the error in machine-readable form, where there is more to say."""
