"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .animal import Animal as Animal
    from .animal import AnimalColor as AnimalColor
    from .animal import AnimalColorName as AnimalColorName

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".animal": "Animal AnimalColor AnimalColorName",
        },
    )
