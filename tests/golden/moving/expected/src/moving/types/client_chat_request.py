from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class ClientChatRequest(ApiModel):
    text: str

    stream: Annotated[bool | None, NotNull] = None


class ClientChatRequestParam(TypedDict, total=False):
    """A `dict` in place of a `ClientChatRequest`."""

    text: Required[str]

    stream: bool
