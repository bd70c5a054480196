"""The type `BarPagesResponse`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class BarPagesResponseMeta(ApiModel):
    """The type `BarPagesResponseMeta`."""

    pages: Annotated[int | None, NotNull] = None


class BarPagesResponse(ApiModel):
    """The type `BarPagesResponse`."""

    rows: Annotated[list[str] | None, NotNull] = None

    meta: Annotated[BarPagesResponseMeta | None, NotNull] = None
