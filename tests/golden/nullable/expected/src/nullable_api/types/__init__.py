"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .author import Author as Author
    from .author import AuthorParam as AuthorParam
    from .note import Note as Note
    from .note import NoteParam as NoteParam
    from .note import NotePlace as NotePlace
    from .note import NotePlaceParam as NotePlaceParam
    from .text import Text as Text
    from .tone import Tone as Tone
    from .tone import ToneName as ToneName

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".author": "Author AuthorParam",
            ".note": "Note NoteParam NotePlace NotePlaceParam",
            ".text": "Text",
            ".tone": "Tone ToneName",
        },
    )
