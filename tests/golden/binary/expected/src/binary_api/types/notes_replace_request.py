"""The type `NotesReplaceRequest`."""

from typing import Annotated, TypedDict

from .._runtime.models import ApiModel, NotNull


class NotesReplaceRequest(ApiModel):
    """The type `NotesReplaceRequest`."""

    a: Annotated[str | None, NotNull] = None


class NotesReplaceRequestParam(TypedDict, total=False):
    """A `dict` in place of a `NotesReplaceRequest`."""

    a: str
