from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class NotesUpdateRequest(ApiModel):
    a: Annotated[str | None, NotNull] = None


class NotesUpdateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `NotesUpdateRequest`."""

    a: str
