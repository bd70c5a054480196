"""The errors that the API declares beyond the standard ones, and how answers map to classes."""

from ._runtime.errors import (
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ErrorMap,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
)


class BillingError(APIStatusError):
    """The account's billing or payment details need attention.

    Status 402, or the error type `billing_error`.
    """


class GatewayTimeoutError(InternalServerError):
    """The answer took longer than the API waits for one.

    Status 504, or the error type `timeout_error`.
    """


class OverloadedError(InternalServerError):
    """The API has more to do than it can.

    Status 529, or the error type `overloaded_error`.
    """


ERRORS = ErrorMap(
    tag="/error/type",
    message="/error/message",
    by_tag={
        "invalid_request_error": BadRequestError,
        "authentication_error": AuthenticationError,
        "billing_error": BillingError,
        "permission_error": PermissionDeniedError,
        "not_found_error": NotFoundError,
        "rate_limit_error": RateLimitError,
        "timeout_error": GatewayTimeoutError,
        "api_error": InternalServerError,
        "overloaded_error": OverloadedError,
    },
    by_status={
        402: BillingError,
        504: GatewayTimeoutError,
        529: OverloadedError,
    },
)
