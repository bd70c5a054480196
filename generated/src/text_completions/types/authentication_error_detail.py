from typing import Any, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel


class AuthenticationErrorDetail(WithSchema, ApiModel):
    """The API key or the token is missing, unknown or revoked.

    Example: `{"type": "authentication_error", "message": "Authentication error"}`.
    """

    type: Literal["authentication_error"]
    """Which kind of error it is; always `"authentication_error"`."""

    message: str
    """What is wrong with the credentials. Written for people; the wording may change.

    Example: `"Authentication error"`.
    """

    details: dict[str, Any] | None = None
    """More about the error in machine-readable form, where there is more to say."""
