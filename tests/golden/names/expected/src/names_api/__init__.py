"""The Names API: a typed client, generated from its OpenAPI document."""

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
    from .types.client_model import ClientModel as ClientModel
    from .types.body import Body as Body
    from .types.query import Query as Query
    from .types.query import QueryParam as QueryParam
    from .types.headers import Headers as Headers
    from .types.headers import HeadersParam as HeadersParam
    from .types.operation import Operation as Operation
    from .types.arguments import Arguments as Arguments
    from .types.timeout_model import TimeoutModel as TimeoutModel
    from .types.not_found_error_model import NotFoundErrorModel as NotFoundErrorModel
    from .types.api_model_model import ApiModelModel as ApiModelModel
    from .types.omit_model import OmitModel as OmitModel
    from .types.base_model import BaseModel as BaseModel
    from .types.field import Field as Field
    from .types.any import Any as Any
    from .types.literal import Literal as Literal
    from .types.annotated import Annotated as Annotated
    from .types.type_alias import TypeAlias as TypeAlias
    from .types.date import Date as Date
    from .types.datetime import Datetime as Datetime
    from .types.types import Types as Types
    from .types.resources import Resources as Resources
    from .types.str import Str as Str
    from .types.list import List as List
    from .types.dict import Dict as Dict
    from .types.none import None_ as None_
    from .types.none import None_Name as None_Name
    from .types.true import True_ as True_
    from .types.class_ import Class as Class
    from .types.n1st import N1st as N1st
    from .types.user import User as User
    from .types.user_model import UserModel as UserModel
    from .types.user_ import USER as USER
    from .types.user_underscore import UserUnderscore as UserUnderscore
    from .types.user_param import UserParam as UserParam
    from .types.http_server import HTTPServer as HTTPServer
    from .types.http_server_ import HttpServer as HttpServer
    from .types.abc import ABC as ABC
    from .types.underscore import Underscore as Underscore
    from .types.init import Init as Init
    from .types.fields import Fields as Fields
    from .types.fields import FieldsObject as FieldsObject
    from .types.import_update_request import ImportUpdateRequest as ImportUpdateRequest
    from .types.import_update_request import ImportUpdateRequestParam as ImportUpdateRequestParam
    from .types.日本list_response import 日本ListResponse as 日本ListResponse
    from .types.日本list_response import 日本ListResponse種類 as 日本ListResponse種類

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
            ".types": "ABC Annotated Any ApiModelModel Arguments BaseModel Body Class ClientModel Date Datetime Dict Field Fields FieldsObject HTTPServer Headers HeadersParam HttpServer ImportUpdateRequest ImportUpdateRequestParam Init List Literal N1st None_ None_Name NotFoundErrorModel OmitModel Operation Query QueryParam Resources Str TimeoutModel True_ TypeAlias Types USER Underscore User UserModel UserParam UserUnderscore 日本ListResponse 日本ListResponse種類",
        },
        "resources",
        "types",
    )
