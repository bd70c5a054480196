"""The Objects API: a typed client, generated from its OpenAPI document."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import resources as resources
    from . import types as types
    from ._client import AsyncClient as AsyncClient
    from ._client import Client as Client
    from ._runtime.enums import DeprecatedValueWarning as DeprecatedValueWarning
    from ._runtime.errors import ApiConnectionError as ApiConnectionError
    from ._runtime.errors import ApiError as ApiError
    from ._runtime.errors import ApiStatusError as ApiStatusError
    from ._runtime.errors import ApiTimeoutError as ApiTimeoutError
    from ._runtime.errors import ArgumentValidationError as ArgumentValidationError
    from ._runtime.errors import AuthenticationError as AuthenticationError
    from ._runtime.errors import BadRequestError as BadRequestError
    from ._runtime.errors import ConflictError as ConflictError
    from ._runtime.errors import InternalServerError as InternalServerError
    from ._runtime.errors import MissingCredentialsError as MissingCredentialsError
    from ._runtime.errors import NotFoundError as NotFoundError
    from ._runtime.errors import PermissionDeniedError as PermissionDeniedError
    from ._runtime.errors import RateLimitError as RateLimitError
    from ._runtime.errors import RequestTimeoutError as RequestTimeoutError
    from ._runtime.errors import RequestTooLargeError as RequestTooLargeError
    from ._runtime.errors import ResponseValidationError as ResponseValidationError
    from ._runtime.errors import StreamInterruptedError as StreamInterruptedError
    from ._runtime.errors import UnprocessableEntityError as UnprocessableEntityError
    from ._runtime.omit import Omit as Omit
    from ._runtime.omit import omit as omit
    from ._runtime.raw import RawResponse as RawResponse
    from ._runtime.raw import raw_response as raw_response
    from ._runtime.timeouts import Timeout as Timeout
    from .types.job import Job as Job
    from .types.job import JobClosed as JobClosed
    from .types.job import JobClosedParam as JobClosedParam
    from .types.job import JobEmpty as JobEmpty
    from .types.job import JobEmptyParam as JobEmptyParam
    from .types.job import JobOpen as JobOpen
    from .types.job import JobOpenParam as JobOpenParam
    from .types.job import JobOwnersValue as JobOwnersValue
    from .types.job import JobOwnersValueParam as JobOwnersValueParam
    from .types.job import JobParam as JobParam
    from .types.job import JobSchedule as JobSchedule
    from .types.job import JobScheduleParam as JobScheduleParam
    from .types.job import JobScheduleStep as JobScheduleStep
    from .types.job import JobScheduleStepParam as JobScheduleStepParam
    from .types.nil import Nil as Nil
    from .types.jobs_check_request import JobsCheckRequest as JobsCheckRequest
    from .types.jobs_check_request import JobsCheckRequestLimits as JobsCheckRequestLimits
    from .types.jobs_check_request import JobsCheckRequestLimitsParam as JobsCheckRequestLimitsParam
    from .types.jobs_check_request import JobsCheckRequestParam as JobsCheckRequestParam
    from .types.jobs_check_response import JobsCheckResponse as JobsCheckResponse
    from .types.jobs_check_response import JobsCheckResponseRow as JobsCheckResponseRow

__version__ = "0.1.0"

if not TYPE_CHECKING:
    from ._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            "._client": "AsyncClient Client",
            "._runtime.enums": "DeprecatedValueWarning",
            "._runtime.errors": "ApiConnectionError ApiError ApiStatusError ApiTimeoutError ArgumentValidationError AuthenticationError BadRequestError ConflictError InternalServerError MissingCredentialsError NotFoundError PermissionDeniedError RateLimitError RequestTimeoutError RequestTooLargeError ResponseValidationError StreamInterruptedError UnprocessableEntityError",
            "._runtime.omit": "Omit omit",
            "._runtime.raw": "RawResponse raw_response",
            "._runtime.timeouts": "Timeout",
            ".types": "Job JobClosed JobClosedParam JobEmpty JobEmptyParam JobOpen JobOpenParam JobOwnersValue JobOwnersValueParam JobParam JobSchedule JobScheduleParam JobScheduleStep JobScheduleStepParam JobsCheckRequest JobsCheckRequestLimits JobsCheckRequestLimitsParam JobsCheckRequestParam JobsCheckResponse JobsCheckResponseRow Nil",
        },
        "resources",
        "types",
    )
