"""The errors that the API declares beyond the standard ones, and how answers map to classes."""

from ._runtime.errors import ErrorMap

ERRORS = ErrorMap(
    tag="",
    message="",
    by_tag={},
    by_status={},
)
