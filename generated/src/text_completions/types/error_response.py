"""The type `ErrorResponse`."""

from typing import Literal

from .._runtime.models import ApiModel
from .error_detail import ErrorDetail


class ErrorResponse(ApiModel):
    """What the API answers in place of a result when something went wrong."""

    type: Literal["error"]
    """Object type; always `"error"`."""

    error: ErrorDetail
    """What went wrong."""

    request_id: str | None = None
    """The id of the request, as in the header `request-id`."""
