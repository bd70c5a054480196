"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .chat_create_request import ChatCreateRequest as ChatCreateRequest
    from .chat_create_request import ChatCreateRequestParam as ChatCreateRequestParam
    from .job import Job as Job
    from .job import JobParam as JobParam
    from .result import Result as Result

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".chat_create_request": "ChatCreateRequest ChatCreateRequestParam",
            ".job": "Job JobParam",
            ".result": "Result",
        },
    )
