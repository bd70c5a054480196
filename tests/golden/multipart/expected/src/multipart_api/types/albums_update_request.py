"""The type `AlbumsUpdateRequest`, and those that only it needs."""

from collections.abc import Sequence
from typing import Annotated, ClassVar, TypeAlias, TypedDict

from .._runtime.types.models import ApiModel, NotNull
from .._runtime.types.open_unions import OpenUnion
from .._runtime.types.unions import UnknownVariant
from .file import File, FileParam


class UnknownAlbumsUpdateRequestCover(UnknownVariant):
    """A `AlbumsUpdateRequestCover` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True


AlbumsUpdateRequestCover: TypeAlias = Annotated[
    str | File | UnknownAlbumsUpdateRequestCover,
    OpenUnion(str, File, unknown=UnknownAlbumsUpdateRequestCover),
]


AlbumsUpdateRequestCoverParam: TypeAlias = str | File | FileParam
"""What is accepted for a `AlbumsUpdateRequestCover`."""


class AlbumsUpdateRequest(ApiModel):
    photos: Annotated[list[str] | None, NotNull] = None

    cover: Annotated[AlbumsUpdateRequestCover | None, NotNull] = None

    note: str | None = None


class AlbumsUpdateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `AlbumsUpdateRequest`."""

    photos: Sequence[str]

    cover: AlbumsUpdateRequestCoverParam

    note: str | None
