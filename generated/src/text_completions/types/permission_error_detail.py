from typing import Any, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel


class PermissionErrorDetail(WithSchema, ApiModel):
    """The key may not use what the request asks for.

    Example: `{"type": "permission_error", "message": "Permission denied"}`.
    """

    type: Literal["permission_error"]
    """Which kind of error it is; always `"permission_error"`."""

    message: str
    """What is not permitted. Written for people; the wording may change.

    Example: `"Permission denied"`.
    """

    details: dict[str, Any] | None = None
    """More about the error in machine-readable form, where there is more to say."""
