from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class ChatCreateRequest(ApiModel):
    prompt: str

    stream: Annotated[bool | None, NotNull] = None


class ChatCreateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `ChatCreateRequest`."""

    prompt: Required[str]

    stream: bool
