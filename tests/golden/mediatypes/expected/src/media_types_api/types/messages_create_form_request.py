from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class MessagesCreateFormRequest(ApiModel):
    text: Annotated[str | None, NotNull] = None

    silent: Annotated[int | None, NotNull] = None


class MessagesCreateFormRequestParam(TypedDict, total=False):
    """A `dict` in place of a `MessagesCreateFormRequest`."""

    text: str

    silent: int
