"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .box import Box as Box
    from .box import BoxParam as BoxParam
    from .box_kind import BoxKind as BoxKind
    from .box_kind import BoxKindName as BoxKindName
    from .box_lock import BoxLock as BoxLock
    from .box_lock import BoxLockParam as BoxLockParam
    from .short import Short as Short

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".box": "Box BoxParam",
            ".box_kind": "BoxKind BoxKindName",
            ".box_lock": "BoxLock BoxLockParam",
            ".short": "Short",
        },
    )
