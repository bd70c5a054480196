"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .abc import ABC as ABC
    from .annotated import Annotated as Annotated
    from .any import Any as Any
    from .api_model_model import ApiModelModel as ApiModelModel
    from .arguments import Arguments as Arguments
    from .base_model import BaseModel as BaseModel
    from .body import Body as Body
    from .class_ import Class as Class
    from .client_model import ClientModel as ClientModel
    from .date import Date as Date
    from .datetime import Datetime as Datetime
    from .dict import Dict as Dict
    from .field import Field as Field
    from .fields import Fields as Fields
    from .fields import FieldsObject as FieldsObject
    from .headers import Headers as Headers
    from .headers import HeadersParam as HeadersParam
    from .http_server import HTTPServer as HTTPServer
    from .http_server_ import HttpServer as HttpServer
    from .import_create_request import ImportCreateRequest as ImportCreateRequest
    from .import_create_request import ImportCreateRequestParam as ImportCreateRequestParam
    from .init import Init as Init
    from .list import List as List
    from .literal import Literal as Literal
    from .n1st import N1st as N1st
    from .none import NoneName as NoneName
    from .none import None_ as None_
    from .not_found_error_model import NotFoundErrorModel as NotFoundErrorModel
    from .omit_model import OmitModel as OmitModel
    from .operation import Operation as Operation
    from .query import Query as Query
    from .query import QueryParam as QueryParam
    from .resources import Resources as Resources
    from .str import Str as Str
    from .timeout_model import TimeoutModel as TimeoutModel
    from .true import True_ as True_
    from .type_alias import TypeAlias as TypeAlias
    from .types import Types as Types
    from .underscore import Underscore as Underscore
    from .user import User as User
    from .user_ import USER as USER
    from .user_model import UserModel as UserModel
    from .user_param import UserParam as UserParam
    from .user_underscore import UserUnderscore as UserUnderscore
    from .日本retrieve_response import 日本RetrieveResponse as 日本RetrieveResponse
    from .日本retrieve_response import 日本RetrieveResponse種類 as 日本RetrieveResponse種類

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".abc": "ABC",
            ".annotated": "Annotated",
            ".any": "Any",
            ".api_model_model": "ApiModelModel",
            ".arguments": "Arguments",
            ".base_model": "BaseModel",
            ".body": "Body",
            ".class_": "Class",
            ".client_model": "ClientModel",
            ".date": "Date",
            ".datetime": "Datetime",
            ".dict": "Dict",
            ".field": "Field",
            ".fields": "Fields FieldsObject",
            ".headers": "Headers HeadersParam",
            ".http_server": "HTTPServer",
            ".http_server_": "HttpServer",
            ".import_create_request": "ImportCreateRequest ImportCreateRequestParam",
            ".init": "Init",
            ".list": "List",
            ".literal": "Literal",
            ".n1st": "N1st",
            ".none": "NoneName None_",
            ".not_found_error_model": "NotFoundErrorModel",
            ".omit_model": "OmitModel",
            ".operation": "Operation",
            ".query": "Query QueryParam",
            ".resources": "Resources",
            ".str": "Str",
            ".timeout_model": "TimeoutModel",
            ".true": "True_",
            ".type_alias": "TypeAlias",
            ".types": "Types",
            ".underscore": "Underscore",
            ".user": "User",
            ".user_": "USER",
            ".user_model": "UserModel",
            ".user_param": "UserParam",
            ".user_underscore": "UserUnderscore",
            ".日本retrieve_response": "日本RetrieveResponse 日本RetrieveResponse種類",
        },
    )
