"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .box import Box as Box
    from .box import BoxKind as BoxKind
    from .box import BoxKindName as BoxKindName
    from .box import BoxLock as BoxLock
    from .box import BoxLockParam as BoxLockParam
    from .box import BoxNone as BoxNone
    from .box import BoxNoneParam as BoxNoneParam
    from .box import BoxParam as BoxParam
    from .box import BoxRank as BoxRank
    from .box import BoxRankName as BoxRankName
    from .box import BoxShade as BoxShade
    from .box import BoxShadeName as BoxShadeName
    from .short import Short as Short

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".box": "Box BoxKind BoxKindName BoxLock BoxLockParam BoxNone BoxNoneParam BoxParam BoxRank BoxRankName BoxShade BoxShadeName",
            ".short": "Short",
        },
    )
