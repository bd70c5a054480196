"""The errors that the API declares beyond the standard ones, and how answers map to classes."""

from ._runtime.errors import APIStatusError, ErrorMap


class GoneError(APIStatusError):
    """Status 410."""


ERRORS = ErrorMap(
    tag="",
    message="/message",
    by_tag={},
    by_status={
        410: GoneError,
    },
)
