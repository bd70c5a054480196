"""The type `ChatRequest`."""

from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class ChatRequest(ApiModel):
    text: str

    stream: Annotated[bool | None, NotNull] = None


class ChatRequestParam(TypedDict, total=False):
    """A `dict` in place of a `ChatRequest`."""

    text: Required[str]

    stream: bool
