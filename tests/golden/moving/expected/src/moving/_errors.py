"""The errors that the API declares beyond the standard ones, and how answers map to classes."""

from ._runtime.errors import APIError, ErrorMap

MovingSDKError = APIError
"""The base of every error of this package."""

ERRORS = ErrorMap(
    tag="",
    message="",
    by_tag={},
    by_status={},
)
