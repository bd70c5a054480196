"""The type `BarLinksResponse`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class BarLinksResponse(ApiModel):
    """The type `BarLinksResponse`."""

    next: Annotated[str | None, NotNull] = None

    rows: Annotated[list[str] | None, NotNull] = None
