"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .thing import Thing as Thing
    from .things_create_request import ThingsCreateRequest as ThingsCreateRequest
    from .things_create_request import ThingsCreateRequestParam as ThingsCreateRequestParam
    from .version import Version as Version

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".thing": "Thing",
            ".things_create_request": "ThingsCreateRequest ThingsCreateRequestParam",
            ".version": "Version",
        },
    )
