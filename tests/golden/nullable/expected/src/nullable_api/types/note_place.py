"""The type `NotePlace`."""

from typing import Annotated, TypedDict

from .._runtime.models import ApiModel, NotNull


class NotePlace(ApiModel):
    """The type `NotePlace`."""

    town: Annotated[str | None, NotNull] = None


class NotePlaceParam(TypedDict, total=False):
    """A `dict` in place of a `NotePlace`."""

    town: str
