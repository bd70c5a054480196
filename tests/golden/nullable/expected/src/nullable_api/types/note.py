"""The type `Note`, and those that only it needs."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Required, TypedDict

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull
from .author import Author, AuthorParam
from .text import Text
from .tone import Tone, ToneName


class NotePlace(ApiModel):
    town: Annotated[str | None, NotNull] = None


class NotePlaceParam(TypedDict, total=False):
    """A `dict` in place of a `NotePlace`."""

    town: str


class Note(ApiModel):
    text: Text | None

    author: Author | None

    editor: Annotated[Author | None, NotNull] = None

    tone: Tone | None = None

    count: Annotated[int, Field(gt=0)] | None = None
    """More than 0."""

    tags: list[str | None] | None = None

    extra: dict[str, int] | None = None

    either: str | int | None = None

    place: NotePlace | None = None


class NoteParam(TypedDict, total=False):
    """A `dict` in place of a `Note`."""

    text: Required[str | None]

    author: Required[Author | AuthorParam | None]

    editor: Author | AuthorParam

    tone: Tone | ToneName | None

    count: int | None
    """More than 0."""

    tags: Sequence[str | None] | None

    extra: Mapping[str, int] | None

    either: str | int | None

    place: NotePlace | NotePlaceParam | None
