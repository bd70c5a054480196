"""The Moving: a typed client, generated from its OpenAPI document."""

TYPE_CHECKING = False  # pyright: ignore[reportConstantRedefinition]
if TYPE_CHECKING:
    from .types import *  # noqa: F403
    from . import resources as resources
    from . import testing as testing
    from . import types as types
    from . import pagination as pagination
    from ._client import AsyncClient as AsyncClient
    from ._client import AsyncMovingSDK as AsyncMovingSDK
    from ._client import Client as Client
    from ._client import DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES
    from ._client import DEFAULT_TIMEOUT as DEFAULT_TIMEOUT
    from ._client import MovingSDK as MovingSDK
    from ._errors import MovingSDKError as MovingSDKError
    from ._runtime.calls.aiohttp_transport import AioHttpTransport as AioHttpTransport
    from ._runtime.calls.aiohttp_transport import DefaultAioHttpClient as DefaultAioHttpClient
    from ._runtime.calls.log_calls import log_calls as log_calls
    from ._runtime.calls.middleware import Attempt as Attempt
    from ._runtime.calls.middleware import Middleware as Middleware
    from ._runtime.calls.telemetry import OpenTelemetryMiddleware as OpenTelemetryMiddleware
    from ._runtime.client.familiar import BaseModel as BaseModel
    from ._runtime.client.familiar import DEFAULT_CONNECTION_LIMITS as DEFAULT_CONNECTION_LIMITS
    from ._runtime.client.familiar import DefaultAsyncHttpxClient as DefaultAsyncHttpxClient
    from ._runtime.client.familiar import DefaultHttpxClient as DefaultHttpxClient
    from ._runtime.client.familiar import NoneType as NoneType
    from ._runtime.client.familiar import ProxiesTypes as ProxiesTypes
    from ._runtime.client.familiar import RequestOptions as RequestOptions
    from ._runtime.client.familiar import Transport as Transport
    from ._runtime.client.familiar import file_from_path as file_from_path
    from ._runtime.client.limits import SizeLimits as SizeLimits
    from ._runtime.client.limits import Timeout as Timeout
    from ._runtime.client.preload import preload as preload
    from ._runtime.deprecations import DeprecatedCallWarning as DeprecatedCallWarning
    from ._runtime.errors import APIConnectionError as APIConnectionError
    from ._runtime.errors import APIError as APIError
    from ._runtime.errors import APIResponseValidationError as APIResponseValidationError
    from ._runtime.errors import APIStatusError as APIStatusError
    from ._runtime.errors import APIStreamInterruptedError as APIStreamInterruptedError
    from ._runtime.errors import APITimeoutError as APITimeoutError
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
    from ._runtime.errors import ResponseTooLargeError as ResponseTooLargeError
    from ._runtime.errors import UnprocessableEntityError as UnprocessableEntityError
    from ._runtime.omit import NOT_GIVEN as NOT_GIVEN
    from ._runtime.omit import NotGiven as NotGiven
    from ._runtime.omit import Omit as Omit
    from ._runtime.omit import not_given as not_given
    from ._runtime.omit import omit as omit
    from ._runtime.pages.page import AsyncPage as AsyncPage
    from ._runtime.pages.page import AsyncPager as AsyncPager
    from ._runtime.pages.page import SyncPage as SyncPage
    from ._runtime.pages.paging import PaginationError as PaginationError
    from ._runtime.responses.raw import APIResponse as APIResponse
    from ._runtime.responses.raw import AsyncAPIResponse as AsyncAPIResponse
    from ._runtime.streams.stream import AsyncStream as AsyncStream
    from ._runtime.streams.stream import Stream as Stream
    from ._runtime.streams.stream import StreamedEvent as StreamedEvent
    from ._runtime.types.enums import DeprecatedValueWarning as DeprecatedValueWarning

__version__ = "0.1.0"

if not TYPE_CHECKING:
    from ._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            "._client": "AsyncClient AsyncMovingSDK Client DEFAULT_MAX_RETRIES DEFAULT_TIMEOUT MovingSDK",
            "._errors": "MovingSDKError",
            "._runtime.calls.aiohttp_transport": "AioHttpTransport DefaultAioHttpClient",
            "._runtime.calls.log_calls": "log_calls",
            "._runtime.calls.middleware": "Attempt Middleware",
            "._runtime.calls.telemetry": "OpenTelemetryMiddleware",
            "._runtime.client.familiar": "BaseModel DEFAULT_CONNECTION_LIMITS DefaultAsyncHttpxClient DefaultHttpxClient NoneType ProxiesTypes RequestOptions Transport file_from_path",
            "._runtime.client.limits": "SizeLimits Timeout",
            "._runtime.client.preload": "preload",
            "._runtime.deprecations": "DeprecatedCallWarning",
            "._runtime.errors": "APIConnectionError APIError APIResponseValidationError APIStatusError APIStreamInterruptedError APITimeoutError ArgumentValidationError AuthenticationError BadRequestError ConflictError InternalServerError MissingCredentialsError NotFoundError PermissionDeniedError RateLimitError RequestTimeoutError RequestTooLargeError ResponseTooLargeError UnprocessableEntityError",
            "._runtime.omit": "NOT_GIVEN NotGiven Omit not_given omit",
            "._runtime.pages.page": "AsyncPage AsyncPager SyncPage",
            "._runtime.pages.paging": "PaginationError",
            "._runtime.responses.raw": "APIResponse AsyncAPIResponse",
            "._runtime.streams.stream": "AsyncStream Stream StreamedEvent",
            "._runtime.types.enums": "DeprecatedValueWarning",
            ".types": "ClientChatEventStreamResponse ClientChatParams ClientChatRequest ClientChatRequestParam ClientChatResponse ClientRunParams EventArchiveResponse EventListParams EventPage EventSearchParams EventSearchRequest EventSearchRequestPage EventSearchRequestPageParam EventSearchRequestParam EventSearchResponse EventSearchResponseFound GearListResponse Job JobCreateParams JobList JobListParams JobListResponse JobPage JobRequest JobRequestParam JobState JobStateName JobUpdateParams JobUpdateRequest JobUpdateRequestParam JobUpdateResponse ListModelsResponse Model OpenAIStopIDListResponse OpenAIStopIDListResponseEntry",
        },
        "resources",
        "testing",
        "types",
        "pagination",
    )
