"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .chunk import Chunk as Chunk
    from .failure import Failure as Failure
    from .songs_create_request import SongsCreateRequest as SongsCreateRequest
    from .songs_create_request import SongsCreateRequestParam as SongsCreateRequestParam
    from .tale import Tale as Tale
    from .tales_create_request import TalesCreateRequest as TalesCreateRequest
    from .tales_create_request import TalesCreateRequestParam as TalesCreateRequestParam

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".chunk": "Chunk",
            ".failure": "Failure",
            ".songs_create_request": "SongsCreateRequest SongsCreateRequestParam",
            ".tale": "Tale",
            ".tales_create_request": "TalesCreateRequest TalesCreateRequestParam",
        },
    )
