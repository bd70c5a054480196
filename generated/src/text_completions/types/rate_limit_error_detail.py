from typing import Any, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel


class RateLimitErrorDetail(WithSchema, ApiModel):
    """The account has used up one of its rate limits.

    Example: `{"type": "rate_limit_error", "message": "Rate limited"}`.
    """

    type: Literal["rate_limit_error"]
    """Which kind of error it is; always `"rate_limit_error"`."""

    message: str
    """Which limit it was. Written for people; the wording may change.

    Example: `"Rate limited"`.
    """

    details: dict[str, Any] | None = None
    """More about the error in machine-readable form, where there is more to say."""
