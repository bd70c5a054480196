"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .cursor import Cursor as Cursor
    from .kind import Kind as Kind
    from .kind import KindName as KindName
    from .orchard_page import OrchardPage as OrchardPage
    from .orchard_page import OrchardPageNext as OrchardPageNext
    from .orchard_page import OrchardPageRow as OrchardPageRow
    from .orchard_page import UnknownOrchardPageNext as UnknownOrchardPageNext
    from .tree import Tree as Tree
    from .tree import TreeParam as TreeParam
    from .tree import TreeRequest as TreeRequest

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".cursor": "Cursor",
            ".kind": "Kind KindName",
            ".orchard_page": "OrchardPage OrchardPageNext OrchardPageRow UnknownOrchardPageNext",
            ".tree": "Tree TreeParam TreeRequest",
        },
    )
