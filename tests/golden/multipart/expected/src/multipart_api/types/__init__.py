"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .albums_update_request import AlbumsUpdateRequest as AlbumsUpdateRequest
    from .albums_update_request import AlbumsUpdateRequestCover as AlbumsUpdateRequestCover
    from .albums_update_request import (
        AlbumsUpdateRequestCoverParam as AlbumsUpdateRequestCoverParam,
    )
    from .albums_update_request import AlbumsUpdateRequestParam as AlbumsUpdateRequestParam
    from .albums_update_request import (
        UnknownAlbumsUpdateRequestCover as UnknownAlbumsUpdateRequestCover,
    )
    from .file import File as File
    from .file import FileParam as FileParam
    from .files_create_request import FilesCreateRequest as FilesCreateRequest
    from .files_create_request import FilesCreateRequestLayout as FilesCreateRequestLayout
    from .files_create_request import FilesCreateRequestLayoutParam as FilesCreateRequestLayoutParam
    from .files_create_request import FilesCreateRequestParam as FilesCreateRequestParam
    from .owner import Owner as Owner
    from .owner import OwnerParam as OwnerParam
    from .purpose import Purpose as Purpose
    from .purpose import PurposeName as PurposeName

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".albums_update_request": "AlbumsUpdateRequest AlbumsUpdateRequestCover AlbumsUpdateRequestCoverParam AlbumsUpdateRequestParam UnknownAlbumsUpdateRequestCover",
            ".file": "File FileParam",
            ".files_create_request": "FilesCreateRequest FilesCreateRequestLayout FilesCreateRequestLayoutParam FilesCreateRequestParam",
            ".owner": "Owner OwnerParam",
            ".purpose": "Purpose PurposeName",
        },
    )
