"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .engine import Engine as Engine
    from .engine import EngineName as EngineName
    from .old_thing import OldThing as OldThing
    from .runs_create_request import RunsCreateRequest as RunsCreateRequest
    from .runs_create_request import RunsCreateRequestParam as RunsCreateRequestParam
    from .runs_create_response import RunsCreateResponse as RunsCreateResponse

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".engine": "Engine EngineName",
            ".old_thing": "OldThing",
            ".runs_create_request": "RunsCreateRequest RunsCreateRequestParam",
            ".runs_create_response": "RunsCreateResponse",
        },
    )
