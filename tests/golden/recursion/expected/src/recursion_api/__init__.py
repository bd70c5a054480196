"""The Recursion API: a typed client, generated from its OpenAPI document."""

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
    from .types.tree import Tree as Tree
    from .types.tree import TreeParam as TreeParam
    from .types.person import House as House
    from .types.person import Person as Person
    from .types.value import Value as Value
    from .types.value import ValueParam as ValueParam
    from .types.nested import Nested as Nested
    from .types.table import Table as Table
    from .types.and_ import And as And
    from .types.and_ import Filter as Filter
    from .types.and_ import Not as Not
    from .types.and_ import UnknownFilter as UnknownFilter
    from .types.is_ import Is as Is
    from .types.itself import Itself as Itself
    from .types.chosen import Chosen as Chosen
    from .types.inner import Inner as Inner
    from .types.world import World as World
    from .types.inner_properties_lists import InnerPropertiesLists as InnerPropertiesLists

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
            ".types": "And Chosen Filter House Inner InnerPropertiesLists Is Itself Nested Not Person Table Tree TreeParam UnknownFilter Value ValueParam World",
        },
        "resources",
        "types",
    )
