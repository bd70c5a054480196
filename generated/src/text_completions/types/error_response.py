from typing import Literal

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel
from .error_detail import ErrorDetail


class ErrorResponse(WithSchema, ApiModel):
    """What the API answers in place of a result when something went wrong."""

    type: Literal["error"]
    """Object type; always `"error"`."""

    error: ErrorDetail
    """What went wrong.

    Example: `{"type": "not_found_error", "message": "Not found"}`.
    """

    request_id: str | None = None
    """The id of the request, as in the header `request-id`.

    Example: `"req_018EeWyXxfu5pfWkrYcMdjWG"`.
    """
