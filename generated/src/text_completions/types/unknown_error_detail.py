from typing import Annotated, Any

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel, NotNull


class UnknownErrorDetail(WithSchema, ApiModel):
    """A kind of error that this document does not know yet.

    Examples: `{"type": "request_too_large", "message": "Request too large"}`, `{"type":
    "an_error_of_tomorrow"}`.
    """

    type: str
    """Which kind of error it is; none of the kinds above.

    Example: `"request_too_large"`.
    """

    message: Annotated[str | None, NotNull] = None
    """What went wrong. Written for people; the wording may change.

    Example: `"Request too large"`.
    """

    details: dict[str, Any] | None = None
    """More about the error in machine-readable form, where there is more to say."""
