"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .info import Info as Info
    from .notes_update_request import NotesUpdateRequest as NotesUpdateRequest
    from .notes_update_request import NotesUpdateRequestParam as NotesUpdateRequestParam

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".info": "Info",
            ".notes_update_request": "NotesUpdateRequest NotesUpdateRequestParam",
        },
    )
