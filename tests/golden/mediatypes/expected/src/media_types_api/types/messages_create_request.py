from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class MessagesCreateRequest(ApiModel):
    text: str

    silent: Annotated[bool | None, NotNull] = None


class MessagesCreateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `MessagesCreateRequest`."""

    text: Required[str]

    silent: bool
