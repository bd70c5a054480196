"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .book import Book as Book
    from .mood import Mood as Mood
    from .mood import MoodName as MoodName

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".book": "Book",
            ".mood": "Mood MoodName",
        },
    )
