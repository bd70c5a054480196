"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .api_error_detail import ApiErrorDetail as ApiErrorDetail
    from .authentication_error_detail import AuthenticationErrorDetail as AuthenticationErrorDetail
    from .billing_error_detail import BillingErrorDetail as BillingErrorDetail
    from .completion import Completion as Completion
    from .completion_event import CompletionEvent as CompletionEvent
    from .completion_request import CompletionRequest as CompletionRequest
    from .completion_request import CompletionRequestParam as CompletionRequestParam
    from .error_detail import ErrorDetail as ErrorDetail
    from .error_event import ErrorEvent as ErrorEvent
    from .error_response import ErrorResponse as ErrorResponse
    from .invalid_request_error_detail import InvalidRequestErrorDetail as InvalidRequestErrorDetail
    from .metadata import Metadata as Metadata
    from .metadata import MetadataParam as MetadataParam
    from .model import Model as Model
    from .model import ModelName as ModelName
    from .not_found_error_detail import NotFoundErrorDetail as NotFoundErrorDetail
    from .overloaded_error_detail import OverloadedErrorDetail as OverloadedErrorDetail
    from .permission_error_detail import PermissionErrorDetail as PermissionErrorDetail
    from .ping_event import PingEvent as PingEvent
    from .rate_limit_error_detail import RateLimitErrorDetail as RateLimitErrorDetail
    from .stop_reason import StopReason as StopReason
    from .stop_reason import StopReasonName as StopReasonName
    from .timeout_error_detail import TimeoutErrorDetail as TimeoutErrorDetail
    from .unknown_error_detail import UnknownErrorDetail as UnknownErrorDetail

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".api_error_detail": "ApiErrorDetail",
            ".authentication_error_detail": "AuthenticationErrorDetail",
            ".billing_error_detail": "BillingErrorDetail",
            ".completion": "Completion",
            ".completion_event": "CompletionEvent",
            ".completion_request": "CompletionRequest CompletionRequestParam",
            ".error_detail": "ErrorDetail",
            ".error_event": "ErrorEvent",
            ".error_response": "ErrorResponse",
            ".invalid_request_error_detail": "InvalidRequestErrorDetail",
            ".metadata": "Metadata MetadataParam",
            ".model": "Model ModelName",
            ".not_found_error_detail": "NotFoundErrorDetail",
            ".overloaded_error_detail": "OverloadedErrorDetail",
            ".permission_error_detail": "PermissionErrorDetail",
            ".ping_event": "PingEvent",
            ".rate_limit_error_detail": "RateLimitErrorDetail",
            ".stop_reason": "StopReason StopReasonName",
            ".timeout_error_detail": "TimeoutErrorDetail",
            ".unknown_error_detail": "UnknownErrorDetail",
        },
    )
