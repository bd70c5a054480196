from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class SongsCreateRequest(ApiModel):
    key: Annotated[str | None, NotNull] = None

    stream: Annotated[bool | None, NotNull] = None


class SongsCreateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `SongsCreateRequest`."""

    key: str

    stream: bool
