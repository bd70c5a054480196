"""The errors that the API declares beyond the standard ones, and how answers map to classes."""

from ._runtime.errors import APIStatusError, ErrorMap


class PaymentRequiredError(APIStatusError):
    """Status 402."""


ERRORS = ErrorMap(
    tag="",
    message="/message",
    by_tag={},
    by_status={
        402: PaymentRequiredError,
    },
)
