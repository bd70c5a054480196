"""The type `AlbumsReplaceRequest`, and those that only it needs."""

from collections.abc import Sequence
from typing import Annotated, ClassVar, TypeAlias, TypedDict

from .._runtime.models import ApiModel, NotNull
from .._runtime.open_unions import OpenUnion
from .._runtime.unions import UnknownVariant
from .file import File, FileParam


class UnknownAlbumsReplaceRequestCover(UnknownVariant):
    """A `AlbumsReplaceRequestCover` that the document does not list; its fields are there all the
    same.
    """

    _closed: ClassVar[bool] = True


AlbumsReplaceRequestCover: TypeAlias = Annotated[
    str | File | UnknownAlbumsReplaceRequestCover,
    OpenUnion(str, File, unknown=UnknownAlbumsReplaceRequestCover),
]


AlbumsReplaceRequestCoverParam: TypeAlias = str | File | FileParam
"""What is accepted for a `AlbumsReplaceRequestCover`."""


class AlbumsReplaceRequest(ApiModel):
    """The type `AlbumsReplaceRequest`."""

    photos: Annotated[list[str] | None, NotNull] = None

    cover: Annotated[AlbumsReplaceRequestCover | None, NotNull] = None

    note: str | None = None


class AlbumsReplaceRequestParam(TypedDict, total=False):
    """A `dict` in place of a `AlbumsReplaceRequest`."""

    photos: Sequence[str]

    cover: AlbumsReplaceRequestCoverParam

    note: str | None
