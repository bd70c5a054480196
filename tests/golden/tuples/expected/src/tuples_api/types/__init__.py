"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .entry import Entry as Entry
    from .point import Point as Point
    from .point import PointParam as PointParam
    from .tuples import Tuples as Tuples
    from .tuples import TuplesParam as TuplesParam

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".entry": "Entry",
            ".point": "Point PointParam",
            ".tuples": "Tuples TuplesParam",
        },
    )
