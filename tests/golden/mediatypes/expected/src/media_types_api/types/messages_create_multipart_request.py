from collections.abc import Sequence
from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class MessagesCreateMultipartRequest(ApiModel):
    text: Annotated[str | None, NotNull] = None

    files: list[str]


class MessagesCreateMultipartRequestParam(TypedDict, total=False):
    """A `dict` in place of a `MessagesCreateMultipartRequest`."""

    text: str

    files: Required[Sequence[str]]
