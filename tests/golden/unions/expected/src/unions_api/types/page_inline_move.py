"""The type `PageInlineMove`."""

from typing import Annotated, Literal

from .._runtime.models import ApiModel, NotNull


class PageInlineMove(ApiModel):
    """The type `PageInlineMove`."""

    op: Literal["move"]

    x: Annotated[int | None, NotNull] = None
