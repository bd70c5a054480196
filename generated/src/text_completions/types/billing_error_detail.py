from typing import Any, Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel


class BillingErrorDetail(WithSchema, ApiModel):
    """The account's billing or payment details need attention.

    Example: `{"type": "billing_error", "message": "Billing error"}`.
    """

    type: Literal["billing_error"]
    """Which kind of error it is; always `"billing_error"`."""

    message: str
    """What is wrong with the account. Written for people; the wording may change.

    Example: `"Billing error"`.
    """

    details: dict[str, Any] | None = None
    """More about the error in machine-readable form, where there is more to say."""
