"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .maps import Maps as Maps
    from .maps import MapsClosed as MapsClosed
    from .maps import MapsClosedParam as MapsClosedParam
    from .maps import MapsDependent as MapsDependent
    from .maps import MapsDependentParam as MapsDependentParam
    from .maps import MapsExtended as MapsExtended
    from .maps import MapsExtendedParam as MapsExtendedParam
    from .maps import MapsListedKey as MapsListedKey
    from .maps import MapsListedKeyName as MapsListedKeyName
    from .maps import MapsLoose as MapsLoose
    from .maps import MapsLooseParam as MapsLooseParam
    from .maps import MapsParam as MapsParam
    from .maps import MapsSeveral as MapsSeveral
    from .maps import MapsSeveralParam as MapsSeveralParam
    from .price import Price as Price
    from .price import PriceParam as PriceParam

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".maps": "Maps MapsClosed MapsClosedParam MapsDependent MapsDependentParam MapsExtended MapsExtendedParam MapsListedKey MapsListedKeyName MapsLoose MapsLooseParam MapsParam MapsSeveral MapsSeveralParam",
            ".price": "Price PriceParam",
        },
    )
