from typing import Any, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel


class OverloadedErrorDetail(WithSchema, ApiModel):
    """The API has more to do than it can.

    Example: `{"type": "overloaded_error", "message": "Overloaded"}`.
    """

    type: Literal["overloaded_error"]
    """Which kind of error it is; always `"overloaded_error"`."""

    message: str
    """What the API says of its load. Written for people; the wording may change.

    Example: `"Overloaded"`.
    """

    details: dict[str, Any] | None = None
    """More about the error in machine-readable form, where there is more to say."""
