from typing import Annotated, TypeAlias

from .._runtime.types.unions import TaggedUnion
from .api_error_detail import ApiErrorDetail
from .authentication_error_detail import AuthenticationErrorDetail
from .billing_error_detail import BillingErrorDetail
from .invalid_request_error_detail import InvalidRequestErrorDetail
from .not_found_error_detail import NotFoundErrorDetail
from .overloaded_error_detail import OverloadedErrorDetail
from .permission_error_detail import PermissionErrorDetail
from .rate_limit_error_detail import RateLimitErrorDetail
from .timeout_error_detail import TimeoutErrorDetail
from .unknown_error_detail import UnknownErrorDetail

ErrorDetail: TypeAlias = Annotated[
    InvalidRequestErrorDetail
    | AuthenticationErrorDetail
    | BillingErrorDetail
    | PermissionErrorDetail
    | NotFoundErrorDetail
    | RateLimitErrorDetail
    | TimeoutErrorDetail
    | ApiErrorDetail
    | OverloadedErrorDetail
    | UnknownErrorDetail,
    TaggedUnion(
        "type",
        {
            "invalid_request_error": InvalidRequestErrorDetail,
            "authentication_error": AuthenticationErrorDetail,
            "billing_error": BillingErrorDetail,
            "permission_error": PermissionErrorDetail,
            "not_found_error": NotFoundErrorDetail,
            "rate_limit_error": RateLimitErrorDetail,
            "timeout_error": TimeoutErrorDetail,
            "api_error": ApiErrorDetail,
            "overloaded_error": OverloadedErrorDetail,
        },
        UnknownErrorDetail,
    ),
]
"""What went wrong. `type` says which kind of error it is; more kinds may come at any time."""
