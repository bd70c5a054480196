from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class TalesCreateRequest(ApiModel):
    topic: str

    live: Annotated[bool | None, NotNull] = None
    """Defaults to `false`."""


class TalesCreateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `TalesCreateRequest`."""

    topic: Required[str]

    live: bool
    """Defaults to `false`."""
