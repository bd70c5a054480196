"""The type `BarPagesResponse`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class BarPagesResponseMeta(ApiModel):
    pages: Annotated[int | None, NotNull] = None


class BarPagesResponse(ApiModel):
    rows: Annotated[list[str] | None, NotNull] = None

    meta: Annotated[BarPagesResponseMeta | None, NotNull] = None
